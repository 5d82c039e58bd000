using LawBot.Reports;
using LawBot.Questions;

namespace LawBot.Tests.Questions;

public sealed class TaskRuleTests
{
    [Theory]
    [InlineData("写一段行政应诉的内容", QuestionTask.Draft)]
    [InlineData("帮我起草规范性文件管理这一节", QuestionTask.Draft)]
    [InlineData("请拟写一份行政复议的初稿", QuestionTask.Draft)]
    [InlineData("去年起草了多少件规范性文件？", QuestionTask.Figures)]
    [InlineData("受理了多少件行政复议案件？", QuestionTask.Figures)]
    [InlineData("败诉率是多少？", QuestionTask.Figures)]
    [InlineData("依申请公开 件数", QuestionTask.Figures)]
    [InlineData("各地收到的行政复议申请分别是多少件？", QuestionTask.Comparison)]
    [InlineData("哪个县受理的复议案件最多？", QuestionTask.Comparison)]
    [InlineData("人民调解成功率给排个名", QuestionTask.Comparison)]
    [InlineData("行政复议体制改革各地是怎么推进的？", QuestionTask.Experience)]
    [InlineData("红头文件出台前怎么把关？", QuestionTask.Experience)]
    [InlineData("规范性文件起草过程中怎么听取意见？", QuestionTask.Experience)]
    [InlineData("哪些地方开过听证会？", QuestionTask.Experience)]
    public void The_wording_tells_what_is_wanted(string question, QuestionTask task) =>
        Assert.Equal(task, Asked.Of(question).Task);

    [Fact]
    public void Two_places_make_a_question_a_comparison() =>
        Assert.Equal(QuestionTask.Comparison, Asked.Of("白塔县和松溪市行政复议受理了多少件?").Task);

    [Theory]
    [InlineData("行政执法存在哪些问题？", ReportPart.Problems)]
    [InlineData("下一步在行政复议上有什么打算？", ReportPart.Plans)]
    [InlineData("行政复议怎么做的？", ReportPart.Done)]
    public void The_wording_tells_which_part_is_meant(string question, ReportPart part) =>
        Assert.Equal(part, Asked.Of(question).Part);
}
