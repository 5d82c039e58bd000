using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LawBot.Tests.Web;

/// <summary>Whether everybody can use the page, on a phone too, and how fast it is.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserLookTests(BrowserHost browser)
{
    // The machine that runs the tests may be busy; the best of a few tries is what the page can do.
    private const int Tries = 5;

    [FactInBrowser]
    public async Task Nothing_has_to_be_scrolled_sideways_on_a_phone()
    {
        await using var open = await browser.OpenAsync("", 375, 667);
        var page = open.Page;
        await NarrowAsync(page);
        await open.AskAsync("各地行政复议受理了多少件?");
        await NarrowAsync(page);
        await page.Locator(".answer .mark").First.ClickAsync();
        await page.Locator("mark.cited").First.WaitForAsync();
        await NarrowAsync(page);
        await page.GetByText("关闭").ClickAsync();
        await page.ClickAsync("#menu");
        await page.Locator("#side").WaitForAsync();
        await NarrowAsync(page);
        await page.GotoAsync(new Uri(browser.Host.Address, "#/library").ToString());
        await page.Locator(".grid").WaitForAsync();
        await NarrowAsync(page);
        await DraftAsync(page);
        await NarrowAsync(page);
    }

    [FactInBrowser]
    public async Task Axe_finds_no_serious_fault_on_any_page()
    {
        await using var open = await browser.OpenAsync();
        var page = open.Page;
        await page.Locator(".examples").WaitForAsync();
        await CheckAsync(page, "welcome");
        await open.AskAsync("各地行政复议受理了多少件?");
        await open.AskAsync("帮我写一段行政复议体制改革的内容");
        await page.Locator(".sources summary").First.ClickAsync();
        await CheckAsync(page, "answers");
        await page.Locator(".answer .mark").First.ClickAsync();
        await page.Locator("mark.cited").First.WaitForAsync();
        await CheckAsync(page, "source");
        await page.GotoAsync(new Uri(browser.Host.Address, $"#/library/{Uri.EscapeDataString("沅口县")}").ToString());
        await page.Locator(".place .choices button").First.ClickAsync();
        await page.Locator(".place .chart img").WaitForAsync();
        await CheckAsync(page, "library");
        await DraftAsync(page);
        await CheckAsync(page, "drafts");
    }

    [FactInBrowser]
    public async Task The_first_paint_comes_within_300_ms_and_an_answer_begins_within_200()
    {
        double paint = double.MaxValue, begun = double.MaxValue;
        for (var i = 0; i < Tries; i++)
        {
            await using var open = await browser.OpenAsync();
            paint = Math.Min(paint, await open.Page.EvaluateAsync<double>("""
                new Promise((done) => new PerformanceObserver((list) => {
                  const first = list.getEntriesByName('first-contentful-paint')[0];
                  if (first) done(first.startTime);
                }).observe({ type: 'paint', buffered: true }))
                """));
            begun = Math.Min(begun, await open.Page.EvaluateAsync<double>("""
                (async () => {
                  const from = performance.now();
                  const r = await fetch('/api/conversations/' + crypto.randomUUID() + '/turns',
                    { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ text: '各地行政复议受理了多少件?' }) });
                  await r.body.getReader().read();
                  return performance.now() - from;
                })()
                """));
        }

        Assert.True(paint <= 300, $"The first paint came after {paint:0} ms.");
        Assert.True(begun <= 200, $"The answer began after {begun:0} ms.");
    }

    private static async Task DraftAsync(IPage page)
    {
        await page.EvaluateAsync("location.hash = '#/drafts/new'");
        await page.FillAsync("#instruction", "写一段行政复议,300字以内,分三点");
        await page.ClickAsync(".draft-inputs .primary");
        await page.Locator("#draft-text").WaitForAsync();
    }

    private static async Task NarrowAsync(IPage page) => Assert.Equal(
        0, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth - innerWidth, document.querySelector('main').scrollWidth - "
            + "document.querySelector('main').clientWidth)"));

    private static async Task CheckAsync(IPage page, string name)
    {
        var found = (await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{name}: {v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}");
        Assert.Empty(found);
    }
}
