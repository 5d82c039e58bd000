namespace LawBot.Tests.Answers;

/// <summary>What a retelling may say in words of its own, and what it may not.</summary>
public class GroundingRewordingTests
{
    [Theory]
    [InlineData("凡涉及村集体资金的合同，必须经司法所审查、村民代表会议表决两道程序。", "青禾县规定，涉及村集体资金的合同要先由司法所审查，再交村民代表会议表决[S1]。")]
    [InlineData("受理疑难事项84件，办成79件。", "青禾县受理的84件疑难事项办成了79件[S1]。")]
    [InlineData("将普法经费由12万元提高到15万元。", "青禾县把普法经费调高了3万元，达到15万元[S1]。")]
    [InlineData("核定编制14名，实有11名。", "青禾县执法大队还有3个编制空缺[S1]。", "青禾县综合行政执法大队核定编制14名，实有11名。")]
    [InlineData("组织法律知识考试，参考180人，合格171人。", "青禾县法律知识考试有9人没有合格[S1]。")]
    [InlineData("持证率由68%提高到92%，年初确定的目标是90%。", "青禾县持证率从68%升到92%，超过了年初确定的90%[S1]。")]
    [InlineData("对答复投诉不及时的3名干部进行约谈。", "青禾县有3名干部因为不及时答复投诉被约谈[S1]。")]
    [InlineData("办理县人大代表建议6件、镇人大代表建议13件。", "青禾县办理县、镇两级人大代表建议19件[S1]。")]
    public void A_rewording_stands(string report, string said, string? whole = null)
    {
        var verdict = GroundingSome.Check(said, GroundingSome.Of(("青禾县", 2022, whole ?? report)));
        Assert.True(verdict.IsGrounded, string.Join('；', verdict.Reasons));
    }

    [Theory]
    [InlineData("报送备案文件58件，予以备案55件，要求纠正3件。", "青禾县报送备案的58件文件都被要求纠正[S1]。")]
    [InlineData("撤销、变更、确认违法等直接纠错21件。", "青禾县撤销行政复议案件21件[S1]。")]
    [InlineData("没有一件被撤销或者被确认违法。", "青禾县有案件被确认违法[S1]。")]
    [InlineData("执法力量配备到位，办案质量稳步提升。", "青禾县执法力量薄弱[S1]。")]
    [InlineData("办理申请88件，其中予以公开52件、部分公开11件、不予公开9件、无法提供16件。", "青禾县予以公开和部分公开的合计61件[S1]。")]
    [InlineData("开展板凳会158场，调解纠纷213件。", "青禾县调解燃气纠纷213件[S1]。")]
    [InlineData("收到申请45件，受理38件，审结35件。", "青禾县受理的案件还有10件没有审结[S1]。")]
    [InlineData("建立回访制度，逐案跟踪。", "青禾县的回访由第三方机构评分[S1]。")]
    [InlineData("败诉率5%，较上年下降8.6个百分点。", "青禾县败诉率比上年高8.6个百分点[S1]。")]
    public void What_only_sounds_like_the_report_falls(string report, string said) =>
        Assert.False(GroundingSome.Check(said, GroundingSome.Of(("青禾县", 2022, report))).IsGrounded);

