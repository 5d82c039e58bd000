using LawBot.Places;
using LawBot.Reports;
using LawBot.Reports.Checks;
using LawBot.Retrieval;

namespace LawBot.Answers;

/// <summary>Says of what an answer quotes that it was recognised from a scan, and which of its numbers recognition was not sure of.</summary>
public static class RecognisedQuotes
{
    /// <summary>What stands right after a quotation with doubtful numbers; empty for every other.</summary>
    public static string MarkOf(EvidenceSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.DoubtfulNumbers.Count == 0 ? "" : $"({AnswerMessages.DoubtfulNumbers(sentence.DoubtfulNumbers)})";
    }

    /// <returns>One Chinese sentence a recognised report, in the order of the sources; none where every file had text.</returns>
    public static IEnumerable<string> WarningsOf(IEnumerable<Source> sources) =>
        sources.Where(source => source.RecognitionConfidence is not null).GroupBy(source => source.ReportId, StringComparer.Ordinal).Select(Warning);

    private static string Warning(IGrouping<string, Source> quotes) =>
        AnswerMessages.Recognised(quotes.First(), [.. quotes.SelectMany(quote => quote.DoubtfulNumbers).Distinct(StringComparer.Ordinal)]);
}
