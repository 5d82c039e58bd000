using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Extraction;

/// <summary>The words round a number that belong to the sentence and not to what is counted, and the verbs that say what was done.</summary>
internal static partial class MetricWords
{
    private const string HardVerbs =
        "不予受理|不予立案|确认违法|确认有效|责令履行|注销关停|主持召开|出庭应诉|调解成功|成功化解|成功调解|受理答复|申领换发|审查备案|备案审查|动态调整|立行立改|限期整改|更新维护|"
        + "收到|接收|收案|受理|新收|立案|审结|审理|审议|结案|办结|办理|办复|答复|回复|调处|化解|撤销|撤回|维持|驳回|终止|终结|变更|责令|纠正|纠错|废止|失效|修改|保留|宣布|"
        + "报备|出具|提出|制定|出台|印发|制发|发布|公布|发放|开展|举办|举行|召开|参加|轮训|申领|换发|核发|查办|查处|抽检|抽取|"
        + "下放|承接|取消|精简|压缩|减少|合并|录入|注销|关停|接待|解答|代写|出庭|应诉|败诉|胜诉|整改|移送|追回|挽回|帮助|指派|配备|聘请|设立|成立|建立|建成|培育|培养|评选|表彰|"
        + "推荐|选聘|招录|核定|完成|签订|签署|惠及|处置|交办|下发|下达|上报|梳理|归集|调整|新增|增加|增配|劝返|听取|起草|制作|投入|没收|吊销|达成|"
        + "认定|命名|评定|采纳|反馈|约谈|执结|撤诉|开通|优化|实现|纳入|明确|充实|落实|开放|连接|分拣|转办|受教育|观看|考取|赋权|承办|提供|查封|扣押|拆除|关闭|取缔|新建|改建|安置|解矫|帮扶|走访|巡查|讲授|"
        + "解决|上诉|起诉|履行|支付|发出|下调|划转|设置|投放|张贴|播放|推送|受训|加入|构建|整合|组织";

    // Words that are verbs here and parts of a name there: 检查市场主体 but 检查对象, 服务群众 but 公共服务, 志愿服务队.
    private const string SoftVerbs =
        "(?<!行政|公共|法律|人民|诉前|司法|政务|公益|志愿|审批|诉讼|普法|法治|垃圾|征求|上门|案卷)(?:调解|检查|抽查|排查|评查|培训|宣传|登记|服务|督查|督办|处罚|处理|审核|审查|备案|公开|修订|创建|编制|入库|代理|学习|研究|参与|"
        + "清理|救助|矫正|征求|报送|办件|通报|罚款)(?!率|量|数|员|对象|组织|中心|平台|室|证|书|机构|组|队|点|站|大厅|窗口|工作|系统|专报|通报|报道|规定|标准|费|型|专班|机关|体系|成功率|意见稿|点击)";

    private const string Verbs = HardVerbs + "|" + SoftVerbs;

    private const string Adverbs =
        "先后|已经|已|并|同时|积极|顺利|圆满|实际|还|又|再|也|均|全部|有效|扎实|深入|持续|大力|全面|进一步|认真|按时|累计|共计|合计|总计|共|依法|及时|成功|新|正在|直接|主动|集中|统一|组织|参与|为|了|完毕|完结|之中|中|"
        + "妥善|多次|有力|稳步|常态化|逐一|另有|另|有|目前|全年|今年|当年|本年|年内|因|经|被|所|的|行为|前置|分别|各|严格|一审|二审|按期|如期|当场|现场|案|到期|自行|宣布|继续|仍|拟|尚";

    /// <summary>The span without the words that introduce a clause: 今年以来, 截至目前, 共, 先后, 其中, 一是.</summary>
    public static TextSpan TrimStart(string folded, TextSpan span)
    {
        foreach (var match in Lead().EnumerateMatches(folded.AsSpan(span.Start, span.Length)))
        {
            return span with { Start = span.Start + match.Length };
        }

        return span;
    }

    /// <summary>The span without the words that lead up to the number: 达到, 共计, 约, 超过, 为, 了.</summary>
    public static TextSpan TrimEnd(string folded, TextSpan span)
    {
        foreach (var match in Tail().EnumerateMatches(folded.AsSpan(span.Start, span.Length)))
        {
            span = span with { End = span.Start + match.Index };
        }

        return span;
    }

    /// <summary>The verb that says what was done, the first in the span; a run of verbs counts as one (申领、换发).</summary>
    public static TextSpan? Verb(string folded, TextSpan span)
    {
        foreach (var match in VerbRun().EnumerateMatches(folded.AsSpan(span.Start, span.Length)))
        {
            if (folded[span.Start + match.Index] == '《')
            {
                continue;
            }

            return new(span.Start + match.Index, span.Start + match.Index + match.Length);
        }

        return null;
    }

