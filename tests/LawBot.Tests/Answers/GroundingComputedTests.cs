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
}
