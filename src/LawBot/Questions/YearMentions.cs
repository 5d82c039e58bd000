using System.Globalization;
using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Questions;

/// <summary>Finds the report years that a question names.</summary>
internal static partial class YearMentions
{
    private const int EarliestReport = 2004; // 国发〔2004〕10号 first asked for such reports.

    /// <param name="folded">The folded question.</param>
    /// <param name="thisYear">The year that 今年 means.</param>
    /// <returns>Years in the order of mention, each once, and the stretches that name them.</returns>
    public static (IReadOnlyList<int> Years, IReadOnlyList<TextSpan> Spans) Find(string folded, int thisYear)
    {
        var years = new List<int>();
        var spans = new List<TextSpan>();
        foreach (Match match in YearPattern().Matches(folded))
        {
            // A year that is not yet (2099年) is asked for all the same, and told to have no report; one to be reached (到2035年) is none.
            var isPrinted = match.Groups["year"].Length == 4 && match.Value.Contains('年', StringComparison.Ordinal)
                && (match.Index == 0 || folded[match.Index - 1] is not ('到' or '至'));
            var found = Read(match, thisYear).Where(y => y >= EarliestReport && (isPrinted || y <= thisYear + 1)).ToList();
            if (found.Count > 0)
            {
                spans.Add(new TextSpan(match.Index, match.Index + match.Length));
                years.AddRange(found.Except(years));
            }
        }

        return (years, spans);
    }

    private static IEnumerable<int> Read(Match match, int thisYear)
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
            return [match.Groups["digits"].Value.Aggregate(0,
                (sum, c) => (sum * 10) + "〇一二三四五六七八九".IndexOf(c is '零' or '○' or '0' ? '〇' : c, StringComparison.Ordinal))];
        }

        return match.Value switch
        {
            "今年" or "本年度" or "当年度" => [thisYear],
            "去年" or "上年" or "上一年" or "头一年" or "前一年" => [thisYear - 1],
            "前年" => [thisYear - 2],
            _ => [Number(match.Groups["year"].Value)],
        };
    }

    private static int Number(string digits)
    {
        var value = int.Parse(digits, CultureInfo.InvariantCulture);
        return value < 100 ? 2000 + value : value;
    }

    // A year that only dates something (1983年以来的文件, 2020年5月31日前) does not choose a report.
    [GeneratedRegex(
        @"(?<!\d)(?<from>20\d\d) ?年?度? ?(?:-|—|–|~|至|到) ?(?<to>20\d\d)(?!\d) ?年?度?(?! ?\d{1,2}月)"
        + @"|(?<!\d)(?<year>(?:19|2\d)\d\d)(?!\d)(?! ?\))(?! ?年?度?(?:以来|以前|之前|至今|起| ?\d{1,2} ?月))(?: ?年度?)?"
        + @"|(?<!\d)(?<year>[12]\d)年(?!来|内|间|期|以|前|后)"
        + @"|(?<digits>二[〇零○0][一二][〇零○0一二三四五六七八九])年度?"
        + @"|近(?<recent>[两二三四五])年|今年|本年度|当年度|(?<![比较])(?:去年|上一年|上年|头一年|前一年)(?!相?比)|前年",
        RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
