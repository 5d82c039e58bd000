using LawBot.Tests.Readers;
using Microsoft.Playwright;

namespace LawBot.Tests.Web;

/// <summary>Every format that an office has, put in through the page in a real browser.</summary>
public sealed class BrowserUploadTests : IAsyncLifetime
{
    private readonly BrowserHost _browser = new();

    public Task InitializeAsync() => _browser.InitializeAsync();

    public Task DisposeAsync() => _browser.DisposeAsync();

    [FactInBrowser("soffice", "pdftoppm", "tesseract")]
    public async Task Each_format_that_an_office_has_is_read_and_told_what_was_understood()
    {
        await using var open = await _browser.OpenAsync("#/library");
        await open.Page.Locator(".grid").WaitForAsync();
        foreach (var format in new[] { "txt", "md", "html", "docx", "pdf", "doc", "rtf", "odt", "ofd", "eml", "mht", "zip", "7z", "rar", "png", "scan.pdf",
            "csv", "xlsx", "xls" })
        {
            var said = await open.UploadAsync($"第{format}份.{format}", FuzzTests.Sample(format));
            Assert.True(said.Contains("已读入", StringComparison.Ordinal) || said.Contains("库里已有", StringComparison.Ordinal)
                || said.Contains("已更新", StringComparison.Ordinal), $"{format}: {said}");
            Assert.Contains("个数字", said, StringComparison.Ordinal);
        }

        var wps = await open.UploadAsync("金山.wps", Formats.Converted("doc"));
        Assert.Contains("青禾县 2021年", wps, StringComparison.Ordinal);
        Assert.Empty(open.Complaints);
    }

    [FactInBrowser]
    public async Task Files_that_are_dropped_are_taken_one_after_the_other_and_what_misses_the_box_does_not_leave_the_page()
    {
        await using var open = await _browser.OpenAsync("#/library");
        var page = open.Page;
        await page.Locator(".grid").WaitForAsync();
        await DropAsync(page, ".drop", "dragover", ("甲.txt", Formats.Text));
        Assert.True(await page.Locator(".drop.over").IsVisibleAsync());
        await DropAsync(page, ".drop", "drop", ("甲.txt", Formats.Text), ("乙.ofd", OfdReaderTests.Whole),
            ("登录.html", "<html><body><form><input type=password></form></body></html>"u8.ToArray()));
        await page.Locator(".uploads li", new() { HasText = "登录.html" }).Locator(".state").WaitForAsync();
        Assert.Contains("青禾县 2021年", await page.Locator(".uploads li", new() { HasText = "甲.txt" }).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("青禾县 2022年", await page.Locator(".uploads li", new() { HasText = "乙.ofd" }).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(3, await page.Locator(".uploads li").CountAsync());
        await page.Locator(".grid tr", new() { HasText = "青禾县" }).WaitForAsync();

        Assert.True(await DropAsync(page, "h1", "drop", ("丙.txt", Formats.Text)), "A browser opens a file that is dropped beside the box.");
        Assert.Empty(open.Complaints);
    }

    [FactInBrowser]
    public async Task A_PDF_opens_at_its_page_in_a_tab_of_its_own()
    {
        await using var open = await _browser.OpenAsync("#/library");
        var page = open.Page;
        await page.Locator(".grid").WaitForAsync();
        await open.UploadAsync("丁.pdf", PdfSample.OfContent(PdfSample.Show("青禾县2022年法治政府建设情况报告", 60, 760, 18) + PdfSample.Show("一、主要做法", 84, 720)
            + PdfSample.Show("青禾县全年受理行政复议申请34件。", 84, 700)));
        await page.Locator(".grid .cell").First.ClickAsync();
        var link = page.Locator(".at-page");
        await link.WaitForAsync();
        Assert.Equal("_blank", await link.GetAttributeAsync("target"));
        var address = await link.GetAttributeAsync("href");
        using var shown = await _browser.Host.Client.GetAsync(new Uri(address!.Split('#')[0], UriKind.Relative));
        Assert.Equal("application/pdf", shown.Content.Headers.ContentType!.MediaType);
        Assert.Null(shown.Content.Headers.ContentDisposition);
        await page.GotoAsync(new Uri(_browser.Host.Address, "#/").ToString());
        await open.AskAsync("青禾县2022年受理了多少件行政复议申请?");
        await page.Locator(".answer .mark").First.ClickAsync();
        await page.Locator(".at-page").WaitForAsync();
        Assert.EndsWith("#page=1", await page.Locator(".at-page").GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.Contains("第1页", await page.Locator(".source-head").InnerTextAsync(), StringComparison.Ordinal);
    }

    [FactInBrowser]
    public async Task What_is_no_PDF_is_never_opened_whatever_it_is_called()
    {
        await using var open = await _browser.OpenAsync("#/library");
        await open.Page.Locator(".grid").WaitForAsync();
        await open.UploadAsync("网页.html", Formats.Html);
        var id = (await _browser.Host.GetAsync("api/library")).GetProperty("reports")[0].GetProperty("id").GetString();
        using var original = await _browser.Host.Client.GetAsync(new Uri($"api/reports/{id}/original?open=true", UriKind.Relative));
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", original.Content.Headers.ContentType!.MediaType);
    }

    // True when the page kept the browser from doing with the files what it does by itself.
    private static async Task<bool> DropAsync(IPage page, string on, string happens, params (string Name, byte[] Content)[] files)
    {
        var carried = await page.EvaluateHandleAsync(
            "files => { const d = new DataTransfer(); for (const f of files) d.items.add(new File([Uint8Array.from(atob(f.content), c => c.charCodeAt(0))], "
                + "f.name)); return d; }",
            files.Select(f => new { name = f.Name, content = Convert.ToBase64String(f.Content) }).ToArray());
        return await page.EvaluateAsync<bool>(
            "([on, happens, carried]) => !document.querySelector(on).dispatchEvent(new DragEvent(happens, { bubbles: true, cancelable: true, dataTransfer: "
                + "carried }))",
            new object[] { on, happens, carried });
    }
}
