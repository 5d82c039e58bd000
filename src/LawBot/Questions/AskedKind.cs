using System.Text.RegularExpressions;
using LawBot.Quantities;

namespace LawBot.Questions;

/// <summary>Tells by its words of measuring what kind of number a part of a question asks for.</summary>
internal static partial class AskedKind
{
    /// <summary>True where a share or a change in points is asked for: 占几成, 降了几个点.</summary>
    /// <param name="part">The folded part.</param>
    /// <param name="isChange">True when it asks by how much something changed.</param>
    public static bool IsShare(string part, bool isChange) => PercentPattern().IsMatch(part) || Measures(part, UnitKind.Rate)
        || (isChange && AskedMeasure.In(part).Any(m => m.Unit is "个点" or "点")); // A change of so many points is one of a share.

    /// <summary>True where money is asked for.</summary>
    public static bool IsMoney(string part) => MoneyPattern().IsMatch(part) || Measures(part, UnitKind.Money);

    /// <summary>True where a length of time is asked for.</summary>
    public static bool IsDuration(string part) => DurationPattern().IsMatch(part) || Measures(part, UnitKind.Time);

    private static bool Measures(string part, UnitKind kind) => AskedMeasure.In(part).Any(m => m.Kind == kind);

    [GeneratedRegex(@"百分之(?:几|多少)|百分比|多大(?:比例|幅度)|比例|比率|占比|比重|幅度|几成", RegexOptions.CultureInvariant)]
    private static partial Regex PercentPattern();

    [GeneratedRegex(@"多少[万亿]?钱|金额|经费|资金|钱|损失|[罚借贷工赔]款|罚金", RegexOptions.CultureInvariant)]
    private static partial Regex MoneyPattern();

    [GeneratedRegex(@"多久|多长时间|时限|时长|期限", RegexOptions.CultureInvariant)]
    private static partial Regex DurationPattern();
}
