using LawBot.Answers;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Support;

/// <summary>Reports of invented places that a test writes itself, ingested into a store of their own, and the desk that answers from them without a
/// model.</summary>
internal sealed class WrittenReports : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-written-").FullName;
    private ServiceProvider? _services;

    /// <param name="year">The year that all of them report on.</param>
    /// <param name="reports">A place, and what stands in the part on what was done.</param>
    public static async Task<WrittenReports> IngestAsync(int year, params (string Place, string Measures)[] reports)
    {
        var written = new WrittenReports();
        var folder = Directory.CreateDirectory(Path.Combine(written._folder, "reports")).FullName;
        foreach (var (place, measures) in reports)
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, $"{place}{year}.txt"),
                $"{place}{year}年法治政府建设情况报告\n\n{place}认真推进法治政府建设,现将情况报告如下。\n一、主要工作\n"
                    + $"{measures}\n\n{place}人民政府\n{year + 1}年1月20日\n");
        }

        written._services = SampleDesk.Services(Path.Combine(written._folder, "data"));
        await written._services.GetRequiredService<ReportIngestor>().IngestAsync(new FolderSource([folder]), null, default);
        return written;
    }

    /// <summary>The answer to a question.</summary>
    public async Task<Answer> AskAsync(string question) =>
        (await _services!.GetRequiredService<AnswerDesk>().AnswerAsync(question, [], null, null, default)).Answer;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
