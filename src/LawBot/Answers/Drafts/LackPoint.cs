namespace LawBot.Answers.Drafts;

/// <summary>Makes points of what is told as lacking: the lack in official words, then the user's own figures.</summary>
internal static class LackPoint
{
    private const int ShortestLead = 2;

    // 12个人 is one measure word of two letters.
    private const char Person = '人';

    /// <summary>The clauses of a sentence, those together that tell one lack: what the notes part, or what names a lack of its own.</summary>
    /// <param name="sentence">A sentence of the notes.</param>
    internal static IEnumerable<FactSentence> Apart(FactSentence sentence)
    {
        var part = new List<FactClause>();
        foreach (var clause in sentence.Clauses)
        {
            if (part.Count > 0 && (clause.Group != part[^1].Group || (IsNamed(clause) && part.Exists(c => c.Numbers > 0))
                || IsOther(part[^1], clause)))
            {
                yield return sentence with { Clauses = part };
                part = [];
            }

            part.Add(clause);
        }

        if (part.Count > 0)
        {
            yield return sentence with { Clauses = part };
        }
    }

    /// <summary>The figures as they stand behind the name of the lack.</summary>
    internal static string Figures(IEnumerable<FactClause> clauses) => string.Join('，', clauses.Select(c => Written(c.Text)));

    // 比去年高 behind a figure names no lack of its own.
    private static bool IsNamed(FactClause clause) => clause.Numbers == 0 && (DraftLacks.Said(clause.Text) is not null
        || DraftCues.Has(clause.Text, "lack-sign") || LackKinds.Of(clause.Text).Name.Length > 0);

    // Two figures, each of a kind of its own.
    private static bool IsOther(FactClause before, FactClause clause) => before.Numbers > 0 && clause.Numbers > 0
        && LackKinds.Of(before.Text).Name is { Length: > 0 } known && LackKinds.Of(clause.Text).Name is { Length: > 0 } other && known != other;

    // 出庭率才71% is 出庭率仅为71%; 36人有执法证的才21人 names two counts, a comma between them.
    private static string Written(string text)
    {
        var counts = DraftFacts.CountsIn(text);
        for (var i = counts.Count - 1; i >= 0; i--)
        {
            var only = DraftCues.Of("lack-only").LengthAtEnd(text.AsSpan(0, counts[i].Start));
            if (only == 0)
            {
                continue;
            }

            var word = DraftPhrases.Of(FactWording.IsRate(DraftFacts.ClauseOf(text[..counts[i].End])) ? "only-rate" : "only-count");
            text = text.Remove(counts[i].Start - only, only).Insert(counts[i].Start - only, word);
        }

        return DraftFacts.CountsIn(text) is [{ Start: > ShortestLead } first, _] && !text.Contains('，', StringComparison.Ordinal)
            && !text.Contains('、', StringComparison.Ordinal) ? text.Insert(first.End + (text[first.End] == Person ? 1 : 0), "，") : text;
    }
}
