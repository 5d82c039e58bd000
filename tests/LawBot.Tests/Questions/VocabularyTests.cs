using LawBot.Chinese;
using LawBot.Questions;

namespace LawBot.Tests.Questions;

public sealed class VocabularyTests
{
    private static readonly IReadOnlyList<VocabularyEntry> Entries = Vocabulary.Field.Entries;

    [Fact]
    public void Every_entry_is_whole_gives_its_reason_and_no_wording_is_asked_twice()
    {
        Assert.InRange(Entries.Count, 600, 1000);
        Assert.Distinct(Entries.SelectMany(e => e.Asked), StringComparer.Ordinal);
        Assert.All(Entries, e =>
        {
            Assert.NotEmpty(e.Asked);
            Assert.NotEmpty(e.Reported);
            Assert.NotEmpty(e.Topic);
            Assert.NotEmpty(e.Row.Cells["reason"]);
            Assert.All(e.Asked.Concat(e.Reported), w => Assert.InRange(w.Length, 2, 30));
            Assert.Distinct(e.Reported, StringComparer.Ordinal);
        });
    }

    [Theory]
    [InlineData("民告官输了几件", "行政诉讼")]
    [InlineData("老百姓告状败诉的多吗", "行政应诉")]
    [InlineData("打官司一把手出庭怎么督促", "行政机关负责人出庭应诉")]
    [InlineData("红头文件怎么管", "行政规范性文件")]
    [InlineData("两口子闹矛盾谁来管", "婚姻家庭纠纷")]
    [InlineData("僵尸公众号怎么清", "关停")]
    [InlineData("上级放权以后怎么接", "赋权")]
    [InlineData("给工人要回了多少", "挽回")]
    [InlineData("审批事项砍掉了几项", "压减")]
    [InlineData("调解员的经费怎么解决", "纳入财政预算")]
    [InlineData("規範性文件報備了多少", "备案审查")]
    [InlineData("扫码入企推行得怎么样", "涉企行政检查")]
    [InlineData("依法治县办有几个人", "全面依法治县委员会")]
    public void What_staff_ask_leads_to_what_reports_say(string question, string wording) => Assert.Contains(
        wording, Vocabulary.Field.Match(TextFolding.Fold(question)).SelectMany(m => m.ReportWordings), StringComparer.Ordinal);

    [Fact]
    public void A_longer_wording_wins_over_the_shorter_ones_inside_it()
    {
        const string question = "各地负责人出庭应诉率是多少";
        var match = Vocabulary.Field.Match(question)[0];
        Assert.Equal("负责人出庭应诉", match.Span.In(question));
        Assert.DoesNotContain(Vocabulary.Field.Match(question).Skip(1), m => m.Span.Overlaps(match.Span));
    }

    [Fact]
    public void Who_asks_in_the_reports_own_words_gets_these_first()
    {
        Assert.Equal("审结", Vocabulary.Field.Match("审结了几件")[0].ReportWordings[0]);
        Assert.Equal("收到", Vocabulary.Field.Match("收到申请几件")[0].ReportWordings[0]);
        Assert.Equal("纠错率", Vocabulary.Field.Match("纠错率呢")[0].ReportWordings[0]);
    }

    [Fact]
    public void Received_and_accepted_are_different_metrics()
    {
        Assert.DoesNotContain("受理", Vocabulary.Field.Match("收到几件")[0].ReportWordings, StringComparer.Ordinal);
        Assert.DoesNotContain("收到", Vocabulary.Field.Match("受理几件")[0].ReportWordings, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("行政机关负责人出庭应诉率达到百分之百,行政诉讼案件同比下降", "行政应诉")]
    [InlineData("组建婚姻家庭纠纷调解委员会,人民调解员入户", "人民调解")]
    [InlineData("废止行政规范性文件,完成规范性文件清理", "规范性文件")]
    [InlineData("今年共办结多少件", null)]
    [InlineData("天气晴朗", null)]
    public void A_text_is_known_by_the_words_of_its_topic(string text, string? topic) =>
        Assert.Equal(topic, Vocabulary.Field.Topics(text) is [var first, ..] ? first : null);
}
