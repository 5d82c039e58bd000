using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Answers.Grounding;

/// <summary>A number as a sentence states it.</summary>
/// <param name="Value">In base units: 18000 for 1.8万余.</param>
/// <param name="Unit">A known measure word, 年度 for a calendar year, or empty.</param>
/// <param name="Next">The character after number and measure word, or NUL at the end.</param>
/// <param name="At">Where it begins in the compacted sentence.</param>
/// <param name="Text">The number with its measure word, compacted.</param>
/// <param name="IsName">True for a Chinese numeral that counts nothing known (八五, 第三, 十四五): compared as words.</param>
internal readonly record struct StatedNumber(decimal Value, string Unit, char Next, int At, string Text, bool IsName)
{
    /// <summary>The unit of a calendar year.</summary>
    internal const string YearUnit = "年度";

    internal bool IsYear => Unit == YearUnit;

    /// <summary>True when this number, as evidence, bears out <paramref name="said"/>: same value, same measure word.</summary>
    /// <param name="said">The number of the generated sentence.</param>
    /// <param name="words">The compacted evidence, for a measure word that stands in the head of a table's column.</param>
    internal bool BearsOut(in StatedNumber said, string words)
    {
        if (Value != said.Value)
        {
            return false;
        }

        if (Unit == said.Unit)
        {
            return Unit.Length > 0 || Next == said.Next || !TextFolding.IsHan(Next) || !TextFolding.IsHan(said.Next) || Value >= 1000;
        }

        return Unit.Length == 0
            ? !TextFolding.IsHan(Next) && words.Contains(said.Unit, StringComparison.Ordinal)
            : said.Unit.Length == 0 && !TextFolding.IsHan(said.Next);
    }
}

/// <summary>Finds the numbers of a compacted sentence, Arabic and Chinese, with their measure words.</summary>
internal static class GroundingNumbers
{
    private const string Digits = "〇零一二三四五六七八九";
    private const string Numerals = Digits + "两十百千万亿";

    /// <summary>Every number in the order of the sentence.</summary>
    internal static List<StatedNumber> In(string compact)
    {
        var found = new List<StatedNumber>();
        for (var i = 0; i < compact.Length;)
        {
            var at = i;
            if (char.IsAsciiDigit(compact[i]))
            {
                ReadArabic(compact, ref i, found);
            }
            else if (compact[i] == '百' && compact.AsSpan(i).StartsWith("百分之"))
            {
                i += 3;
                ReadShare(compact, at, ref i, found);
            }
            else if (Numerals.Contains(compact[i], StringComparison.Ordinal))
            {
                ReadChinese(compact, ref i, found);
            }

            i = Math.Max(i, at + 1);
        }

        return found;
    }

    private static void ReadArabic(string text, ref int i, List<StatedNumber> found)
    {
        var at = i;
        var first = ArabicNumber.Read(text, ref i);
        if (i + 1 < text.Length && text[i] is '-' or '—' or '–' or '~' or '至' or '到' && i > at)
        {
            var next = i + 1;
            while (next < text.Length && text[next] is '-' or '—' or '–')
            {
                next++;
            }

            if (next < text.Length && char.IsAsciiDigit(text[next]))
            {
                var to = next;
                var second = ArabicNumber.Read(text, ref to);
                if (IsYear(first) && IsYear(second))
                {
                    i = to + (to < text.Length && text[to] == '年' ? 1 : 0);
                    found.Add(Make(text, first, StatedNumber.YearUnit, at, i));
                    found.Add(Make(text, second, StatedNumber.YearUnit, next, i));
                    return;
                }

                var end = to;
                var unit = MeasureWords.Read(text, ref end);
                found.Add(Make(text, first, unit, at, end));
                return;
            }
        }

        if (IsYear(first) && i - at == 4 && i < text.Length && text[i] == '年')
        {
            i++;
            found.Add(Make(text, first, StatedNumber.YearUnit, at, i));
            return;
        }

        var measure = MeasureWords.Read(text, ref i);
        found.Add(Make(text, first, measure, at, i));
    }

