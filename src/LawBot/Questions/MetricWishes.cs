using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Questions;

/// <summary>Cuts a question for figures into the numbers that it asks for: 收到几件、结了几件 are two.</summary>
public static partial class MetricWishes
{
    /// <param name="question">A question for figures.</param>
    /// <returns>One wish or more, in the order of the question.</returns>
    public static IReadOnlyList<MetricWish> Of(Question question)
    {
        var bare = question.Bare.Length > 0 ? question.Bare : TextFolding.Fold(question.Text);
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
        var unit = kind == QuantityKind.Count ? WishUnits.Of(segment) : null;
        var rates = RatePattern().Matches(segment);
        if (rates.Count > 0)
        {
            foreach (Match rate in rates)
            {
                // 人民调解成功率 is the 成功率 of 人民调解.
                var name = RateName().Match(rate.Value).Value;
                yield return RateOf(name, ThingsOf(segment.Replace(name, " ", StringComparison.Ordinal)), context);
            }

            yield break;
        }

        var (actions, things) = Read(segment, context);
        if (kind == QuantityKind.Rate && actions.Count > 0 && actions[0].Class is not ("减少" or "增加"))
        {
            // 化解了百分之多少 asks for the 化解率, 官司输了百分之几 for the 败诉率.
            var verb = actions[0].Span is { Length: 2 } span ? span.In(segment) : actions[0].Class;
            yield return RateOf(verb + "率", things, context);
            yield break;
        }

        var named = (things.Length > 0 ? things : context).Replace(" ", "", StringComparison.Ordinal);
        if (actions.Count == 0)
        {
            yield return new MetricWish(things, context, null, kind, unit) { Name = named };
        }

        foreach (var action in actions)
        {
            yield return new MetricWish(things, context, action.Class, kind, unit) { Name = action.Class + named, Verb = action.Span.In(segment) };
        }
    }

    private static MetricWish RateOf(string name, string owner, string context) => new(owner, context, null, QuantityKind.Rate, "%")
    {
        Rate = name, Name = owner.Replace(" ", "", StringComparison.Ordinal) + name,
    };

    // 案卷评查发现了几个问题: the field of work says what is meant, the verb beside it what was done; 行政处罚案件多少件 has nothing but the field.
    private static (List<MetricAction> Actions, string Things) Read(string segment, string context)
    {
        var actions = ActionWords.ActionsIn(segment).Where(a => a.Kind != ActionKind.Weak && !IsLight(segment, a)).DistinctBy(a => a.Class, StringComparer.Ordinal).ToList();
        if (OccasionPattern().Match(segment) is { Success: true } occasion && actions.Exists(a => a.Span.Start >= occasion.Index))
        {
            actions.RemoveAll(a => a.Span.End <= occasion.Index);
        }

        // 评查案卷有几本不合格 asks for the 不合格; 评查 only says of what.
        if (HowManyPattern().Match(segment) is { Success: true } howMany && actions.Exists(a => a.Kind == ActionKind.Part && a.Span.Start >= howMany.Index))
        {
            actions.RemoveAll(a => a.Span.End <= howMany.Index);
        }

        // So does 清理文件宣布失效的有几件 for the 失效; 受理和审结 are two.
        if (actions is [.., var before, { Kind: ActionKind.Part } last] && last.Span.Start - before.Span.End > 1
            && segment[last.Span.Start - 1] is not ('和' or '与' or '及' or '并'))
        {
            actions = [last];
        }

        var fields = FieldOfWork().Matches(segment).Select(m => new TextSpan(m.Index, m.Index + m.Length)).ToList();
        var verbs = actions.Where(a => !fields.Exists(f => f.Overlaps(a.Span))).ToList();
        var things = ThingsOf(segment);
        if (things.Length == 0 && context.Length == 0 && actions.Count == 0)
        {
            // 罚了多少钱: the verb is all that is said, and staff's wording for it holds the asking.
            things = Vocabulary.Field.Match(segment).Where(ActionWords.IsObject).Select(m => m.Span.In(segment)).FirstOrDefault() ?? "";
        }

        var isNamed = things.Replace("案件", "", StringComparison.Ordinal).Length > 0 || Vocabulary.Field.Match(context).Any(ActionWords.IsObject);
        var keeps = fields.Count > 0 && verbs.Count < actions.Count && (verbs.Count > 0 || !isNamed);
        return (verbs.Count > 0 ? verbs : actions, keeps ? (string.Join(' ', fields.Select(f => f.In(segment))) + " " + things).Trim() : things);
    }