    /// <summary>True when the span holds verbs and adverbs only, so that what was counted stands elsewhere (依法审理结案).</summary>
    public static bool IsVerbOnly(ReadOnlySpan<char> words) =>
        words.Length > 0 && VerbOnly().IsMatch(words) && AnyVerb().IsMatch(words) && !LightVerb().IsMatch(words);

    /// <summary>True when the words begin with a verb that has its object behind it: 组织开展全县行政执法人员考试.</summary>
    public static bool BeginsWithVerb(string words, out TextSpan verb)
    {
        verb = Verb(words, new(0, words.Length)) ?? default;
        return verb.Length > 0 && (verb.Start == 0 || VerbOnly().IsMatch(words.AsSpan(0, verb.Start)));
    }

    /// <summary>True between two numbers of one quantity that changed: 由4762个工作日减少到1775个工作日.</summary>
    public static bool IsChange(ReadOnlySpan<char> gap) => ChangeGap().IsMatch(gap);

    /// <summary>True when the words begin with a predicate and not with a noun: 正在办理之中, 已经审理完结.</summary>
    public static bool BeginsWithPredicate(ReadOnlySpan<char> words) => Predicate().IsMatch(words);

    /// <summary>Length of the noun that the words begin with.</summary>
    public static int NounLength(ReadOnlySpan<char> words)
    {
        foreach (var match in NounEnd().EnumerateMatches(words))
        {
            return match.Index;
        }

        return words.Length;
    }

    [GeneratedRegex("^(?:[\\s、,:;\"'。)]+|截至?到?(?:目前|20\\d\\d年(?:底|末)?(?:\\d+月(?:份|底|末)?)?(?:\\d+日)?)|截止目前|(?:20\\d\\d年度?|20\\d\\d-20\\d\\d年|今年|本年度?|全年|去年|上年度?|年内|年初|一年来|近年来|目前|当前|至今|至目前|迄今|当年)(?:以来|底|末|初|前)?"
        + "|\\d{1,2}月(?:份|底|\\d{1,2}日)?(?:前|以来|起|至)?|上半年|下半年|第[一二三四]季度|一年|[一二三四五六七八九十]是(?=.{4})|其中|包括|总?共计?(?![同产享建青和治])|累计|总计|合计|先后|已经?|并(?!联)|同时|积极|扎实|持续|大力|进一步|认真|顺利|圆满|实际|现有"
        + "|成功(?!率)|及时|依法(?!治|行政)|全面(?!依法治|推行)|深入|有效(?!率)|统筹|严格|另外?|还(?!款)|又|经(?:梳理|清理|统计|审查),?|据统计|一般性?(?=事件)|使得?)+")]
    private static partial Regex Lead();

    [GeneratedRegex("(?:[\\s、,:\"'(]|(?<![传送转表到])达到?了?|高达|多达|均|已经?|(?<![行作])为|(?<![审会统设预])计|总?共计?|累计|约|将?近|接近|(?<![反])超过?|逾|突破|不少于|不低于|至少(?:安排|举办|开展)?|不超过|最多|等|了|(?<![持享所])有|各|仅|分别|大约|(?<![于])是|保持在?|稳定在|在|至|(?<=[少短缩低高加升降])(?:到|为)|大于)+$")]
    private static partial Regex Tail();

    [GeneratedRegex("《[^》]*》|(?:" + Verbs + ")(?:[、和及]?(?:" + Verbs + "))*")]
    private static partial Regex VerbRun();

    [GeneratedRegex("^(?:" + Verbs + "|" + Adverbs + "|[、和并及])+$")]
    private static partial Regex VerbOnly();

    // 开展培训 has its object: what was held was a training.
    [GeneratedRegex("^(?:组织|先后|集中|已)?(?:开展|举办|举行|进行|组织|参加)(?!了?$).{2}")]
    private static partial Regex LightVerb();

    [GeneratedRegex("^\\s*(?:合并)?(?:减少|压缩|缩短|缩减|降低|下降|降|压减|精简|增加|增|提高|提升|增长|扩大|上升|调整)(?:到|至|为)\\s*$")]
    private static partial Regex ChangeGap();

    [GeneratedRegex(Verbs)]
    private static partial Regex AnyVerb();

    [GeneratedRegex("^(?:正在|已经?|均|全部|尚|仍|未|被|获|由|得到|实现|完成|按|如期|审理|办结|结案|进入|成功|顺利|进行|通过|需|到期|在|因|撤)")]
    private static partial Regex Predicate();

    [GeneratedRegex("进行|开展|设立|完成|实现|达到|观看|组织|配备|建立|成立|挂|纳入|参加|接受|签订|签署|落实|入驻|全部|均|已|及时|由|被|(?<!公)共(?!同|享|产)|覆盖|下放|取消|获|评为|担任|考取|通过|成功|,|。|;|并|解决|挽回|指派|申领|上报|的|(?<!面)对(?![象策接])")]
    private static partial Regex NounEnd();
}
