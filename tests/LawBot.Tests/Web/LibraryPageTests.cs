using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LawBot.Host.Workers;
using LawBot.Indexing;

namespace LawBot.Tests.Web;

/// <summary>Files in, reports out and back, over the page's server. Each test has a library of its own: the samples go with the first real report.</summary>
public sealed class LibraryPageTests : IAsyncLifetime
{
    private const string Report = "白石县2022年法治政府建设情况报告\n\n一、主要做法\n\n全年收到行政复议申请35件,受理31件。\n\n二、存在问题\n\n基层执法力量不足。\n";
    private readonly WebHost _host = new();

    private string Reports => Path.Combine(_host.Folder, "reports");

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_uploaded_file_is_read_and_its_original_comes_back_byte_by_byte()
    {
        var outcome = await SendAsync("白石县2022.txt", Encoding.UTF8.GetBytes(Report));
        Assert.Equal("added", outcome.GetProperty("result").GetString());
        var report = outcome.GetProperty("reports")[0];
        Assert.Equal(("白石县", 2022), (report.GetProperty("jurisdiction").GetString(), report.GetProperty("year").GetInt32()));
        using var original = await _host.Client.GetAsync(Address($"api/reports/{report.GetProperty("id").GetString()}/original"));
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(Report, await original.Content.ReadAsStringAsync());
        Assert.Equal("unchanged", (await SendAsync("白石县2022.txt", Encoding.UTF8.GetBytes(Report))).GetProperty("result").GetString());
    }

