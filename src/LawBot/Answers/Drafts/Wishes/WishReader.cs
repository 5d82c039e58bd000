using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Answers.Drafts.Wishes;

/// <summary>Takes the wishes out of an instruction, clause by clause, by the rows of <c>draft-wishes.tsv</c>.</summary>
internal static class WishReader
{
    private const string Table = "draft-wishes";
    private const char Colon = ':';
    private const int Several = 2;
    private const int MostPoints = 9;
    private const int ShortestText = 20;
    private static readonly WordList Tells = WordList.Of(Table, "tell");
    private static readonly WordList Denies = WordList.Of(Table, "not");
    private static readonly Lazy<IReadOnlyList<(LexiconRow Row, WordPattern Pattern)>> Rows = new(() => [.. WordPattern.Of(Table)]);

    /// <param name="message">The instruction, or a later message that changes a draft.</param>
    /// <param name="places">The names of places that it holds, in full and as they are called.</param>
    internal static List<ReadClause> Read(string message, IReadOnlyList<string> places)
    {
        var masked = WordPattern.Masked(TextFolding.Fold(message), places);
        var clauses = new List<ReadClause>();
        foreach (var span in DraftClauses.In(masked))
        {
            clauses.Add(ReadOne(span.In(message), span.In(masked), span.End >= masked.Length || DraftClauses.IsStop(masked[span.End]))
                with { EndsGroup = span.End >= masked.Length || DraftClauses.IsGroupEnd(masked[span.End]) });
        }

        return clauses;
    }

    private static ReadClause ReadOne(string text, string masked, bool endsSentence)
    {
        var wishes = new List<DraftWish>();
        var left = masked;
        var at = Enumerable.Range(0, text.Length).ToList();
        if (ReasonIn(masked) is { } reason)
        {
            left = left.Remove(reason.Start, reason.Length);
            at.RemoveRange(reason.Start, reason.Length);
        }

        foreach (var (row, pattern) in Rows.Value)
        {
            while (left.Length > 0 && pattern.In(left) is { } found && Allows(row, left, found))
            {
                string Typed(TextSpan span) => string.Concat(at.Skip(span.Start).Take(span.Length).Select(i => text[i]));
                wishes.Add(new DraftWish(row, text, Typed(found.Span), found.Slots.ToDictionary(s => s.Key, s => Typed(s.Value), StringComparer.Ordinal)));
                // What stands behind a colon is another clause: 主题是诉源治理：诉前调解….
                var start = row.Cells["takes"] == "clause" ? 0 : found.Span.Start;
                var end = row.Cells["takes"] == "part" ? found.Span.End
                    : left.IndexOf(Colon, found.Span.End) is >= 0 and var colon ? colon + 1 : left.Length;
                left = left.Remove(start, end - start);
                at.RemoveRange(start, end - start);
            }
        }

        return new ReadClause(text, wishes, string.Concat(at.Select(i => text[i])).Trim(' ', '　', ':', '：'), endsSentence);
    }

    // 法律顾问别提(那个单独有一节): why something is left out is said of no text.
    private static TextSpan? ReasonIn(string masked) => masked.EndsWith(')') && masked.LastIndexOf('(') is > 0 and var open
        && !masked.AsSpan(open).ContainsAnyInRange('0', '9') && Tells.End(masked.AsSpan(0, open)) && Denies.StandIn(masked.AsSpan(0, open))
        ? new TextSpan(open, masked.Length) : null;

    private static bool Allows(LexiconRow row, string clause, (TextSpan Span, IReadOnlyDictionary<string, TextSpan> Slots) found)
    {
        var number = found.Slots.TryGetValue("n", out var n) ? WishedSpec.NumberOf(n.In(clause)) : 0;
        return row.Cells["guard"].Split(' ').All(g => g switch
        {
            "count" => !DraftFacts.Counts(clause),
            "counts" => DraftFacts.Counts(clause),
            "verb" => ActionVerbs.FirstRun(clause.AsSpan(0, found.Span.Start)).Length == 0,
            "several" => number is >= Several and <= MostPoints,
            "size" => number >= ShortestText,
            _ => true,
        });
    }
}
