using LawBot.Chinese;

namespace LawBot.Answers.Drafts;

/// <summary>Says of each count whose it is, where notes give those of several places: 河口镇调解86件；柳林镇调解112件.</summary>
internal static class FactPlaces
{
    private const int Shortest = 2;
    private const int Longest = 8;

    /// <summary>True where clauses or labels of the notes begin with two places or more.</summary>
    internal static bool AreSeveral(string facts) => facts.Split('\n', '，', ',', '；', ';', '。', '、', ' ', '\t').Select(NameAt).Where(n => n.Length > 0)
        .Distinct(StringComparer.Ordinal).Take(Shortest).Count() == Shortest;

    /// <summary>The sentences with their places taken out of the words; a place holds until the notes part or another is named.</summary>
    internal static IEnumerable<FactSentence> Named(IEnumerable<FactSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            var name = IsName(sentence.Label) ? sentence.Label : "";
            var group = -1;
            var clauses = new List<FactClause>();
            foreach (var clause in sentence.Clauses)
            {
                var own = NameAt(clause.Text);
                name = own.Length > 0 ? own : group >= 0 && clause.Group != group && !IsName(sentence.Label) ? "" : name;
                group = clause.Group;
                clauses.Add((own.Length == 0 ? clause : DraftFacts.ClauseOf(clause.Text[own.Length..]) with { Group = clause.Group }) with { Subject = name });
            }

            yield return sentence with { Clauses = clauses, Label = IsName(sentence.Label) ? "" : sentence.Label, IsList = false };
        }
    }

    private static bool IsName(string label) => label.Length > 0 && NameAt(label + ' ') == label;

    private static string NameAt(string clause)
    {
        for (var end = Shortest; end <= Math.Min(Longest, clause.Length - 1) && TextFolding.IsHan(clause[end - 1]); end++)
        {
            var tail = DraftCues.Of("place-end").LengthAtEnd(clause.AsSpan(0, end));
            if (tail > 0 && tail < end && !DraftCues.Of("no-place").End(clause.AsSpan(0, end)) && !DraftCues.Of("no-place-lead").Begin(clause)
                && !char.IsAsciiDigit(clause[end])
                && DraftCues.Of("place-end").LengthAt(clause, end) == 0 && !DraftCues.Of("no-place-next").Begin(clause.AsSpan(end)))
            {
                return clause[..end];
            }
        }

        return "";
    }
}
