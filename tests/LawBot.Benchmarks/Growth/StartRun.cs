using System.Diagnostics;
using System.Globalization;

namespace LawBot.Benchmarks.Growth;

/// <summary>Times whole commands turn by turn, from the start of the process to its end: wall and processor time, and memory at the peak; medians and
/// the ratio of the first to the second, pair by pair, so that other work on the machine weighs on both.</summary>
/// <remarks>Needs <c>/usr/bin/time</c> (Debian: <c>apt-get install time</c>).</remarks>
internal static class StartRun
{
    private static readonly string[] Figures = ["wall s", "processor s", "MB"];

    /// <param name="pairs">How often both run, after once that does not count.</param>
    /// <param name="command">A command for the shell: <c>dotnet …/LawBot.Host.dll ask "…" --data DIR</c>.</param>
    /// <param name="other">What it is compared with.</param>
    public static async Task<int> RunAsync(string pairs, string command, string other)
    {
        var (ours, others) = (new List<double[]>(), new List<double[]>());
        for (var i = int.Parse(pairs, CultureInfo.InvariantCulture); i >= 0; i--)
        {
            ours.Add(await OnceAsync(command));
            others.Add(await OnceAsync(other));
        }

        Console.WriteLine("figure | first | second | ratio (least to most)");
        for (var f = 0; f < Figures.Length; f++)
        {
            var ratios = ours.Zip(others).Skip(1).Select(p => p.First[f] / p.Second[f]).Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Figures[f]} | {Median(ours.Skip(1).Select(r => r[f])):0.000} | {Median(others.Skip(1).Select(r => r[f])):0.000} | {Median(ratios):0.00} ("
                    + $"{ratios[0]:0.00} to {ratios[^1]:0.00})"));
        }

        return 0;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var all ? all[all.Count / 2] : 0;

    private static async Task<double[]> OnceAsync(string command)
    {
        var start = new ProcessStartInfo("/usr/bin/time") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (IEnumerable<string>)["-f", "@@%U %S %M", "/bin/sh", "-c", "exec " + command])
        {
            start.ArgumentList.Add(argument);
        }

        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var told = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        var wall = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return process.ExitCode == 0 && told.LastIndexOf("@@", StringComparison.Ordinal) is >= 0 and var at
            && told[(at + 2)..].Split(' ', StringSplitOptions.TrimEntries).Select(f => double.Parse(f, CultureInfo.InvariantCulture))
                .ToList() is [var user, var system, var kilobytes]
            ? [wall, user + system, kilobytes / 1024]
            : throw new InvalidOperationException($"{command} failed: {told}");
    }
}
