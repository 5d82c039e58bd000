using LawBot.Tests.Sqlite;
using LawBot.Tests.Support;
using Xunit.Abstractions;

namespace LawBot.Tests.Readers;

/// <summary>Measures for docs/files.md what reading one long report costs in each format, and lays ten PDFs into the folder that it is given:
/// <c>LAWBOT_COSTS=/tmp/costs dotnet test --filter ReadingCostTests --logger "console;verbosity=detailed"</c>.</summary>
[Collection(AloneTests.Name)]
public sealed class ReadingCostTests(ITestOutputHelper output)
{
    private const int Copies = 10;
    private const int Times = 3;
    private const int Pdfs = 10;

    [FactIfMeasuring]
    public async Task One_long_report_in_each_format()
    {
        var folder = Directory.CreateDirectory(FactIfMeasuringAttribute.Folder!).FullName;
        foreach (var format in (string[])["txt", "md", "html", "docx", "zip", "pdf", "doc", "rtf", "odt", "scan.pdf"])
        {
            var file = Path.Combine(folder, $"青禾-{format}.{format.Split('.')[^1]}");
            await File.WriteAllBytesAsync(file, Long(format));
            var runs = new List<ProcessTree>();
            for (var i = 0; i < (format is "scan.pdf" ? 1 : Times); i++)
            {
                runs.Add(await IngestAsync(file, Path.Combine(folder, "data")));
            }

            output.WriteLine($"| {format} | {runs.Min(r => r.Seconds):0.0} | {runs.Min(r => r.ProcessorSeconds):0.0} | {runs.Max(r => r.PeakMegabytes):0} |");
        }

        var pdf = await File.ReadAllBytesAsync(Path.Combine(folder, "青禾-pdf.pdf"));
        for (var i = 0; i < Pdfs; i++)
        {
            await File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "pdf")).FullName, $"{i}.pdf"), pdf);
        }
    }

    private static byte[] Long(string format) => format switch
    {
        "txt" => Repeated(Formats.Text),
        "md" => Repeated(Formats.Markdown),
        "html" => Formats.LongHtml(Copies),
        "docx" => Formats.Docx(Copies),
        "zip" => ZipSample.Of(("青禾.docx", Formats.Docx(Copies))),
        "scan.pdf" => Formats.Scanned("pdf", 200, Copies),
        _ => Formats.Converted(format, Copies),
    };

    private static byte[] Repeated(byte[] content) => [.. Enumerable.Repeat(content, Copies).SelectMany(copy => copy)];

    private static async Task<ProcessTree> IngestAsync(string file, string data)
    {
        if (Directory.Exists(data))
        {
            Directory.Delete(data, recursive: true);
        }

        using var process = HostProcess.Start("ingest", file, "--json", "--data", data);
        var (printed, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var took = await ProcessTree.WatchAsync(process);
        Assert.True(process.ExitCode == 0, await printed + await error);
        return took;
    }
}

/// <summary>A measurement that writes into a folder, which it is named by LAWBOT_COSTS.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactIfMeasuringAttribute : FactAttribute
{
    public FactIfMeasuringAttribute() => Skip = Folder is null ? "a measurement of minutes: set LAWBOT_COSTS to a folder to run it" : null;

    /// <summary>The folder; null where nobody measures.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable("LAWBOT_COSTS");
}
