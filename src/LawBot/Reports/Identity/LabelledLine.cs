using System.Text;
using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Reports.Identity;

/// <summary>Writes a line that a page prints with labels so that each label stands before a colon, without brackets and blanks of its own.</summary>
internal static partial class LabelledLine
{
    private const int LongestSpaced = 6;

    private static readonly WordList Labels = WordList.Of("page-labels", "label");
    private static readonly WordList Spaced = WordList.Of("page-labels", "spaced");

    /// <summary>A row of a table as a line: 索引号 ⇥ 000014349 ⇥ 分类 ⇥ 部门, where a label in one cell has its value in the next.</summary>
    public static string OfRow(string row) =>
        string.Join(' ', row.Split('\t').Select(cell => cell.Trim()).Select(cell => Labels.Are(Plain(cell)) ? cell + ":" : cell));

    /// <summary>[ 发布机构 ]：…, 【来源：…】 and • 发 布 机 构：… as 发布机构：… and 来源：…, folded.</summary>
    public static string Plain(string line)
    {
        var text = BracketsAndBlanks().Replace(Bracketed().Replace(TextFolding.Fold(line), "${label}:"), " ").Replace(": :", ":", StringComparison.Ordinal)
            .Replace("::", ":", StringComparison.Ordinal).Trim(' ', '>', '-', '|', '•', '·', '*', '◆', '■');
        return text.Contains(' ', StringComparison.Ordinal) ? Unspaced(text) : text;
    }

    private static string Unspaced(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            plain.Append(c);
            if (c == ':' && SpacedLabel(plain) is var start and >= 0)
            {
                plain.Replace(" ", "", start, plain.Length - start);
            }
        }

        return plain.ToString();
    }

    // Where a label begins that is set wide and ends at the last colon: 来 源, or all that the line has before it; -1 where none stands.
    private static int SpacedLabel(StringBuilder text)
    {
        Span<char> label = stackalloc char[LongestSpaced];
        var (found, last, first, isWide) = (-1, 0, LongestSpaced, true);
        for (var i = text.Length - 2; i >= 0 && first > 0; i--)
        {
            if (text[i] == ' ')
            {
                continue;
            }

            label[--first] = text[i];
            isWide &= Runs.IsHan(text[i]) && (first == LongestSpaced - 1 || text[i + 1] == ' ');
            last = first == LongestSpaced - 1 ? i : last;
            found = found < 0 && Spaced.Are(label[first..]) && last - i >= LongestSpaced - first ? i : found;
            if (i == 0 && isWide && first < LongestSpaced - 1)
            {
                return 0;
            }
        }

        return found;
    }

    [GeneratedRegex(@"\[ *(?<label>[\u3400-\u9fff]{2,6}) *\]", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[\[\]\s]+", RegexOptions.NonBacktracking)]
    private static partial Regex BracketsAndBlanks();
}
