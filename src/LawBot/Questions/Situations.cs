using System.Buffers;
using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Questions;

/// <summary>How people who know no term of the field complain of or ask about a matter, by what must be said of whom and in any order: 三天两头, 查 and 老板
/// are inspections of businesses.</summary>
/// <remarks>Rows: <c>Lexicon/situations.tsv</c>.</remarks>
internal static class Situations
{
    private const string Group = "group:";

    // Further apart, and the words seldom belong together; a sentence never ends between them.
    private const int Widest = 26;
    private const int ShortestName = 4;
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。;?!");
    private static readonly string[] Slots = ["words", "with", "and"];
    private static readonly Lazy<(PhraseTrie<(int Row, int Slot)> Words, List<Situation> Rows)> Table = new(Read);

    private sealed record Situation(LexiconRow Row, int Slots, IReadOnlyList<string> Reported);

    /// <param name="folded">A question or its topic, folded.</param>
    /// <returns>Every situation that stands in it, its words in <see cref="VocabularyMatch.Pieces"/>.</returns>
    public static IReadOnlyList<VocabularyMatch> In(string folded)
    {
        var (words, rows) = Table.Value;
        var found = new Dictionary<int, List<TextSpan>[]>();
        for (var at = 0; at < folded.Length; at++)
        {
            foreach (var (length, values) in words.At(folded, at))
            {
                foreach (var (row, slot) in values)
                {
                    if (!found.TryGetValue(row, out var spans))
                    {
                        found[row] = spans = [[], [], []];
                    }

                    spans[slot].Add(new TextSpan(at, at + length));
                }
            }
        }

        return [.. found.OrderBy(f => f.Key).Select(f => (rows[f.Key], Pieces: PiecesOf(folded, f.Value[..rows[f.Key].Slots])))
            .Where(m => m.Pieces.Count > 0).Select(m => MatchOf(m.Item1, m.Pieces))];
    }

    /// <summary>What a topic speaks of: terms of the field and set phrases (<see cref="Vocabulary.Match"/>) and the situations in it. A set phrase of ordinary
    /// speech gives way to a situation that has some of its words.</summary>
    public static IReadOnlyList<VocabularyMatch> AndTerms(string folded)
    {
        var terms = Vocabulary.Field.Match(folded);
        List<VocabularyMatch> situations = [.. In(folded).Where(s => !IsNamed(s, terms, folded))];
        return [.. terms.Where(m => !m.IsEveryday || !situations.Any(s => s.Pieces.Any(p => p.Overlaps(m.Span)))), .. situations];
    }

    // Who asks for 案卷评查, or for 公众参与 in 重大行政决策, needs no wording for it.
    private static bool IsNamed(VocabularyMatch situation, IReadOnlyList<VocabularyMatch> terms, string folded)
    {
        var own = terms.Where(t => t is { IsEveryday: false, IsMatter: true } && situation.Pieces.Any(p => p.Overlaps(t.Span))).ToList();
        return own.Exists(t => situation.Pieces.All(p => t.Span.Contains(p)))
            || (own.Select(t => t.Span).Distinct().Count() > 1 && situation.Pieces.All(p => own.Exists(t => t.Span.Contains(p)))
            && own.Exists(t => t.Span.Length >= ShortestName && situation.ReportWordings.Contains(t.Span.In(folded), StringComparer.Ordinal)));
    }

    /// <summary>True for a row that only lists words which other rows name: &lt;企业&gt;.</summary>
    public static bool IsGroup(LexiconRow row) => row.Class.StartsWith(Group, StringComparison.Ordinal);

    /// <summary>True when a row is found in a text.</summary>
    public static bool Has(LexiconRow row, string folded) => In(folded).Any(m => string.Equals(m.Row, row.Id, StringComparison.Ordinal)
        && string.Equals(string.Join('、', m.ReportWordings), TextFolding.Fold(row.Cells["in reports"]), StringComparison.Ordinal));

    // The closest together of all choices of one word a slot.
    private static List<TextSpan> PiecesOf(string folded, List<TextSpan>[] slots)
    {
        List<TextSpan> best = [];
        var width = Widest + 1;
        Choose([], 0);
        return best;

        void Choose(List<TextSpan> chosen, int slot)
        {
            if (slot == slots.Length)
            {
                var whole = new TextSpan(chosen.Min(c => c.Start), chosen.Max(c => c.End));
                if (whole.Length < width && !whole.In(folded).AsSpan().ContainsAny(SentenceEnds))
                {
                    (best, width) = ([.. chosen.OrderBy(c => c.Start)], whole.Length);
                }

                return;
            }

            foreach (var span in slots[slot].Where(s => !chosen.Exists(c => c.Overlaps(s))))
            {
                Choose([.. chosen, span], slot + 1);
            }
        }
    }

    private static VocabularyMatch MatchOf(Situation situation, List<TextSpan> pieces) =>
        new(new TextSpan(pieces[0].Start, pieces[^1].End), situation.Reported, situation.Row.Class)
        {
            Row = situation.Row.Id, IsEveryday = true, Pieces = pieces, IsSituation = true,
        };

    private static (PhraseTrie<(int Row, int Slot)> Words, List<Situation> Rows) Read()
    {
        var words = new PhraseTrie<(int, int)>();
        var table = LexiconTable.Rows("situations");
        var groups = table.Where(IsGroup).ToDictionary(r => r.Class[Group.Length..], r => r.Words, StringComparer.Ordinal);
        List<Situation> rows = [];
        foreach (var row in table.Where(r => !IsGroup(r)))
        {
            var slots = Slots.Select(s => row.Cells[s]).Where(c => c.Length > 0).ToList();
            for (var slot = 0; slot < slots.Count; slot++)
            {
                foreach (var word in slots[slot].Split('、').SelectMany(w => w[0] == '<' ? groups[w.Trim('<', '>')] : [TextFolding.Fold(w)])
                    .Distinct(StringComparer.Ordinal))
                {
                    words.Add(word, (rows.Count, slot));
                }
            }

            rows.Add(new Situation(row, slots.Count, [.. row.Cells["in reports"].Split('、').Select(TextFolding.Fold)]));
        }

        return (words, rows);
    }
}
