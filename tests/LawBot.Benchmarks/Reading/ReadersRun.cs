using System.Diagnostics;
using System.Globalization;
using LawBot.Host.Readers;
using LawBot.Host.Readers.Isolation;
using Microsoft.Extensions.Options;

namespace LawBot.Benchmarks.Reading;

/// <summary>What the reader processes cost: the same files read inside a process and beside it, each time by a program just started, as an
/// ingest is.</summary>
internal static class ReadersRun
{
    private const int Times = 5;

    /// <summary>Prints the median seconds of both and their ratio.</summary>
    public static async Task<int> RunAsync(string[] files)
    {
        var inside = await MedianAsync("inside", files);
        var beside = await MedianAsync("beside", files);
        Console.WriteLine($"{files.Length} files: {inside:0.00} s in process, {beside:0.00} s by reader processes, {beside / inside:0.00} times");
        return 0;
    }

    /// <summary>Reads the files once, one after the other on each core, and prints the seconds.</summary>
    public static async Task<int> OnceAsync(string where, string[] files)
    {
        var watch = Stopwatch.StartNew();
        var readers = ReadersRegistration.Create(
            Options.Create(new IngestOptions()), Options.Create(new ReadersOptions()), where is "inside" ? new FormatParsers() : ReaderProcesses.Shared);
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (file, cancellation) =>
            _ = await readers.ReadAsync(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellation), cancellation));
        Console.WriteLine(watch.Elapsed.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static async Task<double> MedianAsync(string where, string[] files)
    {
        var seconds = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var info = new ProcessStartInfo("dotnet",
                [typeof(ReadersRun).Assembly.Location, "readers-once", where, .. files]) { RedirectStandardOutput = true, UseShellExecute = false };
            using var process = Process.Start(info)!;
            seconds.Add(double.Parse(await process.StandardOutput.ReadToEndAsync(), CultureInfo.InvariantCulture));
            await process.WaitForExitAsync();
        }

        return seconds.Order().ElementAt(Times / 2);
    }
}
