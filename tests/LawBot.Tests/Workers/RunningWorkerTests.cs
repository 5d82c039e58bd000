using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using LawBot.Answers;
using LawBot.Host.Sqlite;
using LawBot.Tests.Sqlite;
using LawBot.Tests.Support;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Workers;

/// <summary><c>lawbot run</c> as it runs in an office, over a folder in which things go on.</summary>
public sealed class RunningWorkerTests : IDisposable
{
    private const string Asked = "保密事项甲的办理情况怎么样?";
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-run-").FullName;
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("lawbot-run-").FullName;

    private readonly int _port = FreePort();

    private string Data => Path.Combine(_folder, "data");

    private string Reports => Directory.CreateDirectory(Path.Combine(_folder, "reports")).FullName;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_elsewhere, recursive: true);
    }

    [FactIfInstalled("kill")]
    public async Task What_is_whole_is_read_while_a_file_beside_it_grows_and_the_log_holds_no_question()
    {
        await File.WriteAllTextAsync(Path.Combine(Reports, "白石.txt"), Text("白石县"));
        File.SetLastWriteTimeUtc(Path.Combine(Reports, "白石.txt"), DateTime.UtcNow.AddYears(1));
        await File.WriteAllTextAsync(Path.Combine(Reports, "白石副本.txt"), Text("白石县"));
        await File.WriteAllTextAsync(Path.Combine(Reports, "沧泉.txt.crdownload"), Text("沧泉县"));
        await File.WriteAllTextAsync(Path.Combine(_elsewhere, "岚山.txt"), Text("岚山县"));
        File.CreateSymbolicLink(Path.Combine(Reports, "岚山.txt"), Path.Combine(_elsewhere, "岚山.txt"));
        using var done = new CancellationTokenSource();
        var growing = GrowAsync(Path.Combine(Reports, "青禾.txt"), done.Token);

        using var worker = Start();
        await UntilAsync("白石县");
        Assert.DoesNotContain("青禾县", await ListedAsync(), StringComparison.Ordinal);
        await done.CancelAsync();
        await growing;
        File.Move(Path.Combine(Reports, "沧泉.txt.crdownload"), Path.Combine(Reports, "沧泉.txt"));
        await UntilAsync("青禾县");
        await UntilAsync("沧泉县");
        Assert.DoesNotContain("岚山县", await ListedAsync(), StringComparison.Ordinal);

        using var page = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_port}") };
        using var answered = await page.PostAsJsonAsync(new Uri("api/ask", UriKind.Relative), new { question = Asked });
        Assert.True(answered.IsSuccessStatusCode);
        await StopAsync(worker);
        var logs = Directory.GetFiles(Path.Combine(Data, "logs"));
        Assert.Contains("网页", string.Concat(logs.Select(File.ReadAllText)), StringComparison.Ordinal);
        Assert.Single(string.Concat(logs.Select(File.ReadAllText)).Split('\n'), line => line.Contains("白石副本", StringComparison.Ordinal)); // Not at every look.
        Assert.All(logs, log => Assert.DoesNotContain("保密事项", File.ReadAllText(log), StringComparison.Ordinal));
    }

    [FactIfInstalled("kill")]
    public async Task Questions_kept_longer_than_the_settings_say_go_when_the_worker_starts()
    {
        await using (var services = SqliteStore.Services(Data))
        {
            foreach (var (conversation, days) in new[] { ("旧对话", 40), ("新对话", 3) })
            {
                var answer = new Answer("问", AnswerKind.Chat, "答", AnswerOrigin.Extracted, [], []);
                await services.GetRequiredService<SqliteTurnLog>().RecordAsync(
                    new Receipt("R" + days, conversation, "问", "问", DateTimeOffset.UtcNow.AddDays(-days), answer), default);
            }
        }

        await File.WriteAllTextAsync(Path.Combine(Reports, "白石.txt"), Text("白石县"));
        using var worker = Start(("Storage__KeepDays", "30"));
        await UntilAsync("白石县");
        var kept = (await HostProcess.RunAsync("forget", "--data", Data)).Output;
        Assert.Contains("新对话", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("旧对话", kept, StringComparison.Ordinal);
        await StopAsync(worker);
    }

    private static string Text(string place) => $"{place}2022年法治政府建设情况报告\n\n一、主要做法\n\n{place}全年受理行政复议申请38件。\n";

    // Longer than the worker waits, and without a pause as long.
    private static async Task GrowAsync(string file, CancellationToken done)
    {
        await File.WriteAllTextAsync(file, Text("青禾县"), CancellationToken.None);
        while (!done.IsCancellationRequested)
        {
            await File.AppendAllTextAsync(file, "全县开展普法宣传12场次。\n", CancellationToken.None);
            await Task.Delay(100, CancellationToken.None);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task StopAsync(Process worker)
    {
        using var signal = Process.Start("kill", ["-TERM", $"{worker.Id}"])!;
        await worker.WaitForExitAsync();
    }

    private Process Start(params (string, string)[] more) => HostProcess.StartTalking(
        [("Reports__Path", Reports), ("Reports__QuietSeconds", "4"), ("Reports__RescanSeconds", "5"), ("Web__Port", $"{_port}"), ("Web__Open", "false"),
            .. more], "run", "--data", Data);

    private async Task<string> ListedAsync() => (await HostProcess.RunAsync("reports", "--json", "--data", Data)).Output;

    private async Task UntilAsync(string place)
    {
        var until = DateTimeOffset.UtcNow.AddSeconds(90);
        while (!(await ListedAsync()).Contains(place, StringComparison.Ordinal))
        {
            Assert.True(DateTimeOffset.UtcNow < until, $"waited in vain for {place}");
            await Task.Delay(500);
        }
    }
}
