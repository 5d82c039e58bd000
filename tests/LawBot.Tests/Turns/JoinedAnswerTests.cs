using LawBot.Answers;
using LawBot.Chinese;
using LawBot.Reports;
using LawBot.Turns;

namespace LawBot.Tests.Turns;

public sealed class JoinedAnswerTests
{
    [Fact]
    public void The_marks_of_the_second_answer_go_on_from_the_first_and_each_is_moved_once()
    {
        var first = Of(2, "青禾县受理12件[1]、审结9件[2]。");
        var second = Of(12, string.Concat(Enumerable.Range(1, 12).Select(n => $"第{n}句[{n}]。")));
        var joined = JoinedAnswers.Of(first, second);
        Assert.Equal("青禾县受理12件[1]、审结9件[2]。\n\n" + string.Concat(Enumerable.Range(1, 12).Select(n => $"第{n}句[{n + 2}]。")), joined.Text);
        Assert.Equal(Enumerable.Range(1, 14), joined.Citations.Select(c => c.Number));
    }

    private static Answer Of(int sources, string text) => new(
        "青禾县的复议", AnswerKind.Figures, text, AnswerOrigin.Extracted,
        [.. Enumerable.Range(1, sources).Select(n => new Citation(n, SourceOf(n)))], []);

    private static Source SourceOf(int n) =>
        new("qinghe", "qinghe-2022.txt", "青禾县", 2022, "青禾县2022年法治政府建设情况报告", [], new TextSpan(n, n + 1), $"第{n}句。");
}
