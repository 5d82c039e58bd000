using System.Text;
using LawBot.Documents;

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

    private static byte[] Sample(params string[] pages) => ZipSample.Of(
    [
        ("OFD.xml", Encoding.UTF8.GetBytes("<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>")),
        ("Doc_0/Document.xml", Encoding.UTF8.GetBytes("<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>"
            + $"<ofd:Pages>{string.Concat(pages.Select((_, i) => $"<ofd:Page ID=\"{i}\" BaseLoc=\"Pages/{i}.xml\"/>"))}</ofd:Pages></ofd:Document>")),
        .. pages.Select((page, i) => ($"Doc_0/Pages/{i}.xml", Encoding.UTF8.GetBytes($"<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer>{page}</ofd:Layer></ofd:Content></ofd:Page>"))),
    ]);

    private static string Line(int x, int y, string text, int size = 5, string fill = "0 0 0", string matrix = "1 0 0 1 0 0") =>
        $"<ofd:TextObject Boundary=\"{x} {y} 170 6\" Size=\"{size}\" CTM=\"{matrix}\"><ofd:FillColor Value=\"{fill}\"/>"
        + $"<ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g {text.Length - 1} {size}\">{text}</ofd:TextCode></ofd:TextObject>";
}
