using System.Text.RegularExpressions;
using LawBot.Questions;

namespace LawBot.Retrieval;

/// <summary>Which units and rates can be meant by a wish.</summary>
internal static partial class FigureKinds
{
    // 网上可办率 and 可网办率 are one rate, 败诉率 and 应诉率 are not: three in four of the asked characters must be there.
    private const double SharedCharacters = 0.75;
    private const double OtherName = 0.9;

    /// <summary>True when a figure of this unit can be the quantity that is wished for; kinds of things are not things.</summary>
    public static bool Agree(string unit, MetricWish wish) => unit switch
    {
        "%" or "个百分点" or "成" => wish.Kind == QuantityKind.Rate,
        "元" => wish.Kind == QuantityKind.Money,
        "个工作日" or "工作日" or "小时" or "分钟" or "天" or "日" or "个月" or "年" or "周" => wish.Kind == QuantityKind.Duration,
        "种" or "类" or "方面" or "个方面" or "领域" => wish.Unit is "种" or "类" || wish.Words.Contains(unit, StringComparison.Ordinal),
        _ => wish.Kind == QuantityKind.Count,
    };

    /// <summary>True when cases or papers are asked for (几件, 几份) and people are counted.</summary>
    public static bool CountsPeopleInstead(string? asked, string unit) =>
        asked is "件" or "起" or "宗" or "份" or "条" or "项" && string.Equals(ClassOf(unit), "people", StringComparison.Ordinal);

    /// <summary>True when both measure people, or both times, or both things.</summary>
    public static bool SameUnit(string? asked, string unit) =>
        asked is not null && string.Equals(ClassOf(asked), ClassOf(unit), StringComparison.Ordinal);

    /// <summary>How far the figure is the rate that was asked for by name.</summary>
    /// <returns>1 for the very name, less for one that means the same, 0 for another rate.</returns>
    public static double RateAgreement(string asked, FigureContext context)
    {
        var stem = asked.TrimEnd('率');
        if (stem.Length == 0 || context.Own.Contains(asked, StringComparison.Ordinal))
        {
            return 1;
        }

        return RateNames().Matches(context.Own + "," + context.Clause).Any(m => Shares(stem, m.Groups["stem"].Value) || IsSynonym(asked, m.Value))
            ? OtherName : 0;
    }

    /// <summary>True when one number counts two kinds of meeting together (党组会议和政府常务会议16次): it is the number of neither.</summary>
    public static bool CountsTwoMeetings(string words) => TwoMeetings().IsMatch(words);

    private static bool IsSynonym(string asked, string stated) => Vocabulary.Field.Match(asked).SelectMany(m => m.ReportWordings)
        .Any(w => w.EndsWith('率') && stated.EndsWith(w, StringComparison.Ordinal));

    private static bool Shares(string asked, string stated)
    {
        // The end of a rate's name is what it is a rate of: 人民调解成功率 asks for 成功率.
        var stem = asked.Length > 4 ? asked[^4..] : asked;
        var core = asked.Length > 2 ? asked[^2..] : asked;
        return stated.EndsWith(core, StringComparison.Ordinal) || stem.Count(c => stated.Contains(c, StringComparison.Ordinal)) >= SharedCharacters * stem.Length;
    }

    private static string ClassOf(string unit) => unit switch
    {
        "人" or "名" or "人次" or "位" => "people",
        "次" or "场" or "场次" or "轮" or "期" or "回" => "times",
        _ => "things",
    };

    [GeneratedRegex(@"会议?(?:和|及|与|、)[\u4e00-\u9fff]{0,10}会", RegexOptions.CultureInvariant)]
    private static partial Regex TwoMeetings();

    [GeneratedRegex(@"(?<stem>[\u4e00-\u9fff]{1,8})率", RegexOptions.CultureInvariant)]
    private static partial Regex RateNames();
}
