using LawBot.Chinese;
using LawBot.Questions;

namespace LawBot.Retrieval.Sentences;

/// <summary>How far some reports speak of a topic at all: what ranking cannot tell, since some sentence is always the best.</summary>
/// <param name="Share">How much of the topic the sentence that has most of it has, its headings included, 0 to 1.</param>
/// <param name="MissingShare">How much of it no sentence has, 0 to 1.</param>
/// <param name="Missing">The user's words that no sentence of these reports has, longest first, folded.</param>
internal sealed record TopicCoverage(double Share, double MissingShare, IReadOnlyList<string> Missing)
{
    private const int CountedCharacters = 6;
    private const double GeneralShare = 0.3; // Verbs and measures of every field find little.
    private const double Headed = 0.9;
    private const double NextToNothing = 2;
    private const double Absent = 0.5;
    private const double Other = 0.6; // What reports say instead of an asked word.

    /// <param name="topic">Folded.</param>
    /// <param name="reports">The reports.</param>
    /// <param name="isWanted">Tells of a sentence of a report whether it belongs to what is asked for.</param>
    public static TopicCoverage Of(string topic, IReadOnlyList<ShelvedReport> reports, Func<ShelvedReport, int, bool> isWanted)
    {
        var units = UnitsOf(topic);
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

        var missing = units.Where((u, i) => most[i] < Absent).ToList();
        return new TopicCoverage(best / total, missing.Sum(u => u.Weight) / total, [.. missing.Select(u => u.Wordings[0]).OrderByDescending(w => w.Length)]);
    }

    /// <summary>True when a topic names no matter: what every report is about (法治政府建设), the words of its parts (短板, 打算), or next to nothing.</summary>
    /// <param name="topic">Folded.</param>
    /// <param name="reports">The reports; their titles tell what all of them are about.</param>
    public static bool NamesNoMatter(string topic, IReadOnlyList<ShelvedReport> reports) => UnitsOf(topic)
        .Where(u => !u.IsPart && !reports.Any(r => SentenceScorer.Plain(r.Report.Title).Contains(u.Wordings[0], StringComparison.Ordinal)))
        .Sum(u => u.Weight) <= NextToNothing;

    private static List<Unit> UnitsOf(string topic)
    {
        var units = new List<Unit>();
        var rest = topic.ToCharArray();
        foreach (var match in Vocabulary.Field.Match(topic).GroupBy(m => m.Span))
        {
            var asked = match.Key.In(topic);
            var isGeneral = match.All(m => string.Equals(m.Topic, Vocabulary.GeneralTopic, StringComparison.Ordinal));
            units.Add(new Unit(match.Any(m => m.Topic is "存在问题" or "下一步"), [asked, .. match.SelectMany(m => m.ReportWordings)], (isGeneral ? GeneralShare : 1) * Math.Min(asked.Length, CountedCharacters)));
            rest.AsSpan(match.Key.Start, match.Key.Length).Fill(' ');
        }

        units.AddRange(QueryWords.Runs(FunctionWords.Blank(FillerWords.Blank(new string(rest)))).Where(r => r.Length > 1)
            .Select(r => new Unit(false, [r], Math.Min(r.Length, CountedCharacters))));
        return units;
    }

    private sealed record Unit(bool IsPart, IReadOnlyList<string> Wordings, double Weight)
    {
        public double In(string text) => Math.Max(Held(Wordings[0], text), Other * Wordings.Skip(1).Select(w => Held(w, text)).DefaultIfEmpty(0).Max());

        private static double Held(string wording, string text)
        {
            if (text.Contains(wording, StringComparison.Ordinal))
            {
                return 1;
            }

            if (wording.Length < 3)
            {
                return 0;
            }

            var held = Enumerable.Range(0, wording.Length - 1).Count(i => text.AsSpan().IndexOf(wording.AsSpan(i, 2), StringComparison.Ordinal) >= 0);
            return (double)held / (wording.Length - 1);
        }
    }
}
