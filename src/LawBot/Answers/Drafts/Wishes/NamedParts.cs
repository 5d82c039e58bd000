using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts.Wishes;

/// <summary>The points, paragraphs or headings of a text that an instruction names one by one: 分三点:甲、乙、丙; 第一段写甲,…;第二段写乙,….</summary>
/// <param name="Names">In their order; empty where none are named.</param>
/// <param name="Holders">The clauses that name them: nothing else is read from these.</param>
/// <param name="AreParagraphs">True for 第一段, 第二段.</param>
/// <param name="HaveFacts">True where facts stand between the names, each behind the part that it is of.</param>
internal sealed record NamedParts(IReadOnlyList<string> Names, IReadOnlyDictionary<ReadClause, string> Holders, bool AreParagraphs, bool HaveFacts)
{
    private const int Shortest = 2;
    private const int Longest = 16;
    private const char Ordinal = '第';
    private static readonly NamedParts None = new([], new Dictionary<ReadClause, string>(), false, false);

    /// <param name="clauses">The clauses of the instruction.</param>
    internal static NamedParts In(IReadOnlyList<ReadClause> clauses)
    {
        var run = new List<(int At, string Name, bool IsParagraph)>();
        for (var i = 0; i < clauses.Count; i++)
        {
            if (NameIn(clauses[i].Text.Trim(), run.Count + 1) is { } part)
            {
                run.Add((i, part.Name, part.IsParagraph));
            }
        }

        if (run.Count >= Shortest)
        {
            var haveFacts = run.Zip(run.Skip(1)).Any(p => p.Second.At - p.First.At > 1);
            return new NamedParts([.. run.Select(r => r.Name)], new Dictionary<ReadClause, string>(
                run.Select(r => KeyValuePair.Create(clauses[r.At], r.Name)), ReferenceEqualityComparer.Instance),
                run.TrueForAll(r => r.IsParagraph), haveFacts);
        }

        for (var i = 0; i < clauses.Count; i++)
        {
            var wished = clauses.Take(i + 1).SelectMany(c => c.Wishes).LastOrDefault(w => w.Kind is "points" or "headings" or "paragraphs");
            var listed = clauses[i].Left.Trim(' ', '：', ':', '“', '”').Split('、');
            if (wished is not null && listed.Length >= Shortest && WishedSpec.NumberOf(wished["n"]) == listed.Length
                && clauses[i].Wishes.All(w => w == wished) && Array.TrueForAll(listed, IsName) && (i == 0 || clauses[i].Wishes.Count > 0
                    || clauses[i - 1].Wishes.Contains(wished) || DraftCues.Has(clauses[i - 1].Text, "meta")))
            {
                return new NamedParts(listed, new Dictionary<ReadClause, string>(ReferenceEqualityComparer.Instance) { [clauses[i]] = "" },
                    wished.Kind == "paragraphs", false);
            }
        }

        return None;
    }

    /// <summary>The spec with the parts in it. Where each is a matter of its own and nothing else names one, the text is of these matters.</summary>
    internal DraftSpec Into(DraftSpec spec)
    {
        if (Names.Count == 0 || spec.Named is not null)
        {
            return spec;
        }

        var meant = Names.Select(n => DraftMatter.MeantBy(n, 1) is [var m] ? m.Key : "").ToList();
        var isOpen = DraftMatter.MeantBy(spec.Request, 1).Count == 0;
        var isOfMatters = isOpen && !meant.Contains("") && meant.Distinct(StringComparer.Ordinal).Count() == meant.Count;
        if (isOpen)
        {
            spec = spec with { Request = $"{spec.Request}，{string.Join('，', Names)}".Trim('，') };
        }

        return isOfMatters ? spec : spec with
        {
            Aspects = Names, Paragraphs = AreParagraphs ? Names.Count : spec.Paragraphs,
            Points = AreParagraphs || spec.Headings > 0 ? spec.Points : Names.Count,
        };
    }

    // 第二段讲行政应诉 names the second part; 第一责任人 alone names none, since no second follows.
    private static (string Name, bool IsParagraph)? NameIn(string clause, int number)
    {
        var at = clause.StartsWith(Ordinal) ? 1 : 0;
        if (at >= clause.Length || NumeralCharacters.DigitOf(clause[at]) != number)
        {
            return null;
        }

        at++;
        var unit = DraftCues.Of("part-unit").LengthAt(clause, at);
        var isParagraph = DraftCues.Of("part-paragraph").LengthAt(clause, at) > 0;
        var verb = DraftCues.Of("part-verb").LengthAt(clause, at + unit);
        var name = clause[(at + unit + verb)..].Trim(' ', '，', '、', '：', ':', '“', '”');
        return (clause[0] == Ordinal || (unit > 0 && verb > 0)) && IsName(name) ? (name, isParagraph) : null;
    }

    private static bool IsName(string words) => words.Trim().Length is >= Shortest and <= Longest && !DraftFacts.Counts(words)
        && words.All(c => TextFolding.IsHan(c) || char.IsLetterOrDigit(c) || c is '“' or '”' or '"');
}
