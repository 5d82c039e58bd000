using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Reports;

namespace LawBot.Retrieval.Sentences;

/// <summary>What a report sets its own work off with: first of its kind, shown to others, honoured, new.</summary>
internal static class Highlights
{
    private const int Most = 6;
    private static readonly Lazy<WordReader> Words = new(static () => new WordReader("highlights"));

    /// <param name="reports">At least one.</param>
    /// <returns>Of one report or two the sentences that set most off, in the order of the report; of more, one each of those that set most off. Empty for a
    /// report that sets nothing off.</returns>
    public static List<EvidenceSentence> Of(IReadOnlyList<ShelvedReport> reports) => reports.Count <= 2
        ? [.. reports.SelectMany(r => Of(r, Most / reports.Count))]
        : [.. reports.SelectMany(r => Of(r, 1)).OrderByDescending(s => Strength(s.Text)).Take(Most)];

    private static IEnumerable<EvidenceSentence> Of(ShelvedReport report, int most) => Enumerable.Range(0, report.Report.Sentences.Count)
        .Where(s => report.Report.Sentences[s] is { Part: ReportPart.Done, Heading: >= 0 } && PartSections.IsProse(report.Report, s))
        .Select(s => (Sentence: s, Classes: ClassesOf(report.Report.Sentences[s].Span.In(report.Report.Text))))
        .Where(s => s.Classes.Count > 0).OrderByDescending(s => StrengthOf(s.Classes))
            .ThenByDescending(s => s.Classes.Count).ThenBy(s => s.Sentence)
        .Take(most).OrderBy(s => s.Sentence)
        .Select(s => Named(report, s.Sentence));

    private static EvidenceSentence Named(ShelvedReport report, int sentence)
    {
        var point = Practice.Of(1, report.Indexed, new SectionPoint(sentence, sentence, IsNumbered: false));
        return point with
        {
            Name = report.Report.Outline[report.Report.Sentences[sentence].Heading].Text.Trim(),
            Clauses = [.. point.Clauses.Select(c => (c.Span, (double)ClassesOf(c.Span.In(point.Text)).Count))],
        };
    }

    private static int Strength(string text) => StrengthOf(ClassesOf(text));

    private static int StrengthOf(List<string> classes) => classes.Distinct(StringComparer.Ordinal).Sum(WeightOf);

    // Whoever was first or honoured says so of a fact; new is what everybody calls his own work.
    private static int WeightOf(string kind) => kind switch { "first" or "award" => 3, "model" => 2, _ => 1 };

    private static List<string> ClassesOf(string text) =>
        [.. Words.Value.Read(TextFolding.Fold(text)).Select(w => w.Row.Class).Where(c => c is not "none")];
}
