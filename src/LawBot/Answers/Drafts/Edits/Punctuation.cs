using System.Text;
using LawBot.Chinese;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Mends the marks of a text: full width between Han characters, none twice, no blanks.</summary>
internal static class Punctuation
{
    private const string Half = ",;:?!";
    private const string Full = "，；：？！";
    private const string Marks = "，。；：？！、";

    /// <summary>The text with its marks mended; numbers and Latin words stay as they are.</summary>
    internal static string Mended(string text)
    {
        var mended = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            var before = mended.Length > 0 ? mended[^1] : '\0';
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            var at = Half.IndexOf(letter, StringComparison.Ordinal);
            letter = at >= 0 && !(char.IsAsciiDigit(before) && char.IsAsciiDigit(next)) ? Full[at]
                : letter == '.' && TextFolding.IsHan(before) && (next == '\0' || TextFolding.IsHan(next)) ? '。' : letter;
            var isBlank = letter is ' ' or '　' && (TextFolding.IsHan(before) || TextFolding.IsHan(next) || Marks.Contains(before, StringComparison.Ordinal));
            var isTwice = Marks.Contains(letter, StringComparison.Ordinal) && Marks.Contains(before, StringComparison.Ordinal);
            if (isTwice && letter == '。')
            {
                mended[^1] = letter;
            }
            else if (!isBlank && !isTwice)
            {
                mended.Append(letter);
            }
        }

        return mended.ToString();
    }
}
