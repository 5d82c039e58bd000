using System.CommandLine;
using System.Diagnostics;
using LawBot.Host.Checks;
using LawBot.Host.Contract;
using LawBot.Host.Exports;

namespace LawBot.Host.Commands;

/// <summary><c>lawbot doctor</c>: looks at everything that is configured, one line each.</summary>
internal static class DoctorCommand
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static Command Create(CommandScope scope)
    {
        var command = new Command("doctor", "检查设置、索引、外部程序和网络服务是否可用");
        command.SetAction((parsed, cancellation) => CommandScope.GuardAsync(
            async () =>
            {
                // Nothing can be made of wrong settings, so nothing else can be looked at before they are mended.
                if (scope.Faults(parsed) is { Count: > 0 } faults)
                {
                    await TellAsync([.. faults.Select(f => new LineCheck("设置", _ => Task.FromResult((false, f))))], parsed.GetValue(scope.Json), cancellation);
                    await Console.Error.WriteLineAsync("请先改正这些设置(可对照 appsettings.example.json),再运行 lawbot doctor 检查其余各项。");
                    return CommandScope.Misused;
                }

                await using var services = scope.Services(parsed);
                return await TellAsync([.. services.GetServices<IDoctorCheck>()], parsed.GetValue(scope.Json), cancellation) ? 0 : CommandScope.Failed;
            },
            cancellation));
        return command;
    }

    private static async Task<bool> TellAsync(IReadOnlyList<IDoctorCheck> checks, bool isJson, CancellationToken cancellation)
    {
        var results = await RunAsync(checks, isJson ? null : Console.Out, cancellation);
        var isWell = results.TrueForAll(r => r.Finding.Status != DoctorStatus.Broken);
        if (isJson)
        {
            Console.WriteLine(ContractJson.Write(new
            {
                ok = isWell,
                checks = results.Select(r => new
                {
                    r.Name, status = Word(r.Finding.Status), r.Finding.Message, r.Finding.Mend, milliseconds = Math.Round(r.Time.TotalMilliseconds, 1),
                }),
            }));
        }

        return isWell;
    }

    /// <summary>Runs the checks side by side and writes a line for each, in their order, as soon as it and those before it are done.</summary>
    /// <param name="checks">The checks.</param>
    /// <param name="output">Where to; null writes nothing.</param>
    /// <param name="cancellation">Stops all of them.</param>
    internal static async Task<List<DoctorResult>> RunAsync(IReadOnlyList<IDoctorCheck> checks, TextWriter? output, CancellationToken cancellation)
    {
        var running = checks.Select(c => Task.Run(() => CheckAsync(c, cancellation), cancellation)).ToList();
        var column = checks.Select(c => TextWidth.Of(c.Name)).DefaultIfEmpty().Max();
        var results = new List<DoctorResult>();
        foreach (var task in running)
        {
            var result = await task;
            results.Add(result);
            if (output is not null)
            {
                var (status, message, mend) = result.Finding;
                var end = mend is null ? "" : $" → {mend}";
                await output.WriteLineAsync($"{Mark(status)} {TextWidth.Pad(result.Name, column)}  {message}({result.Time.TotalMilliseconds:0} 毫秒){end}");
            }
        }

        return results;
    }

    // The edge of one check: whatever it throws is its finding, and a stop passes.
    private static async Task<DoctorResult> CheckAsync(IDoctorCheck check, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        DoctorFinding finding;
        try
        {
            finding = await check.CheckAsync(limit.Token).WaitAsync(limit.Token);
            finding = finding with { Message = finding.Message.ReplaceLineEndings(" ") };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested && limit.IsCancellationRequested)
        {
            finding = new DoctorFinding(DoctorStatus.Broken, $"{Longest.TotalSeconds:0} 秒内没有回应", "检查网络和地址,稍后再试");
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            finding = new DoctorFinding(DoctorStatus.Broken, $"检查没有做完:{e.Message.ReplaceLineEndings(" ")}");
        }

        return new DoctorResult(check.Name, finding, watch.Elapsed);
    }

    private static char Mark(DoctorStatus status) => status switch
    {
        DoctorStatus.Well => '✓',
        DoctorStatus.Doubtful => '!',
        _ => '✗',
    };

    private static string Word(DoctorStatus status) => status switch
    {
        DoctorStatus.Well => "well",
        DoctorStatus.Doubtful => "doubtful",
        _ => "broken",
    };
}

/// <summary>A check that has run.</summary>
/// <param name="Name">What was checked.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Time">How long it took.</param>
internal sealed record DoctorResult(string Name, DoctorFinding Finding, TimeSpan Time);
