using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval.Sentences;

/// <summary>A report at a glance: of each of its sections the sentence with the most figures, else its first; and two reports side by side by matter.</summary>
internal static class ReportOverview
{
    private const int FewestSections = 3;
    private const int MostSections = 8;
    private const int MostMatters = 5;

    /// <param name="reports">The reports.</param>
    /// <returns>By report, then by section.</returns>
    public static List<EvidenceSentence> Of(IReadOnlyList<ShelvedReport> reports) =>
        [.. reports.SelectMany(r => SectionsOf(r).Take(MostSections / reports.Count).Select(s => Telling(r, s)).OfType<EvidenceSentence>())];

    /// <summary>The two reports that are set side by side: of two places the latest of one year, else the latest of each; of one place its two.</summary>
    /// <returns>Null where there are no two.</returns>
    public static (ShelvedReport First, ShelvedReport Second)? PairOf(IReadOnlyList<ShelvedReport> reports)
    {
        if (reports.Count == 2)
        {
            return (reports[0], reports[1]);
        }

        var places = reports.GroupBy(r => r.Report.Jurisdiction.Name, StringComparer.Ordinal)
            .Select(g => g.OrderByDescending(r => r.Report.Year ?? 0).ToList()).ToList();
        if (places is not [var left, var right])
        {
            return null;
        }

        var common = left.Select(r => r.Report.Year).OfType<int>().FirstOrDefault(y => right.Exists(r => r.Report.Year == y));
        return common == 0 ? (left[0], right[0]) : (left.First(r => r.Report.Year == common), right.First(r => r.Report.Year == common));
    }

    /// <returns>Two a matter, one of each report, named after the matter; empty where they share none.</returns>
    public static List<EvidenceSentence> SideBySide(ShelvedReport first, ShelvedReport second)
    {
        var (left, right) = (ByMatter(first), ByMatter(second));
        return [.. left.Keys.Where(right.ContainsKey).Take(MostMatters).SelectMany(m => new[] { left[m] with { Name = m }, right[m] with { Name = m } })];
    }

    private static Dictionary<string, EvidenceSentence> ByMatter(ShelvedReport report)
    {
        var found = new Dictionary<string, EvidenceSentence>(StringComparer.Ordinal);
        for (var h = 0; h < report.Report.Outline.Count; h++)
        {
            if (Vocabulary.Field.Topics(report.Labels[h]) is [var matter, ..] && !found.ContainsKey(matter) && Telling(report, h) is { } sentence)
            {
                found.Add(matter, sentence);
            }
        }

        return found;
    }

    // The headings of the first level that has enough of them.
    private static List<int> SectionsOf(ShelvedReport report)
    {
        var outline = report.Report.Outline;
        var done = Enumerable.Range(0, outline.Count)
            .Where(h => SentencesUnder(report.Report, h).Any(s => report.Report.Sentences[s].Part == ReportPart.Done)).ToList();
        return done.GroupBy(h => outline[h].Level).OrderBy(g => g.Key).Select(g => g.ToList()).FirstOrDefault(g => g.Count >= FewestSections) ?? done;
    }

    private static EvidenceSentence? Telling(ShelvedReport report, int heading)
    {
        var sentences = SentencesUnder(report.Report, heading)
            .Where(s => report.Report.Sentences[s].Part == ReportPart.Done && PartSections.IsProse(report.Report, s)).ToList();
        if (sentences.Count == 0)
        {
            return null;
        }

        var best = sentences.MaxBy(s => FiguresIn(report, s));
        var point = Practice.Of(1, report.Indexed, new SectionPoint(best, best, IsNumbered: false));
        return point with
        {
            Name = report.Report.Outline[heading].Text.Trim(),
            Clauses = [.. point.Clauses.Select(c => (c.Span, c.Span.In(point.Text).Any(char.IsDigit) ? 1.0 : 0))],
        };
    }

    private static int FiguresIn(ShelvedReport report, int sentence) =>
        report.Indexed.Figures.Count(f => report.Report.Sentences[sentence].Span.Overlaps(f.Number));

    private static IEnumerable<int> SentencesUnder(Report report, int heading) => Enumerable.Range(0, report.Sentences.Count)
        .Where(s => report.Sentences[s].Span.Start >= report.Outline[heading].Span.Start && report.Sentences[s].Span.Start < report.Outline[heading].BodyEnd);
}
