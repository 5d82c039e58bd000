using LawBot.Reports;
using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Questions;

/// <summary>Tells from its wording what a question wants.</summary>
public static partial class TaskRules
{
    /// <param name="folded">The folded question.</param>
    /// <param name="places">How many places or years it names.</param>
    internal static QuestionTask TaskOf(string folded, int places)
    {
        folded = WithoutPhrases(folded);
        if (DraftPattern().IsMatch(folded) && !CountPattern().IsMatch(folded))
        {
            return QuestionTask.Draft;
        }

        var compares = places > 1 || ComparePattern().IsMatch(folded);
        if (CountPattern().IsMatch(folded) || QuantityPattern().IsMatch(folded))
        {
            return compares ? QuestionTask.Comparison : QuestionTask.Figures;
        }

        return compares && (places > 1 || DifferencePattern().IsMatch(folded)) ? QuestionTask.Comparison : QuestionTask.Experience;
    }

    /// <summary>True when the question is to be answered with numbers: by its own wording, or because it follows one that was.</summary>
    public static bool AsksQuantity(Question question)
    {
        var folded = WithoutPhrases(TextFolding.Fold(question.Text));
        return question.Task == QuestionTask.Figures
            || (question.Task == QuestionTask.Comparison && (CountPattern().IsMatch(folded) || QuantityPattern().IsMatch(folded) || question.FollowsFigures));
    }

    // 罚多少谁说了算 and 几件事一起办 ask for no number; 扣了多少分 and 督察查出来多少问题 do, though they are phrases too.
    private static string WithoutPhrases(string folded) => QuestionTopic.Blank(
        folded, Vocabulary.Field.PhrasesIn(folded).Where(s => s.In(folded) is var phrase && (!NumberWord().IsMatch(phrase) || SettledNumber().IsMatch(phrase))));

    [GeneratedRegex("多少|几", RegexOptions.CultureInvariant)]
    private static partial Regex NumberWord();

    [GeneratedRegex("(?:多少|几).*(?:谁|哪|怎|定|标准|尺度|合|一起|一块|一次|都管|联)", RegexOptions.CultureInvariant)]
    private static partial Regex SettledNumber();

    /// <summary>Which part of the reports is meant.</summary>
    internal static ReportPart PartOf(string folded) =>
        PlanPattern().IsMatch(folded) ? ReportPart.Plans
        : ProblemPattern().IsMatch(folded) ? ReportPart.Problems
        : ReportPart.Done;

    [GeneratedRegex(
        @"^(?:请|麻烦|劳驾|能不能|能否|可以|可否|你|给我|替我|来|帮|帮忙|帮我|帮我们|,|，| )*(?:写|起草|草拟|撰写|拟写|代拟|拟|编写|代写|整理|生成|仿写|润色)(?!了|的|过|得|多|几)"
        + @"|帮(?:我|忙|我们|着)?[^。?]{0,8}(?:写|起草|草拟|撰写|拟)(?!了|的|过)|(?:写|起草|草拟|撰写|拟)(?:一|个|两)?(?:段|节|篇|份|稿|部分)|出(?:一)?个?(?:初稿|草稿)",
        RegexOptions.CultureInvariant)]
    private static partial Regex DraftPattern();

    [GeneratedRegex(
        @"多少|几(?=[件次个人名位起宗桩份卷本册条项场户家所万回届期批天年例篇处支部类种遍趟成分台辆座套])|几多|多大比例|百分之几|多高|多大(?:幅度|比重|规模)",
        RegexOptions.CultureInvariant)]
    private static partial Regex CountPattern();

    [GeneratedRegex(
        @"(?:率|比例|占比|比重|数量|数目|总数|总量|人数|人次|件数|次数|场次|户数|条数|份数|金额|总额|办件量|收案量|访问量|发案量|幅度)"
        + @"(?=$|[?!。,;、 ]|是|分别|各|有|多|呢|达|排|的|前|谁|哪|最|高|低|怎么样|情况|统计|对比|比较|比一|变化|同比|吗|100%|在)"
        + @"|谁最[多少高低大]|哪[个里儿些家][^。]{0,12}最[多少高低大]|最[多少高低](?:的)?(?:是|[?]|$)|排(?:个)?名|排行|合计|统计数|数据(?:是|有|呢|对比|$)|数字(?:是|有|列|$)|达到?100%|同比|环比|增长了|下降了|(?:件数|数量|案件|人数|次数|率)[^。]{0,20}(?:变化|增减|多了|少了)",
        RegexOptions.CultureInvariant)]
    private static partial Regex QuantityPattern();

    [GeneratedRegex(
        @"各地|各县|各市|各区|各镇|各乡|各部门|各省|各家|哪个|哪些|哪里|哪儿|谁|排(?:个)?名|排行|对比|比较|比一(?:比|下)|相比|最多|最少|最高|最低|分别|横向|变化|趋势|历年|逐年",
        RegexOptions.CultureInvariant)]
    private static partial Regex ComparePattern();

    [GeneratedRegex(@"不同|区别|差别|差异|不一样|对比|比较|比一(?:比|下)|相比|异同|变化|趋势", RegexOptions.CultureInvariant)]
    private static partial Regex DifferencePattern();

    [GeneratedRegex(@"下一步|下步|打算|计划(?:怎么|如何|做|干|有|是|安排|在)|工作计划|今后|往后|以后(?:怎么|准备|要|还)|将来|未来|明年|来年|准备(?:怎么|咋|干|做|再)|规划怎么|安排是|接下来|工作安排|思路|工作措施", RegexOptions.CultureInvariant)]
    private static partial Regex PlanPattern();

    [GeneratedRegex(@"(?:没|未)(?:有)?(?:做好|干好|到位)|做得(?:不够|不好|差)|(?:哪|什么)(?:里|儿|些|个)?(?:地方|方面|环节)?(?:做得|干得)?(?:不行|不足|欠缺|没跟上)|存在(?:的|哪些|什么|着|些)?(?:主要|突出)?(?:问题|不足|困难|短板)|短板|不足(?:之处|有|是|在|方面|部分|$|[?])|薄弱环节|(?:哪些|什么|有啥|啥)(?:问题|困难|不足|差距)|问题(?:有哪些|部分|和不足|与不足|是什么)", RegexOptions.CultureInvariant)]
    private static partial Regex ProblemPattern();
}
