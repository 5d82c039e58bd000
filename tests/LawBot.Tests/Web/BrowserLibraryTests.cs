using System.Text;
using DocumentFormat.OpenXml.Packaging;
using LawBot.Tests.Readers;
using Microsoft.Playwright;

namespace LawBot.Tests.Web;

/// <summary>Files in and out, in a real browser over a library of its own.</summary>
public sealed class BrowserLibraryTests : IAsyncLifetime
{
    private static readonly string[] Hostile =
    [
        "青禾县2023年法治政府建设情况报告", "一、主要做法<img src=x onerror=\"window.harm = 2\">",
        "全年开展<script>window.harm = 3</script>普法宣传140场次,<img src=x onerror=window.harm=4>受理行政复议案件23件。",
    ];

    private readonly BrowserHost _browser = new();

    public Task InitializeAsync() => _browser.InitializeAsync();

    public Task DisposeAsync() => _browser.DisposeAsync();

    [FactInBrowser]
    public async Task Each_format_is_read_with_its_outcome_and_what_cannot_be_read_says_why()
    {
        await using var open = await _browser.OpenAsync("#/library");
        await open.Page.Locator(".grid").WaitForAsync();
        foreach (var (name, content) in (IEnumerable<(string, byte[])>)
            [("甲.txt", Formats.Text), ("乙.md", Formats.Markdown), ("丙.html", Formats.Html), ("丁.docx", Formats.Docx())])
        {
            var said = await open.UploadAsync(name, content);
            Assert.Contains("青禾县 2021年", said, StringComparison.Ordinal);
            Assert.Contains("个数字", said, StringComparison.Ordinal);
        }

        Assert.Contains("没有读入", await open.UploadAsync("坏.pdf", [.. "%PDF-1.7 broken"u8]), StringComparison.Ordinal);
        Assert.Contains("空的", await open.UploadAsync("空.txt", []), StringComparison.Ordinal);
        Assert.Contains("青禾县", await open.Page.Locator(".grid").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("沅口县", await open.Page.Locator(".grid").InnerTextAsync(), StringComparison.Ordinal);
    }

    [FactInBrowser]
    public async Task A_report_that_holds_scripts_is_shown_as_text_everywhere()
    {
        await using var open = await _browser.OpenAsync("#/library");
        var page = open.Page;
        await page.Locator(".grid").WaitForAsync();
        Assert.Contains("青禾县", await open.UploadAsync("<img src=x onerror=window.harm=5>.docx", Docx(Hostile)), StringComparison.Ordinal);
        await page.Locator(".grid .cell").First.ClickAsync();
        await page.Locator(".report").WaitForAsync();
        Assert.Contains("<script>window.harm = 3</script>", await page.Locator(".report").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync(new Uri(_browser.Host.Address, "#/").ToString());
        await open.AskAsync("青禾县普法宣传了多少场次?<img src=x onerror=window.harm=6>");
        await page.Locator(".answer .mark").First.ClickAsync();
        await page.Locator("mark.cited").First.WaitForAsync();
        Assert.Equal(0, await page.Locator("img[src='x'], .report script, .answer script").CountAsync());
        await page.GotoAsync(new Uri(_browser.Host.Address, "#/library").ToString());
        await page.Locator(".grid").WaitForAsync();
        await page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "名\u202Etxt.exe.txt", MimeType = "text/plain", Buffer = Formats.Text });
        await page.Locator(".uploads li", new() { HasText = "exe.txt" }).Locator(".state").WaitForAsync();
        Assert.DoesNotContain('\u202E', await page.Locator("body").InnerTextAsync());
        Assert.True(await page.EvaluateAsync<bool>("window.harm === undefined"));
        Assert.Empty(open.Complaints);
    }

