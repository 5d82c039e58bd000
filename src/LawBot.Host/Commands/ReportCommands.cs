using System.CommandLine;
using LawBot.Host.Contract;
using LawBot.Host.Exports;
using LawBot.Host.Workers;
using LawBot.Indexing;

namespace LawBot.Host.Commands;

/// <summary><c>lawbot reports</c>, <c>show</c> and <c>remove</c>: what is indexed.</summary>
internal static class ReportCommands
{
    /// <summary>What is told of a report; ids and numbers are never broken, titles and file names may be.</summary>
    internal static readonly IReadOnlyList<FittedColumn<ReportEntry>> Columns =
    [
        new("编号", e => e.Id),
        new("地方", e => e.Jurisdiction.Name, Least: 12),
        new("级别", e => e.Jurisdiction.LevelName, Rank: 5),
        new("省", e => e.Jurisdiction.Province ?? "—", Rank: 4),
        new("年度", e => e.Year?.ToString() ?? "—"),
        new("标题", e => e.Title, Rank: 3, Least: 26),
        new("段落", e => e.Passages.ToString(), Rank: 7, IsNumber: true),
        new("数字", e => e.Figures.ToString(), Rank: 6, IsNumber: true),
        new("文件", e => e.File, Rank: 2, Least: 18),
    ];

    public static IEnumerable<Command> Create(CommandScope scope) => [Reports(scope), Show(scope), Remove(scope)];

    private static Command Reports(CommandScope scope) =>
        scope.Bind(new Command("reports", "列出已入库的报告"), async (parsed, services, cancellation) =>
        {
            var catalog = services.GetRequiredService<IReportCatalog>();
            var entries = await catalog.ListAsync(cancellation);
            if (parsed.GetValue(scope.Json))
            {
                Console.WriteLine(ContractJson.Write(entries.Select(ContractJson.Of)));
                return 0;
            }

            if (entries.Count == 0)
            {
                Console.WriteLine("还没有报告。用 lawbot ingest 文件夹 读入。");
            }
            else
            {
                FittedTable.Write(Screen.Console, !Console.IsOutputRedirected, entries, Columns);
            }

            foreach (var file in await catalog.ListUnreadableAsync(cancellation))
            {
                Console.WriteLine($"读不出来:{Path.GetFileName(file.Path)}:{file.Error}");
            }

            foreach (var line in DuplicateNotes.Lines(await catalog.ListDuplicatesAsync(cancellation), entries))
            {
                Console.WriteLine(line);
            }

            return 0;
        });

    private static Command Show(CommandScope scope)
    {
        var id = new Argument<string>("REPORT-ID") { Description = "报告编号(lawbot reports 的第一列)" };
        return scope.Bind(new Command("show", "显示一份报告:基本信息、目录、数字和全文") { id }, async (parsed, services, cancellation) =>
        {
            var catalog = services.GetRequiredService<IReportCatalog>();
            var report = await catalog.FindAsync(parsed.GetValue(id)!, cancellation)
                ?? throw new CommandFailedException($"没有编号为 {parsed.GetValue(id)} 的报告。用 lawbot reports 查看编号。");
            var duplicates = await catalog.ListDuplicatesAsync(cancellation);
            if (parsed.GetValue(scope.Json))
            {
                Console.WriteLine(ContractJson.Write(ContractJson.Show(report, duplicates)));
            }
            else
            {
                ReportPage.Print(report, duplicates);
            }

            return 0;
        });
    }

    private static Command Remove(CommandScope scope)
    {
        var ids = new Argument<string[]>("REPORT-ID") { Description = "报告编号,可多个", Arity = ArgumentArity.OneOrMore };
        return scope.Bind(new Command("remove", "从库中取出报告(不删原文件;文件没有改动就不再读入)") { ids }, async (parsed, services, cancellation) =>
        {
            var wanted = parsed.GetValue(ids)!;
            var removed = await services.GetRequiredService<Withdrawal>().RemoveAsync(wanted, "命令行", cancellation);
            if (parsed.GetValue(scope.Json))
            {
                Console.WriteLine(ContractJson.Write(new { removed }));
            }
            else
            {
                Console.WriteLine($"已取出 {removed.Count} 份报告。");
            }

            var missing = wanted.Except(removed, StringComparer.Ordinal).ToList();
            return missing.Count == 0
                ? 0
                : throw new CommandFailedException($"没有这些编号的报告:{string.Join("、", missing)}。用 lawbot reports 查看编号。");
        });
    }
}
