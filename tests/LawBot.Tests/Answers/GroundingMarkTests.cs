using LawBot.Answers.Grounding;

namespace LawBot.Tests.Answers;

/// <summary>Marks in every style, and what a writer may count, round and name by its set phrase.</summary>
public class GroundingMarkTests
{
    [Theory]
    [InlineData("[S1]")]
    [InlineData("[s1]")]
    [InlineData("【S1】")]
    [InlineData("(S1)")]
    [InlineData("（S1）")]
    [InlineData("〔S1〕")]
    [InlineData("[1]")]
    [InlineData("^[S1]")]
    [InlineData("[来源：S1]")]
    [InlineData("（来源[S1]）")]
    [InlineData("(依据：S1)")]
    public void A_mark_of_any_style_is_read_and_taken_out(string mark)
    {
        var verdict = GroundingSome.Check($"青禾县2021年受理行政复议38件{mark}。", GroundingSome.Of(("青禾县", 2021, "全年受理行政复议38件。")));
        Assert.True(verdict.IsGrounded, string.Join('；', verdict.Reasons));
        Assert.Equal([1], verdict.Cited);
        Assert.DoesNotContain("1", GroundingMarks.Without($"受理38件{mark}。"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("调解矛盾纠纷3985件。", "青禾县调解矛盾纠纷近4000件[S1]。")]
    [InlineData("调解矛盾纠纷3985件。", "青禾县调解矛盾纠纷3985起[S1]。")]
    [InlineData("评查案卷47宗。", "青禾县评查案卷47件[S1]。")]
    [InlineData("聘请法律顾问9人。", "青禾县聘请法律顾问9名[S1]。")]
    [InlineData("罰沒金額386.4萬元，複議機關受理81件。", "青禾县罚没金额386.4万元，复议机关受理81件[S1]。")]
    [InlineData("启动“八五”普法规划。", "青禾县启动“八五”普法[S1]。")]
    [InlineData("党政主要负责人履行第一责任人职责。", "青禾县党政主要负责人履行推进法治建设第一责任人职责[S1]。")]
    [InlineData("受理81件，办结75件。", "青禾县受理81件，还有6件没有办结[S1]。")]
    [InlineData("推行公开听证、集体会商、案后回访。", "青禾县有三个方面的做法：公开听证、集体会商、案后回访[S1]。")]
    public void Roundings_measure_words_set_phrases_and_counts_of_the_writers_own_stand(string report, string said)
    {
        var verdict = GroundingSome.Check(said, GroundingSome.Of(("青禾县", 2021, report)));
        Assert.True(verdict.IsGrounded, string.Join('；', verdict.Reasons));
    }

    [Fact]
    public void The_cited_places_and_years_may_be_counted()
    {
        var evidence = GroundingSome.Of(("青禾县", 2021, "推行行政复议听证。"), ("白河县", 2021, "推行行政复议听证。"), ("云岭市", 2021, "推行行政复议听证。"),
            ("青禾县", 2020, "推行行政复议听证。"));
        Assert.True(GroundingSome.Check("两县一市都推行行政复议听证[S1][S2][S3]。", evidence).IsGrounded);
        Assert.True(GroundingSome.Check("青禾县两年间都推行行政复议听证[S1][S4]。", evidence).IsGrounded);
        Assert.False(GroundingSome.Check("三县一市都推行行政复议听证[S1][S2][S3]。", evidence).IsGrounded);
    }

    [Theory]
    [InlineData("青禾县推行行政复议听证，全国都在推行[S1]。")]
    [InlineData("襄阳市推行行政复议听证[S1]。")]
    [InlineData("青禾县推行行政复议听证，建议各县照搬[S1]。")]
    [InlineData("请关注青禾县的行政复议听证[S1]。")]
    [InlineData("青禾县推行行政复议听证，详见www.qinghe.gov.cn[S1]。")]
    [InlineData("青禾县用AI推行行政复议听证[S1]。")]
    [InlineData("青禾县按照行政诉讼法推行行政复议听证[S1]。")]
    [InlineData("青禾县法院推行行政复议听证[S1]。")]
    [InlineData("青禾县率先推行行政复议听证[S1]。")]
    [InlineData("青禾县推行行政复议听证，因此案件减少[S1]。")]
    public void What_no_source_names_falls(string said) =>
        Assert.False(GroundingSome.Check(said, GroundingSome.Of(("青禾县", 2021, "推行行政复议听证。"))).IsGrounded);
}
