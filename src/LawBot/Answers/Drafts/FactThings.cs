namespace LawBot.Answers.Drafts;

/// <summary>Names what the clauses of notes count, where the notes leave it to the clause before; drops what only names the matter.</summary>
internal static class FactThings
{
    private const int Head = 2;
    private const int LongestBare = 5;
    private const int LongestThing = 4;

    /// <summary>The clauses of one sentence, each with its thing.</summary>
    internal static List<FactClause> Named(List<FactClause> clauses)
    {
        // 公平竞争审查，审查文件56份
        var isLabelled = clauses.Count > 1 && clauses[0] is { Numbers: 0, Text: var first } && DraftMatter.MeantBy(first, 1) is [var meant]
            && meant.Words.Contains(first, StringComparer.Ordinal);
        var named = clauses.GetRange(isLabelled ? 1 : 0, clauses.Count - (isLabelled ? 1 : 0));
        for (var i = 0; i < named.Count; i++)
        {
            named[i] = Judged(Counted(named[i], named.Take(i)), named.Take(i));
            var unit = named[i].Unit;
            named[i] = Mended(WithThing(named[i], named.Take(i).LastOrDefault(c => c.Number.Length > 0 && c.Unit == unit && HasThing(c))),
                i == 0 ? null : named[i - 1]);
        }

        return named;
    }

    private static bool HasThing(FactClause clause)
    {
        var words = clause.Text[..Math.Max(0, DraftFacts.FirstCount(clause.Text))];
        // 热线工单受理2.6万件 has its thing before its deed.
        words = FactWording.EndsInDeed(words) ? words[..^Head] : words;
        return words.Length - FactWording.VerbAt(clause.Text, 0) >= Head && !FactWording.EndsInDeed(words);
    }

    // 一审48件，二审19: a bare number is counted as the one before it.
    private static FactClause Counted(FactClause clause, IEnumerable<FactClause> before)
    {
        var digits = clause.Text.Length - clause.Text.AsSpan().TrimEnd("0123456789").Length;
        var thing = clause.Text[..^digits];
        return clause.Numbers > 0 || digits is 0 or > LongestBare || thing.Length is 0 or > LongestThing
            || DraftCues.Of("all-not-behind").LengthAtEnd(thing) > 0
            || before.LastOrDefault(c => c.Number.Length > 0 && c.Unit is not ("%" or "％")
                && !c.Unit.EndsWith(DraftPhrases.Of("money-unit"), StringComparison.Ordinal)) is not { } last
            ? clause : DraftFacts.ClauseOf(clause.Text + last.Unit) with { Group = clause.Group };
    }

    // 受理118件，审了101件: cases that were taken in are decided, papers are looked through.
    private static FactClause Judged(FactClause clause, IEnumerable<FactClause> before)
    {
        var pair = DraftPhrases.Of("judged").Split('|');
        return FactPlacing.IsBare(clause) && clause.Text.StartsWith(pair[0], StringComparison.Ordinal)
            && before.Any(c => c.Unit == clause.Unit && DraftCues.Of("taken-in").Begin(c.Text))
                ? clause with { Text = pair[1] + clause.Text[pair[0].Length..] } : clause;
    }

    // 查出隐患1892条，改了1861条: what was found is put right, not amended.
    private static FactClause Mended(FactClause clause, FactClause? before)
    {
        var (amended, mended) = DraftPhrases.Of("mend").Split('|') is [var a, var m] ? (a, m) : ("", "");
        return before is { Number.Length: > 0 } && before.Unit == clause.Unit && clause.Text.StartsWith(amended + clause.Number, StringComparison.Ordinal)
            && clause.Number.Length > 0 && DraftCues.Of("mended").End(before.Text.AsSpan(0, Math.Max(0, DraftFacts.FirstCount(before.Text))))
                ? clause with { Text = mended + clause.Text[amended.Length..] } : clause;
    }

    /// <summary>A count whose thing notes leave out, with the thing of the count before it, else with what is usually counted so: 检查机构46家,
    /// 关停无证的7家 → 关停无证机构7家.</summary>
    private static FactClause WithThing(FactClause clause, FactClause? before)
    {
        var at = clause.Number.Length > 0 ? DraftFacts.FirstCount(clause.Text) : 0;
        var of = at > 0 ? DraftCues.Of("attributive").LengthAtEnd(clause.Text.AsSpan(0, at)) : 0;
        // 不合格的4人补考了 tells of them, 关停无证的7家 counts them.
        if (of == 0 || !DraftFacts.EndsInCount(clause.Text))
        {
            return clause;
        }

        // 当场整改的29个 tells a deed.
        if (FactWording.EndsInDeed(clause.Text[..(at - of)]))
        {
            return DraftFacts.ClauseOf(clause.Text.Remove(at - of, of)) with { Group = clause.Group, Follows = clause.Follows };
        }

        var end = before is not null ? DraftFacts.FirstCount(before.Text) : 0;
        var verb = end > 0 ? FactWording.VerbAt(before!.Text, 0) : 0;
        // 机构 of 检查机构, of 校外培训机构; 工单 of 热线工单受理.
        while (verb == 0 && end > 2 * Head && FactWording.TurnedAt(before!.Text.AsSpan(0, end), end - Head) == Head)
        {
            end -= Head;
        }

        var thing = end - verb > 1 && before!.Text[Math.Max(verb, end - Head)..end] is var head && FactWording.VerbAt(head, 0) == 0
            ? head : DraftPhrases.Of("unit-things").Split('|').Select(u => u.Split('='))
            .FirstOrDefault(u => u[0] == clause.Unit)?[1] ?? "";
        return thing.Length == 0 ? clause
            : DraftFacts.ClauseOf(clause.Text[..(at - of)] + thing + clause.Text[at..]) with { Group = clause.Group, Follows = clause.Follows };
    }

    /// <summary>Words without the name of a matter before what says when: 行政应诉今年新收41件.</summary>
    internal static string WithoutMatter(string words) => DraftMatter.All.SelectMany(m => m.Words).Where(w => words.StartsWith(w, StringComparison.Ordinal))
        .MaxBy(w => w.Length) is { } word && DraftCues.Of("has-time").Begin(words.AsSpan(word.Length)) ? words[word.Length..] : words;

    /// <summary>Words with what says when before the thing that it stands behind: 信访件今年612件 → 今年信访件612件.</summary>
    internal static string TimeFirst(string words)
    {
        var at = Math.Max(0, DraftFacts.FirstCount(words));
        var when = Math.Max(DraftCues.Of("this-period").LengthAtEnd(words.AsSpan(0, at)), DraftCues.Of("full-year").LengthAtEnd(words.AsSpan(0, at)));
        return when > 0 && when < at && words.AsSpan(0, at).IndexOfAny("，；。、：") < 0
            ? string.Concat(words.AsSpan(at - when, when), words.AsSpan(0, at - when), words.AsSpan(at)) : words;
    }
}
