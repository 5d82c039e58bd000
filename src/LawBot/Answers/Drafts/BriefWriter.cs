using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Answers.Drafts;

/// <summary>Writes a brief on what others do: by county, in their own words, within the length.</summary>
internal static class BriefWriter
{
    private const int UsualLength = 600;
    private const int LeastPerCounty = 45;
    private const int MostCounties = 8;
    private const double OnlyNumbers = 0.3;

    // Moves that a brief is ordered by, what naming one takes, and how like one a quotation must be.
    private const int MostMoves = 3;
    private const int RoomOfMove = 14;
    private const double LeastLikeness = 0.2;
    private static readonly char[] ClauseEnds = ['，', ',', '；', ';', '。', '\n'];

    /// <param name="spec">What is wanted.</param>
    /// <param name="exemplars">The evidence.</param>
    internal static IReadOnlyList<DraftPiece> Write(DraftSpec spec, DraftExemplars exemplars)
    {
        var name = spec.Matters.Count > 0 ? string.Join("、", spec.Matters) : spec.Topic;
        var asked = Asked(spec, name);
        var size = Math.Min(spec.MaxChars ?? UsualLength, spec.IsLong ? 1500 : spec.MaxChars ?? UsualLength);
        var reports = exemplars.All.GroupBy(s => s.ReportId, StringComparer.Ordinal).OrderByDescending(g => g.Max(s => Worth(s, asked))).Take(Math.Clamp((size - 40) / LeastPerCounty, 1, MostCounties)).ToList();
        var lead = $"各地推进{name}的做法摘要如下：";
        var measures = spec.Matters.Count == 1 ? DraftMatter.Of(spec.Matters[0]).Measures : [];
        var told = new List<(int Move, string Text, Source Source)>();
        var left = size - lead.Length - 2 - (measures.Count == 0 ? 0 : Math.Min(reports.Count, MostMoves + 1) * RoomOfMove);
        for (var i = 0; i < reports.Count; i++)
        {
            var first = reports[i].First();
            var head = $"{Naming.Dated(first.Jurisdiction, first.Year)}：";
            var quote = Quote(reports[i].OrderByDescending(s => Worth(s, asked)).ToList(), spec, name, asked, (left / (reports.Count - i)) - head.Length - 7);
            if (quote.Length == 0)
            {
                continue;
            }

            var best = reports[i].MaxBy(s => Worth(s, asked))!;
            var text = $"{head}“{quote}”";
            told.Add((MoveOf(quote, measures), text, first.ToSource() with { Span = best.Span, Quote = best.Text }));
            left -= text.Length + 4;
        }

        return Set(lead, told, measures);
    }

    // By what was done rather than by county, in the usual order of the moves; what fits none comes last.
    private static List<DraftPiece> Set(string lead, List<(int Move, string Text, Source Source)> told, IReadOnlyList<DraftMeasure> measures)
    {
        var pieces = new List<DraftPiece> { DraftPiece.Phrase(lead, 0) };
        var usual = told.GroupBy(t => t.Move).OrderByDescending(g => g.Count()).Select(g => g.Key).Where(m => m < measures.Count).Take(MostMoves).ToHashSet();
        var groups = told.GroupBy(t => usual.Contains(t.Move) ? t.Move : measures.Count).OrderBy(g => g.Key).ToList();
        foreach (var group in groups)
        {
            var head = groups.Count == 1 ? "" : group.Key < measures.Count ? $"在{measures[group.Key].Head}方面，" : "此外，";
            foreach (var (_, text, source) in group)
            {
                pieces.Add(new DraftPiece($"{head}{text}[{pieces.Count}]。", DraftOrigin.Quoted, 0) { BeginsLine = head.Length > 0 || groups.Count == 1, Sources = [source] });
                head = "";
            }
        }

        return pieces;
    }

    private static int MoveOf(string quote, IReadOnlyList<DraftMeasure> measures)
    {
        var best = measures.Select((m, i) => (At: i, Share: DraftWords.Share($"{m.Head}{m.Text}", quote))).OrderByDescending(m => m.Share).FirstOrDefault();
        return best.Share >= LeastLikeness ? best.At : measures.Count;
    }

    // What the instruction asks besides the matter: 体制改革 of 行政复议体制改革.
    private static HashSet<(char, char)> Asked(DraftSpec spec, string matter) =>
        [.. DraftWords.Pairs(DraftCues.Without(spec.Instruction, "起草", "客气", "段落", "综述", "读者")).Except(DraftWords.Pairs(matter + "做法的做法经验情况各地字以内"))];

    // What speaks of the matter most, and of what is asked of it; a sentence that only counts tells how little, one of half a page less.
    private static double Worth(EvidenceSentence sentence, HashSet<(char, char)> asked) =>
        (sentence.Score + (sentence.Text.Any(char.IsAsciiDigit) ? 1 : 0)) * (1 + (3 * DraftWords.Share(asked, DraftWords.Pairs(sentence.Text))))
        * (sentence.Text.Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries).All(c => c.Any(char.IsAsciiDigit)) ? OnlyNumbers : 1)
        * Math.Min(1, sentence.Text.Length / 30.0) / (1 + (Math.Max(0, sentence.Text.Length - 160) / 80.0));

    // Whole clauses of the best sentences, one after the other, as far as the length bears; what is left out between is shown.
    private static string Quote(IReadOnlyList<EvidenceSentence> sentences, DraftSpec spec, string matter, HashSet<(char, char)> asked, int most)
    {
        var quote = "";
        foreach (var sentence in sentences.Take(1))
        {
            var clauses = sentence.Text.ReplaceLineEndings("").Split(ClauseEnds, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(c => c.Replace(" ", "", StringComparison.Ordinal)).ToList();
            var from = Math.Max(0, clauses.FindIndex(c => DraftWords.Share(matter, c) > 0.3 || DraftWords.Share(asked, DraftWords.Pairs(c)) > 0.3));
            var skipped = from > 0;
            foreach (var clause in clauses.Skip(from))
            {
                if (Ours(clause) || spec.Exclude.Any(e => clause.Contains(e, StringComparison.Ordinal)))
                {
                    skipped = true;
                }
                else if (quote.Length + clause.Length + 2 <= most)
                {
                    quote += (quote.Length == 0 ? "" : skipped ? "…" : "，") + clause;
                    skipped = false;
                }
                else
                {
                    break;
                }
            }
        }

        return quote;
    }

    private static bool Ours(string clause) => clause.Contains("我县", StringComparison.Ordinal) || clause.Contains("我市", StringComparison.Ordinal)
        || clause.Contains("我区", StringComparison.Ordinal) || clause.Contains('“') != clause.Contains('”');
}
