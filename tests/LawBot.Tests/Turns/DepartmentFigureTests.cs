using LawBot.Tests.Support;

namespace LawBot.Tests.Turns;

/// <summary>What one department did stands in a sentence that names it, and is no number of all.</summary>
public sealed class DepartmentFigureTests
{
    private const string Report = """
        澧溪市2022年法治政府建设情况报告
        一、主要工作
        （一）行政执法
        全市办理行政处罚案件3120件，罚款845.6万元。
        林草部门查办毁林案件47件，罚款61.3万元。
        水务部门罚款18.9万元。
        公安机关办理治安案件1215件。
        生态环境部门检查企业260家次，发现问题138个。
        （二）法制审核
        审查行政合同72份，出具意见109条。
        """;

    [Theory]
    [InlineData("澧溪市林草部门罚了多少钱", "18.9")]
    [InlineData("澧溪市林草局罚了多少钱", "845.6")]
    [InlineData("澧溪市交通部门罚了多少钱", "18.9")]
    [InlineData("澧溪市税务局罚了多少钱", "845.6")]
    [InlineData("澧溪市市监系统办了多少处罚案件", "3120")]
    [InlineData("澧溪市住建部门检查了多少家企业", "260")]
    [InlineData("澧溪市公安机关处罚了多少件", "3120")]
    public async Task Another_bodys_number_is_not_given(string question, string number)
    {
        var answer = await AskAsync(question);
        Assert.False(answer.Split('\n')[0].Contains(number, StringComparison.Ordinal), answer);
    }

    [Theory]
    [InlineData("澧溪市水务部门罚了多少钱", "18.9")]
    [InlineData("澧溪市公安机关办了多少治安案件", "1215")]
    [InlineData("澧溪市环保部门检查了多少家次企业", "260")]
    [InlineData("澧溪市司法局审查了多少份行政合同", "72")]
    public async Task Its_own_number_is_given(string question, string number)
    {
        var answer = await AskAsync(question);
        Assert.Contains(number, answer.Split('\n')[0], StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(string question) => (await SampleDesk.AskAloneAsync("lixi-2022.txt", Report, question)).Text;
}
