using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts;

/// <summary>Finds the numbers of spoken notes with their measure words, those that only speech has as well.</summary>
internal static class SpokenNumbers
{
    /// <summary>The text with numerals in words in digits, where a measure word follows: 讲了一回课; 一件没有 counts nothing.</summary>
    internal static string InDigits(string text)
    {
        for (var at = 1; at < text.Length - 1; at++)
        {
            if (SpokenTable.Of("done").LengthAtEnd(text.AsSpan(0, at)) > 0 && SpokenTable.NumeralAt(text, at) is { Length: > 0 } number
                && (SpokenTable.SpokenMeasures.LengthAt(text, at + 1) > 0 || UnitTable.KindOf(text.Substring(at + 1, 1)) != UnitKind.None))
            {
                text = text[..at] + number + text[(at + 1)..];
            }
        }

        return text;
    }

    /// <summary>The numbers in digits that count something; one without a measure word where it ends the clause and was done, or carries 万.</summary>
    internal static List<(int Start, int NumberEnd, int End)> CountsIn(string text) =>
    [
        .. QuantityReader.Read(TextFolding.Fold(text)).Where(q => !q.IsQuoted && q.Role is QuantityRole.Count or QuantityRole.Bare
                && char.IsAsciiDigit(text[q.Start]))
            .Select(q => (Read: q, End: q.End > q.NumberEnd ? q.End : q.NumberEnd + MeasureAt(text, q.NumberEnd)))
            .Where(q => q.End > q.Read.NumberEnd || (q.End == text.Length
                && (q.Read.HasMultiplier || SpokenTable.Of("done").LengthAtEnd(text.AsSpan(0, q.Read.Start)) > 0)))
            .Select(q => (q.Read.Start, q.Read.NumberEnd, q.End)),
    ];

    private static int MeasureAt(string text, int at)
    {
        var more = at < text.Length && text[at] is '多' or '余' ? 1 : 0;
        return SpokenTable.SpokenMeasures.LengthAt(text, at + more) is > 0 and var length ? more + length : 0;
    }
}
