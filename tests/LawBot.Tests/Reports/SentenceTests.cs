namespace LawBot.Tests.Reports;

public class SentenceTests
{
    [Theory]
    [InlineData("废止17件；修改39件。成效明显！", "废止17件；|修改39件。|成效明显！")]
    [InlineData("办件占比65%;压缩时限81%,成效明显。", "办件占比65%;|压缩时限81%,成效明显。")]
    [InlineData("开展“6.14 诚信关爱日”活动,覆盖率98.5%。", "开展“6.14 诚信关爱日”活动,覆盖率98.5%。")]
    [InlineData("做到“有案必立；有错必纠。”的要求落到实处。完成。", "做到“有案必立；有错必纠。”的要求落到实处。|完成。")]
    [InlineData("他说：“依法办事。”群众满意。", "他说：“依法办事。”|群众满意。")]
    [InlineData("制定《关于甲；乙的办法》。印发(附件略；另发)通知。", "制定《关于甲；乙的办法》。|印发(附件略；另发)通知。")]
    [InlineData("存在不足：一是力量弱；二是经费少。", "存在不足：|一是力量弱；|二是经费少。")]
    [InlineData("经过改革,一是整合权限,二是下沉力量。", "经过改革,|一是整合权限,|二是下沉力量。")]
    [InlineData("按照谁制定、谁清理”“谁实施、谁清理的原则开展。经清理合格。", "按照谁制定、谁清理”“谁实施、谁清理的原则开展。|经清理合格。")]
    [InlineData("重点之一是学法。统一是关键。", "重点之一是学法。|统一是关键。")]
    [InlineData("什么是法治？！就是依法办事……。好。", "什么是法治？！|就是依法办事……。|好。")]
    public void Sentences_end_where_a_reader_ends_them(string text, string sentences)
    {
        var report = Parsed.Text(text);
        Assert.Equal(sentences.Split('|'), report.Sentences.Select(s => s.Span.In(report.Text)));
    }
}
