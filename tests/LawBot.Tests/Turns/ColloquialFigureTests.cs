using System.Globalization;
using System.Text.Json;
using LawBot.Answers;
using LawBot.Tests.Support;

namespace LawBot.Tests.Turns;

/// <summary>Questions for numbers as staff say them: the number that is meant, or none; never another one.</summary>
[Collection(SampleDeskTests.Name)]
public sealed class ColloquialFigureTests(SampleDesk samples)
{
    // One paragraph a trap: the number asked for stands beside others that share its words.
    private const string Traps = """
        柳川县2023年法治政府建设情况报告

        柳川县认真推进法治政府建设，现将2023年情况报告如下。
        一、主要工作
        （一）规范行政执法。组织52名新进人员参加发证考试，47人合格并领取新证。开展“护渔”行动，查办案件33件，罚没款18万元。
        （二）化解行政争议。行政机关负责人出庭应诉率93.8%，对出庭率低于75%的部门提出通报。局长出庭应诉2次，副局长出庭应诉11次。
        （三）做好公证服务。公布公证事项清单24项，设立公证窗口6个，办理遗嘱、继承等公证事项415件。
        （四）接受监督。认真办理人大代表建议和政协提案，全年办结59件，公布典型案例3起。聘请群众代表21人监督政风行风，配合做好审计工作。
        （五）加强备案审查。收到各乡镇报送备案的规范性文件27件，经审查发出纠正通知书4件。
        （六）规范文件管理。制定规范性文件5件，政务公开窗口接待群众1200人次。
        （七）完善工作机制。县委全面依法治县委员会召开会议2次，在司法所设立行政复议受理点8个，曝光恶意拖欠案件3起，推进行政执法规范化。集中清理文件93件，废止7件。

        柳川县人民政府
        2024年1月20日
        """;

    private static readonly AnswerKind[] Silent = [AnswerKind.Refusal, AnswerKind.Nearest];

    // Measured .89 right, .93 with those among the nearest.
    private const double RightFloor = 0.84;
    private const double NearFloor = 0.9;

    private static readonly List<(string Question, HashSet<decimal> Values)> Rows =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reports", "gold", "colloquial.jsonl")).Where(l => l.Length > 0)
            .Select(l => JsonDocument.Parse(l).RootElement)
            .Select(r => (r.GetProperty("question").GetString()!, r.GetProperty("values").EnumerateArray().Select(v => v.GetDecimal()).ToHashSet())),
    ];

    /// <summary>The questions of <c>colloquial.jsonl</c> that no report answers.</summary>
    public static TheoryData<string> Unanswerable => [.. Rows.Where(r => r.Values.Count == 0).Select(r => r.Question)];

    [Theory]
    [MemberData(nameof(Unanswerable))]
    public async Task A_number_that_no_report_states_is_never_asserted(string question) =>
        Assert.Contains((await samples.AskAsync(question)).Kind, Silent);

    [Fact]
    public async Task The_number_meant_is_mostly_given_and_nearly_always_shown()
    {
        var (right, shown) = (new List<double>(), new List<double>());
        foreach (var (question, values) in Rows.Where(r => r.Values.Count > 0))
        {
            var table = (await samples.AskAsync(question)).Figures;
            right.Add(values.IsSubsetOf((table?.Rows ?? []).Select(r => r.Value)) ? 1 : 0);
            shown.Add(values.IsSubsetOf((table?.Rows ?? []).Concat(table?.Nearest ?? []).Select(r => r.Value)) ? 1 : 0);
        }

        Assert.InRange(right.Average(), RightFloor, 1);
        Assert.InRange(shown.Average(), NearFloor, 1);
    }

    [Theory]
    [InlineData("新领了证的有几个人？", "47")]
    [InlineData("“护渔”行动查了几件案子？", "33")]
    [InlineData("“护渔”行动罚没了多少钱？", "180000")]
    [InlineData("机关负责人出庭率有多高？", "93.8")]
    [InlineData("局长出庭了几次？", "2")]
    [InlineData("公证办了多少件？", "415")]
    [InlineData("备案审查出毛病、要求改正的文件有几件？", "4")]
    [InlineData("人大代表建议办了多少件？", "")]
    [InlineData("审计了几个项目？", "")]
    [InlineData("纠纷化解了百分之几？", "")]
    [InlineData("一年多少件？", "")]
    [InlineData("政府常务会议开了几次？", "")]
    [InlineData("受理了多少件行政复议案件？", "")]
    [InlineData("评查了多少卷行政执法案卷？", "")]
    [InlineData("文件清理后废止了多少件？", "7")]
    public async Task Of_the_numbers_of_one_sentence_the_one_that_is_asked_for_is_given(string question, string value)
    {
        var answer = await SampleDesk.AskAloneAsync("liuchuan-2023.txt", Traps, "柳川县" + question);
        var rows = (answer.Figures?.Rows ?? []).Select(r => r.Value.ToString("0.##", CultureInfo.InvariantCulture)).ToList();
        if (value.Length == 0)
        {
            Assert.Empty(rows);
            return;
        }

        Assert.Contains(value, rows.Count > 0 ? rows : answer.Figures!.Nearest.Select(r => r.Value.ToString("0.##", CultureInfo.InvariantCulture)));
    }
}
