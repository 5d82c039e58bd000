using LawBot.Tests.Support;

namespace LawBot.Tests.Turns;

/// <summary>The thing counted must be the thing asked for: deeds done to people, posts and steps do not pass for people and cases.</summary>
public sealed class CountedThingTests
{
    private const string Report = """
        澧溪市2022年法治政府建设情况报告
        一、主要工作
        （一）行政执法
        全年出动执法人员1.6万人次，检查企业7200家次，立案查处违法案件312件。
        为乡镇综合执法队充实事业编制48名。
        组织从业人员健康检查3640人次。
        移送公安机关7件。
        （二）政务服务
        精简审批环节57个，取消证明材料23项。
        （三）府院联动
        建立府院联动机制，办理破产案件19件，盘活土地430亩。
        （四）纠纷化解
        在村口设“槐树下议事点”26个，由老党员主持议事，全年化解邻里纠纷318起。
        办理法律援助案件452件。配备执法无人机9架、执法记录仪137台。
        清理行政规范性文件88件，确认继续有效61件。市直部门备案处罚决定640件。
        聘请法律顾问律师17名。编印双语手册5200册。
        """;

    [Theory]
    [InlineData("澧溪市一共有多少执法人员", "1.6万")]
    [InlineData("澧溪市现有执法人员几个", "1.6万")]
    [InlineData("澧溪市执法队有多少人", "48")]
    [InlineData("澧溪市行政许可办理了多少件", "57")]
    [InlineData("澧溪市破产案子安置了多少职工", "19")]
    [InlineData("澧溪市移送公安那几件,最后判了几个人", "7")]
    [InlineData("澧溪市槐树下议事点请了几个老党员当主持人", "26")]
    [InlineData("澧溪市槐树下议事点聘了多少退休教师", "26")]
    [InlineData("澧溪市法律援助里头农民工案件有多少件", "452")]
    [InlineData("澧溪市执法队有几辆执法车", "137")]
    [InlineData("澧溪市行政确认办了多少件", "61")]
    [InlineData("澧溪市各县区备案的处罚决定有多少件", "640")]
    [InlineData("澧溪市双语手册翻译了几种文字", "5200")]
    public async Task Another_thing_is_not_given_as_the_number_asked_for(string question, string number)
    {
        var answer = await AskAsync(question);
        Assert.False(answer.Split('\n')[0].Contains(number, StringComparison.Ordinal), answer);
    }

    [Theory]
    [InlineData("澧溪市出动执法人员多少人", "1.6万人次")]
    [InlineData("澧溪市健康检查查了多少人次", "3640人次")]
    [InlineData("澧溪市充实了多少编制", "48名")]
    [InlineData("澧溪市乡镇执法队充实了多少人", "48名")]
    [InlineData("澧溪市精简审批环节多少个", "57个")]
    [InlineData("澧溪市移送公安机关几件", "7件")]
    [InlineData("澧溪市设了多少个议事点", "26个")]
    [InlineData("澧溪市聘了几名律师当法律顾问", "17名")]
    [InlineData("澧溪市聘了几位律师", "17名")]
    [InlineData("澧溪市执法记录仪有多少台", "137台")]
    [InlineData("澧溪市法律援助办了多少件案子", "452件")]
    [InlineData("澧溪市化解了多少起邻里的纠纷", "318起")]
    public async Task The_same_number_is_given_where_it_is_what_was_asked(string question, string number)
    {
        var answer = await AskAsync(question);
        Assert.Contains(number, answer.Split('\n')[0], StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(string question) => (await SampleDesk.AskAloneAsync("lixi-2022.txt", Report, question)).Text;
}
