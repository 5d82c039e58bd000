using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Questions;
using LawBot.Retrieval;

namespace LawBot.Tests.Answers;

/// <summary>How notes written as people speak become sentences that an office signs.</summary>
public class NotedFactsTests
{
    [Theory]
    [InlineData("写政务公开", "收到依申请21件都答复了", "依申请21件，均已答复")]
    [InlineData("写综合行政执法改革", "9个乡镇都挂牌了", "9个乡镇均已挂牌")]
    [InlineData("写重大行政决策", "目录事项6项，全过了合法性审查", "目录事项共6项，全部通过合法性审查")]
    [InlineData("写建议提案办理", "人大建议64件政协提案91件，满意率都是100%", "办理人大建议64件、政协提案91件，满意率均为100%")]
    [InlineData("写社区矫正", "在册120人，没有重新犯罪的", "无重新犯罪情况")]
    [InlineData("写法治督察", "督察6个镇11个部门", "对6个镇、11个部门开展督察")]
    [InlineData("写执法监督", "案卷评查抽了90本", "评查案卷90卷")]
    [InlineData("写府院联动", "府院联动会开了3次", "召开府院联动会3次")]
    [InlineData("写普法", "开讲座24场，发宣传册2.1万份", "举办讲座24场，发放宣传册2.1万份")]
    [InlineData("写安全生产执法", "查隐患730条改了712条", "查出隐患730条，整改712条")]
    [InlineData("写根治欠薪", "帮860人追回工资1500万", "为860人追回工资1500万元")]
    [InlineData("写执法", "检查机构40家，关停无证的6家，罚了12万", "关停无证机构6家，罚款12万元")]
    [InlineData("写信访", "积案25件，化解22件", "积案共25件，全年共化解22件")]
    [InlineData("写府院联动", "行政争议协调化解41件，占行政案件34%", "协调化解行政争议41件，占行政案件34%")]
    [InlineData("写政务服务热线", "热线工单接了2.6万件，超期的38件都督办了", "超期工单38件，均已督办")]
    [InlineData("写应急", "应急演练28场3400人参加", "应急演练28场3400人参加")]
    [InlineData("写平安建设", "排查出纠纷168件，3件移交县里", "3件移交县级部门")]
    [InlineData("写粮食执法", "检查粮企32家次，发现问题41个，当场改的29个", "当场整改29个")]
    [InlineData("写规范涉企检查", "检查计划从1260次压到810次", "检查计划从1260次压缩至810次")]
    [InlineData("写规范涉企检查", "企业投诉12件核实整改了", "企业投诉12件，已核实整改")]
    [InlineData("写司法行政", "律所8家律师76人", "律所8家、律师76人")]
    [InlineData("写信访", "信访件今年612件", "今年以来，全县共受理群众信访612件")]
    [InlineData("写渔政执法，巡查180次，增殖放流320万尾", "", "增殖放流320万尾")]
    [InlineData("写行政复议", "收了132，受了118，审了101，其中调解46、撤销7，还有17件没审完",
        "收到行政复议申请132件，受理118件，审结101件，其中调解46件、撤销7件；尚有17件未审结")]
    [InlineData("写行政应诉", "一审48，二审19，再审2", "48件、二审19件、再审2件")]
    [InlineData("写调解", "受理431件，成了418件，没成的13件走了法院", "调解成功418件，未成功的13件引导通过诉讼解决")]
    [InlineData("写执法", "执法人员28人都有证，办案46件，一个复议的都没有", "均持证上岗，全年共办理案件46件，无复议情况")]
    [InlineData("写根治欠薪", "上了黑名单的企业3家，要回工资1860万", "追回工资1860万元")]
    [InlineData("写执法", "办案520件罚没340万，抽检60批次不合格9批次", "罚没340万元")]
    [InlineData("写行政复议", "受理43件，驳回9件，撤销3件，终止6件，其余维持", "其余维持")]
    [InlineData("气象局防雷检查96家，发现隐患58处督促整改完毕，写执法", "", "我局全年防雷检查96家，发现隐患58处，督促整改完毕")]
    [InlineData("写人民调解", "化解积案9件，一件没上交", "无上交情况")]
    [InlineData("写规范性文件备案审查", "收到报备文件41件，发函纠正2件", "发函纠正2件")]
    [InlineData("写法律援助", "受理546件，农民工案210件讨薪623万", "农民工案件210件，讨薪623万元")]
    [InlineData("写人大监督", "反馈问题17条，整改了15条，2条长期推进", "整改15条，2条长期推进")]
    [InlineData("写市场监管执法", "跑了85家药店，罚了9个", "检查药店85家，处罚9家")]
    [InlineData("写行政执法", "办了64个案子，里头烟草的11件", "办理案件64件，其中烟草类11件")]
    [InlineData("写普法", "县长自己讲了一回课", "县长讲授法治课1次")]
    [InlineData("写规范性文件", "清了70个老文件，废了12个", "清理文件70件，废止12件")]
    [InlineData("写人民调解", "我们调了420起，调成的有396起", "调解420起，调解成功396起")]
    [InlineData("写行政应诉", "打输的官司一件也没有", "无败诉案件")]
    [InlineData("写水政执法", "走了18个码头查采砂证", "对18个码头开展采砂证检查")]
    public async Task Spoken_notes_become_written_clauses(string instruction, string facts, string told) =>
        Assert.Contains(told, (await WriteAsync(instruction, facts)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("碰上不服的放过了6家", "6家")]
    [InlineData("改了7个", "7个")]
    [InlineData("给学生上了9节课", "9节")]
    [InlineData("开展检查的劲头咱挺足", "劲头")]
    public async Task A_clause_that_only_speech_has_stays_out_of_the_text_and_is_told(string spoken, string words)
    {
        var draft = await WriteAsync("写行政执法", "检查企业40家，" + spoken);
        Assert.DoesNotContain(words, draft.Text, StringComparison.Ordinal);
        Assert.Contains(draft.Warnings, w => w.StartsWith("没有写进正文", StringComparison.Ordinal) && w.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("写安全生产执法", "开展安全检查了32次", "安均已")]
    [InlineData("写公共法律服务", "村居法律顾问全覆盖", "均覆盖")]
    [InlineData("写涉企检查", "检查计划由520次压减到310次", "、压减")]
    [InlineData("写法治督察", "对12个乡镇和25个部门开展督察", "12个、")]
    [InlineData("写普法", "到机关了解情况3次", "关停")]
    [InlineData("写领导干部学法", "学法8次", "常务会议学法8次")]
    [InlineData("写安全生产执法", "企业自查隐患260条", "发现企业自查")]
    [InlineData("写执法培训", "办班7期，线上学时人均40", "人均40期")]
    [InlineData("写规范性文件", "制定11件、修改4件、废止7件", "其中")]
    public async Task Words_that_only_look_spoken_stay(string instruction, string facts, string never) =>
        Assert.DoesNotContain(never, (await WriteAsync(instruction, facts)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("澧溪县水利局，写今年执法情况", "巡河300次，查处非法采砂案7起", "水", "我局|澧溪县水利局")]
    [InlineData("农业农村局，写一段", "出动执法人员420人次，检查农资店210家次", "农产品质量安全", "我局")]
    [InlineData("县教育局写校外培训治理", "检查机构38家，退费12万元", "围绕校外培训治理", "县教育局")]
    public async Task A_department_tells_its_enforcement_in_its_trades_words_and_its_own_name(string instruction, string facts, string trade, string owner)
    {
        var text = (await WriteAsync(instruction, facts)).Text;
        Assert.Contains(trade, text, StringComparison.Ordinal);
        Assert.Contains(owner.Split('|'), o => text.Contains(o, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_point_is_more_than_a_bare_count()
    {
        var text = (await WriteAsync("写普法，分三点", "讲座73场，法律明白人312名，示范村4个")).Text;
        Assert.Contains("一是着力", text, StringComparison.Ordinal);
        Assert.DoesNotContain("二是现有", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_township_is_named_once_in_a_text_on_several_matters()
    {
        var spec = DraftSpecReader.Read(
            new Question("写一段石桥镇今年的普法和调解", "写一段石桥镇今年的普法和调解", QuestionTask.Draft, "") { UnknownPlaces = ["石桥镇"] },
            "法治讲座26场，调解纠纷48件");
        var text = (await new TemplateDraftWriter().WriteAsync(new DraftRequest(spec, new Evidence("", [])), CancellationToken.None)).Text;
        Assert.Equal(2, text.Split("石桥镇").Length);
    }

    private static Task<Draft> WriteAsync(string instruction, string facts)
    {
        var spec = DraftSpecReader.Read(new Question(instruction, instruction, QuestionTask.Draft, ""), facts);
        return new TemplateDraftWriter().WriteAsync(new DraftRequest(spec, new Evidence(instruction, [])), CancellationToken.None);
    }
}
