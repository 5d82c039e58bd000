using System.Text.RegularExpressions;

namespace LawBot.Questions;

/// <summary>What sort of quantity is asked for.</summary>
public enum QuantityKind
{
    /// <summary>A count of anything.</summary>
    Count,

    /// <summary>A percentage.</summary>
    Rate,

    /// <summary>Money.</summary>
    Money,

    /// <summary>A time: 时限, 几天.</summary>
    Duration,
}

/// <summary>One number that is asked for.</summary>
/// <param name="Words">Folded words that name it, those shared with its neighbours included.</param>
/// <param name="Action">The class of the verb that governs it, or null when none is named.</param>
/// <param name="Kind">What sort of quantity.</param>
/// <param name="Unit">The measure word of the question (件, 人, 次), or null.</param>
public sealed record MetricWish(string Words, string? Action, QuantityKind Kind, string? Unit)
{
    /// <summary>True when a change is asked for and not a level: 同比, 增长了多少.</summary>
    public bool WantsChange { get; init; }
}

/// <summary>Cuts a question for figures into the numbers that it asks for: 收到几件、结了几件 are two.</summary>
public static partial class MetricWishes
{
    /// <param name="question">A question for figures.</param>
    /// <returns>One wish or more, in the order of the question.</returns>
    public static IReadOnlyList<MetricWish> Of(Question question)
    {
        var asked = Chinese.TextFolding.Fold(question.Text);
        var change = ChangePattern().IsMatch(asked);
        var segments = Segments(question.Topic);
        var objects = string.Join(' ', segments.ConvertAll(s => MetricVerbs.WithoutActions(RatePattern().Replace(s, " "))));
        var wishes = new List<MetricWish>();
        foreach (var segment in segments)
        {
            wishes.AddRange(OfSegment(segment, segments.Count > 1 ? objects : "", asked));
        }

        if (wishes.Count == 0)
        {
            wishes.Add(new MetricWish(question.Topic, null, KindOf(question.Topic, asked), UnitOf(asked)));
        }

        return [.. wishes.DistinctBy(w => $"{w.Action}|{w.Kind}|{w.Words}", StringComparer.Ordinal).Select(w => w with { WantsChange = change })];
    }

    private static IEnumerable<MetricWish> OfSegment(string segment, string shared, string asked)
    {
        var rates = RatePattern().Matches(segment);
        if (rates.Count > 0)
        {
            foreach (Match rate in rates)
            {
                var others = rates.Count > 1 ? RatePattern().Replace(segment, " ") + " " + rate.Value : segment;
                yield return new MetricWish(Join(others, shared), null, QuantityKind.Rate, "%");
            }

            yield break;
        }

        var actions = MetricVerbs.ActionsIn(segment).Where(a => a.Kind != ActionKind.Weak).DistinctBy(a => a.Class, StringComparer.Ordinal).ToList();
        var things = MetricVerbs.WithoutActions(segment);
        if (actions.Count == 0)
        {
            yield return new MetricWish(Join(segment, shared), null, KindOf(segment, asked), UnitOf(asked));
        }

        foreach (var action in actions)
        {
            yield return new MetricWish(Join(things, shared), action.Class, KindOf(segment, asked), UnitOf(asked));
        }
    }

    private static List<string> Segments(string topic) =>
        [.. topic.Split([' ', ',', ';', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(s => s.Length > 1)];

    private static string Join(string own, string shared) =>
        string.Join(' ', (own + " " + shared).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal));

    private static QuantityKind KindOf(string words, string asked) =>
        RatePattern().IsMatch(words) || PercentPattern().IsMatch(asked) ? QuantityKind.Rate
        : MoneyPattern().IsMatch(asked) ? QuantityKind.Money
        : DurationPattern().IsMatch(asked) ? QuantityKind.Duration
        : QuantityKind.Count;

    private static string? UnitOf(string asked) =>
        UnitPattern().Match(asked) is { Success: true } match ? match.Groups["unit"].Value : null;

    [GeneratedRegex(@"[\u4e00-\u9fff]{1,8}率(?!先)|比例|占比|比重", RegexOptions.CultureInvariant)]
    private static partial Regex RatePattern();

    [GeneratedRegex(@"百分之几|百分比|多大(?:比例|幅度)|比例|占比|比重|幅度", RegexOptions.CultureInvariant)]
    private static partial Regex PercentPattern();

    [GeneratedRegex(@"多少(?:万|亿)?[钱元]|多少资金|金额|经费|资金|钱|损失", RegexOptions.CultureInvariant)]
    private static partial Regex MoneyPattern();

    [GeneratedRegex(@"多少(?:个)?(?:天|工作日|小时|日)|几(?:个)?(?:天|工作日|小时|月)|多久|多长时间|时限|时长|期限", RegexOptions.CultureInvariant)]
    private static partial Regex DurationPattern();

    [GeneratedRegex(@"(?:多少|几)个?(?<unit>[件次人名起宗份条项场户家所期批例篇处支部类种村镇])", RegexOptions.CultureInvariant)]
    private static partial Regex UnitPattern();

    [GeneratedRegex(@"同比|环比|增长|增幅|降幅|上升|下降了?多少|比(?:上年|去年)", RegexOptions.CultureInvariant)]
    private static partial Regex ChangePattern();
}
