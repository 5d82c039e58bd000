using System.Buffers;
using LawBot.Chinese;

namespace LawBot.Reports.Checks;

/// <summary>Finds the numbers of a quotation that optical recognition was not sure of.</summary>
internal static class DoubtfulNumbers
{
    private const string Digits = "0123456789０１２３４５６７８９";
    private static readonly SearchValues<char> Digit = SearchValues.Create(Digits);
    private static readonly SearchValues<char> PartOfNumber = SearchValues.Create(Digits + ".．%％一二三四五六七八九十百千万亿两零〇");

    /// <returns>Each such number once, whole and as printed, in the order of the text.</returns>
    /// <param name="report">The report.</param>
    /// <param name="span">The quotation, in offsets of the report's text.</param>
    public static IReadOnlyList<string> In(Report report, TextSpan span)
    {
        List<string> numbers =
            [.. report.Doubtful.Where(span.Overlaps).Select(doubtful => Whole(report.Text, doubtful, span)).Where(IsNumber).Distinct(StringComparer.Ordinal)];
        return numbers.Count == 0 ? [] : numbers;
    }

    /// <summary>Recognition doubts a part of a number; the reader looks for the whole.</summary>
    private static string Whole(string text, TextSpan doubtful, TextSpan within)
    {
        var (start, end) = (Math.Max(doubtful.Start, within.Start), Math.Min(doubtful.End, within.End));
        var part = text.AsSpan(start, end - start);
        var first = part.IndexOfAny(PartOfNumber);
        if (first < 0)
        {
            return "";
        }

        (start, end) = (start + first, start + part.LastIndexOfAny(PartOfNumber) + 1);
        while (start > within.Start && PartOfNumber.Contains(text[start - 1]))
        {
            start--;
        }

        while (end < within.End && PartOfNumber.Contains(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    // A lone 一 is more often a word (一是, 统一) than a number.
    private static bool IsNumber(string text) => text.Length > 1 || text.AsSpan().ContainsAny(Digit);
}
