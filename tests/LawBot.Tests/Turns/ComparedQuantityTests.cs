using LawBot.Answers;
using LawBot.Tests.Support;

namespace LawBot.Tests.Turns;

/// <summary>A comparison ranks one quantity: what other reports count instead is shown as near and never ranked.</summary>
public sealed class ComparedQuantityTests : IAsyncLifetime
{
    private WrittenReports? _reports;

    [Theory]
    [InlineData("几个县当中人民调解办得最少的是谁家")]
    [InlineData("五家里头人民调解办得最少的是哪个")]
    [InlineData("人民调解化解得最少的是谁")]
    public async Task Bodies_and_villages_are_no_least_number_of_disputes(string question)
    {
        var answer = await AskAsync(question);
        Assert.StartsWith("最少的是北溆县2022年(2045起[1])", answer.Text, StringComparison.Ordinal);
        Assert.All(answer.Figures!.Rows, r => Assert.Contains(r.Unit, (string[])["件", "起", "宗"]));
    }

    [Fact]
    public async Task Numbers_that_all_count_other_things_are_near_and_nobody_has_most()
    {
        var answer = await AskAsync("哪里的仲裁最多");
        Assert.DoesNotContain("最多的是", answer.Text, StringComparison.Ordinal);
        Assert.Equal(AnswerKind.Nearest, answer.Kind);
    }

    [Fact]
    public async Task The_measure_is_that_of_the_matter_and_not_of_what_else_reports_count()
    {
        var answer = await AskAsync("法律明白人最多的前两名");
        Assert.StartsWith("前2名:石渠县2022年(2015人[1])、青原县2022年(1640名[2])", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_names_the_matter_with_another_verb_is_near_and_not_silent()
    {
        var answer = await AskAsync("复议申请收了一百件以上的有哪些地方");
        Assert.DoesNotContain(answer.Text.Split('\n'),
            l => l.StartsWith("没有写", StringComparison.Ordinal) && l.Contains("南汀市", StringComparison.Ordinal));
        Assert.Contains("南汀市2022年:“办理复议案件163件", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_near_and_would_rank_before_the_first_is_said_beside_it()
    {
        var answer = await AskAsync("各地主动公开政府信息最少的是谁");
        Assert.StartsWith("最少的是青原县2022年(1266条[1])", answer.Text, StringComparison.Ordinal);
        Assert.Contains("相近的写法里还有更少的,没有算进来:南汀市2022年(", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_near_and_could_not_be_among_the_first_two_is_left_out() =>
        Assert.DoesNotContain("南汀市", (await AskAsync("行政复议申请收到最少的前两名")).Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public async Task InitializeAsync() => _reports = await WrittenReports.IngestAsync(
        2022,
        ("青原县", """
            （一）化解纠纷。全县设立人民调解委员会246个，人民调解组织化解纠纷3418件。
            （二）化解争议。收到行政复议申请96件，受理88件。培养法律明白人1640名。
            （三）推进公开。全年主动公开政府信息1266条。
            """),
        ("石渠县", """
            （一）化解纠纷。建成调解室187间，各级人民调解组织全年调处矛盾纠纷5207宗。
            （二）化解争议。县政府共收到行政复议申请137宗。法律明白人队伍达到2015人。发布仲裁典型案例信息210条。
            （三）推进公开。主动公开政府信息1659条。
            """),
        ("南汀市", """
            （一）化解纠纷。在4个派出法庭建立人民调解机制，人民调解受理矛盾纠纷1.62万起。
            （二）化解争议。办理复议案件163件，维持71件。制发仲裁建议书5份。
            （三）推进公开。通过各种途径向社会公开各类政务信息900余条次，其中：通过政府网站公开各类政务信息690余条，包括重点领域信息91条。
            """),
        ("北溆县", """
            （一）化解纠纷。为990村配备人民调解员，成功化解各类纠纷2045起。
            （二）化解争议。新收行政复议申请41件。全县法律明白人1102人。
            """));

    /// <inheritdoc/>
    public async Task DisposeAsync() => await _reports!.DisposeAsync();

    private Task<Answer> AskAsync(string question) => _reports!.AskAsync(question);
}
