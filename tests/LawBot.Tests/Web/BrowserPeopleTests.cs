using Deque.AxeCore.Playwright;
using LawBot.Host.People;
using Microsoft.Playwright;

namespace LawBot.Tests.Web;

/// <summary>The administrator's page of people, in a real browser.</summary>
[Collection(OfficeTests.Name)]
public sealed class BrowserPeopleTests(OfficeHost office) : IAsyncLifetime
{
    private readonly BrowserHost _browser = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _browser.DisposeAsync();

    [FactInBrowser]
    public async Task An_administrator_sees_everybody_changes_a_role_invites_and_takes_somebody_out()
    {
        var accounts = office.Get<Accounts>();
        var clerk = new Account(Secrets.Id(), "田十五", "", PersonRole.Reader, 515, DateTimeOffset.UtcNow, "林十四");
        await accounts.AddAsync(clerk, default);
        await using var open = await SignedInAsync("林十四", PersonRole.Administrator);
        var page = open.Page;
        var row = page.Locator("tr", new() { HasText = "田十五" });
        await row.WaitForAsync();
        Assert.Equal("Telegram", await row.Locator("td").Nth(2).InnerTextAsync());
        await row.Locator("select").SelectOptionAsync("contributor");
        await page.Locator(".toast", new() { HasText = "已改" }).WaitForAsync();
        Assert.Equal(PersonRole.Contributor, (await accounts.FindAsync(clerk.Id, default))!.Role);
        await row.WaitForAsync();
        await row.GetByText("也让用网页").ClickAsync();
        await page.Locator(".secret", new() { HasText = "/join.html#" }).WaitForAsync();
        await page.GetByText("生成邀请链接").ClickAsync();
        await page.Locator(".secret").Nth(1).WaitForAsync();
        if (Environment.GetEnvironmentVariable("LAWBOT_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "people.png"), FullPage = true });
        }

        var faults = await page.RunAxe();
        Assert.DoesNotContain(faults.Violations, v => v.Impact is "serious" or "critical");
        await row.GetByText("移除").ClickAsync();
        await page.Locator("dialog .primary").ClickAsync();
        await row.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Null(await accounts.FindAsync(clerk.Id, default));
        Assert.Empty(open.Complaints);
    }

    [FactInBrowser]
    public async Task The_page_of_people_fits_a_phone_and_a_reader_sees_only_the_own_account()
    {
        await using var open = await SignedInAsync("高十六", PersonRole.Reader, 390);
        await open.Page.GetByText("给程序用的密钥").WaitForAsync();
        Assert.Equal(0, await open.Page.GetByText("使用的人").CountAsync());
        Assert.True(await open.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
        await using var administrator = await SignedInAsync("马十七", PersonRole.Administrator, 390);
        await administrator.Page.GetByText("使用的人").WaitForAsync();
        Assert.True(await administrator.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
    }

    private async Task<OpenPage> SignedInAsync(string name, PersonRole role, int width = 1280)
    {
        using var made = await office.SignedInAsync(name, role);
        var open = await _browser.OpenAtAsync(new Uri(office.Address, "signin.html"), width);
        await open.Page.FillAsync("#name", name);
        await open.Page.FillAsync("#password", OfficeHost.Password);
        await open.Page.ClickAsync("button[type=submit]");
        await open.Page.WaitForURLAsync(new System.Text.RegularExpressions.Regex(@"/(?:index\.html)?(?:#.*)?$"));
        await open.Page.GotoAsync(new Uri(office.Address, "#/people").ToString());
        return open;
    }
}