    [FactInBrowser]
    public async Task Exports_open_and_a_draft_that_was_edited_goes_into_Word()
    {
        await using var open = await _browser.OpenAsync();
        var page = open.Page;
        await open.AskAsync("各地行政复议受理了多少件?");
        var (workbook, cells) = await open.DownloadAsync(page.GetByText("存成 Excel"));
        Assert.EndsWith(".xlsx", workbook, StringComparison.Ordinal);
        using (var spreadsheet = SpreadsheetDocument.Open(new MemoryStream(cells), false))
        {
            Assert.NotEmpty(spreadsheet.WorkbookPart!.WorksheetParts);
        }

        using (var word = WordprocessingDocument.Open(new MemoryStream((await open.DownloadAsync(page.Locator(".answer > .tools").GetByText("存成 Word")))
            .Content), false))
        {
            Assert.Contains("786件", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        }

        Assert.Contains("地方", Encoding.UTF8.GetString((await open.DownloadAsync(page.GetByText("存成 CSV"))).Content), StringComparison.Ordinal);

        await page.GotoAsync(new Uri(_browser.Host.Address, "#/drafts").ToString());
        await page.FillAsync("#instruction", "写一段行政复议,300字以内,分三点");
        await page.FillAsync("#facts", "全年收到行政复议申请45件\n受理38件");
        await page.ClickAsync(".draft-inputs .primary");
        await page.Locator("#draft-text").WaitForAsync();
        await page.ClickAsync(".blanks");
        Assert.StartsWith("【",
            await page.EvaluateAsync<string>("(t => t.value.slice(t.selectionStart, t.selectionEnd))(document.getElementById('draft-text'))"),
            StringComparison.Ordinal);
        await page.Keyboard.TypeAsync("本县自己写的话");
        var (name, draft) = await open.DownloadAsync(page.Locator(".draft-result .tools").GetByText("存成 Word"));
        Assert.EndsWith(".docx", name, StringComparison.Ordinal);
        using var document = WordprocessingDocument.Open(new MemoryStream(draft), false);
        Assert.Contains("本县自己写的话", document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        await page.ReloadAsync();
        await page.Locator("#draft-text").WaitForAsync();
        Assert.Contains("本县自己写的话", await page.InputValueAsync("#draft-text"), StringComparison.Ordinal);
        Assert.True(await page.Locator(".version option").CountAsync() >= 2);
        await page.ClickAsync(".compare-bar summary");
        await page.Locator(".compare ins", new() { HasText = "本县自己写的话" }).WaitForAsync();
        Assert.StartsWith("【", await page.Locator(".compare del").First.InnerTextAsync(), StringComparison.Ordinal);
        var now = await page.InputValueAsync("#draft-text");
        Assert.Equal(now,
            await page.EvaluateAsync<string>(
            "[...document.querySelector('.compare-text').childNodes].filter(n => n.nodeName !== 'DEL').map(n => n.textContent).join('')"));
        Assert.Empty(open.Complaints);
    }

    [FactInBrowser]
    public async Task A_report_is_taken_out_and_brought_back_by_undo()
    {
        await using var open = await _browser.OpenAsync("#/library");
        var page = open.Page;
        await page.Locator(".grid").WaitForAsync();
        await open.UploadAsync("甲.txt", Formats.Text);
        await page.Locator(".grid tr", new() { HasText = "青禾县" }).Locator(".cell").First.ClickAsync();
        await page.GetByText("取出这份报告").ClickAsync();
        await page.Locator("dialog .primary").ClickAsync();
        await page.Locator("#withdrawn", new() { HasText = "青禾县2021年" }).WaitForAsync();
        await page.Locator(".toast .link").ClickAsync();
        await page.Locator(".grid tr", new() { HasText = "青禾县" }).WaitForAsync();
        Assert.Empty(open.Complaints);
    }

    private static byte[] Docx(IEnumerable<string> paragraphs) =>
        WordSample.Docx(string.Concat(paragraphs.Select(p => WordSample.P(p.Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)))));
}
