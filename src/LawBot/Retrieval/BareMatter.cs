using LawBot.Chinese;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval.Figures;

namespace LawBot.Retrieval;

/// <summary>A matter named of one place or two and nothing asked of it (青禾县的行政复议): what was done and how much are both wanted.</summary>
public static class BareMatter
{
    private const int MostPlaces = 2;

    /// <returns>True when a question names a matter, a place or two, and asks neither how nor how much.</returns>
    public static bool Is(Question question) =>
        question is { Matters.Count: > 0, Jurisdictions.Count: > 0 and <= MostPlaces, Operator: null, Parts: [ReportPart.Done], Task: not QuestionTask.Draft }
        && question.Asks.Count == 0;

    /// <param name="found">What was done.</param>
    /// <param name="numbers">What was counted.</param>
    /// <returns>Both: of each report the sentence with its number is kept, and its clause shown, whatever the others weigh.</returns>
    public static Evidence WithNumbers(Evidence found, FoundFigures numbers)
    {
        var top = found.Sentences.Select(s => s.Score).DefaultIfEmpty(1).Max();
        var told = numbers.Rows.DistinctBy(r => r.Report.Id, StringComparer.Ordinal).Select(r => Source.Of(r.Report, SentenceOf(r))).ToList();
        var kept = found.Sentences.Select(s => told.Find(t => Covers(s, t)) is { } number ? Showing(s, number.Span, top) : s).ToList();
        foreach (var source in told.Where(t => !kept.Exists(s => Covers(s, t))))
        {
            var at = kept.FindIndex(s => string.Equals(s.ReportId, source.ReportId, StringComparison.Ordinal));
            kept.Insert(at < 0 ? kept.Count : at, Sentence(source, top));
        }

        return found with { Sentences = [.. kept.Select((s, i) => s with { Number = i + 1 })], Silent = [.. found.Silent.Where(n => !told.Exists(t => n.StartsWith(t.Jurisdiction, StringComparison.Ordinal)))] };
    }

    private static bool Covers(EvidenceSentence sentence, Source source) =>
        string.Equals(sentence.ReportId, source.ReportId, StringComparison.Ordinal) && sentence.Span.Overlaps(source.Span);

    // An excerpt shows what weighs most.
    private static EvidenceSentence Showing(EvidenceSentence sentence, TextSpan number, double score) => sentence with
    {
        Score = score,
        Clauses = [.. sentence.Clauses.Select(c => c with
        {
            Weight = c.Weight + (number.Overlaps(new TextSpan(sentence.Span.Start + c.Span.Start, sentence.Span.Start + c.Span.End)) ? sentence.Clauses.Count * Math.Max(1, sentence.Clauses.Max(o => o.Weight)) : 0),
        })],
    };

    private static EvidenceSentence Sentence(Source source, double score) => new(
        0, source.ReportId, source.File, source.Jurisdiction, source.Year, source.Title, source.Section, source.Span, source.Quote, score)
    {
        Paragraph = source.Paragraph, RecognitionConfidence = source.RecognitionConfidence, DoubtfulNumbers = source.DoubtfulNumbers,
    };

    private static TextSpan SentenceOf(FoundRow row) =>
        row.Report.Sentences.LastOrDefault(s => s.Span.Start <= row.Figure.Number.Start)?.Span ?? row.Figure.Clause;
}