    private static void ReadShare(string text, int at, ref int i, List<StatedNumber> found)
    {
        if (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            found.Add(Make(text, ArabicNumber.Read(text, ref i), "%", at, i));
        }
        else if (ChineseNumber.Read(text, ref i) is { } value)
        {
            value += ChineseNumber.ReadDecimals(text, ref i);
            found.Add(Make(text, value, "%", at, i));
        }
    }

    private static void ReadChinese(string text, ref int i, List<StatedNumber> found)
    {
        var at = i;
        if (IsChineseYear(text, i))
        {
            var year = 0m;
            for (; text[i] != '年'; i++)
            {
                year = (year * 10) + Math.Max(Digits.IndexOf(text[i], StringComparison.Ordinal) - 1, 0);
            }

            i++;
            found.Add(Make(text, year, StatedNumber.YearUnit, at, i));
            return;
        }

        var value = ChineseNumber.Read(text, ref i);
        var run = text[at..i];
        var isOrdinal = at > 0 && text[at - 1] == '第';
        var afterNumber = i;
        var unit = value is null || isOrdinal ? "" : MeasureWords.Read(text, ref i);
        if (IsStructure(text, at, afterNumber, run) || IsIdiom(text, at, run, unit, isOrdinal))
        {
            return;
        }

        var at = isOrdinal ? name.Start - 1 : name.Start;
        if (GroundingLexicon.Claims.PassesOver(text, at))
        {
            return;
        }

        var end = name.NumberEnd < text.Length && TextFolding.IsHan(text[name.NumberEnd]) ? name.NumberEnd + 1 : name.NumberEnd;
        found.Add(new(name.Value, "", Next(text, name.NumberEnd), at, text[at..end], IsName: true));
    }

    /// <summary>一是, 一、, （一）, 第一，: the order of an enumeration, not a count.</summary>
    private static bool IsStructure(string text, int at, int end, string run)
    {
        var next = Next(text, end);
        var before = at == 0 ? '\0' : text[at - 1];
        return (next == '是' && (before == '\0' || GroundingText.IsPunctuation(before)))
            || (next is '、' or '.' && (before is '\0' or '\n' || before is ';' or '。' or ':') && run.Length <= 3)
            || (before == '(' && next == ')')
            || (before == '第' && next is ',' or '、' or ':');
    }

    private static bool IsIdiom(string text, int at, string run, string unit, bool isOrdinal)
    {
        if (isOrdinal)
        {
            return false;
        }

        if (run is "百" or "千" or "万" or "亿" or "千万" or "零" or "〇")
        {
            return true;
        }

        // 一 is mostly an article (一个, 一批, 进一步); it counts only before words for cases, people and occasions.
        if (run == "一")
        {
            return !(unit is "件" or "起" or "宗" or "名" or "人" or "次" or "场" or "家" or "份" or "户" or "所" or "人次" or "场次")
                || text.AsSpan(at).StartsWith("一次性") || (at > 0 && text[at - 1] is '统' or '每' or '同' or '逐' or '唯' or '第');
        }

        return (run == "十" && unit == "分") || (run == "两" && Next(text, at + 1) is '手' or '翼');
    }

    private static string NameOf(string text, int from, int to, bool isName) =>
        isName && to < text.Length && TextFolding.IsHan(text[to]) ? text[from..(to + 1)] : text[from..to];

    private static bool IsYear(decimal value) => value is >= 1949 and <= 2099 && decimal.Truncate(value) == value;

    private static bool IsChineseYear(string text, int i) =>
        i + 4 < text.Length && text[i + 4] == '年' && text.AsSpan(i, 4).ToArray().All(c => Digits.Contains(c, StringComparison.Ordinal));

    private static StatedNumber Make(string text, decimal value, string unit, int at, int end) =>
        new(value, unit, Next(text, end), at, text[at..end], false);

    private static char Next(string text, int i) => i < text.Length ? text[i] : '\0';
}
