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
    public static bool Agree(string unit, MetricWish wish) => KindOf(unit) is { } kind ? kind == wish.Kind
        : unit is "种" or "类" or "方面" or "个方面" or "领域" ? wish.Unit is "种" or "类" || wish.Words.Contains(unit, StringComparison.Ordinal)
        : wish.Kind == QuantityKind.Count;

    /// <summary>True for a unit of things and people; false for a rate, money and time.</summary>
    public static bool CountsThings(string unit) => KindOf(unit) is null;

    private static QuantityKind? KindOf(string unit) => unit switch
    {
        "%" or "个百分点" or "成" => QuantityKind.Rate,
        "元" => QuantityKind.Money,
        "个工作日" or "工作日" or "小时" or "分钟" or "天" or "日" or "个月" or "年" or "周" => QuantityKind.Duration,
        _ => null,
    };

    /// <summary>True when a figure of this unit can be what is asked for by that measure word: 几个律师 is not 35场, 几件案子 not 20人.</summary>
    /// <remarks>Certificates issued are as many as the people who got them.</remarks>
    public static bool CanBeCountedBy(MetricWish wish, FigureContext context)
    {
        var (asked, unit) = (wish.Unit, context.Figure.Unit);
        if (asked is null)
        {
            return true;
        }

        var (wanted, counted) = (ClassOf(asked), ClassOf(unit));
        if (asked is "个" && counted is UnitClass.People)
        {
            return PersonPattern().IsMatch(wish.Words);
        }

        return wanted == counted || wanted switch
        {
            UnitClass.People => unit is "个" or "本" or "张" && (PersonPattern().IsMatch(context.Subject) || context.Subject.EndsWith("证件", StringComparison.Ordinal)),
            UnitClass.Times => counted is UnitClass.Cases or UnitClass.Things,
            UnitClass.Papers when asked is "卷" or "册" or "本" => counted is UnitClass.Cases or UnitClass.Papers,
            UnitClass.Cases or UnitClass.Papers => counted is UnitClass.Cases or UnitClass.Papers or UnitClass.Things,
            UnitClass.Holders => unit is "个",
            _ => asked is "个" or "类" or "种" || counted is not UnitClass.People and not UnitClass.Times,
        };
    }

    /// <summary>True when cases are asked for and the number counts who handles them or a list of them: 公证窗口7个, 复议受理点11个, 公证事项清单20项.</summary>
    public static bool CountsMakersInstead(MetricWish wish, FigureContext context) =>
        wish.Unit is not null && ClassOf(wish.Unit) is UnitClass.Cases or UnitClass.Papers
        && MakerPattern().Match(context.Subject) is { Success: true } maker && !wish.Words.Contains(maker.Value, StringComparison.Ordinal);

    /// <summary>True for a number that says when something follows and not what was reached: 对满意率低于60%的单位.</summary>
    public static bool IsThreshold(FigureContext context) =>
        BelowPattern().IsMatch(context.Before) || (AbovePattern().IsMatch(context.Before) && context.After.StartsWith('的'));

    /// <summary>True when both measure people, or both times, or both things.</summary>
    public static bool SameUnit(string? asked, string unit) =>
        asked is not null && ClassOf(asked) == ClassOf(unit);

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

    /// <summary>True when a time says how long something takes (办理时限压缩到5天), whatever its verb.</summary>
    public static bool NamesTime(string text) => TimePattern().IsMatch(text);

    private static bool IsSynonym(string asked, string stated) => Vocabulary.Field.Match(asked).SelectMany(m => m.ReportWordings)
        .Any(w => w.EndsWith('率') && stated.EndsWith(w, StringComparison.Ordinal));

    private static bool Shares(string asked, string stated)
    {
        // The end of a rate's name is what it is a rate of: 人民调解成功率 asks for 成功率.
        var stem = asked.Length > 4 ? asked[^4..] : asked;
        var core = asked.Length > 2 ? asked[^2..] : asked;
        return stated.EndsWith(core, StringComparison.Ordinal) || stem.Count(c => stated.Contains(c, StringComparison.Ordinal)) >= SharedCharacters * stem.Length;
    }

    private static UnitClass ClassOf(string unit) => unit switch
    {
        "人" or "名" or "人次" or "位" => UnitClass.People,
        "次" or "场" or "场次" or "轮" or "期" or "回" or "批" or "批次" or "堂" or "届" or "趟" or "遍" => UnitClass.Times,
        "件" or "起" or "宗" or "例" or "桩" or "件次" => UnitClass.Cases,
        "份" or "卷" or "本" or "册" or "篇" or "部" => UnitClass.Papers,
        "家" or "户" or "所" or "支" or "处" or "间" or "座" or "辆" or "台" or "套" => UnitClass.Holders,
        _ => UnitClass.Things,
    };

    private enum UnitClass
    {
        Things,
        People,
        Times,
        Cases,
        Papers,
        Holders,
    }

    [GeneratedRegex(@"(?:员|人|师|者|家|代表|干部|领导|顾问|队伍)$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonPattern();

    [GeneratedRegex(@"(?:机构|窗口|站点?|中心|委员会|平台|清单|目录|名录|队伍?|工作室|调解室|司法所|服务所|组织|制度|机制|人员|点)$", RegexOptions.CultureInvariant)]
    private static partial Regex MakerPattern();

    [GeneratedRegex(@"(?:(?<!不)低于|(?<!少|缺)不足|未达到?|达不到|(?<!不)少于|不满)$", RegexOptions.CultureInvariant)]
    private static partial Regex BelowPattern();

    [GeneratedRegex(@"(?:高于|超过|达到|多于|达|满)$", RegexOptions.CultureInvariant)]
    private static partial Regex AbovePattern();

    [GeneratedRegex(@"期限|时限|时长|周期|用时|耗时|时间", RegexOptions.CultureInvariant)]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"会议?(?:和|及|与|、)[\u4e00-\u9fff]{0,10}会", RegexOptions.CultureInvariant)]
    private static partial Regex TwoMeetings();

    [GeneratedRegex(@"(?<stem>[\u4e00-\u9fff]{1,8})率", RegexOptions.CultureInvariant)]
    private static partial Regex RateNames();
}
