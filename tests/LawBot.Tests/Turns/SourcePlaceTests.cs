using System.Text.Json;
using LawBot.Answers;
using LawBot.Host.Contract;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Reports;
using LawBot.Tests.Readers;
using LawBot.Tests.Support;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Turns;

/// <summary>Where a quotation stands: the page of its file, its paragraph, the sentences around it.</summary>
public sealed class SourcePlaceTests : IAsyncLifetime
{
    private const string First = "县政府成立矛盾调解中心，把信访、仲裁、公证、复议放在一个院子里办理。";
    private const string Second = "调解中心设立首问登记台，谁先接到群众的诉求谁负责跟踪到底，办结后由群众当场评价。";
    private const string Third = "对评价不满意的事项，由县司法局牵头重新交办。";

    private readonly string folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;
    private ServiceProvider services = null!;

    public async Task InitializeAsync()
    {
        var filler = string.Concat(Enumerable.Repeat("县政府常务会议专题学习宪法和行政处罚法，审议通过年度法治政府建设工作要点并逐项督办落实。", 8));
        var reports = Directory.CreateDirectory(Path.Combine(folder, "reports")).FullName;

        // The paragraph begins on the first page and goes on, in the middle of a sentence, on the second.
        var pdf = PdfSample.OfPages(
            PdfSample.Page("青禾县2023年法治政府建设情况报告", "一、加强学习", filler, "二、化解矛盾纠纷", First + Second[..4]),
            PdfSample.Page("…" + Second[4..] + Third, "三、下一步打算", "继续完善矛盾调解中心的运行办法，把更多的部门请进来。"));
        await File.WriteAllBytesAsync(Path.Combine(reports, "qinghe-2023.pdf"), pdf);
        services = SampleDesk.Services(Path.Combine(folder, "data"));
        await services.GetRequiredService<ReportIngestor>().IngestAsync(new FolderSource([reports]), null, default);
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_citation_of_a_PDF_names_its_page_and_the_sentences_around_it()
    {
        var source = await CitedAsync(Second);
        Assert.Equal((1, First, Third), (source.Page, source.Before, source.After));
        Assert.Equal(2, (await CitedAsync(Third)).Page);
    }

    [Fact]
    public async Task The_JSON_of_a_source_has_page_and_neighbours()
    {
        var json = JsonDocument.Parse(ContractJson.Write(ContractJson.Of(await CitedAsync(Third)))).RootElement;
        Assert.Equal(2, json.GetProperty("page").GetInt32());
        Assert.Equal(Second, json.GetProperty("before").GetString());
        Assert.Equal("", json.GetProperty("after").GetString());
    }

    [Fact]
    public async Task Asked_for_the_source_a_conversation_names_page_and_paragraph_and_no_offset()
    {
        var turns = services.GetRequiredService<TurnHandler>();
        await turns.HandleAsync(new Turn("a", "矛盾调解中心的首问登记台是怎么做的?"), null, default);
        var told = (await turns.HandleAsync(new Turn("a", "出处在哪"), null, default)).Answer.Text;
        Assert.Matches("第1页第\\d+段", told);
        Assert.DoesNotContain("字起", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lines_around_a_quotation_are_marked_as_the_report_s_own_words() => Assert.Equal(
        [$"原文的上文:“{First}”", $"原文的下文:“{Third}”"], ItemMessages.AroundOf(await CitedAsync(Second)));

    [Fact]
    public async Task Pages_stay_when_newer_rules_read_the_stored_text_again()
    {
        var catalog = services.GetRequiredService<IReportCatalog>();
        var stored = (await catalog.FindAsync((await catalog.ListAsync(default))[0].Id, default))!;
        var again = new ReportMaker().MakeAgain(stored).Report;
        Assert.Equal(2, again.PageAt(again.Text.IndexOf(Third, StringComparison.Ordinal)));
        Assert.Equal(1, again.PageAt(again.Text.IndexOf(First, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_text_without_pages_has_none() =>
        Assert.Null(new Report("a", "a.txt", "", LawBot.Places.Jurisdiction.OfFile("a.txt"), 2023, "", "字").PageAt(0));

    private async Task<Source> CitedAsync(string sentence)
    {
        var catalog = services.GetRequiredService<IReportCatalog>();
        var report = (await catalog.FindAsync((await catalog.ListAsync(default))[0].Id, default))!.Report;
        var start = report.Text.IndexOf(sentence, StringComparison.Ordinal);
        Assert.True(start >= 0, report.Text);
        return Source.Of(report, new(start, start + sentence.Length));
    }
}
