using LawBot.Answers;
using LawBot.Lexicon;
using LawBot.Tests.Support;
using LawBot.Turns;

namespace LawBot.Tests.Turns;

/// <summary>A message that asks for a text gets one, however it is said; one that asks of the reports is answered from them.</summary>
[Collection(SampleDeskTests.Name)]
public class TextWantedTests(SampleDesk sample)
{
    [Fact]
    public void Each_row_reads_its_examples_and_not_what_does_not_count() => Assert.All(
        LexiconTable.Rows("text-requests").Where(r => !r.Class.StartsWith("word ", StringComparison.Ordinal)),
        row =>
        {
            Assert.All(row.Counts, e => Assert.Contains(row, TextWanted.RowsIn(e)));
            Assert.All(row.DoesNotCount, e => Assert.DoesNotContain(row, TextWanted.RowsIn(e)));
        });

    [Theory]
    [InlineData("写行政执法监督")]
    [InlineData("行政裁决写写")]
    [InlineData("不足写四点，务必点到调解员文化程度低")]
    [InlineData("明年怎么干，五条就够")]
    [InlineData("重大行政决策一节，不要套话")]
    [InlineData("半页纸写写行政执法监督")]
    [InlineData("水务局今年法治工作的提纲给我一个")]
    [InlineData("材料在附件里，你理成执法监督的一段")]
    [InlineData("政务公开，顶多三句话：主动公开2710条，依申请办结36件")]
    [InlineData("法治督察开展情况，三百字")]
    [InlineData("综述各县的人民调解做法")]
    [InlineData("给领导弄个行政复议的汇总")]
    public async Task A_message_that_asks_for_a_text_gets_one(string message) =>
        Assert.Equal(AnswerKind.Draft, (await sample.AskAsync(message)).Kind);

    [Theory]
    [InlineData("青禾县的复议写了没有")]
    [InlineData("哪些县写了数字政府")]
    [InlineData("青禾县怎么做调解的")]
    [InlineData("写稿子要用青禾县复议的件数，帮我找找")]
    [InlineData("领导让写法律顾问这块，请教一下兄弟县怎么用好政府法律顾问的")]
    [InlineData("列出青禾县的存在问题")]
    [InlineData("写字楼里租金扯皮，青禾县咋个就地调解")]
    public async Task A_message_that_asks_of_the_reports_gets_no_text(string message) =>
        Assert.NotEqual(AnswerKind.Draft, (await sample.AskAsync(message)).Kind);
}
