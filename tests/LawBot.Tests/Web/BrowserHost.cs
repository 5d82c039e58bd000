using LawBot.Tests.Support;
using Microsoft.Playwright;

namespace LawBot.Tests.Web;

/// <summary>A test in a real browser: the machine's own Chromium; skipped, with the reason, where there is none.</summary>
public sealed class FactInBrowserAttribute : FactAttribute
{
    /// <param name="others">What else must be there, as typed in a shell.</param>
    public FactInBrowserAttribute(params string[] others)
    {
        if (new FactIfInstalledAttribute([BrowserHost.Program, .. others]).Skip is { } missing)
        {
            Skip = $"{missing} `.ci/run` installs it.";
        }
    }
}

/// <summary>The page's server with a browser in front of it.</summary>
public sealed class BrowserHost : IAsyncLifetime
{
    /// <summary>The browser, as typed in a shell.</summary>
    public const string Program = "chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The server.</summary>
    public WebHost Host { get; init; } = new();

    /// <inheritdoc/>
    public Task InitializeAsync() => Host.InitializeAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>A page of its own, with what the browser complains about.</summary>
    /// <param name="address">What follows the server's address: <c>#/library</c>.</param>
    /// <param name="width">Of the window; 390 is a phone.</param>
    /// <param name="height">Of the window.</param>
    public Task<OpenPage> OpenAsync(string address = "", int width = 1280, int height = 720) => OpenAtAsync(new Uri(Host.Address, address), width, height);

    /// <summary>A page of another server, whose certificate nobody vouches for.</summary>
    public async Task<OpenPage> OpenAtAsync(Uri address, int width = 1280, int height = 720)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Where(), Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height }, Locale = "zh-CN", AcceptDownloads = true,
            Permissions = ["clipboard-read", "clipboard-write"], IgnoreHTTPSErrors = true,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" ? [message.Text] : Array.Empty<string>());
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(address.ToString());
        return new OpenPage(page, complaints);
    }

    private static string Where() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, Program)).First(File.Exists);
}

/// <summary>A page that is open.</summary>
/// <param name="Page">The page.</param>
/// <param name="Complaints">Errors that the browser told so far: a script that threw, a thing that the policy forbade.</param>
public sealed record OpenPage(IPage Page, IReadOnlyList<string> Complaints) : IAsyncDisposable
{
    /// <summary>Asks and waits for the whole answer.</summary>
    public async Task AskAsync(string question)
    {
        var before = await Page.Locator(".turn .answer > .tools").CountAsync();
        await Page.FillAsync("#question", question);
        await Page.PressAsync("#question", "Enter");
        await Page.Locator(".turn .answer > .tools").Nth(before).WaitForAsync();
    }

    /// <summary>Clicks on what saves a file.</summary>
    public async Task<(string Name, byte[] Content)> DownloadAsync(ILocator button)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var content = new MemoryStream();
        await stream.CopyToAsync(content);
        return (download.SuggestedFilename, content.ToArray());
    }

    /// <summary>Puts a file into the library by the picker.</summary>
    /// <returns>What the page says of it.</returns>
    public async Task<string> UploadAsync(string name, byte[] content)
    {
        await Page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        var line = Page.Locator(".uploads li", new() { HasText = name }).First;
        await line.Locator(".state, .link").First.WaitForAsync(new() { Timeout = 60_000 });
        return await line.InnerTextAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}

/// <summary>The tests that share one browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserHost>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "browser";
}
