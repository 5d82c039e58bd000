using LawBot.Retrieval;

namespace LawBot.Tests.Answers;

public class GroundingShiftTests
{
    private static readonly Evidence Evidence = GroundingSome.Of(
        ("青禾县", 2022, "收到信访件90件，受理76件，办结70件；其中县信访局交办12件。"),
        ("青禾县", 2022, "《青禾县古树保护办法》自2022年5月1日起施行，《青禾县犬只管理办法》完成征求意见。"),
        ("青禾县", 2022, "副县长带队督查4次，负责人应到场18次，实到场15次。"),
        ("青禾县", 2022, "由商户代表评议窗口服务，清单经审核后公示；司法所开展走访30次，派出所化解邻里纠纷44起。"),
        ("青禾县", 2022, "调解纠纷600起（成功588起），其中物业纠纷120起；有的村人员落实不到位。"),
        ("青禾县", 2022, "被诉案件14件，已判9件，全部胜诉，另有5件待判。"),
        ("青禾县", 2022, "赴甘肃省开展协作，3月9日至12日培训网格员210人，考取证书160人；听证室满意率由61%升至92%。"));

    [Theory]
    [InlineData("青禾县2022年收到并办结信访件90件[S1]。")]
    [InlineData("青禾县2022年办结信访件76件[S1]。")]
    [InlineData("青禾县2022年市信访局交办12件[S1]。")]
    [InlineData("《青禾县犬只管理办法》自2022年5月1日起施行[S2]。")]
    [InlineData("青禾县县长2022年带队督查4次[S3]。")]
    [InlineData("青禾县2022年负责人到场18次[S3]。")]
    [InlineData("青禾县2022年由村民代表评议窗口服务[S4]。")]
    [InlineData("青禾县2022年清单在审核前公示[S4]。")]
    [InlineData("青禾县司法所2022年化解邻里纠纷44起[S4]。")]
    [InlineData("青禾县2022年调解成功600起[S5]。")]
    [InlineData("青禾县2022年调解各类纠纷120起[S5]。")]
    [InlineData("青禾县2022年被诉的14件案件全部胜诉[S6]。")]
    [InlineData("青禾县2022年赴宁夏开展协作[S7]。")]
    [InlineData("青禾县2022年4月9日至12日培训网格员210人[S7]。")]
    [InlineData("青禾县2022年报考证书160人[S7]。")]
    public void Words_that_the_report_has_of_another_number_body_title_or_day_let_a_sentence_fall(string sentence) =>
        Assert.False(GroundingSome.Check(sentence, Evidence).IsGrounded, sentence);

    [Theory]
    [InlineData("青禾县2022年收到信访件90件，受理76件[S1]。")]
    [InlineData("青禾县的《青禾县古树保护办法》自2022年5月1日起施行[S2]。")]
    [InlineData("青禾县副县长2022年带队督查4次[S3]。")]
    [InlineData("青禾县2022年由商户代表对窗口服务进行评议[S4]。")]
    [InlineData("青禾县派出所2022年化解邻里纠纷44起[S4]。")]
    [InlineData("青禾县2022年调解物业纠纷120起[S5]。")]
    [InlineData("青禾县2022年调解纠纷600起，成功率为98%[S5]。")]
    [InlineData("青禾县有的村人员没有落实到位[S5]。")]
    [InlineData("青禾县2022年有9件被诉案件已经判决，全部胜诉；5件尚未判决[S6]。")]
    [InlineData("青禾县2022年赴甘肃开展协作[S7]。")]
    [InlineData("青禾县2022年听证室满意率由61%大幅升至92%[S7]。")]
    [InlineData("青禾县2022年有160人通过考试取得证书[S7]。")]
    public void The_same_told_as_the_report_has_it_stands(string sentence)
    {
        var verdict = GroundingSome.Check(sentence, Evidence);
        Assert.True(verdict.IsGrounded, $"{sentence} {string.Join('；', verdict.Reasons)}");
    }

    [Theory]
    [InlineData("青禾县的报告没有写信访件的平均办理天数[S1]。", true)]
    [InlineData("青禾县的报告未见督查的经费[S3]。", true)]
    [InlineData("青禾县的报告未涉及物业纠纷的成功率[S5]。", true)]
    [InlineData("青禾县的报告没有写信访件的办结数[S1]。", false)]
    [InlineData("青禾县的报告未提及培训人数[S7]。", false)]
    [InlineData("青禾县的报告未见调解纠纷的数量[S5]。", false)]
    public void What_a_report_is_said_to_leave_out_is_left_out(string sentence, bool stands)
    {
        var verdict = GroundingSome.Check(sentence, Evidence);
        Assert.True(stands == verdict.IsGrounded, $"{sentence} {string.Join('；', verdict.Reasons)}");
    }

    [Theory]
    [InlineData("青禾县2022年持续深化服务，全面受理信访件76件[S1]。")]
    [InlineData("青禾县2022年受理信访件76件，年份和统计口径并不相同[S1][S3]。")]
    public void Words_of_retelling_claim_nothing(string sentence)
    {
        var verdict = GroundingSome.Check(sentence, Evidence);
        Assert.True(verdict.IsGrounded, $"{sentence} {string.Join('；', verdict.Reasons)}");
    }
}
