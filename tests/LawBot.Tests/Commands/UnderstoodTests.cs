using LawBot.Tests.Readers;
using LawBot.Tests.Sqlite;
using static LawBot.Tests.Readers.WordSample;

namespace LawBot.Tests.Commands;

/// <summary>Whoever reads a file in is told what was understood of it, before anybody quotes it.</summary>
public sealed class UnderstoodTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-understood-").FullName;

    private string Data => Path.Combine(_folder, "data");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Ingest_and_show_tell_title_place_year_genre_tables_figures_pages_without_text_and_doubts()
    {
        var table = "<w:tbl><w:tr><w:tc>" + P("单位") + "</w:tc><w:tc>" + P("受理件数") + "</w:tc></w:tr><w:tr><w:tc>" + P("县公安局") + "</w:tc><w:tc>" + P("12")
            + "</w:tc></w:tr></w:tbl>";
        await WriteAsync("青禾.docx", Docx(P("青禾县2022年法治政府建设情况报告") + P("一、主要做法") + P("全年收到行政复议申请45件,受理38件。") + table));
        await WriteAsync("澧溪.pdf", PdfSample.OfPages(
            PdfSample.Show("澧溪市2021年法治政府建设情况报告", 60, 760, 18) + PdfSample.Show("一、主要做法", 84, 720) + PdfSample.Show("全年收到行政复议申请52件，办结50件。", 84, 700), ""));
        await WriteAsync("通知.txt", "关于召开法治政府建设推进会的通知\n\n各乡镇人民政府:\n\n定于2022年3月5日召开推进会,请准时参加。\n\n青禾县司法局\n2022年3月1日\n"u8.ToArray());

        // Without the programs that recognise pages.
        var (status, told, error) = await HostProcess.RunAsync([("PATH", _folder)], ["ingest", Path.Combine(_folder, "reports"), "--data", Data]);
        Assert.True(status == 0, error);
        var files = told.Split("· ").Skip(1).ToDictionary(part => part.Split('(')[0], part => part, StringComparer.Ordinal);
        Holds(files["青禾.docx"], "青禾县 2022年", "标题《青禾县2022年法治政府建设情况报告》", "体裁:", "小标题 1 个", "数字 ", "表格 1 个");
        Holds(files["澧溪.pdf"], "澧溪市 2021年", "标题《澧溪市2021年法治政府建设情况报告》", "存疑:第2页没有文字,没有读取");
        Holds(files["通知.txt"], "不是报告,不作依据");

        foreach (var (file, words) in new[] { ("青禾.docx", "表格 1 个"), ("澧溪.pdf", "第2页没有文字,没有读取"), ("通知.txt", "不是报告,不作依据") })
        {
            var id = files[file].Split("(编号 ")[1].Split(')')[0];
            Holds((await HostProcess.RunAsync("show", id, "--data", Data)).Output, words, "体裁:", "年度", "地方", "数字 ");
        }
    }

    private static void Holds(string told, params string[] words) => Assert.All(words, word => Assert.Contains(word, told, StringComparison.Ordinal));

    private Task WriteAsync(string name, byte[] content) =>
        File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "reports")).FullName, name), content);
}
