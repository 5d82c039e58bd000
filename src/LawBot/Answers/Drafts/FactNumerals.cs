using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts;

/// <summary>Writes what notes count in words as a text counts it: 百分之百 is 100%, 罚款31万 is of 元, 新招录人员无 is 未新招录人员.</summary>
internal static class FactNumerals
{
    private const string Share = "%";
    private const int ShortestDenied = 5;

    /// <summary>The text with its shares in digits.</summary>
    internal static string InDigits(string text)
    {
        text = DraftCues.Of("whole-share").Words.Aggregate(text, (t, w) => t.Replace(w, DraftPhrases.Of("all-share"), StringComparison.Ordinal));
        foreach (var share in QuantityReader.Read(TextFolding.Fold(text)).Where(q => q is { Unit: Share, IsQuoted: false }
            && DraftCues.Of("share-lead").LengthAt(text, q.Start) > 0).OrderByDescending(q => q.Start))
        {
            text = $"{text[..share.Start]}{share.Value:0.##}{Share}{text[share.End..]}";
        }

        return text;
    }

    /// <summary>The clause with 元 behind its last number, where that counts money and says no measure: 挽回损失412万.</summary>
    internal static string WithMoney(string clause)
    {
        var words = clause.TrimEnd();
        return DraftCues.Has(words, "money-thing") && !char.IsAsciiDigit(words[^1])
            && QuantityReader.Read(TextFolding.Fold(words)) is [.., { Unit: "", Role: QuantityRole.Count } last] && last.End == words.Length
            && char.IsAsciiDigit(words[last.Start]) ? words + DraftPhrases.Of("money-unit") : clause;
    }

    /// <summary>A clause without what only leads to it or is only said.</summary>
    internal static string Tidied(string clause)
    {
        clause = DraftCues.Without(clause, "fact-noise");
        // 还有17件没审完 is what is left over.
        var left = DraftCues.Of("left-over").LengthAt(clause, 0);
        clause = left > 0 && left < clause.Length && char.IsAsciiDigit(clause[left]) ? DraftPhrases.Filled("left-over", clause[left..])
            : DraftCues.Trimmed(clause, "fact-lead", "nothing");
        // 下放的执法权限53项 tells a deed.
        var verb = FactWording.VerbAt(clause, 0);
        var bound = verb > 1 ? DraftCues.Of("attributive").LengthAt(clause, verb) : 0;
        clause = bound > 0 && DraftFacts.EndsInCount(clause) ? clause.Remove(verb, bound) : clause;
        if (DraftFacts.Counts(clause))
        {
            return clause;
        }

        clause = DraftCues.Trimmed(clause, "nothing", "said-tail");
        return WholeOutcome.None(clause) is var none && none != clause ? none : Denied(clause);
    }

    // 调委会全县286个: whose they are is said by the sentence.
    private static string WithoutWhole(string clause) => DraftFacts.FirstCount(clause) is > 0 and var at
        && DraftCues.Of("whole-of").LengthAtEnd(clause.AsSpan(0, at)) is > 0 and var whole && at - whole > 1 ? clause.Remove(at - whole, whole) : clause;

    /// <summary>Parts with the measure word of their whole: 其中维持20撤销5 behind 办结38件.</summary>
    internal static string PartsCounted(string clause, string unit)
    {
        if (unit.Length == 0 || !DraftFacts.ClauseOf(clause).IsPart || DraftFacts.CountsIn(clause).Count > 0)
        {
            return clause;
        }

        foreach (var count in QuantityReader.Read(TextFolding.Fold(clause)).Where(q => char.IsAsciiDigit(clause[q.Start])).OrderByDescending(q => q.Start))
        {
            clause = clause.Insert(count.NumberEnd, unit + (count.NumberEnd < clause.Length && TextFolding.IsHan(clause[count.NumberEnd]) ? "、" : ""));
        }

        return clause;
    }

    /// <summary>A deed that notes deny behind it, as a sentence denies it: 新招录人员无 → 未新招录人员.</summary>
    internal static string Denied(string clause)
    {
        var end = DraftCues.Of("denied").LengthAtEnd(clause);
        var deed = end > 0 && clause.Length >= ShortestDenied ? clause[..^end] : "";
        // 办错的一件也没有: not one of them.
        var also = DraftCues.Of("already").LengthAtEnd(deed);
        var one = DraftCues.Of("one-of").LengthAtEnd(deed.AsSpan(0, deed.Length - also));
        if (one > 0)
        {
            var what = deed[..^(also + one)];
            var named = DraftCues.Trimmed(what, "nothing", "none-tail");
            return DraftPhrases.Filled(named.Length < what.Length ? "none-case" : "none-of", named);
        }

        return deed.Length == 0 || DraftFacts.Counts(deed) ? clause
            : FactWording.BeginsAt(deed, 0) ? DraftPhrases.Filled("not-done", deed) : DraftPhrases.Filled("none-of", deed);
    }
}
