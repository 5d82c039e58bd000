namespace LawBot.Tests.Answers;

/// <summary>One word of a sentence is another than the report's, and all the rest is the report's own.</summary>
public class GroundingContrastTests
{
    [Theory]
    [InlineData("与交警中队建立每周会商机制。", "青禾县与交警中队建立了每月会商机制[S1]。")]
    [InlineData("对守信企业开展信用贷款。", "青禾县对失信企业开展信用贷款[S1]。")]
    [InlineData("文件印发之日起15个工作日内向市政府报送备案。", "青禾县的文件印发之日起15个工作日内向省政府报送备案[S1]。")]
    [InlineData("文件印发之日起15个工作日内向市政府报送备案。", "青禾县的文件印发之日起15个工作日后向市政府报送备案[S1]。")]
    [InlineData("案卷抽检由县司法局实施。", "青禾县的案卷抽检由市司法局实施[S1]。")]
    [InlineData("成立由县长为组长、县委政法委书记为副组长的领导小组。", "青禾县成立由县委书记为组长的领导小组[S1]。")]
    [InlineData("先开议事会，再挂网公示，最后上办公会。", "青禾县先上办公会，再挂网公示，最后开议事会[S1]。")]
    [InlineData("市城管局公开14项免罚清单，公安交警对行人轻微违法认错免罚。", "青禾县公安交警公开了14项免罚清单[S1]。")]
    [InlineData("正在筹建综合执法局，以实现跨领域执法。", "青禾县综合执法局已建成，跨领域执法全面实现[S1]。")]
    [InlineData("对2021年5月31日前制定的文件进行了清理。", "青禾县清理的是2022年5月31日前制定的文件[S1]。")]
    [InlineData("对落实不力的单位发送提示函。", "青禾县对落实不力的单位负责人予以免职[S1]。")]
    [InlineData("未经合法性审查的议题一律不上会。", "青禾县的议题未经合法性审查也可以上会[S1]。")]
    [InlineData("审批时限由80天压缩至48天。", "青禾县的审批时限压减了六成[S1]。")]
    [InlineData("优秀率由45%提高到58%，不合格案卷3卷。", "青禾县的案卷合格率由45%提高到58%[S1]。")]
    [InlineData("审查增量政策措施52件，清理存量文件84件。", "青禾县清理增量文件84件[S1]。")]
    [InlineData("为86岁以上老人办理公证13件。", "青禾县为86岁以下老人办理公证13件[S1]。")]
    [InlineData("经费靠县律师协会筹集，缺乏稳定来源。", "青禾县的经费来源稳定[S1]。")]
    [InlineData("案件23件，已审结19件且全部胜诉。", "青禾县的案件已全部审结[S1]。")]
    public void The_sentence_falls(string report, string said) =>
        Assert.False(GroundingSome.Check(said, GroundingSome.Of(("青禾县", 2022, report))).IsGrounded);

    [Theory]
    [InlineData("与交警中队建立每周会商机制。", "青禾县与交警中队每周会商一次[S1]。")]
    [InlineData("投入25万元为基层执法中队配齐执法记录仪40台。", "青禾县斥资25万元为基层执法中队配备了40台执法记录仪[S1]。")]
    [InlineData("在12个行业发出综合许可证86张。", "青禾县在12个行业核发综合许可证86张[S1]。")]
    [InlineData("会同法院、检察院选聘法治副校长81名。", "青禾县联合法院、检察院聘任了81名法治副校长[S1]。")]
    [InlineData("拆除存量违建31处，新增违建零增长。", "青禾县拆除存量违建31处，没有新增违建[S1]。")]
    [InlineData("审批时限由80天压缩至48天。", "青禾县的审批时限压减了四成[S1]。")]
    [InlineData("有一道关不签字，印章管理员就不盖章。", "青禾县有一道关未签字，印章管理员便不予用印[S1]。")]
    [InlineData("经费靠县律师协会筹集，缺乏稳定来源。", "青禾县的经费没有稳定来源[S1]。")]
    [InlineData("不合格案卷由7卷降到3卷。", "青禾县的不合格案卷减少到3卷[S1]。")]
    [InlineData("对9个县和25个市级部门开展督察。", "青禾县督察了9个县和25个市级部门[S1]。")]
    [InlineData("年内新设社区分馆6个。", "青禾县新增了6个社区分馆[S1]。")]
    [InlineData("办理公证892件，较去年的1015件有所下降。", "青禾县办理公证892件，比上一年少123件[S1]。")]
    [InlineData("洛江村、善福村、朝阳社区被评为示范村。", "青禾县有两个村和一个社区被评为示范村[S1]。")]
    public void Other_words_for_the_same_stand(string report, string said)
    {
        var verdict = GroundingSome.Check(said, GroundingSome.Of(("青禾县", 2022, report)));
        Assert.True(verdict.IsGrounded, string.Join('；', verdict.Reasons));
    }
}
