using LawBot.Retrieval;

namespace LawBot.Tests.Answers;

public class GroundingStrictTests
{
    private static readonly Evidence Evidence = GroundingSome.Of(
        ("青禾县", 2022, "在柳林镇试点“夜谈会”，收到诉求120件，办成98件；对19个县直部门的权责清单作了调整。"),
        ("青禾县", 2022, "凡是涉及农民利益的文件，一律在村口公示；县司法局、林业局等6个部门抽查商户84户。"),
        ("青禾县", 2022, "抽查文件70件，发现问题文件8件，均已整改；受理复议66件，审结66件。"),
        ("青禾县", 2022, "每个乡镇挑选三个村建成示范点，信访量由上年的310件降至205件，窗口满意度92分，比2021年高出3.5分，平均提前40天开工。"),
        ("青禾县", 2022, "落实检察建议2件，审核以县政府名义制发的文件31件，退还罚款12万元；收到申请5件，受理3件，结案2件。"),
        ("青禾县", 2022, "县水务局办理处罚案件47件，受理法律援助案件72件，培训骨干5名，行政案件比上年减少6件。"));

    [Theory]
    [InlineData("青禾县2022年在全县试点“夜谈会”，收到诉求120件[S1]。")]
    [InlineData("青禾县2022年各镇都试点“夜谈会”[S1]。")]
    [InlineData("青禾县2022年调整了各县直部门的权责清单[S1]。")]
    [InlineData("青禾县2022年对全县部门的权责清单作了调整[S1]。")]
    [InlineData("青禾县2022年林业局抽查商户84户[S2]。")]
    [InlineData("青禾县2022年县司法局抽查商户84户[S2]。")]
    [InlineData("青禾县2022年每个村都建成示范点[S4]。")]
    [InlineData("青禾县2022年全县执法部门处罚案件47件[S6]。")]
    public void What_is_told_of_the_whole_falls_where_the_report_has_it_of_a_part(string sentence) =>
        Assert.False(GroundingSome.Check(sentence, Evidence).IsGrounded, sentence);

    [Theory]
    [InlineData("青禾县2022年所有文件一律在村口公示[S2]。")]
    [InlineData("青禾县2022年抽查文件70件，全部整改[S3]。")]
    [InlineData("青禾县2022年抽查的70件文件都有问题[S3]。")]
    [InlineData("青禾县2022年收到的120件诉求逐件办成[S1]。")]
    [InlineData("青禾县2022年收到诉求120件，统统办成[S1]。")]
    [InlineData("青禾县2022年每一家商户都被抽查[S2]。")]
    [InlineData("青禾县2022年收到诉求120件，办成率100%[S1]。")]
    public void What_is_told_of_all_falls_where_the_report_has_it_of_fewer_or_under_a_condition(string sentence) =>
        Assert.False(GroundingSome.Check(sentence, Evidence).IsGrounded, sentence);

    [Theory]
    [InlineData("青禾县2022年信访量反弹到205件[S4]。")]
    [InlineData("青禾县2022年信访量下降到310件[S4]。")]
    [InlineData("青禾县2022年窗口满意度比2021年掉了3.5分[S4]。")]
    [InlineData("青禾县2022年平均晚了40天开工[S4]。")]
    [InlineData("青禾县2022年行政案件比上年多收6件[S6]。")]
    public void A_direction_told_in_everyday_words_is_that_of_the_report(string sentence) =>
        Assert.False(GroundingSome.Check(sentence, Evidence).IsGrounded, sentence);

    [Theory]
    [InlineData("青禾县2022年收到检察建议2件[S5]。")]
    [InlineData("青禾县2022年出台县政府文件31件[S5]。")]
    [InlineData("青禾县2022年罚款12万元[S5]。")]
    [InlineData("青禾县2022年受理申请5件[S5]。")]
    [InlineData("青禾县水务局2022年收到处罚案件47件[S6]。")]
    public void A_verb_of_the_record_is_that_of_its_figure(string sentence) => Assert.False(GroundingSome.Check(sentence, Evidence).IsGrounded, sentence);

    [Theory]
    [InlineData("青禾县2022年在柳林镇试点“夜谈会”，收到诉求120件，办成98件[S1]。")]
    [InlineData("青禾县2022年调整了19家县直部门的权责清单[S1]。")]
    [InlineData("青禾县2022年县司法局等6个部门抽查商户84户[S2]。")]
    [InlineData("青禾县2022年涉及农民利益的文件都在村口公示[S2]。")]
    [InlineData("青禾县2022年抽查文件70件，8件问题文件都已整改[S3]。")]
    [InlineData("青禾县2022年受理的66件复议全部审结[S3]。")]
    [InlineData("青禾县2022年每个乡镇选三个村建成示范点[S4]。")]
    [InlineData("青禾县2022年信访量回落到205件[S4]。")]
    [InlineData("青禾县2022年窗口满意度比2021年多了3.5分[S4]。")]
    [InlineData("青禾县2022年审核县政府制发的文件31件[S5]。")]
    [InlineData("青禾县2022年退回罚款12万元[S5]。")]
    [InlineData("青禾县2022年收下72件法律援助案件[S6]。")]
    [InlineData("青禾县2022年行政案件比上年少收6件[S6]。")]
    public void The_same_told_of_its_own_part_with_its_own_verb_and_direction_stands(string sentence)
    {
        var verdict = GroundingSome.Check(sentence, Evidence);
        Assert.True(verdict.IsGrounded, $"{sentence} {string.Join('；', verdict.Reasons)}");
    }
}
