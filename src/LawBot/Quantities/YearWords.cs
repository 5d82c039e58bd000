using System.Globalization;
using System.Text.RegularExpressions;

namespace LawBot.Quantities;

/// <summary>Years as they are written and said: 2021年, 21年度, 二〇二一, 二一、二二两年, 2020至2022年, 去年, 近三年.</summary>
internal static partial class YearWords
{
    /// <summary>The years that a stretch names, earliest-named first.</summary>
    /// <param name="match">A match of the pattern.</param>
    /// <param name="thisYear">The year that 今年 means.</param>
    public static IEnumerable<int> Read(Match match, int thisYear)
    {
        if (match.Groups["from"].Success)
        {
            var from = Number(match.Groups["from"].Value);
            var to = Number(match.Groups["to"].Value);
            return to >= from && to - from < 20 ? Enumerable.Range(from, to - from + 1) : [from, to];
        }

        if (match.Groups["recent"].Success)
        {
            var count = "一二三四五".IndexOf(match.Groups["recent"].Value.Replace('两', '二'), StringComparison.Ordinal) + 1;
            return Enumerable.Range(thisYear - count, count);
        }

        if (match.Groups["digits"].Success)
        {
            return [InFull(match.Groups["digits"].Value.Aggregate(0,
                (sum, c) => (sum * 10) + "〇一二三四五六七八九".IndexOf(c is '零' or '○' or '0' ? '〇' : c, StringComparison.Ordinal)))];
        }

        return match.Value switch
        {
            "今年" or "本年度" or "当年度" => [thisYear],
            "去年" or "上年" or "上一年" or "头一年" or "前一年" => [thisYear - 1],
            "前年" => [thisYear - 2],
            _ => [Number(match.Groups["year"].Value)],
        };
    }

    private static int Number(string digits) => InFull(int.Parse(digits, CultureInfo.InvariantCulture));

    private static int InFull(int year) => year < 100 ? 2000 + year : year;

    /// <summary>Stretches that name years.</summary>
    // A year that only dates something (1983年以来的文件, 2020年5月31日前) does not choose a report; 一二年 and 这二三年 are so many years.
    [GeneratedRegex(
        @"(?<!\d)(?:(?<from>20\d\d) ?年?度? ?(?:-|—|–|~|至|到) ?(?<to>20\d\d)(?!\d) ?年?度?(?! ?\d{1,2}月)|(?<from>[12]\d)年?[-~至到](?<to>[12]\d)年)"
        + @"|(?<!\d)(?<year>(?:19|2\d)\d\d)(?!\d)(?! ?\))(?! ?年?度?(?:以来|以前|之前|至今|起| ?\d{1,2} ?月))(?: ?年度?)?"
        + @"|(?<!\d)(?<year>[12]\d)(?:两?年度?(?![来内间期以前后])|(?=[、和与跟及][12]\d两?年))|(?<digits>二[〇零○0][〇零○0一二][〇零○0一二三四五六七八九])年?度?"
        + @"|(?<![〇零○一二三四五六七八九十百千第])(?<digits>(?!一二|(?<=[这近每过去头前隔用花了要得需约])二三)[〇零○一二][〇零○一二三四五六七八九])"
        + @"(?:两?年度?(?![来内间期以前后级多限])|(?=[、和与跟及][一二][〇零○一二三四五六七八九]两?年))"
        + @"|近(?<recent>[两二三四五])年|今年|本年度|当年度|(?<![比较])(?:去年|上一年|上年|头一年|前一年)(?!相?比)|前年",
        RegexOptions.CultureInvariant)]
    public static partial Regex Pattern();
}
