using LawBot.Places;
using LawBot.Reports;
using LawBot.Reports.Checks;
using LawBot.Retrieval;

namespace LawBot.Answers;

/// <summary>Says of what an answer quotes that it was recognised from a scan, and which of its numbers recognition was not sure of.</summary>
public static class RecognisedQuotes
{
    private const int MostNamed = 10;

    /// <summary>What stands right after a quotation with doubtful numbers; empty for every other.</summary>
    public static string MarkOf(EvidenceSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.DoubtfulNumbers.Count == 0 ? "" : $"({Named(sentence.DoubtfulNumbers)}识别存疑)";
    }

    /// <returns>One Chinese sentence a recognised report, in the order of the sources; none where every file had text.</returns>
    public static IEnumerable<string> WarningsOf(IEnumerable<Source> sources) =>
        sources.Where(source => source.RecognitionConfidence is not null).GroupBy(source => source.ReportId, StringComparer.Ordinal).Select(Warning);

    private static string Warning(IGrouping<string, Source> quotes)
    {
        var first = quotes.First();
        List<string> doubtful = [.. quotes.SelectMany(quote => quote.DoubtfulNumbers).Distinct(StringComparer.Ordinal)];
        return $"{first.Jurisdiction}{(first.Year is { } year ? $"{year}年" : "")}的报告由扫描件识别而来(平均可信度{first.RecognitionConfidence:0.#}%),"
            + $"引用前请对照原件{first.File}{(doubtful.Count == 0 ? "" : $",其中{Named(doubtful)}识别存疑")}。";
    }

    private static string Named(IReadOnlyList<string> numbers) =>
        string.Join('、', numbers.Take(MostNamed).Select(number => $"“{number}”")) + (numbers.Count > MostNamed ? "等" : "");
}
