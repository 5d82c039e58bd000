using System.Text;
using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Reports.Identity;

/// <summary>Writes a line that a page prints with labels so that each label stands before a colon, without brackets and blanks of its own.</summary>
internal static class LabelledLine
{
    private const int LongestSpaced = 6;
    private const int LongestLabel = 6;

    private static readonly WordList Labels = WordList.Of("page-labels", "label");
    private static readonly WordList Spaced = WordList.Of("page-labels", "spaced");

    /// <summary>A row of a table as a line: 索引号 ⇥ 000014349 ⇥ 分类 ⇥ 部门, where a label in one cell has its value in the next.</summary>
    public static string OfRow(string row) =>
        string.Join(' ', row.Split('\t').Select(cell => cell.Trim()).Select(cell => Labels.Are(Plain(cell)) ? cell + ":" : cell));

    /// <summary>[ 发布机构 ]：…, 【来源：…】 and • 发 布 机 构：… as 发布机构：… and 来源：…, folded.</summary>
    public static string Plain(string line)
    {
        var text = Unbracketed(TextFolding.Fold(line)).Replace(": :", ":", StringComparison.Ordinal)
            .Replace("::", ":", StringComparison.Ordinal).Trim(' ', '>', '-', '|', '•', '·', '*', '◆', '■');
        return text.Contains(' ', StringComparison.Ordinal) ? Unspaced(text) : text;
    }

    // [ 发布机构 ] becomes 发布机构:; every other bracket and stretch of white space one blank.
    private static string Unbracketed(string folded)
    {
        var plain = new StringBuilder(folded.Length + 1);
        for (var i = 0; i < folded.Length; i++)
        {
            var start = i + 1 + (folded[i] == '[' ? Runs.Of(folded, i + 1, " ") : 0);
            var label = folded[i] == '[' ? Runs.Han(folded, start, LongestLabel + 1) : 0;
            var end = start + label + (label > 0 ? Runs.Of(folded, start + label, " ") : 0);
            if (label is >= 2 and <= LongestLabel && end < folded.Length && folded[end] == ']')
            {
                plain.Append(folded, start, label).Append(':');
                i = end;
            }
            else if (folded[i] is not ('[' or ']') && !char.IsWhiteSpace(folded[i]))
            {
                plain.Append(folded[i]);
            }
            else if (plain is not { Length: > 0 } || plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString();
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
}
