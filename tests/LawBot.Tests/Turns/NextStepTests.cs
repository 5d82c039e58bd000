using LawBot.Answers;
using LawBot.Host.Exports;
using LawBot.Tests.Support;
using LawBot.Turns;

namespace LawBot.Tests.Turns;

/// <summary>What is offered after an answer works when it is sent; the reports are the shipped samples.</summary>
[Collection(SampleDeskTests.Name)]
public sealed class NextStepTests(SampleDesk samples)
{
    // What is said when a message leads nowhere.
    private static readonly string[] DeadEnds =
        [ChatMessages.NothingChanged, ChatMessages.NothingToShow, ChatMessages.NothingToExport, ChatMessages.NoFiguresToExport, ChatMessages.NothingToUndo];

    [Theory]
    [InlineData("各地行政复议受理了多少件?")]
    [InlineData("青禾县2023年行政复议受理了多少件?")]
    [InlineData("沅口县渔民夜校办了多少场")]
    [InlineData("各地普法是怎么做的?")]
    [InlineData("鹿坪镇的板凳会怎么开的")]
    [InlineData("青禾县存在哪些问题")]
    [InlineData("沅口县下一步有什么打算")]
    [InlineData("总结一下青禾县2023年的报告")]
    [InlineData("青禾县和沅口县的行政应诉有什么不同")]
    [InlineData("负责人出庭应诉率最低的是哪个")]
    [InlineData("帮我写一段行政复议工作的内容")]
    [InlineData("帮我起草存在问题")]
    [InlineData("沅口县")]
    [InlineData("你能做什么")]
    [InlineData("不要市的,光看县")]
    [InlineData("无人机执法各地怎么做的")]
    public async Task Every_step_that_is_offered_leads_somewhere(string question)
    {
        var handler = new TurnHandler(
            samples.Get<AnswerDesk>(), samples.Get<ITurnLog>(), samples.Get<IReceiptReader>(), TimeProvider.System, new ReplyExporter());
        var asked = await SayAsync(Guid.NewGuid().ToString("N"), question);
        Assert.InRange(asked.Choices.Count, 1, 4);
        foreach (var step in asked.Choices)
        {
            var conversation = Guid.NewGuid().ToString("N");
            var before = await SayAsync(conversation, question);
            var after = await SayAsync(conversation, step);
            Assert.DoesNotContain(after.Answer.Text, DeadEnds);
            Assert.True(after.Answer.Kind != AnswerKind.Refusal, $"{step}: {after.Answer.Text}");
            Assert.True(after.Files.Count > 0 || after.Answer.Text != before.Answer.Text, $"{step}: 与前一答相同");
        }

        Task<Reply> SayAsync(string conversation, string text) => handler.HandleAsync(new Turn(conversation, text), null, default);
    }
}
