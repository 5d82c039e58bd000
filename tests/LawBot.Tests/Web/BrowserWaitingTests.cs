using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LawBot.Tests.Web;

/// <summary>What the page shows while something takes long: an answer that is stopped, a folder that is read.</summary>
public sealed class BrowserWaitingTests : IAsyncLifetime
{
    private readonly BrowserHost _browser = new() { Host = new WebHost(services => services.AddSingleton<ITurnHandler, Endless>()) };

    public Task InitializeAsync() => _browser.InitializeAsync();

    public Task DisposeAsync() => _browser.DisposeAsync();

    [FactInBrowser]
    public async Task An_answer_under_way_is_stopped_by_its_button_or_Escape_and_the_question_can_be_put_again()
    {
        await using var open = await _browser.OpenAsync();
        var page = open.Page;
        foreach (var stop in new Func<Task>[] { () => page.ClickAsync(".stop"), () => page.Keyboard.PressAsync("Escape") })
        {
            await page.FillAsync("#question", "各地行政复议怎么做的?");
            await page.PressAsync("#question", "Enter");
            await page.Locator(".answer", new() { HasText = "青禾县:正在写。" }).Last.WaitForAsync();
            Assert.True(await page.Locator(".composer .primary").IsDisabledAsync());
            await stop();
            await page.Locator(".fault", new() { HasText = "已停止" }).Last.WaitForAsync();
            await page.Locator(".stop").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
            Assert.False(await page.Locator(".composer .primary").IsDisabledAsync());
        }

        await page.GetByText("再问一次").First.ClickAsync();
        await page.Locator(".answer", new() { HasText = "青禾县:正在写。" }).Last.WaitForAsync();
        await page.ReloadAsync();
        await page.Locator(".answer", new() { HasText = "青禾县:正在写。" }).WaitForAsync(); // It goes on when the page goes away.
        await page.ClickAsync(".stop");
        await page.Locator(".fault", new() { HasText = "已停止" }).WaitForAsync();
        Assert.Empty(open.Complaints);
    }

    [FactInBrowser]
    public async Task Whoever_opens_the_page_while_the_folder_is_read_sees_how_far_it_is_and_the_reports_when_it_is_done()
    {
        await using var open = await _browser.OpenAsync("#/library");
        var page = open.Page;
        await page.Locator(".grid").WaitForAsync();
        var source = new SlowSource();
        var reading = _browser.Host.Get<ReportIngest>().RunAsync(source, null, default);
        await source.Second.Task;
        await page.ReloadAsync();
        await page.Locator(".reading", new() { HasTextRegex = new("正在读入报告:[01] / 2 个文件") }).WaitForAsync();
        await page.GotoAsync(new Uri(_browser.Host.Address, "#/").ToString());
        await page.Locator(".welcome .reading", new() { HasText = "/ 2 个文件" }).WaitForAsync();
        source.Go.SetResult();
        await reading;
        await page.Locator(".welcome .reading").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.GotoAsync(new Uri(_browser.Host.Address, "#/library").ToString());
        await page.Locator(".grid tr", new() { HasText = "白石县" }).WaitForAsync();
        Assert.Empty(open.Complaints);
    }

    private sealed class SlowSource : IReportSource
    {
        public TaskCompletionSource Second { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IEnumerable<SourceFile> List() => [new SourceFile("/a/白石.txt", 10), new SourceFile("/a/沅口.txt", 10)];

        public bool Covers(string path) => path.StartsWith("/a/", StringComparison.Ordinal);

        public async Task<ReadOnlyMemory<byte>> ReadAsync(SourceFile file, CancellationToken cancellation)
        {
            if (file.Name == "沅口.txt")
            {
                await Task.Delay(1000, cancellation); // The other one is read beside it.
                Second.TrySetResult();
                await Go.Task.WaitAsync(cancellation);
            }

            return System.Text.Encoding.UTF8.GetBytes($"{file.Name[..2]}县2022年法治政府建设情况报告\n\n一、主要做法\n\n全年受理行政复议案件35件。\n");
        }
    }

    private sealed class Endless : ITurnHandler
    {
        public async Task<Reply> HandleAsync(Turn turn, IProgress<string>? progress, CancellationToken cancellation)
        {
            progress?.Report("青禾县:正在写。");
            await Task.Delay(Timeout.Infinite, cancellation);
            throw new InvalidOperationException("It never ends by itself.");
        }

        public Task<Reply?> RecallAsync(string receipt, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

        public Task ForgetAsync(string conversation, CancellationToken cancellation) => Task.CompletedTask;
    }
}