    [Theory]
    [InlineData("对上年依法行政成绩显著的单位进行表彰。", "青禾县对上一年依法行政成绩显著的单位给了表彰[S1]。")]
    [InlineData("换发执法证件275个。", "青禾县已换发执法证件275本[S1]。")]
    [InlineData("即办件占比65%，网上可办率92%。", "青禾县九成以上的事项可以网上办理，即办件接近三分之二[S1]。")]
    [InlineData("法律顾问提出法律意见402条，其中被采纳367条。", "青禾县法律顾问提出的法律意见有九成以上被采纳[S1]。")]
    [InlineData("对11个乡镇、一个经开区、27个执法单位开展考核。", "青禾县对乡镇、经开区和执法单位共39家开展考核[S1]。")]
    [InlineData("整合执法权限，整合执法机构，整合执法力量。", "青禾县的改革做了三件事：整合执法权限、整合执法机构、整合执法力量[S1]。")]
    [InlineData("列入目录的9项决策均履行公众参与、专家论证、风险评估、合法性审查和集体讨论程序。", "青禾县目录里的9项决策每一项都走完了公众参与、专家论证、风险评估、合法性审查、集体讨论五道程序[S1]。")]
    [InlineData("组建执法队105支，配备执法人员1260名。", "青禾县105支执法队共有1260名执法人员，平均每支12名[S1]。")]
    [InlineData("免费为1120户新办企业刻制印章。", "青禾县1120户新办企业刻制印章不花钱[S1]。")]
    [InlineData("由退休法官、老党员担任调解员。", "青禾县请退休法官和老党员当调解员[S1]。")]
    [InlineData("全年未发生越级上访。", "青禾县全年没有一起越级上访[S1]。")]
    [InlineData("向乡镇充实事业编制566名。", "青禾县566名事业编制被充实到各乡镇[S1]。")]
    [InlineData("每个乡镇至少配备2名审核员。", "青禾县每个乡镇最少要有2名审核员[S1]。")]
    [InlineData("针对执法路程远、取证难的问题，为执法车加装记录设备。", "执法路程远、取证难，青禾县因此为执法车加装了记录设备[S1]。")]
    [InlineData("纠纷收到81件，分拣留言325条、答复留言321条。", "青禾县分拣留言325条、答复321条，两者相差4条[S1]。")]
    [InlineData("县公共法律服务中心实行周六不打烊。", "青禾县公共法律服务中心周六不关门[S1]。")]
    [InlineData("行政机关负责人出庭应诉率100%。", "青禾县的负责人没有一次不出庭应诉[S1]。")]
    [InlineData("取消由村（社区）开具的证明19项。", "青禾县砍掉了村和社区开具的证明19项[S1]。")]
    [InlineData("文件在印发之日起15日内报送备案。", "青禾县的文件在印发后半个月内报送备案[S1]。")]
    public void Common_words_and_counts_of_the_writers_own_stand(string report, string said) => A_rewording_stands(report, said);

    [Theory]
    [InlineData("纠纷数量上升，诉讼量、信访总量下降。", "青禾县的纠纷数量下降，诉讼量和信访总量上升[S1]。")]
    [InlineData("全省率先启动跨省通办，与全国292个市县联网。", "青禾县在全国率先启动跨省通办[S1]。")]
    [InlineData("对2020年依法行政工作成绩显著的9个部门通报表彰。", "青禾县对2022年依法行政工作成绩显著的9个部门通报表彰[S1]。")]
    [InlineData("换发证件275个；组织306名新申领人员考试。", "青禾县换发证件306个[S1]。")]
    [InlineData("建成乡镇工作站18个。", "青禾县有乡镇工作站18人[S1]。")]
    [InlineData("承办诉讼案件8起，办结3件，5件正在办理。", "青禾县审结诉讼案件8起[S1]。")]
    [InlineData("12月4日将组织306名新申领人员考试。", "青禾县12月4日组织306名人员考完了试[S1]。")]
    [InlineData("平均压缩办理时限62%。", "青禾县的办理时限压缩到原来的62%[S1]。")]
    [InlineData("执法监督力度有待加强，方式较为单一。", "青禾县的执法监督存在经费不足的问题[S1]。")]
    [InlineData("调整为免费公告4项，保留登报事项6项，合计清理登报公告事项10项。", "青禾县把6项登报事项改为免费公告，其余4项保留登报[S1]。")]
    [InlineData("从旗直部门下沉执法人员54名到苏木镇。", "青禾县从苏木镇抽调执法人员54名充实旗直部门[S1]。")]
    [InlineData("县司法局对案卷进行抽检。", "青禾县政府办对案卷进行抽检[S1]。")]
    [InlineData("部分部门重视程度不够。", "青禾县各部门重视程度不够[S1]。")]
    [InlineData("手册发放到户。", "青禾县的手册发放到校[S1]。")]
    [InlineData("少数单位对依法行政重视不够。", "青禾县各单位对依法行政重视不够[S1]。")]
    [InlineData("收到审查建议2件，经审查均符合法律规定。", "青禾县收到的2件审查建议均不符合法律规定[S1]。")]
    public void What_changes_a_fact_falls_whatever_words_it_uses(string report, string said) => What_only_sounds_like_the_report_falls(report, said);
}
