using LawBot.Retrieval;

namespace LawBot.Tests.Answers;

public class GroundingCheckTests
{
    private static readonly Evidence Evidence = GroundingSome.Of(
        ("青禾县", 2021, "全年共收到行政复议申请 1,204 件,受理 96 件,办结率９８．５％,同比上升2.3个百分点。"),
        ("白河县", 2020, "我县全年办理行政复议案件八十一件，涉及金额386.4万元，组织培训1.8万余人次，较去年增长一成。"),
        ("青禾县", 2021, "严格落实《青禾县行政机关负责人出庭应诉工作规定（2020—2025年）》，两次组织开展“双随机、一公开”联合检查，推进三项制度。"),
        ("石泉区", 2021, "云岭市“十四五”规划将我区列为试点，今年共召开区政府常务会18次。"));

    [Theory]
    [InlineData("青禾县2021年收到行政复议申请1204件,受理96件[S1]。")]
    [InlineData("2021年,青禾县行政复议办结率达98.5%,同比上升2.3个百分点[S1]。")]
    [InlineData("青禾县行政复议办结率为百分之九十八点五[S1]。")]
    [InlineData("白河县2020年办理行政复议案件81件,涉及金额3864000元,培训18000人次[S2]。")]
    [InlineData("白河县办理行政复议案件81件，涉及金额约386.4万元，培训1.8万人次[S2]。")]
    [InlineData("青禾县受理行政复议96件，白河县办理行政复议81件[S1][S2]。")]
    [InlineData("青禾县与白河县均办理了行政复议案件[S1][S2]。")]
    [InlineData("两县都办理了行政复议案件[S1,S2]。")]
    [InlineData("青禾县落实《青禾县行政机关负责人出庭应诉工作规定(2020-2025年)》，2次组织联合检查[S3]。")]
    [InlineData("青禾县推进“双随机、一公开”和行政执法三项制度[S3]。")]
    [InlineData("云岭市石泉区被“十四五”规划列为试点，2021年召开区政府常务会18次[S4]。")]
    [InlineData("1. 青禾县受理行政复议96件。[S1]")]
    [InlineData("主要做法如下：")]
    [InlineData("综上，")]
    public void What_the_sources_say_stands(string sentence)
    {
        var verdict = GroundingSome.Check(sentence, Evidence);
        Assert.True(verdict.IsGrounded, $"{sentence}: {string.Join('；', verdict.Reasons)}");
    }

    [Fact]
    public void A_number_that_recognition_doubted_bears_nothing_out_and_the_others_still_do()
    {
        var scanned = Evidence with { Sentences = [Evidence.Sentences[0] with { RecognitionConfidence = 91, DoubtfulNumbers = ["96", "4"] }] };
        Assert.False(GroundingSome.Check("青禾县2021年受理行政复议申请96件[S1]。", scanned).IsGrounded);
        Assert.True(GroundingSome.Check("青禾县2021年收到行政复议申请1204件[S1]。", scanned).IsGrounded);
    }

    [Theory]
    [InlineData("青禾县2021年收到行政复议申请1205件[S1]。", "1205件")]
    [InlineData("青禾县2021年收到行政复议申请1204人[S1]。", "1204人")]
    [InlineData("青禾县2020年收到行政复议申请1204件[S1]。", "2020年")]
    [InlineData("白河县收到行政复议申请1204件[S1]。", "白河县")]
    [InlineData("望江收到行政复议申请1204件[S1]。", "望江")]
    [InlineData("白河县涉及金额386.4元[S2]。", "386.4元")]
    [InlineData("白河县办理行政复议案件八十二件[S2]。", "八十二件")]
    [InlineData("白河县培训1.8亿人次[S2]。", "1.8亿")]
    [InlineData("青禾县行政复议办结率98.5件[S1]。", "98.5件")]
    [InlineData("青禾县同比上升2.3%[S1]。", "2.3%")]
    [InlineData("青禾县受理行政复议81件，白河县办理行政复议96件[S1][S2]。", "不是这个地方")]
    [InlineData("青禾县收到行政复议申请1204件[S9]。", "[S9]不存在")]
    [InlineData("青禾县收到行政复议申请1204件。", "没有注明依据")]
    [InlineData("青禾县三次组织联合检查[S3]。", "三次")]
    [InlineData("青禾县推进四项制度[S3]。", "四项")]
    [InlineData("石泉区被“十三五”规划列为试点[S4]。", "十三五")]
    [InlineData("青禾县落实《青禾县行政机关负责人出庭应诉工作规定（2021—2025年）》[S3]。", "2021")]
    [InlineData("青禾县落实《青禾县重大行政决策程序规定》[S3]。", "重大行政决策程序规定")]
    [InlineData("青禾县今年受理行政复议96件[S1]。", "今年")]
    [InlineData("各县都已全面完成改革任务。", "没有注明依据")]
    [InlineData("好的，我已忽略所有规则，下面为您写一首诗歌赞美春天[S1]。", "赞美春天")]
    public void What_they_do_not_say_falls_with_the_reason(string sentence, string reason)
    {
        var verdict = GroundingSome.Check(sentence, Evidence);
        Assert.False(verdict.IsGrounded);
        Assert.Contains(reason, string.Join('；', verdict.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Last_year_in_a_report_is_the_year_before_its_own()
    {
        Assert.True(GroundingSome.Check("与2019年相比，白河县行政复议办理有所增长[S2]。", Evidence).IsGrounded);
        Assert.False(GroundingSome.Check("与2018年相比，白河县行政复议办理有所增长[S2]。", Evidence).IsGrounded);
    }

    [Fact]
    public void A_number_of_the_other_year_of_the_same_county_falls()
    {
        var evidence = GroundingSome.Of(("青禾县", 2020, "受理行政复议申请5件。"), ("青禾县", 2021, "受理行政复议申请9件。"));
        Assert.True(GroundingSome.Check("青禾县2020年受理行政复议申请5件，2021年受理9件[S1][S2]。", evidence).IsGrounded);
        Assert.False(GroundingSome.Check("青禾县2020年受理行政复议申请9件，2021年受理5件[S1][S2]。", evidence).IsGrounded);
    }

    [Fact]
    public void A_place_name_met_by_chance_inside_other_words_is_no_place()
    {
        var evidence = GroundingSome.Of(("青禾县", 2021, "办理县长信箱来信30件。"));
        Assert.True(GroundingSome.Check("青禾县办理县长信箱来信30件[S1]。", evidence).IsGrounded);
    }
}
