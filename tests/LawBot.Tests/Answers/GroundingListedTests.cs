using LawBot.Retrieval;

namespace LawBot.Tests.Answers;

/// <summary>Counts that a writer makes of what a report only lists, and words that are told of a plan, a noun or a change.</summary>
public class GroundingListedTests
{
    private static readonly Evidence Evidence = GroundingSome.Of(
        ("青禾县", 2022, "清溪村、柳湾村、北门社区被命名为省级民主法治示范村（社区）。"),
        ("青禾县", 2022, "在石桥镇、柳坝镇、东岭乡建成“连心桥”司法所。"),
        ("青禾县", 2022, "年初，对成绩突出的3个镇、6个部门进行了通报表扬。"),
        ("青禾县", 2022, "一是执法人员年龄偏大；二是部门之间沟通不够；三是专职复议人员仅2名，办案力量薄弱。"),
        ("青禾县", 2022, "查扣非法采砂船3艘，移送问题线索6件；现场述职24人、书面述职316人。"),
        ("青禾县", 2022, "网上可办率98.7%，较上年提高2.3个百分点，办理时限压缩至法定时限的26%。"),
        ("青禾县", 2022, "减少入企检查430余次，取消证明事项48项。"),
        ("青禾县", 2022, "对照湿地保护法和新修订的行政处罚法开展专项清理2次。"),
        ("青禾县", 2022, "受理公开申请8件，均已按时答复；分拣留言325条、答复留言321条。"));

    [Theory]
    [InlineData("青禾县有两村一社区被命名为省级民主法治示范村，共三处[S1]。", true)]
    [InlineData("青禾县有三个村被命名为省级民主法治示范村[S1]。", false)]
    [InlineData("青禾县有一村两社区被命名为省级民主法治示范村[S1]。", false)]
    [InlineData("青禾县建成了三个“连心桥”司法所，分别在石桥镇、柳坝镇和东岭乡[S2]。", true)]
    [InlineData("青禾县有三个镇建成“连心桥”司法所[S2]。", false)]
    [InlineData("青禾县建成了四个“连心桥”司法所[S2]。", false)]
    [InlineData("青禾县年初通报表扬3个镇和6个部门，一共9家[S3]。", true)]
    [InlineData("青禾县年初通报表扬3个镇和6个部门，一共8家[S3]。", false)]
    [InlineData("青禾县说的第三个问题是专职复议人员只有2名[S4]。", true)]
    [InlineData("青禾县说的第一个问题是专职复议人员只有2名[S4]。", false)]
    [InlineData("青禾县述职340人[S5]。", true)]
    [InlineData("青禾县述职350人[S5]。", false)]
    public void What_a_report_lists_may_be_counted_and_added_rightly(string sentence, bool stands) => Judge(sentence, stands);

    [Theory]
    [InlineData("青禾县扣下3条采砂船[S5]。", true)]
    [InlineData("青禾县扣下6条采砂船[S5]。", false)]
    [InlineData("青禾县2022年网上可办率升到98.7%[S6]。", true)]
    [InlineData("青禾县2022年网上可办率降到98.7%[S6]。", false)]
    [InlineData("青禾县办理时限压缩了26%[S6]。", false)]
    [InlineData("青禾县入企检查少了430余次[S7]。", true)]
    [InlineData("青禾县入企检查430余次[S7]。", false)]
    [InlineData("青禾县取消的证明有48项[S7]。", true)]
    [InlineData("青禾县对照湿地保护法开展专项清理[S8]。", true)]
    [InlineData("青禾县325条留言全部作了答复[S9]。", false)]
    [InlineData("青禾县8件公开申请全部按时作了答复[S9]。", true)]
    [InlineData("青禾县对照森林保护法开展专项清理[S8]。", false)]
    public void One_noun_one_law_and_one_direction_are_kept(string sentence, bool stands) => Judge(sentence, stands);

    private static readonly Evidence Turned = GroundingSome.Of(
        ("青禾县", 2022, "将17个部门的236项审批事项划转至行政审批服务局。"),
        ("青禾县", 2022, "清理涉企文件，废止12件、拟修改4件，取消证明事项48项。"),
        ("青禾县", 2022, "联合水利、公安部门整治河道非法采砂，罚没款412.6万元。"),
        ("青禾县", 2022, "每个村（社区）配备一名法律顾问。"),
        ("青禾县", 2022, "发放宣传册3.6万份。"),
        ("白河县", 2022, "发放宣传资料2.7万份。"),
        ("青禾县", 2022, "1、部门之间不均衡；2、报告制度落实不到位；3、法律专业人才欠缺。"),
        ("青禾县", 2022, "对总体预案重新修订，经过征求意见、专家评审，现已印发；接待来访群众3219人次。"));

    [Theory]
    [InlineData("青禾县236项审批事项从行政审批服务局划转出来[S1]。", false)]
    [InlineData("青禾县236项审批事项划转至行政审批服务局[S1]。", true)]
    [InlineData("青禾县清理时修改了4件文件[S2]。", false)]
    [InlineData("青禾县清理时有4件文件打算修改[S2]。", true)]
    [InlineData("青禾县取消了48项证明[S2]。", true)]
    [InlineData("青禾县联合水利、应急部门整治河道非法采砂[S3]。", false)]
    [InlineData("青禾县罚没超过400万元[S3]。", true)]
    [InlineData("青禾县村村都有法律顾问[S4]。", true)]
    [InlineData("青禾县发放3.6万份，白河县发放2.7万份，青禾县多0.9万份[S5][S6]。", true)]
    [InlineData("青禾县发放3.6万份，白河县发放2.7万份，白河县多0.9万份[S5][S6]。", false)]
    [InlineData("青禾县查摆出的第三个问题是法律专业人才欠缺[S7]。", true)]
    [InlineData("青禾县查摆出的第二个问题是法律专业人才欠缺[S7]。", false)]
    [InlineData("青禾县的总体预案经过征求意见后印发[S8]。", true)]
    [InlineData("青禾县接待来信群众3219人次[S8]。", false)]
    public void Who_where_and_what_is_planned_are_kept_in_other_words(string sentence, bool stands)
    {
        var verdict = GroundingSome.Check(sentence, Turned);
        Assert.True(stands == verdict.IsGrounded, string.Join('；', verdict.Reasons.Concat(verdict.Computed)));
    }

    private static void Judge(string sentence, bool stands)
    {
        var verdict = GroundingSome.Check(sentence, Evidence);
        Assert.True(stands == verdict.IsGrounded, string.Join('；', verdict.Reasons.Concat(verdict.Computed)));
    }
}
