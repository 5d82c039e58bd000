using LawBot.Retrieval;

namespace LawBot.Tests.Answers;

public class GroundingComputedTests
{
    private static readonly Evidence Evidence = GroundingSome.Of(
        ("青禾县", 2022, "全年受理劳动争议480件，其中工资争议300件、工伤争议120件、其他争议60件；调解成功456件。"),
        ("青禾县", 2022, "仲裁员从20名增加到33名。"),
        ("青禾县", 2022, "行政机关败诉率8.4%，比上年下降1.6个百分点。"),
        ("青禾县", 2022, "收到听证申请9件，组织听证9件；受理投诉7件并全部进行了先行调解，化解2件。"));

    [Theory]
    [InlineData("青禾县2022年工资争议占六成以上[S1]。", "300件÷480件")]
    [InlineData("青禾县2022年工伤争议占受理总数的四分之一[S1]。", "120件÷480件")]
    [InlineData("青禾县2022年工资争议和工伤争议合计420件，接近九成[S1]。", "（300件＋120件）÷480件")]
    [InlineData("青禾县2022年仲裁员净增13名，增幅65%[S2]。", "（33名－20名）÷20名")]
    [InlineData("青禾县上一年的败诉率为10%[S3]。", "8.4%＋1.6个百分点")]
    [InlineData("青禾县2022年调解成功率为95%[S1]。", "456件÷480件")]
    [InlineData("青禾县2022年受理的三类劳动争议中，工资争议最多，占62.5%[S1]。", "300件÷480件")]
    public void A_number_that_code_recomputes_stands_and_shows_how_it_came_about(string sentence, string computed)
    {
        var verdict = GroundingSome.Check(sentence, Evidence);
        Assert.True(verdict.IsGrounded, string.Join('；', verdict.Reasons));
        Assert.Contains(verdict.Computed, c => c.Contains(computed, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("青禾县2022年工资争议占八成以上[S1]。")]
    [InlineData("青禾县2022年工伤争议占一半以上[S1]。")]
    [InlineData("青禾县2022年仲裁员净增33名[S2]。")]
    [InlineData("青禾县2022年仲裁员增幅39%[S2]。")]
    [InlineData("青禾县上一年的败诉率为6.8%[S3]。")]
    public void One_that_comes_out_otherwise_falls(string sentence) => Assert.False(GroundingSome.Check(sentence, Evidence).IsGrounded, sentence);

    [Theory]
    [InlineData("青禾县2022年受理的劳动争议中，工资争议最多，工伤争议其次[S1]。", true)]
    [InlineData("青禾县2022年受理的劳动争议中，工伤争议最多[S1]。", false)]
    [InlineData("青禾县2022年工资争议过半[S1]。", true)]
    public void Entries_of_one_list_are_ranked_among_themselves(string sentence, bool stands) =>
        Assert.Equal(stands, GroundingSome.Check(sentence, Evidence).IsGrounded);

    [Theory]
    [InlineData("青禾县2022年对受理的投诉全部进行了先行调解[S4]。", true)]
    [InlineData("青禾县2022年成功化解了全部投诉[S4]。", false)]
    [InlineData("青禾县2022年投诉均已化解[S4]。", false)]
    public void All_is_said_of_the_verb_that_the_report_says_it_of(string sentence, bool stands) =>
        Assert.Equal(stands, GroundingSome.Check(sentence, Evidence).IsGrounded);

    [Theory]
    [InlineData("青禾县2022年报备文件6件，2022年审结申诉8件[S1]。")]
    [InlineData("2022年终止审理的6件文件，青禾县均已报备；申诉8件[S1]。")]
    public void A_year_is_a_year_whatever_word_its_character_begins(string sentence)
    {
        var evidence = GroundingSome.Of(("青禾县", 2022, "报备文件6件，审结申诉8件。"));
        Assert.DoesNotContain(GroundingSome.Check(sentence, evidence).Reasons, r => r.Contains("2022", StringComparison.Ordinal));
    }

    private static readonly Evidence Several = GroundingSome.Of(
        ("青禾县", 2022, "在40个村设立法律服务点；全县培养网格调解员200名。"),
        ("青禾县", 2022, "调整公布权责清单，取消证明事项18项，下放审批事项27项。"),
        ("青禾县", 2022, "全年受理行政复议案件40件，审结30件；行政机关负责人出庭率92.5%。"),
        ("白河县", 2022, "县本级受理行政复议案件50件，审结45件；行政机关负责人出庭率95.7%。"),
        ("石泉区", 2022, "全年受理行政复议案件12件，审结9件。"),
        ("青禾县", 2022, "118个行政村和7个社区全部建立调解室；督察组先后到5个乡镇、14个部门走访。"),
        ("青禾县", 2022, "县长领办建议5件、副县长领办31件；发出提示函8份、督办函12份、通报3份。"),
        ("青禾县", 2022, "清理文件90件，采取自查和复核两个步骤，保留60件、修改12件、废止18件。"));

    [Theory]
    [InlineData("青禾县2022年在40个村培养了200名网格调解员，平均每个村5名[S1]。", "200名÷40个")]
    [InlineData("青禾县2022年下放审批事项27项，比取消的证明事项多9项[S2]。", "27项－18项")]
    [InlineData("青禾县和白河县2022年行政复议案件的审结率分别为75%和90%[S3][S4]。", "45件÷50件")]
    [InlineData("青禾县2022年行政机关负责人出庭率为92.5%，比白河县低3.2个百分点[S3][S4]。", "95.7%－92.5%")]
    [InlineData("青禾县和白河县的出庭率相差3.2个百分点[S3][S4]。", "95.7%－92.5%")]
    [InlineData("青禾县和石泉区2022年合计受理行政复议案件52件[S3][S5]。", "40件＋12件")]
    [InlineData("青禾县2022年125个村和社区都建立了调解室[S6]。", "118个＋7个")]
    [InlineData("青禾县督察组先后到19个乡镇和部门走访[S6]。", "5个＋14个")]
    [InlineData("青禾县县长、副县长2022年共领办建议36件[S7]。", "5件＋31件")]
    [InlineData("青禾县2022年发出提示函、督办函和通报23份，其中督办函最多，有12份[S7]。", "8份＋12份＋3份")]
    [InlineData("青禾县2022年清理文件90件，三分之二予以保留[S8]。", "60件÷90件")]
    [InlineData("青禾县2022年清理的文件中，修改和废止的占三分之一[S8]。", "（12件＋18件）÷90件")]
    [InlineData("青禾县2022年审结行政复议案件30件，是石泉区的3倍多[S3][S5]。", "30件÷9件")]
    [InlineData("青禾县2022年受理的行政复议案件中，四分之一没有审结[S3]。", "（40件－30件）÷40件")]
    public void What_is_computed_over_lists_and_counties_stands(string sentence, string computed)
    {
        var verdict = GroundingSome.Check(sentence, Several);
        Assert.True(verdict.IsGrounded, string.Join('；', verdict.Reasons));
        Assert.Contains(verdict.Computed, c => c.Contains(computed, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("三地之中，白河县本级受理的行政复议案件最多，为50件，石泉区最少，只有12件[S3][S4][S5]。", true)]
    [InlineData("三地之中，石泉区受理的行政复议案件最多[S3][S4][S5]。", false)]
    [InlineData("青禾县和石泉区2022年受理行政复议案件52件，两地都没有全部审结[S3][S5]。", true)]
    [InlineData("青禾县2022年还有10件行政复议案件没有审结[S3]。", true)]
    [InlineData("青禾县2022年有10件行政复议案件没有受理[S3]。", false)]
    [InlineData("青禾县2022年行政机关负责人出庭率比白河县高3.2个百分点[S3][S4]。", false)]
    [InlineData("青禾县和白河县2022年行政复议案件的审结率分别为90%和75%[S3][S4]。", false)]
    [InlineData("青禾县2022年修改和废止的文件合计占五成[S8]。", false)]
    [InlineData("青禾县2022年清理的文件大多数被废止[S8]。", false)]
    [InlineData("青禾县2022年在40个村培养了200名网格调解员，平均每个村8名[S1]。", false)]
    [InlineData("青禾县2022年审结行政复议案件30件，是石泉区的4倍多[S3][S5]。", false)]
    [InlineData("石泉区2022年审结行政复议案件9件，是青禾县的3倍多[S3][S5]。", false)]
    public void What_compares_counties_and_parts_is_checked_both_ways(string sentence, bool stands)
    {
        var verdict = GroundingSome.Check(sentence, Several);
        Assert.True(stands == verdict.IsGrounded, string.Join('；', verdict.Reasons.Concat(verdict.Computed)));
    }

    private static readonly Evidence Turned = GroundingSome.Of(
        ("青禾县", 2022, "组织6个乡镇和21个部门负责人述法，其中现场述法7人，述法情况全部公开。"),
        ("青禾县", 2022, "未经审核或者审核不通过的不得作出决定，全年未发生越级上访事件。"),
        ("青禾县", 2022, "办理应诉案件9件，分管领导出庭3次；征集意见建议120条，采纳41条。"),
        ("青禾县", 2022, "设立公证处1家，结束了本县没有公证处的历史；针对牧区路远、取证难的问题，为执法车辆加装记录设备。"),
        ("青禾县", 2022, "县领导包案30件，化解信访积案52件。"),
        ("青禾县", 2022, "推进行政复议决定书网上公开制度；受理行政复议案件4件，已全部办理完结。"));

    [Theory]
    [InlineData("青禾县2022年27个乡镇和部门负责人全部现场述法[S1]。", false)]
    [InlineData("青禾县对未经审核的可以作出决定[S2]。", false)]
    [InlineData("青禾县未经审核的不得作出决定[S2]。", true)]
    [InlineData("青禾县2022年发生过越级上访事件[S2]。", false)]
    [InlineData("青禾县2022年没有发生越级上访[S2]。", true)]
    [InlineData("青禾县2022年的应诉案件均由分管领导出庭[S3]。", false)]
    [InlineData("青禾县2022年采纳意见建议120条[S3]。", false)]
    [InlineData("青禾县2022年采纳意见建议41条[S3]。", true)]
    [InlineData("青禾县至今没有公证处[S4]。", false)]
    [InlineData("青禾县设立1家公证处，此前县里没有公证处[S4]。", true)]
    [InlineData("由于牧区路远、取证难，青禾县给执法车辆加装了记录设备[S4]。", true)]
    [InlineData("由于加装记录设备，青禾县牧区路远、取证难[S4]。", false)]
    [InlineData("青禾县给执法车辆加装记录设备，使取证不再难[S4]。", false)]
    [InlineData("青禾县2022年化解信访积案30件[S5]。", false)]
    [InlineData("青禾县2022年受理的4件复议案件已全部办结，同时推行复议决定书网上公开[S6]。", true)]
    public void What_is_turned_round_falls_and_what_is_only_reworded_stands(string sentence, bool stands)
    {
        var verdict = GroundingSome.Check(sentence, Turned);
        Assert.True(stands == verdict.IsGrounded, string.Join('；', verdict.Reasons.Concat(verdict.Computed)));
    }
}
