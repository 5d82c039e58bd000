using LawBot.Tests.Support;

namespace LawBot.Tests.Turns;

/// <summary>Every word that tells which of several things is asked about must be accounted for: a whole is not given for its part.</summary>
public sealed class UnsaidWordTests
{
    private const string Report = """
        浔口县2022年法治政府建设情况报告
        一、主要工作
        （一）行政执法
        全年作出行政处罚决定2417件，其中消防领域136件。
        举办执法骨干培训班5期，参训学员417名。
        在集镇划定临时摊位284个。
        （二）政务服务
        县公证处办理公证事项952件。全年销售假劣种子案件查处8起。
        （三）行政复议
        县政府收到行政复议申请61件，受理57件，审结54件。
        注销企业133户，其中个体户71户。
        """;

    [Theory]
    [InlineData("浔口县女学员有多少名", "417")]
    [InlineData("浔口县线上公证办了几件", "952")]
    [InlineData("浔口县林业类的行政处罚多少件", "2417")]
    [InlineData("浔口县教育领域处罚了几件", "2417")]
    [InlineData("浔口县行政复议里征地的受理了几件", "57")]
    [InlineData("浔口县交警被复议的受理几件", "57")]
    [InlineData("浔口县参训学员里有多少女的", "417")]
    [InlineData("浔口县 石浦街道 受理了几件复议", "57")]
    public async Task A_whole_is_not_given_for_a_part_of_it_that_no_word_there_names(string question, string number)
    {
        var answer = await AskAsync(question);
        Assert.False(answer.Split('\n')[0].Contains(number, StringComparison.Ordinal), answer);
    }

    [Theory]
    [InlineData("浔口县参训学员有多少名", "417名")]
    [InlineData("浔口县公证办了几件", "952件")]
    [InlineData("浔口县消防领域的行政处罚多少件", "136件")]
    [InlineData("浔口县卖假种子的案子查了几起", "8起")]
    [InlineData("浔口县关门注销的企业有几户", "133户")]
    [InlineData("浔口县政府受理了多少件复议案件", "57件")]
    public async Task What_is_named_there_in_these_or_other_words_is_given(string question, string number) =>
        Assert.Contains(number, (await AskAsync(question)).Split('\n')[0], StringComparison.Ordinal);

    private static async Task<string> AskAsync(string question) => (await SampleDesk.AskAloneAsync("xunkou-2022.txt", Report, question)).Text;
}
