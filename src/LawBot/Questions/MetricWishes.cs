using System.Text.RegularExpressions;

namespace LawBot.Questions;

/// <summary>Cuts a question for figures into the numbers that it asks for: 收到几件、结了几件 are two.</summary>
public static partial class MetricWishes
{
    /// <param name="question">A question for figures.</param>
    /// <returns>One wish or more, in the order of the question.</returns>
    public static IReadOnlyList<MetricWish> Of(Question question)
    {
        var bare = question.Bare.Length > 0 ? question.Bare : Chinese.TextFolding.Fold(question.Text);
        var segments = SegmentPattern().Split(ListedActions(AsidePattern().Replace(bare, ""))).Where(s => QuestionTopic.Of(s).Length > 0 || AmountPattern().IsMatch(s)).ToList();
        var asking = segments.Where(Asks).ToList();
        if (asking.Count == 0)
        {
            asking = [string.Concat(segments)];
        }

        // A part that asks nothing itself (同心县 人民调解 成功率), and the first part, say what the others are about.
        var context = question.Inherited;
        foreach (var silent in segments.Except(asking, StringComparer.Ordinal))
        {
            context = (context + " " + ThingsOf(silent)).Trim();
        }

        var wishes = new List<MetricWish>();
        foreach (var segment in asking)
        {
            wishes.AddRange(OfSegment(segment, context));
            if (wishes.Count > 0 && wishes[^1].Words.Length > 0 && context.Length == 0)
            {
                context = wishes[^1].Words;
            }
        }

        var change = ChangePattern().IsMatch(bare);
        return [.. wishes.DistinctBy(w => $"{w.Action}|{w.Kind}|{w.Rate}|{w.Words}", StringComparer.Ordinal).Select(w => w with { WantsChange = change })];
    }

    private static IEnumerable<MetricWish> OfSegment(string segment, string context)
    {
        var kind = KindOf(segment);
        var unit = UnitPattern().Match(segment) is { Success: true } match ? match.Groups["unit"].Value : null;
        var rates = RatePattern().Matches(segment);
        if (rates.Count > 0)
        {
            foreach (Match rate in rates)
            {
                // 人民调解成功率 is the 成功率 of 人民调解.
                var name = RateName().Match(rate.Value).Value;
                var owner = ThingsOf(segment.Replace(name, " ", StringComparison.Ordinal));
                yield return new MetricWish(owner, context, null, QuantityKind.Rate, "%")
                {
                    Rate = name, Name = owner.Replace(" ", "", StringComparison.Ordinal) + name,
                };
            }

            yield break;
        }

        var actions = ActionWords.ActionsIn(segment).Where(a => a.Kind != ActionKind.Weak).DistinctBy(a => a.Class, StringComparer.Ordinal).ToList();
        var things = ThingsOf(segment);
        var named = (things.Length > 0 ? things : context).Replace(" ", "", StringComparison.Ordinal);
        if (actions.Count == 0)
        {
            yield return new MetricWish(things, context, null, kind, unit) { Name = named };
        }

        foreach (var action in actions)
        {
            yield return new MetricWish(things, context, action.Class, kind, unit) { Name = action.Class + named };
        }
    }

    // What is counted: the words left when quantity, verbs and asking are taken away.
    private static string ThingsOf(string segment) =>
        QuestionTopic.Of(QuantityWords().Replace(ActionWords.WithoutActions(segment), " "));

    // 受理、审结多少件 is one part with two verbs.
    private static string ListedActions(string bare) => ListPattern().Replace(
        bare, m => ActionWords.ActionsIn(m.Groups["first"].Value).Any(a => a.Kind != ActionKind.Weak && a.Span.End == m.Groups["first"].Length) ? m.Groups["first"].Value + "和" + m.Groups["second"].Value : m.Value);

    private static bool Asks(string segment) =>
        AskingPattern().IsMatch(segment) || RatePattern().IsMatch(segment) || AmountPattern().IsMatch(segment);

    private static QuantityKind KindOf(string segment) =>
        RatePattern().IsMatch(segment) || PercentPattern().IsMatch(segment) ? QuantityKind.Rate
        : MoneyPattern().IsMatch(segment) ? QuantityKind.Money
        : DurationPattern().IsMatch(segment) ? QuantityKind.Duration
        : QuantityKind.Count;

    [GeneratedRegex(@"[,;、 ?!。]+|(?<=[件次个人名起宗份条项场户家])(?:和|与|及|以及)", RegexOptions.CultureInvariant)]
    private static partial Regex SegmentPattern();

    [GeneratedRegex(@"(?<first>[\u4e00-\u9fff]{2,12}?)、(?<second>[\u4e00-\u9fff]{2,8})", RegexOptions.CultureInvariant)]
    private static partial Regex ListPattern();

    [GeneratedRegex(@"多少|几[^乎]|最[多少高低]|排名", RegexOptions.CultureInvariant)]
    private static partial Regex AskingPattern();

    [GeneratedRegex(@"(?:量|(?<!有)数|数量|额|人数|件数|次数|时限|总数)(?:各|分别|是|有|$)", RegexOptions.CultureInvariant)]
    private static partial Regex AmountPattern();

    [GeneratedRegex(@"[\u4e00-\u9fff]{1,8}率(?!先)", RegexOptions.CultureInvariant)]
    private static partial Regex RatePattern();

    [GeneratedRegex(@"(?:网上可办|可网办|全程网办|网上办理|一窗受理|一次办成|基本满意|综合纠错|直接纠错|出庭应诉|按期办结|按时办结|调撤|[\u4e00-\u9fff]{2})率$", RegexOptions.CultureInvariant)]
    private static partial Regex RateName();

    // 调解(化解)纠纷多少次/件: one thing in two wordings.
    [GeneratedRegex(@"[()/]", RegexOptions.CultureInvariant)]
    private static partial Regex AsidePattern();

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

    [GeneratedRegex(@"(?:多少|几)(?:万|亿)?个?(?:[件次人名起宗份条项场户家所期批例篇处支部类种天回元钱月日])?|多大|比例|占比|比重|幅度|百分之几|(?:件|人|次|条|项|份|户|场)数|数量|总数|次数|人数|(?<=事项|案件|文件|纠纷)数(?!据)|从|到|由|至|一年|全年|总共|累计|达了?|了?100%|百分之百", RegexOptions.CultureInvariant)]
    private static partial Regex QuantityWords();
}
