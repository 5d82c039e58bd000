using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace LawBot.Benchmarks.Growth;

/// <summary>Grows libraries of several sizes and prints a row for each; every phase is a process of its own, so that peaks do not mix.</summary>
internal static class GrowthRun
{
    private const int Runs = 5;

    /// <param name="sizes">Passages of each library.</param>
    public static async Task<int> RunAsync(IReadOnlyList<int> sizes)
    {
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("lawbot-growth-");
            try
            {
                var row = await PhaseAsync("growth-ingest", folder.FullName, size);
                row["lawbotMB"] = folder.EnumerateFiles("lawbot.db*").Sum(f => f.Length) / 1048576.0;
                var runs = new List<Dictionary<string, double>>();
                for (var i = 0; i < Runs; i++)
                {
                    runs.Add(await PhaseAsync("growth-ask", folder.FullName));
                }

                foreach (var key in runs[0].Keys)
                {
                    row[key] = runs.Select(r => r[key]).Order().ElementAt(Runs / 2);
                }

                Add(row, await PhaseAsync("growth-answer", folder.FullName));
                Add(row, await PhaseAsync("growth-fts", folder.FullName, size > 20_000 ? 30 : 100));
                row["ftsOverLawbotP50"] = row["ftsP50"] / row["p50"];
                row["ftsOverLawbotCpu50"] = row["ftsCpu50"] / row["cpu50"];
                Console.WriteLine(string.Join("  ", row.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}={p.Value:0.##}"))));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return 0;
    }

    private static void Add(Dictionary<string, double> row, Dictionary<string, double> more)
    {
        foreach (var (key, value) in more)
        {
            row[key] = value;
        }
    }

    /// <summary>Runs one phase in a process of its own.</summary>
    internal static async Task<Dictionary<string, double>> PhaseAsync(string phase, params object[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        string[] all = [typeof(GrowthRun).Assembly.Location, phase, .. arguments.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture)!)];
        foreach (var argument in Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? all : all[1..])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Dictionary<string, double>>(output)!
            : throw new InvalidOperationException($"{phase} failed.");
    }
}
