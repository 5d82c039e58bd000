using System.Text;
using LawBot.Tests.Sqlite;
using LawBot.Tests.Support;

namespace LawBot.Tests.Readers;

public sealed class OfdReaderTests
{
    /// <summary>A page, for the test that changes it at random.</summary>
    internal static byte[] Whole => Sample(Line(20, 20, "青禾县2022年法治政府建设情况报告", 7) + Line(28, 50, "全年收到行政复议申请120件。"));

    [Fact]
    public async Task The_text_of_the_pages_is_read_in_paragraphs_without_what_is_not_shown()
    {
        var first = Line(20, 20, "青禾县2022年法治政府建设情况报告", 7) + Line(28, 40, "一、主要工作") + Line(28, 50, "全年收到行政复议申请120件,县政府高度重视,认真办理每")
            + Line(20, 60, "一件案件,受理108件。") + Line(20, 70, "白字。", fill: "255 255 255") + Line(20, 90, "内部资料", matrix: "0 1 -1 0 0 0");
        var document = await Reading.Of("青禾.ofd", Sample(first, Line(28, 20, "二、存在的问题")));
        Assert.Equal(
            ["青禾县2022年法治政府建设情况报告", "一、主要工作", "全年收到行政复议申请120件,县政府高度重视,认真办理每一件案件,受理108件。", "二、存在的问题"],
            document.Texts());
    }

    /// <summary>The first page's picture is called 10, the second page's 2: the order is the pages', not that of names.</summary>
    [FactIfInstalled("soffice", "pdftoppm", "tesseract")]
    public async Task A_scan_without_text_is_recognised_in_the_order_of_its_pages_and_says_so()
    {
        var document = await Reading.Of("青禾.ofd", Scan(
            ("Image_10.png", Drawn("first", "青禾县2022年法治政府建设情况报告", "一、主要工作", "全年收到行政复议申请120件，受理108件。")),
            ("Image_2.png", Drawn("second", "二、存在的问题", "个别单位对法治建设重视不够。"))));
        var texts = document.Texts();
        Assert.Equal("青禾县2022年法治政府建设情况报告", texts[0]);
        Assert.Contains(texts, text => text.Contains("受理108件", StringComparison.Ordinal));
        Assert.Contains("重视不够", texts[^1], StringComparison.Ordinal);
        Assert.Equal([1, 2], document.Blocks.SelectMany(block => block.Pages).Select(start => start.Page).Distinct());
        Assert.InRange(document.RecognitionConfidence!.Value, 70, 100);
        Assert.Contains(document.Doubts, doubt => doubt.Contains("扫描件", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_scan_on_a_machine_without_tesseract_is_passed_over_with_what_to_install()
    {
        var folder = Directory.CreateTempSubdirectory("lawbot-ofd-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "青禾.ofd"), Scan(("Image_1.png", [0x89, .. "PNG"u8, 13, 10, 26, 10])));
        var (status, output, error) = await HostProcess.RunAsync(
            [("PATH", folder)], ["ingest", Path.Combine(folder, "青禾.ofd"), "--data", Path.Combine(folder, "data")]);
        Directory.Delete(folder, recursive: true);
        Assert.Equal(1, status);
        Assert.Contains("读不出来 1 个文件", output, StringComparison.Ordinal);
        Assert.Contains("青禾.ofd:缺少程序 tesseract", error, StringComparison.Ordinal);
        Assert.Contains("apt-get install -y tesseract-ocr", error, StringComparison.Ordinal);
    }

    [FactIfInstalled("soffice", "pdftoppm", "tesseract")]
    public async Task Pictures_that_no_page_names_are_read_in_the_order_of_their_numbers()
    {
        var document = await Reading.Of("青禾.ofd", ZipSample.Of(
        [
            .. Frame(["", ""]), ("Doc_0/Res/10.png", Drawn("second", "二、存在的问题", "个别单位对法治建设重视不够。")),
            ("Doc_0/Res/2.png", Drawn("first", "青禾县2022年法治政府建设情况报告", "一、主要工作", "全年收到行政复议申请120件，受理108件。")),
        ]));
        Assert.Equal("青禾县2022年法治政府建设情况报告", document.Texts()[0]);
    }

    private static byte[] Drawn(string name, params string[] paragraphs) =>
        Formats.Drawn("ofd " + name, WordSample.Docx(string.Concat(paragraphs.Select(text => WordSample.P(text, "", "<w:sz w:val=\"32\"/>")))), 200);

    private static byte[] Scan(params (string Name, byte[] Content)[] pages) => ZipSample.Of(
    [
        .. Frame([.. pages.Select((_, i) => $"<ofd:ImageObject ID=\"{i + 50}\" Boundary=\"0 0 210 297\" ResourceID=\"{i + 90}\"/>")],
            "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>"),
        ("Doc_0/DocumentRes.xml", Encoding.UTF8.GetBytes($"<ofd:Res xmlns:ofd=\"http://www.ofdspec.org/2016\" BaseLoc=\"Res\"><ofd:MultiMedias>"
            + string.Concat(pages.Select((page, i) =>
                $"<ofd:MultiMedia ID=\"{i + 90}\" Type=\"Image\"><ofd:MediaFile>{page.Name}</ofd:MediaFile></ofd:MultiMedia>"))
            + "</ofd:MultiMedias></ofd:Res>")),
        .. pages.Select(page => ("Doc_0/Res/" + page.Name, page.Content)),
    ]);

    private static byte[] Sample(params string[] pages) => ZipSample.Of(Frame(pages));

    private static (string Name, byte[] Content)[] Frame(string[] pages, string resources = "") =>
    [
        ("OFD.xml",
            Encoding.UTF8.GetBytes(
            "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>")),
        ("Doc_0/Document.xml", Encoding.UTF8.GetBytes($"<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:CommonData><ofd:PageArea>"
            + $"<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>{resources}</ofd:CommonData>"
            + $"<ofd:Pages>{string.Concat(pages.Select((_, i) => $"<ofd:Page ID=\"{i}\" BaseLoc=\"Pages/{i}.xml\"/>"))}</ofd:Pages></ofd:Document>")),
        .. pages.Select((page, i) => ($"Doc_0/Pages/{i}.xml",
            Encoding.UTF8.GetBytes(
            $"<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer>{page}</ofd:Layer></ofd:Content></ofd:Page>"))),
    ];

    private static string Line(int x, int y, string text, int size = 5, string fill = "0 0 0", string matrix = "1 0 0 1 0 0") =>
        $"<ofd:TextObject Boundary=\"{x} {y} 170 6\" Size=\"{size}\" CTM=\"{matrix}\"><ofd:FillColor Value=\"{fill}\"/>"
        + $"<ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g {text.Length - 1} {size}\">{text}</ofd:TextCode></ofd:TextObject>";
}
