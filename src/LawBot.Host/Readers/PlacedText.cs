using System.Buffers;
using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Host.Readers;

/// <summary>Joins placed words into text, with the stretches that recognition was not sure of.</summary>
internal static class PlacedText
{
    private const double LatinGap = 0.15;
    private const double WideGap = 0.9;
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789０１２３４５６７８９一二三四五六七八九十百千万亿两零〇");

    /// <param name="lines">Lines that follow each other in one paragraph or cell.</param>
    /// <param name="doubtfulBelow">Words with numerals of less confidence are doubtful.</param>
    /// <returns>The text, what of it is doubtful, and where in it each line begins.</returns>
    public static (string Text, IReadOnlyList<TextSpan> Doubtful, IReadOnlyList<int> Lines) Of(IEnumerable<PlacedLine> lines, int doubtfulBelow)
    {
        var text = new System.Text.StringBuilder();
        var doubtful = new List<TextSpan>();
        var starts = new List<int>();
        foreach (var line in lines)
        {
            PlacedWord? last = null;
            starts.Add(text.Length);
            foreach (var word in line.Words)
            {
                if (text.Length > 0 && word.Text.Length > 0
                    && IsApart(text[^1], word.Text[0], last is null ? null : word.Left - last.Right, line.Size, doubtfulBelow > 0))
                {
                    text.Append(' ');
                }

                if (word.Confidence < doubtfulBelow && word.Text.AsSpan().IndexOfAny(Numerals) >= 0)
                {
                    doubtful.Add(new TextSpan(text.Length, text.Length + word.Text.Length));
                }

                text.Append(word.Text);
                last = word;
            }
        }

        return (text.ToString(), doubtful, starts);
    }

    /// <summary>Between Chinese characters a gap is the setting of the line, or an error of recognition; between Latin words it is a space.</summary>
    private static bool IsApart(char before, char after, double? gap, double size, bool isRecognised)
    {
        var isLatin = before < '\u2e80' && after < '\u2e80' && before is not ('“' or '（');
        return gap is { } width
            ? width > size * (isLatin ? LatinGap : isRecognised ? 2 * WideGap : WideGap)
            : char.IsAsciiLetter(before) && char.IsAsciiLetter(after);
    }
}
