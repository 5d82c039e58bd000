using System.Text;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts;

/// <summary>Writes out notes as they are typed in haste: a blank parts two clauses (收了47 受理41), and a measure word said once for all (都是件) stands
/// behind each number that has none.</summary>
internal static class SpokenNotes
{
    private const int LongestUnit = 2;
    private const int LongestNumber = 7;
    private static readonly WordList SaysUnit = WordList.Of("draft-words", "says-unit");
    private static readonly WordList MeasuresText = WordList.Of("question-edges", "text-measure");

    /// <param name="message">The instruction, or facts, as typed.</param>
    /// <returns>The same with commas for such blanks, and with such measure words.</returns>
    internal static string Written(string message)
    {
        var lines = message.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            // The cells of a table are read by its columns.
            if (lines[i].Contains('\t', StringComparison.Ordinal))
            {
                continue;
            }

            var clauses = Parted(lines[i]).Split('，').ToList();
            var unit = clauses.Select(UnitSaid).LastOrDefault(u => u.Length > 0) ?? "";
            lines[i] = unit.Length == 0 ? string.Join('，', clauses)
                : string.Join('，', clauses.Select(WithoutUnitSaid).Where(c => c.Length > 0).Select(c => Counted(c, unit)));
        }

        return string.Join('\n', lines);
    }

    // A line with a blank behind a number or its measure word is a note: its blanks part clauses. 34 件 keeps its blank.
    private static string Parted(string line)
    {
        var parted = new StringBuilder(line.Length);
        var isNote = Enumerable.Range(1, Math.Max(0, line.Length - 2)).Any(i => IsBlank(line[i]) && EndsCount(line[..i]) && BeginsClause(line, i + 1));
        for (var i = 0; i < line.Length; i++)
        {
            var parts = isNote && IsBlank(line[i]) && i > 0 && i + 1 < line.Length && (TextFolding.IsHan(line[i - 1]) || char.IsAsciiDigit(line[i - 1]))
                && BeginsClause(line, i + 1) && (EndsCount(line[..i]) || DraftFacts.FirstCount(line[(i + 1)..]) < 0 || TextFolding.IsHan(line[i - 1]));
            parted.Append(parts ? '，' : line[i]);
        }

        return parted.ToString();
    }

    private static bool BeginsClause(string line, int at) =>
        TextFolding.IsHan(line[at]) && !IsUnit(line, at) && !DraftCues.Of("bound-word").Begin(line.AsSpan(at));

    private static bool EndsCount(string words) => char.IsAsciiDigit(words[^1]) || DraftFacts.EndsInCount(words);

    private static bool IsBlank(char letter) => letter is ' ' or '\u3000';

    // 都是件, 单位:件, and the measure word in brackets behind the last number.
    private static string UnitSaid(string clause)
    {
        var words = clause.Trim().TrimEnd('。', ')', '）');
        for (var at = Math.Max(0, words.Length - LongestUnit); at < words.Length; at++)
        {
            if (at > 0 && UnitTable.KindOf(words[at..]) != UnitKind.None && (SaysUnit.End(words.AsSpan(0, at).TrimEnd([':', '：', ' ']))
                || (words[at - 1] is '(' or '（' && at > 1 && char.IsAsciiDigit(words[at - 2]))))
            {
                return words[at..];
            }
        }

        return "";
    }

    private static string WithoutUnitSaid(string clause)
    {
        var words = clause.Trim();
        var unit = UnitSaid(words);
        if (unit.Length == 0)
        {
            return words;
        }

        var bare = words.TrimEnd('。', ')', '）')[..^unit.Length].TrimEnd(':', '：', ' ');
        return SaysUnit.LengthAtEnd(bare) is > 0 and var said ? bare[..^said].TrimEnd() : bare[..^1];
    }

    // Every number without a measure word: no year, no length of the text, no share.
    private static string Counted(string clause, string unit)
    {
        var counted = new StringBuilder(clause.Length);
        for (var i = 0; i < clause.Length; i++)
        {
            counted.Append(clause[i]);
            var ends = char.IsAsciiDigit(clause[i]) && (i + 1 == clause.Length || !IsOfNumber(clause[i + 1]));
            if (!ends)
            {
                continue;
            }

            var start = i;
            while (start > 0 && IsOfNumber(clause[start - 1]))
            {
                start--;
            }

            var isBare = i + 1 == clause.Length || (!IsUnit(clause, i + 1) && !MeasuresText.Begin(clause.AsSpan(i + 1))
                && clause[i + 1] is not ('年' or '月' or '日' or '号'));
            counted.Append(isBare && i - start < LongestNumber && start > 0 && TextFolding.IsHan(clause[start - 1]) ? unit : "");
        }

        return counted.ToString();
    }

    private static bool IsOfNumber(char letter) => char.IsAsciiDigit(letter) || letter is '.' or ',' or '%' or '％';

    private static bool IsUnit(string text, int at) => text[at] is '%' or '％' or '余' or '多' or '万' or '千' or '百' or '亿'
        || Enumerable.Range(1, LongestUnit).Any(n => at + n <= text.Length && UnitTable.KindOf(text.Substring(at, n)) != UnitKind.None);
}
