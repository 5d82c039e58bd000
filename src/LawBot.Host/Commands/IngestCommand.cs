using System.CommandLine;
using System.Diagnostics;
using System.Security.Cryptography;
using LawBot.Documents;
using LawBot.Extraction;
using LawBot.Indexing;

namespace LawBot.Host.Commands;

internal static class IngestCommand
{
    public static Command Create(CommandScope scope)
    {
        var paths = new Argument<string[]>("PATH") { Description = "文件或文件夹", Arity = ArgumentArity.OneOrMore };
        return scope.Bind(new Command("ingest", "读入报告") { paths }, async (parsed, services, cancellation) =>
        {
            var clock = Stopwatch.StartNew();
            var added = new List<string>();
            var failed = new List<object>();
            var batch = new List<IndexedReport>();
            foreach (var path in parsed.GetValue(paths)!.SelectMany(p => Directory.Exists(p) ? Directory.GetFiles(p, "*", SearchOption.AllDirectories) : [p]))
            {
                try
                {
                    var bytes = await File.ReadAllBytesAsync(path, cancellation);
                    var document = (await services.GetRequiredService<IDocumentReader>().ReadAsync(Path.GetFileName(path), bytes, cancellation))[0];
                    var id = ReportIdentity.Of(Path.GetFullPath(path));
                    var report = services.GetRequiredService<ReportParser>().Parse(document, id, Convert.ToHexStringLower(SHA256.HashData(bytes)));
                    var figures = new FigureExtractor().Extract(report);
                    batch.Add(new IndexedReport(report, new PassageSplitter().Split(report), figures, [], Path.GetFullPath(path), DateTimeOffset.UtcNow));
                    added.Add(id);
                }
                catch (DocumentUnreadableException e)
                {
                    failed.Add(new { file = e.File, error = e.Message });
                }
            }

            await services.GetRequiredService<IIndexWriter>().PutAsync(batch, cancellation);
            Console.WriteLine(ContractJson.Write(new { added, updated = Array.Empty<string>(), unchanged = Array.Empty<string>(), removed = Array.Empty<string>(), failed, seconds = clock.Elapsed.TotalSeconds }));
            return 0;
        });
    }
}
