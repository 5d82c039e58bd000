using System.Text;
using System.Text.Json;
using LawBot.Tests.Readers;
using LawBot.Tests.Sqlite;
using LawBot.Tests.Support;
using Xunit.Abstractions;

namespace LawBot.Tests.Workers;

/// <summary>A folder of many small reports, six tenths text, three web pages, one Word: none is lost and the memory stays within its bound. Two hundred of
/// them, or as many as <c>LAWBOT_FILES=2000 dotnet test --filter ManySmallFilesTests --logger "console;verbosity=detailed"</c> says.</summary>
[Collection(AloneTests.Name)]
public sealed class ManySmallFilesTests(ITestOutputHelper output) : IDisposable
{
    private const int MostMegabytes = 250;
    private const string First = "青白云溪柳松竹梅兰荷桃杏枫槐榆桐柏桑棠栖";
    private const string Second = "川石湖岭坪塘泉浦洲湾峪岗坡畈垸岩陵原野渡";
    private static readonly int Files = int.TryParse(Environment.GetEnvironmentVariable("LAWBOT_FILES"), out var many) ? many : 200;
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-many-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task None_is_lost_and_the_memory_stays_within_its_bound()
    {
        var reports = Directory.CreateDirectory(Path.Combine(_folder, "reports")).FullName;
        for (var i = 0; i < Files; i++)
        {
            var (name, content) = Report(i);
            await File.WriteAllBytesAsync(Path.Combine(reports, name), content);
        }

        using var process = HostProcess.Start("ingest", reports, "--data", Path.Combine(_folder, "data"), "--json");
        var (printed, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var took = await ProcessTree.WatchAsync(process);
        using var told = JsonDocument.Parse(await printed);
        output.WriteLine(
            $"{Files} files: {told.RootElement.GetProperty("added").GetArrayLength()} reports, peak {took.PeakMegabytes:0} MB, {took.Seconds:0.0} s");
        Assert.Equal("", await error);
        Assert.Equal((Files, 0), (told.RootElement.GetProperty("added").GetArrayLength(), told.RootElement.GetProperty("failed").GetArrayLength()));
        Assert.InRange(took.PeakMegabytes, 0, MostMegabytes);
    }

    private static (string Name, byte[] Content) Report(int i)
    {
        var place = $"{First[i / Second.Length % First.Length]}{Second[i % Second.Length]}县";
        var year = 2018 + (i / (First.Length * Second.Length));
        string[] lines =
        [
            $"{place}{year}年法治政府建设情况报告", "一、主要做法", $"{place}全年收到行政复议申请{i + 7}件，受理{i + 3}件，办结{i + 1}件。",
            $"开展行政执法检查{(3 * i) + 11}次，组织普法宣传活动{i + 20}场次，参加群众{(40 * i) + 900}人次。", "二、存在的问题", "个别单位对法治建设重视不够，执法人员业务能力有待提高。",
        ];
        return (i % 10) switch
        {
            < 6 => ($"{place}{year}.txt", Encoding.UTF8.GetBytes(string.Join("\n\n", lines))),
            < 9 => ($"{place}{year}.html", Encoding.UTF8.GetBytes(
                $"<html><head><meta charset=\"utf-8\"></head><body><h1>{lines[0]}</h1>{string.Concat(lines.Skip(1).Select(line => $"<p>{line}</p>"))}</body>"
                    + $"</html>")),
            _ => ($"{place}{year}.docx", WordSample.Docx(string.Concat(lines.Select(line => WordSample.P(line))))),
        };
    }
}
