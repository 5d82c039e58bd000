using System.CommandLine;
using LawBot.Host.Contract;
using LawBot.Host.Workers;
using LawBot.Indexing;

namespace LawBot.Host.Commands;

/// <summary><c>lawbot samples</c>: the invented reports, into an empty library only.</summary>
internal static class SamplesCommand
{
    public static Command Create(CommandScope scope) =>
        scope.Bind(new Command("samples", "读入随附的示例报告(虚构的县市),只在库里没有别的报告时"), async (parsed, services, cancellation) =>
        {
            var real = (await services.GetRequiredService<IReportCatalog>().ListAsync(cancellation)).Count(e => !SampleReports.IsOne(e));
            if (real > 0)
            {
                throw new CommandFailedException($"库里已有 {real} 份报告,虚构的示例不与它们混在一起。要试用示例,请另指定一个数据文件夹:lawbot samples --data 试用");
            }

            using var ingest = IngestCommand.Patient(services, Console.Error);
            var (result, _) = await IngestProgressBar.ShowAsync(
                !parsed.GetValue(scope.Json), p => ingest.RunAsync(new FolderSource([SampleReports.Folder]), isConfirmed: false, p, cancellation));
            if (parsed.GetValue(scope.Json))
            {
                Console.WriteLine(ContractJson.Write(ContractJson.Of(result)));
            }
            else
            {
                IngestCommand.Print(result);
            }

            return 0;
        });
}
