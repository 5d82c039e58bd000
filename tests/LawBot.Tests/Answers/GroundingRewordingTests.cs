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
}