    [Fact]
    public async Task A_file_is_known_by_its_content_and_one_that_cannot_be_read_says_why()
    {
        var broken = await SendAsync("..\\..\\报告.docx", [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0]);
        Assert.Equal("failed", broken.GetProperty("result").GetString());
        Assert.NotEqual("", broken.GetProperty("error").GetString());
        Assert.False(Directory.Exists(Reports) && Directory.EnumerateFiles(Reports).Any());
        using var empty = await _host.Client.PostAsync(Address("api/library/files?name=a.txt"), new ByteArrayContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
    }

    [Fact]
    public async Task A_removed_report_stays_out_until_its_file_changes_and_comes_back_on_a_word()
    {
        var id = (await SendAsync("白石县2022.txt", Encoding.UTF8.GetBytes(Report))).GetProperty("reports")[0].GetProperty("id").GetString()!;
        Assert.Single(Copies());
        Assert.Equal(200, (await _host.SendAsync(HttpMethod.Delete, $"api/reports/{id}")).Status);
        Assert.True(File.Exists(Path.Combine(Reports, "白石县2022.txt")));
        Assert.Empty(Copies());
        await RescanAsync();
        Assert.DoesNotContain(id, await IdsAsync());
        Assert.Equal(id, (await _host.GetAsync("api/library")).GetProperty("withdrawn")[0].GetProperty("reportId").GetString());

        Assert.Equal("added", (await _host.SendAsync(HttpMethod.Post, $"api/reports/{id}/undo")).Body.GetProperty("result").GetString());
        Assert.Contains(id, await IdsAsync());
        Assert.Single(Copies());
        Assert.Empty((await _host.GetAsync("api/library")).GetProperty("withdrawn").EnumerateArray());

        await _host.SendAsync(HttpMethod.Delete, $"api/reports/{id}");
        await File.AppendAllTextAsync(Path.Combine(Reports, "白石县2022.txt"), "全年审结30件。\n");
        await RescanAsync();
        Assert.Contains(id, await IdsAsync());
    }

    [Fact]
    public async Task A_report_whose_file_is_gone_is_brought_back_from_its_copy()
    {
        var id = (await SendAsync("白石县2022.txt", Encoding.UTF8.GetBytes(Report))).GetProperty("reports")[0].GetProperty("id").GetString()!;
        File.Delete(Path.Combine(Reports, "白石县2022.txt"));
        await _host.SendAsync(HttpMethod.Delete, $"api/reports/{id}");
        Assert.Equal("added", (await _host.SendAsync(HttpMethod.Post, $"api/reports/{id}/undo")).Body.GetProperty("result").GetString());
        Assert.Equal(Report, await File.ReadAllTextAsync(Path.Combine(Reports, "白石县2022.txt")));
    }

    [Fact]
    public async Task The_twin_of_a_removed_report_does_not_take_its_place()
    {
        var id = (await SendAsync("白石县2022.txt", Encoding.UTF8.GetBytes(Report))).GetProperty("reports")[0].GetProperty("id").GetString()!;
        var twin = await SendAsync("白石县2022(副本).txt", Encoding.UTF8.GetBytes(Report));
        Assert.NotEmpty(twin.GetProperty("notes").EnumerateArray());
        await _host.SendAsync(HttpMethod.Delete, $"api/reports/{id}");
        await RescanAsync();
        Assert.DoesNotContain((await _host.GetAsync("api/library")).GetProperty("reports").EnumerateArray(),
            r => r.GetProperty("jurisdiction").GetString() == "白石县");
    }

    [Fact]
    public async Task One_place_over_the_years_is_a_table_and_a_chart()
    {
        var place = await _host.GetAsync($"api/places/{Uri.EscapeDataString("沅口县")}");
        Assert.Equal(2, place.GetProperty("reports").GetArrayLength());
        Assert.Equal(2, place.GetProperty("metrics")[0].GetProperty("years").GetInt32());
        var series = $"api/places/{Uri.EscapeDataString("沅口县")}/series";
        var words = $"words={Uri.EscapeDataString("受理行政复议申请")}";
        var rows = (await _host.GetAsync($"{series}?{words}")).GetProperty("rows").EnumerateArray();
        Assert.Equal([(2022, 84), (2023, 118)], rows.Select(r => (r.GetProperty("year").GetInt32(), r.GetProperty("value").GetInt32())));
        using var chart = await _host.Client.GetAsync(Address($"{series}/chart?{words}&inline=true"));
        Assert.Equal("image/svg+xml", chart.Content.Headers.ContentType!.MediaType);
        Assert.Contains("118", await chart.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_found_in_reports_is_told_with_its_places()
    {
        await SendAsync("白石县2023.txt", Encoding.UTF8.GetBytes("白石县2023年法治政府建设情况报告\n\n一、主要做法\n\n全年收到行政复议申请60件，受理48件，不予受理9件。\n"));
        var ids = await IdsAsync();
        var (_, found) = await _host.SendAsync(HttpMethod.Post, "api/library/findings", new { ids });
        Assert.Equal(ids.Count, found.GetArrayLength());
        var contradiction = found[0].GetProperty("inconsistencies")[0];
        var text = (await _host.GetAsync($"api/reports/{ids[0]}")).GetProperty("show").GetProperty("text").GetString()!;
        var first = contradiction.GetProperty("first");
        Assert.Equal(first.GetProperty("quote").GetString(), text[first.GetProperty("start").GetInt32()..first.GetProperty("end").GetInt32()]);
    }

    private static Uri Address(string address) => new(address, UriKind.Relative);

    private string[] Copies()
    {
        var folder = Path.Combine(_host.Folder, "data", "originals");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
        Assert.All(files, f => Assert.Equal(Path.GetFileName(f), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))));
        return files;
    }

    private async Task RescanAsync() => await _host.Get<ReportIngest>().RunAsync(new FolderSource([Reports]), isConfirmed: true, null, default);

    private async Task<IReadOnlyList<string>> IdsAsync() =>
        [.. (await _host.Get<IReportCatalog>().ListAsync(default)).Where(e => !SampleReports.IsOne(e)).Select(e => e.Id)];

    private async Task<JsonElement> SendAsync(string name, byte[] content)
    {
        using var response = await _host.Client.PostAsync(Address($"api/library/files?name={Uri.EscapeDataString(name)}"), new ByteArrayContent(content));
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement;
    }
}
