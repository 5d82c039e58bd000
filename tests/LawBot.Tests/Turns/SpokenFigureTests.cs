using LawBot.Answers;
using LawBot.Tests.Support;

namespace LawBot.Tests.Turns;

/// <summary>Questions in the words of speech: lists that are asked for at once, what the user believes, where something was done, measure words of
/// everyday life.</summary>
[Collection(SampleDeskTests.Name)]
public sealed class SpokenFigureTests
{
    private const string Report = """
        枫渡县2023年法治政府建设情况报告

        枫渡县认真推进法治政府建设，现将2023年情况报告如下。
        一、主要工作
        （一）规范文件管理。清理2017年以来行政规范性文件104件，其中继续有效83件、废止12件、拟修订9件。
        （二）规范行政执法。评查案卷160本，优秀、合格、不合格案卷分别为121本、32本和7本。查处非法采砂案件14起。
        （三）化解行政争议。以县政府为被告的行政诉讼案件6件，均已审结。政务服务事项网上可办率达93%，全程网办率达81%。
        （四）保障民生。组织工作组赴云岭市，为本县31家施工队追回工程款2.4亿元。
        （五）服务群众。“枫渡办”手机应用注册用户4.2万人。

        枫渡县人民政府
        2024年1月20日
        """;

    [Theory]
    [InlineData("枫渡县清规范性文件，留着用的、作废的、打算改的，各是多少？", "83件|12件|9件")]
    [InlineData("枫渡县抽的案卷里评上优秀的和不过关的各几本？", "121本|7本")]
    [InlineData("枫渡县能在网上办的比例、全程网办的比例分别是多少？", "93%|81%")]
    [InlineData("领导问枫渡县去年被告上法院几回，我印象里是两回，对不对？", "6件")]
    [InlineData("枫渡县去云岭市帮自家施工队要账，最后要回来多少工程款？", "2.4亿元")]
    [InlineData("枫渡县 枫渡办 注册用户数", "4.2万人")]
    [InlineData("枫渡县 非法采砂案 查处数", "14起")]
    public async Task A_question_of_speech_is_answered_with_the_numbers_meant(string question, string numbers)
    {
        var answer = await SampleDesk.AskAloneAsync("fengdu-2023.txt", Report, question);
        Assert.True(answer.Kind is AnswerKind.Figures or AnswerKind.Comparison, answer.Text);
        Assert.All(numbers.Split('|'), n => Assert.Contains(n, answer.Text, StringComparison.Ordinal));
    }
}
