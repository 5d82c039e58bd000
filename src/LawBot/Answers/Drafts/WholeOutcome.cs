namespace LawBot.Answers.Drafts;

/// <summary>Writes what notes say of all that was counted: 都答复了 → 均已答复; 全过了合法性审查 → 全部通过合法性审查; 没有重新犯罪的 → 无重新犯罪情况.</summary>
internal static class WholeOutcome
{
    private const int ShortestNone = 2;
    private const int ShortestTold = 4;
    private const char Mark = '，';

    /// <summary>The clauses that a clause of notes is: the count, and what came of all of it.</summary>
    internal static IEnumerable<string> Parted(string clause)
    {
        var (before, outcome) = Read(clause);
        return outcome.Length == 0 ? Told(clause)
            // 11个乡镇都挂牌了 has its subject in the same clause.
            : DraftFacts.FirstCount(before) > 0 && DraftFacts.EndsInCount(before) ? [before, outcome] : [before + outcome];
    }

    // 企业投诉12件核实整改了, 备案11件没有被纠错的: what is told of a count right behind it.
    private static IEnumerable<string> Told(string clause)
    {
        var counts = DraftFacts.CountsIn(clause);
        var end = counts.Count > 0 && counts[0].Start > 0 ? counts[^1].End : clause.Length;
        var rest = clause[end..];
        var told = rest.Length < ShortestTold ? rest : None(rest) is var none && none != rest ? none
            : DraftCues.Of("continuing").Begin(rest) || (FactWording.VerbAt(rest, 0) == 0
                && !FactWording.EndsInDeed(DraftCues.Trimmed(rest, "nothing", "said-tail"))) ? rest
            : DraftCues.Of("said-tail").End(rest) ? DraftPhrases.Filled("already", DraftCues.Trimmed(rest, "nothing", "said-tail"))
            : DraftCues.Of("finished").End(rest) ? rest + Mark : rest;
        return told == rest ? [clause] : [clause[..end], told.TrimEnd(Mark)];
    }

    /// <summary>True for a clause without a count of its own that says what came of all that was counted, or that something did not happen.</summary>
    internal static bool IsToldBy(string clause) => Read(clause).Outcome.Length > 0 || None(clause) != clause;

    /// <summary>What did not happen as a sentence says it; any other clause as it is.</summary>
    internal static string None(string clause)
    {
        // 一个复议的都没有
        if (DraftCues.Of("none-behind").LengthAtEnd(clause) is > 0 and var behind && DraftCues.Of("one-of").LengthAt(clause, 0) is > 0 and var one
            && one + behind < clause.Length)
        {
            return DraftPhrases.Filled("none-case", DraftCues.Trimmed(clause[one..^behind], "nothing", "none-tail"));
        }

        // 一件没上交
        if (DraftCues.Of("one-of").LengthAt(clause, 0) is > 0 and var single && DraftCues.Of("not-done").LengthAt(clause, single) is > 0 and var not
            && single + not + 1 < clause.Length && !DraftFacts.Counts(clause))
        {
            return DraftPhrases.Filled("none-case", DraftCues.Trimmed(clause[(single + not)..], "nothing", "none-tail"));
        }

        var lead = DraftCues.Of("none-lead").LengthAt(clause, 0);
        var thing = lead == 0 ? "" : DraftCues.Trimmed(clause[lead..], "nothing", "none-tail");
        return thing.Length < ShortestNone || DraftFacts.Counts(thing) || DraftCues.Has(thing, "no-fact") ? clause
            : DraftPhrases.Filled(DraftCues.Of("none-whole").End(thing) ? "none-of" : "none-case", thing);
    }

    private static (string Before, string Outcome) Read(string clause)
    {
        for (var at = 0; at < clause.Length; at++)
        {
            var lead = DraftCues.Of("all-lead").LengthAt(clause, at);
            if (lead > 0 && DraftCues.Of("all-not").LengthAt(clause, at) == 0 && DraftCues.Of("all-not-behind").LengthAtEnd(clause.AsSpan(0, at + lead)) == 0
                && Outcome(clause[at..(at + lead)], clause[(at + lead)..]) is { Length: > 0 } outcome)
            {
                return (clause[..at], outcome);
            }
        }

        return (clause, "");
    }

    // What stands behind 都, from its verb on; empty where it tells of no outcome.
    private static string Outcome(string lead, string said)
    {
        var isDone = DraftCues.Of("said-tail").End(said);
        var tail = SpokenVerbs.Written(SpokenTable.Done(said));
        if (DraftCues.Of("all-equal").LengthAt(tail, 0) is > 0 and var equal)
        {
            return DraftFacts.FirstCount(tail) == equal ? DraftPhrases.Filled("all-at", tail[equal..]) : "";
        }

        tail = tail[DraftCues.Of("already").LengthAt(tail, 0)..];
        var adverb = DraftCues.Of("in-time").LengthAt(tail, 0);
        var deed = DraftCues.Trimmed(tail[adverb..], "nothing", "said-tail");
        var verb = Math.Max(DraftCues.Of("outcome").LengthAt(deed, 0), FactWording.VerbAt(deed, 0));
        if (verb == 0 || DraftFacts.Counts(deed))
        {
            return "";
        }

        if (!isDone && DraftCues.Of("all-written").Are(lead))
        {
            return lead + tail;
        }

        deed = verb < deed.Length && DraftCues.Of("said-tail").LengthAt(deed, verb) is > 0 and var done ? deed.Remove(verb, done) : deed;
        return adverb > 0 ? DraftPhrases.Filled("all-in-time", tail[..adverb], deed)
            : DraftPhrases.Filled(DraftCues.Of("outcome-of-all").LengthAt(deed, 0) > 0 ? "all-whole"
            : isDone ? "all-done" : "all-of", deed);
    }
}
