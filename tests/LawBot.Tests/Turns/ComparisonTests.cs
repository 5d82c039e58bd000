using LawBot.Answers;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Tests.Support;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Turns;

/// <summary>Questions over several reports: what is sure, near or silent is decided for each report and number, whatever the others state.</summary>
public sealed class ComparisonTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-comparison-").FullName;
    private ServiceProvider? _services;

    [Fact]
    public async Task The_same_number_in_other_words_stands_beside_the_sure_ones()
    {
        var answer = await AskAsync("2022年各地民告官的案子分别有多少件？");
        Assert.Equal([26m, 31m, 19m, 58m], answer.Figures!.Rows.OrderBy(r => Order(r.Jurisdiction)).Select(r => r.Value));
    }

    [Fact]
    public async Task What_is_near_without_being_sure_stands_apart_and_is_no_silence()
    {
        var answer = await AskAsync("2022年各地收到多少件行政复议申请？");
        var apart = answer.Text[answer.Text.IndexOf("最接近的是", StringComparison.Ordinal)..].Split("\n\n");
        Assert.Contains("云岭县2022年:“受理行政复议案件25件", apart[0], StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Figures!.Rows, r => r.Jurisdiction is "云岭县");
        Assert.DoesNotContain("云岭县", Assert.Single(answer.Text.Split('\n'), l => l.StartsWith("没有写", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("没有写这个数字:", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_one_of_two_places_lacks_is_said_to_lack_there_by_its_name()
    {
        var answer = await AskAsync("青禾县和云岭县2022年行政应诉案件有多少件、败诉了多少件？");
        Assert.Contains("败诉", Assert.Single(answer.Text.Split('\n'), l => l.StartsWith("没有写", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022年哪些地方的罚没超过400万元？", "超过400万元的有3个:")]
    [InlineData("2022年罚款不到400万元的是哪里？", "不到400万元的有3个:静山县2022年(35.6万元")]
    [InlineData("2022年罚没款1000万元以上的有谁？", "1000万元以上的有2个:")]
    public async Task A_limit_is_an_amount_of_money(string question, string begins) =>
        Assert.StartsWith(begins, (await AskAsync(question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Verbs_of_one_meaning_are_added_up_with_a_word_on_them()
    {
        var answer = await AskAsync("青禾县跟云岭县2022年的行政处罚案件加起来是多少件？");
        Assert.Contains("合计4096件(计算:", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_number_and_what_it_was_before_the_order_takes_what_was_reached()
    {
        var answer = await AskAsync("2022年青禾县、栖梧县下放的执法事项哪个多？");
        Assert.Contains("最多的是青禾县2022年(52项", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("松溪县2021年、2022年和青禾县2022年各开了几次政府常务会议？", 3)]
    [InlineData("2021年的松溪县跟2022年的青禾县，政府常务会议各开了几次？", 2)]
    [InlineData("松溪县（2021年）、青禾县的政府常务会议各开了几次？", 2)]
    public async Task Years_belong_to_the_place_that_they_stand_beside(string question, int numbers)
    {
        var answer = await AskAsync(question);
        Assert.Equal(numbers, answer.Figures!.Rows.Count);
        Assert.Empty(answer.Warnings);
        Assert.DoesNotContain("库里没有", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_is_no_county_in_an_order_of_counties()
    {
        var answer = await AskAsync("2022年收到行政复议申请最少的是哪个县？");
        Assert.StartsWith("最少的是青禾县2022年(41件", answer.Text, StringComparison.Ordinal);
        Assert.Contains("没有一起比较:青禾县司法局2022年(3件", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_stands_in_an_order_of_whoever_reports()
    {
        var answer = await AskAsync("2022年谁收到的行政复议申请最少？");
        Assert.StartsWith("最少的是青禾县司法局2022年(3件", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("栖梧县和静山县的罚款各是多少？", "静山县")]
    [InlineData("青禾县和静山县谁的罚款多？", "静山县")]
    public async Task A_joint_between_two_places_begins_no_third_one(string question, string second)
    {
        var answer = await AskAsync(question);
        Assert.DoesNotContain(answer.Citations, c => c.Source.Jurisdiction is "和静县");
        Assert.Contains(answer.Citations, c => c.Source.Jurisdiction == second);
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var reports = Directory.CreateDirectory(Path.Combine(_folder, "reports")).FullName;
        await WriteAsync(reports, "青禾县", """
            （一）化解争议。召开县政府常务会议23次。全年收到行政复议申请41件，受理37件。以县政府为被告的行政诉讼案件26件，其中败诉案件2件。
            （二）规范执法。各执法部门办理行政处罚案件2316件，罚没款总额486.7万元。
            （三）减轻基层负担。向乡镇下放执法事项52项。
            """);
        await WriteAsync(reports, "澧溪市", """
            （一）畅通渠道。新收行政复议申请63件，立案59件。市政府被起诉的行政案件共31件。
            （二）提升质效。立案查处违法行为3105起，收缴罚没款1023.4万元。
            """);
        await WriteAsync(reports, "云岭县", """
            （一）化解争议。受理行政复议案件25件，已结案24件。全县行政应诉案件19件。
            （二）规范执法。全县作出行政处罚决定1780件，罚款312.9万元。
            """);
        await WriteAsync(reports, "栖梧县", """
            （一）化解争议。县政府作为被告的诉讼案件58件。
            （二）规范执法。全县行政执法机关查办案件4021宗，处罚金额合计1560万元。
            （三）减轻基层负担。下放执法事项由96项调减为41项。
            """);
        await WriteAsync(reports, "青禾县司法局", "（一）化解争议。全年收到行政复议申请3件。");
        await WriteAsync(reports, "静山县", "（一）规范执法。全县作出行政处罚决定210件，罚款35.6万元。");
        await WriteAsync(reports, "和静县", "（一）规范执法。全县作出行政处罚决定410件，罚款88.1万元。");
        await WriteAsync(reports, "松溪县", "（一）加强领导。召开县政府常务会议12次。", 2021);
        await WriteAsync(reports, "松溪县", "（一）加强领导。召开县政府常务会议19次。");
        _services = SampleDesk.Services(Path.Combine(_folder, "data"));
        await _services.GetRequiredService<ReportIngestor>().IngestAsync(new FolderSource([reports]), null, default);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static int Order(string place) => Array.IndexOf(["青禾县", "澧溪市", "云岭县", "栖梧县"], place);

    private static Task WriteAsync(string folder, string place, string measures, int year = 2022) => File.WriteAllTextAsync(
        Path.Combine(folder, $"{place}{year}.txt"),
        $"{place}{year}年法治政府建设情况报告\n\n{place}认真推进法治政府建设，现将{year}年情况报告如下。\n一、主要工作\n{measures}\n\n{place}人民政府\n{year + 1}年1月20日\n");

    private async Task<Answer> AskAsync(string question) =>
        (await _services!.GetRequiredService<AnswerDesk>().AnswerAsync(question, [], null, null, default)).Answer;
}
