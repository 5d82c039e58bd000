namespace LawBot.Benchmarks.Library;

/// <summary>What staff would ask a library of generated reports; some name a county.</summary>
internal static class AskedQuestions
{
    private static readonly string[] Patterns =
    [
        "行政复议案件收到了多少件,办结多少件?", "{c}行政机关负责人出庭应诉率是多少?", "各地怎么开展行政执法人员资格考试?",
        "规范性文件合法性审核有什么好做法?", "{c}培育了多少法律明白人?", "其他县如何落实谁执法谁普法责任制", "矛盾纠纷排查化解的成功率",
        "{c}法律援助案件办了几件,挽回损失多少", "怎样给企业做法治体检", "轻微违法不予处罚清单", "重大行政决策程序怎么走的?",
        "{c}评查行政执法案卷多少卷", "向乡镇下放行政处罚权的做法", "年终述法怎么组织", "12345热线受理群众诉求满意率", "政府法律顾问参与重大决策论证情况",
        "{c}存在的问题有哪些", "下一步打算怎么加强基层法治队伍建设", "食品安全监督抽检合格率", "农民工讨薪法律援助", "社区矫正对象有多少人?",
        "行政诉讼败诉率高怎么办", "证明事项告知承诺制涉及多少项", "{c}一网通办网办率", "领导干部旁听庭审",
        "行政执法三项制度落实得怎么样", "人大代表建议和政协提案办理情况", "枫桥经验", "民告官", "宪法日活动受教育群众人次",
    ];

    /// <summary>So many questions, repeatable.</summary>
    public static IEnumerable<string> Take(int count, IReadOnlyList<string> counties, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            yield return Patterns[i % Patterns.Length].Replace("{c}", counties[random.Next(counties.Count)], StringComparison.Ordinal);
        }
    }
}
