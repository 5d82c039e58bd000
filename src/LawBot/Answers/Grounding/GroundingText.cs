using System.Text;
using LawBot.Chinese;

namespace LawBot.Answers.Grounding;

/// <summary>Text as the checks compare it: folded (half width, simplified) and without any blank, so that <c>2 0 2 1 年</c> equals <c>2021年</c>.</summary>
internal static class GroundingText
{
    /// <summary>Folds, and drops blanks, line ends, zero-width characters and the bold marks of Markdown.</summary>
    internal static string Compact(string text)
    {
        var folded = TextFolding.Fold(text);
        var compact = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (IsKept(c))
            {
                compact.Append(c);
            }
        }

        return compact.ToString();
    }

    /// <summary>For each offset of a text, its end included, how many characters of the compacted text stand before it.</summary>
    internal static int[] CompactOffsets(string text)
    {
        var offsets = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            offsets[i + 1] = offsets[i] + (IsKept(TextFolding.Fold(text[i])) ? 1 : 0);
        }

        return offsets;
    }

    private static bool IsKept(char c) => !char.IsWhiteSpace(c) && c is not ('*' or '\u200b' or '\u200c' or '\u200d' or '\ufeff');

    /// <summary>Folds and keeps letters, digits and Han characters only: quotation marks and commas differ between a report and its retelling.</summary>
    internal static string Letters(string text)
    {
        var folded = TextFolding.Fold(text);
        var letters = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(c);
            }
        }

        return letters.ToString();
    }

    /// <summary>True for what closes a sentence or a part of one in folded text.</summary>
    internal static bool IsPunctuation(char c) => !char.IsLetterOrDigit(c) && c is not ('%' or '‰' or '.');
}
