using LawBot.Chinese;
using LawBot.Questions;

namespace LawBot.Retrieval.Sentences;

/// <summary>How far some reports speak of a topic at all: what ranking cannot tell, since some sentence is always the best.</summary>
/// <param name="Share">How much of the topic the sentence that has most of it has, its headings included, 0 to 1.</param>
/// <param name="MissingShare">How much of it no sentence has, 0 to 1.</param>
/// <param name="Missing">The user's words that no sentence of these reports has, longest first, folded.</param>
internal sealed record TopicCoverage(double Share, double MissingShare, IReadOnlyList<string> Missing)
{
    private const double Headed = 0.9;
    private const double Absent = 0.5;
    private const double NextToNothing = 2;
    private const int ShortestNamed = 2;

    // A pair in so many sentences is a word of its own; in fewer it may be where two words meet: the 人机 of 负责人机构.
    private const int OfOneWord = 3;

    /// <param name="topic">Folded.</param>
    /// <param name="reports">The reports.</param>
    /// <param name="isWanted">Tells of a sentence of a report whether it belongs to what is asked for.</param>
    public static TopicCoverage Of(string topic, IReadOnlyList<ShelvedReport> reports, Func<ShelvedReport, int, bool> isWanted)
    {
        var pairs = PairsIn(reports);
        var units = TopicUnit.Of(topic, pair => pairs(pair) > 0);
        var total = units.Sum(u => u.Weight);
        if (total <= 0)
        {
            return new TopicCoverage(1, 0, []);
        }

        var (best, most) = (0.0, new double[units.Count]);
        foreach (var report in reports)
        {
            var headed = Array.ConvertAll(report.Paths, p => units.ConvertAll(u => Headed * u.In(p)));
            for (var s = 0; s < report.Texts.Length; s++)
            {
                if (!isWanted(report, s))
                {
                    continue;
                }

                var (heading, sum) = (report.Report.Sentences[s].Heading, 0.0);
                for (var u = 0; u < units.Count; u++)
                {
                    var covered = Math.Max(units[u].In(report.Texts[s]), heading >= 0 ? headed[heading][u] : 0);
                    most[u] = Math.Max(most[u], covered);
                    sum += units[u].Weight * covered;
                }

                best = Math.Max(best, sum);
            }
        }

        var missing = units.Where((u, i) => most[i] < (u.IsOneWord ? Headed : Absent))
            .Select(u => (Unit: u, Characters: u.Unknown(pair => pairs(pair) >= (u.IsOneWord ? OfOneWord : 1)))).ToList();
        return new TopicCoverage(
            best / total, missing.Sum(m => m.Unit.Weight * m.Characters / m.Unit.Asked.Length) / total,
            [.. missing.Where(m => m.Characters >= ShortestNamed).Select(m => m.Unit.Asked).OrderByDescending(w => w.Length)]);
    }

    /// <summary>True when a topic names no matter: what every report is about (法治政府建设), the words of its parts (短板, 打算), or next to nothing.</summary>
    /// <param name="topic">Folded.</param>
    /// <param name="reports">The reports; their titles tell what all of them are about.</param>
    public static bool NamesNoMatter(string topic, IReadOnlyList<ShelvedReport> reports)
    {
        var pairs = PairsIn(reports);
        return TopicUnit.Of(topic, pair => pairs(pair) > 0)
            .Where(u => !u.IsPart && !reports.Any(r => SentenceScorer.Plain(r.Report.Title).Contains(u.Asked, StringComparison.Ordinal)))
            .Sum(u => u.Weight) <= NextToNothing;
    }

    // In how many sentences a pair of characters stands.
    private static Func<string, int> PairsIn(IReadOnlyList<ShelvedReport> reports)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        return pair => known.TryGetValue(pair, out var count) ? count
            : known[pair] = reports.Sum(r => r.Texts.Count(t => t.Contains(pair, StringComparison.Ordinal)));
    }
}
