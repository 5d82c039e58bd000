using System.Text;
using LawBot.Documents;

namespace LawBot.Tests.Readers;

public sealed class MailReaderTests
{
    private const string Page = "<html><body><h1>青禾县2022年法治政府建设情况报告</h1><p>全年收到行政复议申请120件,办结118件。</p></body></html>";

    /// <summary>A mail with a report attached, also for the test that changes it at random.</summary>
    internal static byte[] Whole => Encoding.UTF8.GetBytes(
        "MIME-Version: 1.0\r\nFrom: a@x.example\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\nContent-Type: text/plain; "
            + "charset=utf-8\r\n\r\n请查收附件。\r\n--B\r\n"
            + "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; "
            + "filename*=gbk''%C7%E0%BA%CC%CF%D8.docx\r\n\r\n"
            + Convert.ToBase64String(Formats.Docx(), Base64FormattingOptions.InsertLineBreaks) + "\r\n--B--\r\n");

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb2312")]
    public async Task A_page_saved_as_one_file_is_read_as_the_page(string charset)
    {
        var document = await Reading.Of("青禾.mht", Saved(charset));
        Assert.Equal(["青禾县2022年法治政府建设情况报告", "全年收到行政复议申请120件,办结118件。"], document.Texts());
    }

    [Fact]
    public async Task What_is_attached_to_a_mail_is_read_and_its_covering_line_is_not()
    {
        var document = Assert.Single(await Reading.Readers.ReadAsync("报送.eml", Whole, default));
        Assert.Equal(("青禾县.docx", "青禾县.docx"), (document.Entry, document.File));
        Assert.Equal(InventedReport.Paragraphs, document.Texts());
    }

    /// <summary>A page with a picture, as a browser saves it in one file.</summary>
    internal static byte[] Saved(string charset)
    {
        var encoding = charset == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        var quoted = string.Concat(encoding.GetBytes(Page).Select(b => $"={b:X2}"));
        return Encoding.UTF8.GetBytes(
            $"From: <Saved by a browser>\r\nSubject: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; "
                + $"boundary=\"----B\"\r\n\r\n------B\r\n"
            + $"Content-Type: text/html; charset=\"{charset}\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{Folded(quoted, 72)}\r\n------B\r\n"
            + "Content-Type: image/png\r\nContent-ID: <a>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------B--\r\n");
    }

    private static string Folded(string quoted, int width) =>
        string.Join("=\r\n", quoted.Chunk(width).Select(line => new string(line)));
}
