using System.Text.RegularExpressions;
using LawBot.Quantities;
using LawBot.Questions;

namespace LawBot.Retrieval.Figures;

/// <summary>Which measures can be meant by a measure word that was asked.</summary>
internal static partial class FigureUnits
{
    private enum UnitClass
    {
        Things,
        People,
        Times,
        Cases,
        Papers,
        Holders,
        Rooms,
        Machines,
    }

    /// <summary>What sort of quantity a measure measures.</summary>
    public static QuantityKind KindOf(string unit) => UnitTable.KindOf(unit) switch
    {
        UnitKind.Rate => QuantityKind.Rate,
        UnitKind.Money => QuantityKind.Money,
        UnitKind.Time => QuantityKind.Duration,
        _ => unit is "成" ? QuantityKind.Rate : QuantityKind.Count,
    };

    /// <summary>True when both measures are of one class: 件 and 起, 人 and 名.</summary>
    public static bool AreAlike(string a, string b) => KindOf(a) == KindOf(b) && ClassOf(a) == ClassOf(b) && !MeasureApart(a, b);

    // 公里 are no 平方米, and neither is a count.
    private static bool MeasureApart(string a, string b) => (IsPhysical(a) || IsPhysical(b)) && UnitTable.KindOf(a) != UnitTable.KindOf(b);

    private static bool IsPhysical(string unit) => UnitTable.KindOf(unit) is >= UnitKind.Area and <= UnitKind.Score;

    /// <summary>True when a figure can be what is asked for by that measure word: 几个律师 is not 35场, 几件案子 not 20人.</summary>
    /// <remarks>Certificates issued are as many as the people who got them.</remarks>
    public static bool CanCount(string asked, FigureWords words)
    {
        var unit = words.Figure.Unit;
        var (wanted, counted) = (ClassOf(asked), ClassOf(unit));
        if (KindOf(asked) != KindOf(unit) || MeasureApart(asked, unit) || (unit is "种" or "类" && asked is not ("种" or "类" or "个")))
        {
            return false; // Eight 种 of cases are no eight cases.
        }

        return wanted == counted || wanted switch
        {
            UnitClass.People => unit is "个" or "本" or "张" && (PersonPattern().IsMatch(words.Subject) || words.Subject.EndsWith("证件", StringComparison.Ordinal)),
            UnitClass.Times => counted is UnitClass.Cases or UnitClass.Things,
            UnitClass.Cases or UnitClass.Papers => counted is UnitClass.Cases or UnitClass.Papers or UnitClass.Things,
            UnitClass.Holders or UnitClass.Rooms or UnitClass.Machines => unit is "个",
            _ => asked is "个" or "类" or "种" || counted is not UnitClass.People and not UnitClass.Times,
        };
    }

    /// <summary>True when the number counts who handles cases or a list of them, and cases were asked for: 复议受理点11个, 公证事项清单20项.</summary>
    public static bool CountsMakers(AskedFigure asked, FigureWords words) => ClassOf(asked.Unit ?? "件") is UnitClass.Cases or UnitClass.Papers
        && words.Makers.Any(m => !asked.Words.Contains(m, StringComparison.Ordinal));

    /// <summary>The words of <see cref="FigureWords.Makers"/>.</summary>
    internal static string[] MakersOf(FigureWords words) =>
        [.. new[] { words.Subject, words.After.Split('、', ',', '的')[0] }.Select(thing => MakerPattern().Match(thing)).Where(m => m.Success)
            .Select(m => m.Value)];

    /// <summary>True for a number that says when something follows and not what was reached: 对满意率低于60%的单位.</summary>
    public static bool IsThreshold(FigureWords words) =>
        BelowPattern().IsMatch(words.Before) || (words.After.StartsWith('的') && AbovePattern().IsMatch(words.Before));

    private static UnitClass ClassOf(string unit) => unit switch
    {
        "人" or "名" or "人次" or "位" => UnitClass.People,
        "次" or "场" or "场次" or "轮" or "期" or "回" or "批" or "批次" or "堂" or "届" or "趟" or "遍" => UnitClass.Times,
        "件" or "起" or "宗" or "例" or "桩" or "件次" => UnitClass.Cases,
        "份" or "卷" or "本" or "册" or "篇" or "部" => UnitClass.Papers,
        "家" or "户" or "所" or "支" or "处" => UnitClass.Holders,
        "间" or "座" or "栋" or "幢" => UnitClass.Rooms,
        "辆" or "台" or "套" or "艘" or "架" => UnitClass.Machines,
        _ => UnitClass.Things,
    };

    [GeneratedRegex(@"(?:员|人|师|者|家|代表|干部|领导|顾问|队伍)$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonPattern();

    [GeneratedRegex(@"(?:机构|窗口|站点?|中心|委员会|平台|清单|目录|名录|队伍?|工作室|调解室|司法所|服务所|组织|制度|机制|人员|部门|单位|乡镇|街道|企业|点)$", RegexOptions.CultureInvariant)]
    private static partial Regex MakerPattern();

    [GeneratedRegex(@"(?:(?<!不)低于|(?<!少|缺)不足|未达到?|达不到|(?<!不)少于|不满)$", RegexOptions.CultureInvariant)]
    private static partial Regex BelowPattern();

    [GeneratedRegex(@"(?:高于|超过|达到|多于|达|满)$", RegexOptions.CultureInvariant)]
    private static partial Regex AbovePattern();
}
