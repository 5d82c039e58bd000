using System.Diagnostics;
using System.Text;
using LawBot.Documents;
using LawBot.Reports;

namespace LawBot.Tests.Readers;

/// <summary>Files made to do harm: each is read or refused with one clear line, soon.</summary>
public sealed class HostileFilesTests
{
    private static readonly byte[] Zeros = new byte[40 << 20];

    [Fact]
    public async Task A_bomb_in_an_archive_or_a_document_is_not_expanded()
    {
        Assert.Contains("炸弹", await Reading.RefusalOf("a.zip", ZipSample.Of(("青禾.txt", Zeros))), StringComparison.Ordinal);
        Assert.Contains("炸弹", await Reading.RefusalOf("a.docx", ZipSample.With(Formats.Docx(), "word/media/x.bin", Zeros)), StringComparison.Ordinal);
        Assert.Contains("过多", await Reading.RefusalOf("b.zip", ZipSample.Of([.. Enumerable.Range(0, 6000).Select(i => ($"{i}.txt", Array.Empty<byte>()))])),
            StringComparison.Ordinal);
        Assert.Contains("没有文件", await Reading.RefusalOf("c.zip", ZipSample.Of()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_and_deep_nesting_in_a_Word_file_are_refused()
    {
        var entities = """
            <?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body>
            </w:document>
            """u8;
        Assert.Contains("损坏", await Reading.RefusalOf("a.docx", ZipSample.With(Formats.Docx(), "word/document.xml", entities.ToArray())),
            StringComparison.Ordinal);
        var deep = WordSample.Docx(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 20_000)) + WordSample.P("深")
            + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 20_000)));
        Assert.Contains("嵌套过深", await Reading.RefusalOf("b.docx", deep), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> LargeTexts() => new()
    {
        { "one line.txt", new string('法', 5 << 20) },
        { "one line.md", string.Concat(Enumerable.Repeat("**[法](", 1 << 20)) },
        { "headings.txt", string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"{i}、\n")) },
        { "headings.md", string.Concat(Enumerable.Repeat("# 法\n", 1_000_000)) },
        { "headings.html", "<html>" + string.Concat(Enumerable.Repeat("<h1>法", 1_000_000)) },
        { "deep.html", "<html>" + string.Concat(Enumerable.Repeat("<div><b>", 100_000)) + "深。" },
        { "deep quotes.md", string.Concat(Enumerable.Repeat("> ", 15_000)) + "深" },
        { "deep lists.md", string.Concat(Enumerable.Repeat("- ", 15_000)) + "深" },
        { "brackets.md", string.Concat(Enumerable.Repeat("[", 30_000)) + "深" },
        { "stars.md", string.Concat(Enumerable.Repeat("*a **b ", 5_000)) + "深" },
        { "table.md", string.Concat(Enumerable.Repeat("|", 30_000)) + "\n" + string.Concat(Enumerable.Repeat("|-", 15_000)) + "\n" },
        { "spans.html", "<html><table><tr><td colspan=99999999 rowspan=99999999>法</td><td>治</td></tr><tr><td>建</td></tr></table>" },
        { "one cell.csv", "\"" + new string('a', 1 << 20) },
        { "columns.csv", new string(',', 1 << 20) },
    };

    [Theory]
    [MemberData(nameof(LargeTexts))]
    public async Task Large_and_deep_texts_are_read_or_refused_within_seconds(string file, string text)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var document = await Reading.Of(file, text);
            Assert.True(document.Blocks.Sum(block => (long)block.Text.Length) <= text.Length * 300L);
        }
        catch (DocumentUnreadableException e)
        {
            Assert.DoesNotContain('\n', e.Message);
            Assert.DoesNotContain("秒内没有读完", e.Message, StringComparison.Ordinal);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed.TotalSeconds:0.0} s");
    }

    [Fact]
    public async Task Zero_bytes_marks_of_direction_and_odd_names_do_no_harm()
    {
        var name = string.Concat(Enumerable.Repeat("报告😀", 25)) + ".txt";
        var document = await Reading.Of(name, "青禾县办结3\u200b4件案件,\u202e收到\u00004\0" + "5件。共计1\ufeff2次。\n再次办理行政复议案件若干件,群众满意。");
        Assert.Contains("4件案件", document.Blocks[0].Text, StringComparison.Ordinal);
        Assert.Contains("45件", document.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("desktop.ini", "[.ShellClassInfo]\r\nIconResource=a.dll,0\r\n")]
    [InlineData("青禾县报告.url", "[InternetShortcut]\r\nURL=https://example.com/\r\n")]
    [InlineData("数据.json", "{\"地方\":\"青禾县\",\"件数\":9999}")]
    [InlineData("~$报告.docx", "user\0\0\0")]
    [InlineData("登录.pdf", "<html><body>请先登录后再访问。<form><input type=password></form></body></html>")]
    public async Task What_no_office_means_as_a_report_is_refused_or_gives_no_sentence(string name, string content)
    {
        if (NotADocument.Reason(name) is { } reason)
        {
            Assert.DoesNotContain('\n', reason);
            return; // Refused by its name, whatever is in it.
        }

        try
        {
            var report = new ReportParser().Parse(await Reading.Of(name, content), "a", "b");
            Assert.False(report.Genre.IsReport, report.Genre.Name);
            Assert.Empty(report.Sentences);
        }
        catch (DocumentUnreadableException e)
        {
            Assert.True(e.Message.Length > 8, e.Message);
        }
    }

    [Fact]
    public async Task Content_decides_and_not_the_name()
    {
        Assert.Equal(InventedReport.Paragraphs, (await Reading.Of("青禾.pdf", Formats.Docx())).Texts());
        Assert.Contains(InventedReport.Parts[3].Text, (await Reading.Of("青禾.doc", Formats.Html)).Texts());
        Assert.Contains(InventedReport.Parts[3].Text, (await Reading.Of("青禾.docx", Formats.Text)).Texts().Select(text => text.Trim()));
        Assert.Contains("OFD", await Reading.RefusalOf("青禾.ofd",
            ZipSample.Of(("OFD.xml", "<OFD><DocBody><DocRoot>a.xml</DocRoot></DocBody></OFD>"u8.ToArray()))), StringComparison.Ordinal);
        var locked = new byte[4096];
        new byte[] { 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1 }.CopyTo(locked, 0);
        Encoding.Unicode.GetBytes("EncryptedPackage\0").CopyTo(locked, 1024);
        Assert.Contains("密码", await Reading.RefusalOf("青禾.docx", locked), StringComparison.Ordinal);
    }
}
