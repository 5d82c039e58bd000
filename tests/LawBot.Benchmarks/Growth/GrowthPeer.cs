using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace LawBot.Benchmarks.Growth;

/// <summary>Times collections in BEIR layout beside another engine, turn by turn, and prints a row for each: medians of all pairs.</summary>
/// <remarks>Run it under <c>taskset -c 1</c>, so that both have one core. The peer's commands run in a shell, with <c>{data}</c> and <c>{index}</c>
/// for the folders; the last line of each is <c>@@</c> and an object: <c>build_s</c> of the first, <c>p50</c> and <c>p95</c> of the second.</remarks>
internal static class GrowthPeer
{
    /// <param name="pairs">How often both are measured.</param>
    /// <param name="build">The command that builds the peer's index.</param>
    /// <param name="query">The command that asks it.</param>
    /// <param name="collections">Folders.</param>
    public static async Task<int> RunAsync(string pairs, string build, string query, IReadOnlyList<string> collections)
    {
        Console.WriteLine("passages | p50 (p95) ms | peer | ratio | build passages/s | peer | ratio | MB");
        foreach (var collection in collections)
        {
            var (ours, peers) = (new List<Dictionary<string, double>>(), new List<Dictionary<string, double>>());
            var passages = File.ReadLines(Path.Combine(collection, "corpus.jsonl")).Count();
            for (var i = int.Parse(pairs, CultureInfo.InvariantCulture); i > 0; i--)
            {
                peers.Add(await InFolderAsync(async folder =>
                {
                    var built = await PeerAsync(build, collection, folder);
                    var asked = await PeerAsync(query, collection, folder);
                    asked["rate"] = passages / built["build_s"];
                    return asked;
                }));
                ours.Add(await InFolderAsync(folder => GrowthRun.PhaseAsync("growth-sentences", collection, folder)));
            }

            var (p50, p95, rate) = (Median(ours, "tenP50"), Median(ours, "tenP95"), Median(ours, "passagesPerSecond"));
            var (peer50, peer95, peerRate) = (Median(peers, "p50"), Median(peers, "p95"), Median(peers, "rate"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{passages} | {p50:0.00} ({p95:0.00}) | {peer50:0.00} ({peer95:0.00}) | {p50 / peer50:0.00} ({p95 / peer95:0.00}) | {rate:0} | {peerRate:0} "
                    + $"| {rate / peerRate:0.00} | {Median(ours, "peakMB"):0}"));
        }

        return 0;
    }

    private static double Median(List<Dictionary<string, double>> runs, string key) => runs.Select(r => r[key]).Order().ElementAt(runs.Count / 2);

    private static async Task<Dictionary<string, double>> InFolderAsync(Func<string, Task<Dictionary<string, double>>> run)
    {
        var folder = Directory.CreateTempSubdirectory("lawbot-peer-");
        try
        {
            return await run(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Dictionary<string, double>> PeerAsync(string command, string data, string index)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(command.Replace("{data}", data, StringComparison.Ordinal).Replace("{index}", index, StringComparison.Ordinal));
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Split('\n').LastOrDefault(l => l.StartsWith("@@", StringComparison.Ordinal)) is { } line
            ? JsonSerializer.Deserialize<Dictionary<string, double>>(line[2..])!
            : throw new InvalidOperationException($"{command} failed.");
    }
}
