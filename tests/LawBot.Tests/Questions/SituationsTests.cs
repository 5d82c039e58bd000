using LawBot.Questions;

namespace LawBot.Tests.Questions;

public sealed class SituationsTests
{
    [Theory]
    [InlineData("老板们诉苦三天两头有人上门查", "涉企检查")]
    [InlineData("隔三差五跑来查小店的账,店家怎么受得了", "涉企检查")]
    [InlineData("头一回犯的小事能不能先劝几句再说罚不罚", "柔性执法")]
    [InlineData("住得远的老人够不着窗口,谁去帮他们办", "帮办代办")]
    [InlineData("政府欠着小企业的账款不给,谁家清过", "营商环境")]
    public void A_complaint_in_everyday_words_is_known_by_what_is_said_of_whom_in_any_order(string asked, string matter) =>
        Assert.Contains(matter, Situations.In(asked).Select(m => m.Topic));

    [Theory]
    [InlineData("检查企业多少家次")]
    [InlineData("上门收快递。老板娘天天来")]
    [InlineData("罚了多少钱")]
    public void Words_of_one_kind_alone_or_in_two_sentences_are_no_complaint(string asked) => Assert.Empty(Situations.In(asked));

    [Fact]
    public void A_set_phrase_gives_way_to_the_situation_that_has_its_words()
    {
        var matches = Situations.AndTerms("企业老板抱怨三天两头有人来查");
        Assert.DoesNotContain(matches, m => m.IsEveryday && !m.IsSituation);
        Assert.Contains("扫码入企", matches.SelectMany(m => m.ReportWordings));
    }
}
