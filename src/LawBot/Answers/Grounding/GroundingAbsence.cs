namespace LawBot.Answers.Grounding;

/// <summary>Sentences about what a report does not say: 没有写出庭率, 只有甲县写明了纠错率. They stand when the cited sentences indeed hold no such word.</summary>
internal static class GroundingAbsence
{
    private static readonly IReadOnlyList<string> Telling = GroundingLexicon.Telling.Of("tells");
    private static readonly IReadOnlyList<string> Denials = [.. from denying in GroundingLexicon.Telling.Of("denies")
                                                                from told in GroundingLexicon.Telling.Of("tells", "short")
                                                                let word = denying + told
                                                                orderby word.Length descending
                                                                select word];

    /// <summary>True when the clause says that something was not told.</summary>
    internal static bool IsAbout(string clause) => Denials.Any(d => clause.Contains(d, StringComparison.Ordinal));

    /// <summary>True when the clause tells that something was told.</summary>
    internal static bool IsTelling(string clause) => Telling.Any(t => clause.Contains(t, StringComparison.Ordinal));

    /// <summary>Adds a reason when what is said to be missing stands in a source of the place, or when 只有 leaves out another place that has it.</summary>
    internal static void Check(GroundingClause clause, IReadOnlyList<GroundingSource> cited, List<string> reasons)
    {
        if (IsAbout(clause.Text) && Missing(clause.Text) is { Length: >= 2 } named && clause.Basis.Exists(s => Holds(s, named)))
        {
            reasons.Add(GroundingMessages.Told(named));
        }

        if (GroundingWords.Only.StandIn(clause.Text) && IsTelling(clause.Text) && Told(clause.Text) is { Length: >= 2 } thing
            && cited.Any(s => !clause.Basis.Exists(b => b.Jurisdiction == s.Jurisdiction) && s.Words.Contains(thing, StringComparison.Ordinal)))
        {
            reasons.Add(GroundingMessages.ToldElsewhere(thing));
        }
    }

    // 办结数 is told where 审结37件 stands.
    private static bool Holds(GroundingSource source, string named)
    {
        var pairs = GroundingPolarity.Pairs(named).ToList();
        var verbs = Questions.ActionWords.ActionsIn(named).Where(a => a.Kind != Questions.ActionKind.Weak).ToList();
        return pairs.Count(source.Known.Contains) >= 0.7 * pairs.Count
            || verbs.Exists(v => source.Quantities.Any(q => q.Actions.Contains(v.Class)) && !named.EndsWith('率'));
    }

    private static string? Missing(string clause)
    {
        foreach (var word in Denials)
        {
            if (clause.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
            {
                return Noun(clause[(at + word.Length)..]);
            }
        }

        return null;
    }

    private static string? Told(string clause)
    {
        foreach (var word in Telling)
        {
            if (clause.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
            {
                return Noun(clause[(at + word.Length)..]);
            }
        }

        return null;
    }

    private static string Noun(string rest) => rest.TrimStart('了', '明', '出').TrimEnd('的', '。', '数', '字');
}
