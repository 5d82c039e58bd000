using System.CommandLine;
using LawBot.Host.Contract;
using LawBot.Host.Workers;
using LawBot.Indexing;

namespace LawBot.Host.Commands;

/// <summary><c>lawbot ingest</c>.</summary>
internal static class IngestCommand
{
    // Long enough for a server to be started anew, short enough for a person who waits at the terminal.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    public static Command Create(CommandScope scope)
    {
        var paths = new Argument<string[]>("PATH") { Description = "报告文件或文件夹,可多个", Arity = ArgumentArity.OneOrMore };
        var confirm = new Option<bool>("--confirm-removal") { Description = "文件夹里的报告大半不见了时,确认确实删了,把它们从库里取出" };
        return scope.Bind(new Command("ingest", "读入报告;未变的跳过,变了的替换,文件夹里已删的取出") { paths, confirm }, async (parsed, services, cancellation) =>
        {
            var missing = parsed.GetValue(paths)!.Where(p => !File.Exists(p) && !Directory.Exists(p)).ToList();
            if (missing.Count > 0)
            {
                throw new CommandFailedException($"找不到 {string.Join("、", missing)}。请检查路径。");
            }

            var json = parsed.GetValue(scope.Json);
            using var ingest = Patient(services, Console.Error);
            var source = new FolderSource(parsed.GetValue(paths)!);
            var (result, kept) = await IngestProgressBar.ShowAsync(
                !json, progress => ingest.RunAsync(source, parsed.GetValue(confirm), progress, cancellation));
            if (json)
            {
                Console.WriteLine(ContractJson.Write(ContractJson.Of(result)));
            }
            else
            {
                Print(result);
                await UnderstoodPage.PrintAsync(result, services.GetRequiredService<IReportCatalog>(), cancellation);
                foreach (var line in DuplicateNotes.Lines(result.Duplicates, await services.GetRequiredService<IReportCatalog>().ListAsync(cancellation)))
                {
                    Console.WriteLine(line);
                }
            }

            foreach (var line in kept)
            {
                Console.Error.WriteLine(line);
            }

            foreach (var failed in result.Failed)
            {
                Console.Error.WriteLine($"{Path.GetFileName(failed.File)}:{failed.Error}");
            }

            return result.Failed.Count == 0 ? 0 : CommandScope.Failed;
        });
    }

    /// <summary>An ingest that waits while the store is away, and says so: hours of reading must not be lost to a server's restart.</summary>
    internal static ReportIngest Patient(IServiceProvider services, TextWriter told)
    {
        var patience = new IndexPatience(services.GetRequiredService<TimeProvider>())
        {
            Longest = LongestPause, InAll = LongestWait,
            Waiting = (why, pause) => told.WriteLine($"{why.Message} {pause.TotalSeconds:0} 秒后再试。"),
        };
        var index = new PatientIndex(services.GetRequiredService<IIndexWriter>(), services.GetRequiredService<IReportCatalog>(), patience);
        var ingestor = ActivatorUtilities.CreateInstance<ReportIngestor>(services, (IIndexWriter)index, (IReportCatalog)index);
        return ActivatorUtilities.CreateInstance<ReportIngest>(services, ingestor, (IIndexWriter)index, (IReportCatalog)index);
    }

    /// <summary>What became of the files, in one line.</summary>
    public static void Print(IngestionResult result)
    {
        Console.WriteLine(
            $"新增 {result.Added.Count} 份,更新 {result.Updated.Count} 份,未变 {result.Unchanged.Count} 份,取出 {result.Removed.Count} 份,"
            + $"读不出来 {result.Failed.Count} 个文件,用时 {result.Seconds:0.0} 秒。");
        if (result.Reread.Count > 0)
        {
            Console.WriteLine($"读取规则更新了,其中 {result.Reread.Count} 份没有改动的报告已按新规则重新读过。");
        }
    }
}
