using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace LawBot.Tests.Web;

/// <summary>Asking in a real browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserChatTests(BrowserHost browser)
{
    [FactInBrowser]
    public async Task A_mark_of_the_first_answer_opens_the_report_at_the_citations_sentence()
    {
        await using var open = await browser.OpenAsync();
        var page = open.Page;
        await open.AskAsync("行政机关负责人出庭应诉,别的县怎么做的?");
        var source = (await ReplyAsync(page)).GetProperty("answer").GetProperty("citations")[1].GetProperty("source");
        await page.ClickAsync(".answer .mark:has-text('2')");
        var cited = page.Locator("mark.cited");
        await cited.First.WaitForAsync();
        Assert.Equal(source.GetProperty("quote").GetString(), await cited.First.TextContentAsync());
        Assert.Equal(source.GetProperty("start").GetRawText(), await cited.First.GetAttributeAsync("data-start"));
        Assert.Equal(source.GetProperty("end").GetRawText(), await cited.First.GetAttributeAsync("data-end"));
        Assert.True(await cited.First.EvaluateAsync<bool>("m => { const b = m.getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight; }"));
        await page.ClickAsync(".outline summary");
        Assert.True(await page.Locator(".outline li").CountAsync() > 3);
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator("#source").IsVisibleAsync());
        Assert.Empty(open.Complaints);
    }

    [FactInBrowser]
    public async Task A_follow_up_continues_and_a_reload_shows_the_conversation_again()
    {
        await using var open = await browser.OpenAsync();
        await open.AskAsync("青禾县2022年受理了多少件行政复议案件?");
        await open.AskAsync("2023年呢?");
        Assert.Contains("57件", await open.Page.Locator(".turn").Nth(1).InnerTextAsync(), StringComparison.Ordinal);
        await open.Page.ReloadAsync();
        await open.Page.Locator(".turn:nth-child(2) .answer > .tools").WaitForAsync();
        Assert.Contains("57件", await open.Page.Locator(".turn").Nth(1).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("青禾县2022年", await open.Page.Locator(".side a[aria-current]").InnerTextAsync(), StringComparison.Ordinal);
        await open.Page.Locator(".turn .asked .tool").First.ClickAsync();
        await open.Page.FillAsync(".asked textarea", "沅口县2022年受理了多少件行政复议案件?");
        await open.Page.ClickAsync("text=重新提问");
        await open.Page.Locator(".turn", new() { HasText = "84件" }).WaitForAsync();
        Assert.Equal(1, await open.Page.Locator(".turn").CountAsync());
    }

    [FactInBrowser]
    public async Task Whoever_has_the_answer_may_ask_on_though_the_connection_has_not_ended()
    {
        await using var open = await browser.OpenAsync();
        await open.Page.AddInitScriptAsync("""
            const fetched = window.fetch;
            window.fetch = async (address, wish) => {
              const response = await fetched(address, wish);
              if (!String(address).endsWith('/turns')) return response;
              const neverEnds = new TransformStream({ flush: () => new Promise(() => {}) });
              return new Response(response.body.pipeThrough(neverEnds), { status: response.status, headers: response.headers });
            };
            """);
        await open.Page.ReloadAsync();
        await open.AskAsync("青禾县2022年受理了多少件行政复议案件?");
        await open.AskAsync("2023年呢?");
        Assert.Contains("57件", await open.Page.Locator(".turn").Nth(1).InnerTextAsync(), StringComparison.Ordinal);
    }

    [FactInBrowser]
    public async Task Everything_from_the_first_question_to_the_source_works_without_a_mouse()
    {
        await using var open = await browser.OpenAsync();
        var keyboard = open.Page.Keyboard;
        await open.Page.Locator(".examples button").First.WaitForAsync();
        await open.Page.EvaluateAsync("document.activeElement.blur()");
        await keyboard.PressAsync("/");
        await keyboard.TypeAsync("各地行政复议受理了多少件?");
        await keyboard.PressAsync("Enter");
        await open.Page.Locator(".answer > .tools").WaitForAsync();
        await open.Page.FocusAsync(".answer .mark");
        await keyboard.PressAsync("Enter");
        await open.Page.Locator("mark.cited").First.WaitForAsync();
        await keyboard.PressAsync("]");
        await open.Page.Locator(".source-head", new() { HasText = "2/" }).WaitForAsync();
        await keyboard.PressAsync("Escape");
        Assert.Equal("mark", await open.Page.EvaluateAsync<string>("document.activeElement.className"));
    }

    [FactInBrowser]
    public async Task A_table_sorts_is_copied_for_a_spreadsheet_and_shows_its_chart()
    {
        await using var open = await browser.OpenAsync();
        var page = open.Page;
        await open.AskAsync("各地行政复议受理了多少件?");
        await page.ClickAsync(".figures th:has-text('数字') button");
        Assert.Equal("786件", await page.Locator(".figures tbody tr").First.Locator("td.number").InnerTextAsync());
        await page.ClickAsync("text=复制表格");
        await page.Locator(".toast", new() { HasText = "表格已复制" }).WaitForAsync();
        var rows = (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).Split('\n').Select(line => line.Split('\t')).ToList();
        Assert.Equal("地方", rows[0][0]);
        Assert.Equal("786", rows[1][^3]);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        await page.ClickAsync("text=看图");
        await page.Locator(".chart img").EvaluateAsync("picture => picture.decode()");
        Assert.Equal("\u0089PNG", Encoding.Latin1.GetString((await open.DownloadAsync(page.GetByText("下载图片(PNG)"))).Content[..4]));
        Assert.Empty(open.Complaints);
    }

    [FactInBrowser]
    public async Task Text_is_copied_with_and_without_its_sources()
    {
        await using var open = await browser.OpenAsync();
        await open.AskAsync("青禾县2022年受理了多少件行政复议案件?");
        await open.Page.GetByText("连同出处复制", new() { Exact = true }).ClickAsync();
        await open.Page.Locator(".toast", new() { HasText = "(带出处)" }).WaitForAsync();
        var with = await open.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("[1] 青禾县 2022年", with, StringComparison.Ordinal);
        Assert.Contains("qinghe-2022.txt", with, StringComparison.Ordinal);
        await open.Page.GetByText("复制", new() { Exact = true }).ClickAsync();
        await open.Page.Locator(".toast", new() { HasText = "(不带出处)" }).WaitForAsync();
        var without = await open.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("38件", without, StringComparison.Ordinal);
        Assert.DoesNotContain("[1]", without, StringComparison.Ordinal);
    }

    [FactInBrowser]
    public async Task A_next_step_is_a_button_and_a_thumb_down_asks_why()
    {
        await using var open = await browser.OpenAsync();
        var page = open.Page;
        await open.AskAsync("各地行政复议受理了多少件?");
        await page.ClickAsync(".choices button:has-text('换种排法')");
        await page.Locator(".turn:nth-child(2) .answer > .tools").WaitForAsync();
        await page.Locator(".turn:nth-child(2) .thumb").Nth(1).ClickAsync();
        await page.FillAsync("#ask-reason", "漏了一个县");
        await page.Locator("dialog .primary").ClickAsync();
        await page.Locator(".toast", new() { HasText = "已记下" }).WaitForAsync();
        await page.ReloadAsync();
        await page.Locator(".turn:nth-child(2) .thumb[aria-pressed=true]").WaitForAsync();
    }

    private static async Task<JsonElement> ReplyAsync(IPage page) => (await page.EvaluateAsync<JsonElement>(
        "fetch('/api/conversations/' + location.hash.split('/')[2]).then(r => r.json())")).GetProperty("turns")[0];
}