    // 开了几次开放日 holds no meeting.
    private static bool IsLight(string segment, MetricAction action) =>
        action.Span.In(segment) is "开了" or "开过" && !segment.Contains('会', StringComparison.Ordinal);

    // What is counted: the words left when quantity, verbs and asking are taken away.
    private static string ThingsOf(string segment)
    {
        var things = QuestionTopic.Of(FillerWords.Blank(QuantityWords().Replace(ActionWords.WithoutActions(segment), " ")));
        return LooseEnds().Replace(things, " ").Trim() is { Length: > 1 } named ? named : "";
    }

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

    [GeneratedRegex(@"(?:量|(?<![有了过])数|数量|额|人数|件数|次数|时限|总数)(?:各|分别|是|有|$)", RegexOptions.CultureInvariant)]
    private static partial Regex AmountPattern();

    [GeneratedRegex(@"[\u4e00-\u9fff]{1,8}率(?!先)", RegexOptions.CultureInvariant)]
    private static partial Regex RatePattern();

    [GeneratedRegex(@"(?:网上可办|可网办|全程网办|网上办理|一窗受理|一次办成|基本满意|综合纠错|直接纠错|出庭应诉|按期办结|按时办结|调撤|[\u4e00-\u9fff]{2})率$", RegexOptions.CultureInvariant)]
    private static partial Regex RateName();

    // 调解(化解)纠纷多少次/件: one thing in two wordings.
    [GeneratedRegex(@"[()/]", RegexOptions.CultureInvariant)]
    private static partial Regex AsidePattern();

    [GeneratedRegex(@"百分之(?:几|多少)|百分比|多大(?:比例|幅度)|比例|占比|比重|幅度", RegexOptions.CultureInvariant)]
    private static partial Regex PercentPattern();

    [GeneratedRegex(@"多少(?:万|亿)?[钱元]|多少资金|金额|经费|资金|钱|损失", RegexOptions.CultureInvariant)]
    private static partial Regex MoneyPattern();

    [GeneratedRegex(@"多少(?:个)?(?:天|工作日|小时|日)|几(?:个)?(?:天|工作日|小时|月)|多久|多长时间|时限|时长|期限", RegexOptions.CultureInvariant)]
    private static partial Regex DurationPattern();

    // Fields of work whose names hold a verb of the metrics.
    [GeneratedRegex(@"备案审查|案卷评查|公平竞争审查|法制审核|行政处罚|行政检查|执法检查|行政调解|人民调解|普法宣传|法治宣传|信息公开|依?申请公开", RegexOptions.CultureInvariant)]
    private static partial Regex FieldOfWork();

    [GeneratedRegex(@"多少|几(?!乎)", RegexOptions.CultureInvariant)]
    private static partial Regex HowManyPattern();

    // 清理文件时废止了几件, 清理后废止了几件 ask for what was 废止, not for what was 清理.
    [GeneratedRegex(@"(?:的时候|时候|过程中|(?<![及按届到])时(?!限|效|间|长|期|代)|当中|之后|以后|(?<=[\u4e00-\u9fff]{2})后(?![续勤评期台备果面盾置悔者半来]))", RegexOptions.CultureInvariant)]
    private static partial Regex OccasionPattern();

    // 的 and 有 between what is left and what was taken out.
    [GeneratedRegex(@"(?<=^| )(?:的|来(?!访|信|件|电)|有(?!效|关|奖|线)|是|了|各(?!类|种|级)|一[件个次名份项场户家](?!事)|每[件个次名份项场户家])+|(?:的|有|是|里|各)+(?= |$)|(?<=^| )\p{IsCJKUnifiedIdeographs}(?= |$)", RegexOptions.CultureInvariant)]
    private static partial Regex LooseEnds();

    [GeneratedRegex(@"同比|环比|增长|增幅|降幅|上升|下降了?多少|比(?:上年|去年)", RegexOptions.CultureInvariant)]
    private static partial Regex ChangePattern();

    [GeneratedRegex(@"百分之(?:几|多少)|多久|多长时间|(?:多少|几)(?:万|亿)?个?(?:工作日|小时|人次|场次|[件次个人名位起宗桩份卷本册条项场户家所期批例篇处支部类种天回轮趟遍堂座台辆套元钱月日](?!员|长))?|多大|多高|比例|占比|比重|幅度|(?<=件|案|率|办|理|查)时(?!限|效|间|长|期)|(?:件|人|次|条|项|份|户|场)数|数量|总数|次数|人数|(?<=事项|案件|文件|纠纷)数(?!据)|从|到|由|至|一年|全年|总共|累计|达了?|了?100%|百分之百", RegexOptions.CultureInvariant)]
    private static partial Regex QuantityWords();
}
