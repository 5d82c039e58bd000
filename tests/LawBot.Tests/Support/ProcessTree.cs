using System.Diagnostics;
using System.Globalization;

namespace LawBot.Tests.Support;

/// <summary>What a process and all that it started took, looked at while they run: on Linux only, elsewhere nothing is seen.</summary>
/// <param name="PeakMegabytes">Most memory held at once, pages that several hold counted once.</param>
/// <param name="ProcessorSeconds">Processor time, as far as it was seen.</param>
/// <param name="Seconds">From the start to the end.</param>
internal sealed record ProcessTree(double PeakMegabytes, double ProcessorSeconds, double Seconds)
{
    private const double TicksPerSecond = 100;
    private const int LookEvery = 25;

    // Of /proc/N/stat, counted after the name: parent, then the ticks of itself and of its children that have ended.
    private const int Parent = 1;
    private static readonly int[] Ticks = [11, 12, 13, 14];

    /// <summary>Looks until the process has ended; what it prints must be read elsewhere.</summary>
    public static async Task<ProcessTree> WatchAsync(Process process)
    {
        var (watch, peak, ticks) = (Stopwatch.StartNew(), 0.0, 0.0);
        while (!process.HasExited)
        {
            if (OperatingSystem.IsLinux())
            {
                var (memory, time) = Look(process.Id);
                (peak, ticks) = (Math.Max(peak, memory), Math.Max(ticks, time));
            }

            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(LookEvery));
        }

        return new(peak, ticks / TicksPerSecond, watch.Elapsed.TotalSeconds);
    }

    private static (double Megabytes, double Ticks) Look(int root)
    {
        var all = Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit))
            .Select(name => (Id: int.Parse(name!, CultureInfo.InvariantCulture), Stat: Read($"/proc/{name}/stat").Split(") ")[^1].Split(' ')))
            .Where(one => one.Stat.Length > Ticks[^1]).ToDictionary(one => one.Id, one => one.Stat);
        var below = all.Where(one => Above(one.Key, all).Contains(root)).ToList();
        return (below.Sum(one => Held(one.Key)), below.Sum(one => Ticks.Sum(at => double.Parse(one.Value[at], CultureInfo.InvariantCulture))));
    }

    private static IEnumerable<int> Above(int id, Dictionary<int, string[]> all)
    {
        for (var steps = 0; steps < all.Count && all.TryGetValue(id, out var stat); steps++)
        {
            yield return id;
            id = int.Parse(stat[Parent], CultureInfo.InvariantCulture);
        }
    }

    private static double Held(int id) => Read($"/proc/{id}/smaps_rollup").Split('\n').Where(line => line.StartsWith("Pss:", StringComparison.Ordinal))
        .Sum(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)) / 1024;

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // It has ended.
        }
    }
}
