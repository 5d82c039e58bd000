using System.Text.RegularExpressions;
using LawBot.Answers;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Tests.Support;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Turns;

/// <summary>Questions for what follows from numbers: who has most, a sum, a share. The arithmetic is the code's, and every operand has its source.</summary>
public sealed partial class FigureOperatorTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-operators-").FullName;
    private ServiceProvider? _services;

    [Theory]
    [InlineData("各县谁培育的法律明白人最多？", "最多的是", "柳川县", "梅岭县")]
    [InlineData("培育法律明白人最少的是哪个县？", "最少的是", "梅岭县", "柳川县")]
    [InlineData("各县行政复议案件办结率超过95%的有哪些？", "超过95%的有", "柳川县", "竹溪县")]
    [InlineData("各县行政复议案件办结率没到95%的有谁？", "不到95%的有", "竹溪县", "柳川县")]
    [InlineData("行政复议办结率过95%的是哪家", "超过95%的有", "柳川县", "竹溪县")]
    [InlineData("培育法律明白人垫底的是谁家", "最少的是", "梅岭县", "柳川县")]
    public async Task A_line_names_only_those_that_were_asked_for(string question, string begins, string named, string other)
    {
        var answer = await AskAsync(question);
        var line = Assert.Single(answer.Text.Split('\n'), l => l.StartsWith(begins, StringComparison.Ordinal));
        Assert.Contains(named, line, StringComparison.Ordinal);
        Assert.DoesNotContain(other, line, StringComparison.Ordinal);
        Assert.Matches(MarkPattern(), line);
    }

    [Fact]
    public async Task The_first_two_are_two_in_order()
    {
        var answer = await AskAsync("各县培育的法律明白人人数，列出前两名。");
        var line = Assert.Single(answer.Text.Split('\n'), l => l.StartsWith("前2名", StringComparison.Ordinal));
        Assert.Matches("柳川县.*竹溪县", line);
        Assert.DoesNotContain("梅岭县", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("各县哪家没写行政复议办结率？", "没有写“行政复议办结率”的有1份报告(共查3份):梅岭县2022年。")]
    [InlineData("没提法律援助受理几件的有哪几个县", "没有写“法律援助受理”的有2份报告(共查3份):梅岭县2022年、竹溪县2023年。")]
    [InlineData("哪个县没写培育了多少法律明白人", "查过的3份报告都写到了")]
    public async Task Who_does_not_report_a_number_is_named_first(string question, string said) =>
        Assert.Contains(said, (await AskAsync(question)).Text.Split('\n')[0], StringComparison.Ordinal);

    [Fact]
    public async Task Where_one_report_alone_states_the_number_nothing_is_put_together()
    {
        var answer = await AskAsync("各县法律援助平均受理多少件？");
        Assert.StartsWith("只有柳川县2023年的报告确切写了这个数字,没有求平均", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Figures!.Computed);
    }

    [Theory]
    [InlineData("哪些县的法律援助件数超过90%？", "没有一份")]
    [InlineData("柳川县的法律明白人比证明事项多多少", "多758")]
    public async Task Numbers_of_two_measures_are_neither_judged_nor_subtracted(string question, string wrong) =>
        Assert.DoesNotContain(wrong, (await AskAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("柳川县办理的人大代表建议和政协提案加起来是多少件？", "合计86件", 86, "sum")]
    [InlineData("柳川县审结的法律援助案件占受理的几成？", "80%", 80, "share")]
    [InlineData("柳川县的法律援助案件还有多少件没有办结？", "还有42件", 42, "difference")]
    [InlineData("柳川县法援案子审结了几成", "80%", 80, "share")]
    [InlineData("柳川县和竹溪县培育的法律明白人差多少人？", "多300人", 300, "difference")]
    [InlineData("柳川人大建议跟政协提案凑一块多少件", "合计86件", 86, "sum")]
    [InlineData("柳川县代表建议、政协提案这两项一共几件", "合计86件", 86, "sum")]
    [InlineData("法律明白人,柳川比竹溪多多少", "多300人", 300, "difference")]
    [InlineData("柳川政协提案是人大建议的几倍", "1.46倍", 1.46, "multiple")]
    [InlineData("柳川县的证明事项砍掉几项", "减少34项", -34, "change")]
    public async Task What_is_computed_stands_in_a_line_with_its_operands_and_their_sources(string question, string said, double value, string name)
    {
        var answer = await AskAsync(question);
        var line = Assert.Single(answer.Text.Split('\n'), l => l.Contains("计算", StringComparison.Ordinal));
        Assert.Contains(said, line, StringComparison.Ordinal);
        Assert.Matches(MarkPattern(), line);
        var computed = Assert.Single(answer.Figures!.Computed);
        Assert.Equal(((decimal)value, name, 2), (computed.Value, computed.Operator, computed.Rows.Count));
        Assert.All(computed.Rows, i => Assert.Contains(answer.Figures.Rows[i].Text, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rate_that_no_report_states_is_computed_from_its_counts_and_one_that_is_stated_is_given_as_printed()
    {
        var computed = await AskAsync("柳川县法律援助案件审结率是多少？");
        Assert.Contains("80%(计算:168件", computed.Text, StringComparison.Ordinal);
        Assert.Empty((await AskAsync("柳川县行政复议案件办结率是多少？")).Figures!.Computed);
    }

    [Fact]
    public async Task One_sentence_is_shown_once_among_the_nearest()
    {
        var answer = await AskAsync("柳川县的法律援助案件转办了多少件？");
        var lines = answer.Text.Split('\n');
        Assert.Equal(lines.Distinct(StringComparer.Ordinal).Count(l => l.Length > 0), lines.Count(l => l.Length > 0));
        Assert.DoesNotContain("了件", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_over_places_of_different_years_says_so_in_the_same_line()
    {
        var answer = await AskAsync("各县培育的法律明白人合计多少人？");
        var line = Assert.Single(answer.Text.Split('\n'), l => l.StartsWith("合计", StringComparison.Ordinal));
        Assert.Contains("年度不同", line, StringComparison.Ordinal);
        Assert.Equal("sum", Assert.Single(answer.Figures!.Computed).Operator);
    }

    [Fact]
    public async Task One_order_over_different_years_says_so() =>
        Assert.Contains("年度不同", (await AskAsync("各县谁培育的法律明白人最多？")).Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var reports = Directory.CreateDirectory(Path.Combine(_folder, "reports")).FullName;
        await WriteAsync(reports, "柳川县", 2023, """
            （一）办好建议提案。全年办理人大代表建议35件、政协提案51件，满意率100%。
            （二）做实法律援助。受理法律援助案件210件，审结168件。全年培育法律明白人820人。
            （三）化解行政争议。行政复议案件办结率98%。
            （四）减证便民。证明事项由96项精简为62项。
            """);
        await WriteAsync(reports, "竹溪县", 2023, """
            （一）夯实基础。全年培育法律明白人520人。
            （二）化解行政争议。行政复议案件办结率91.5%。
            """);
        await WriteAsync(reports, "梅岭县", 2022, "（一）夯实基础。全年培育法律明白人300人。");
        _services = SampleDesk.Services(Path.Combine(_folder, "data"));
        await _services.GetRequiredService<ReportIngestor>().IngestAsync(new FolderSource([reports]), null, default);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static Task WriteAsync(string folder, string place, int year, string measures) => File.WriteAllTextAsync(
        Path.Combine(folder, $"{place}{year}.txt"),
        $"{place}{year}年法治政府建设情况报告\n\n{place}认真推进法治政府建设，现将{year}年情况报告如下。\n一、主要工作\n{measures}\n\n{place}人民政府\n{year + 1}年1月20日\n");

    private async Task<Answer> AskAsync(string question) =>
        (await _services!.GetRequiredService<AnswerDesk>().AnswerAsync(question, [], null, null, default)).Answer;

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex MarkPattern();
}
