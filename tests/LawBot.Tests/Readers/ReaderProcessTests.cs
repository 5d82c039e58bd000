using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using LawBot.Documents;
using LawBot.Host.Readers;
using LawBot.Host.Readers.Isolation;
using LawBot.Tests.Support;

namespace LawBot.Tests.Readers;

/// <summary>A file that breaks its parser ends a process beside the program and harms no other file.</summary>
public sealed class ReaderProcessTests
{
    [Fact]
    public async Task A_file_that_fills_the_memory_is_refused_and_the_next_is_read()
    {
        var bomb = PdfSample.Compressed(Bomb());
        var good = PdfSample.OfContent(PdfSample.Show("青禾县全年收到行政复议申请一百二十件。", 60, 700));
        var refusal = await Reading.RefusalOf("炸弹.pdf", bomb);
        Assert.Contains("PDF", refusal, StringComparison.Ordinal);
        var document = await Reading.Of("青禾.pdf", good);
        Assert.Contains("一百二十件", string.Concat(document.Texts()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_read_at_once_come_out_as_read_one_by_one()
    {
        var one = await Reading.Of("青禾.docx", Formats.Docx());
        var many = await Task.WhenAll(Enumerable.Range(0, 12)
            .Select(i => i % 2 == 0 ? Reading.Of("青禾.docx", Formats.Docx()) : Reading.Of("青禾.html", Formats.Html)));
        Assert.All(many.Where((_, i) => i % 2 == 0), document => Assert.Equal(one.Texts(), document.Texts()));
    }

    [Fact]
    public async Task What_a_parser_says_reaches_the_user_as_it_says_it()
    {
        var parsers = new FormatParsers();
        foreach (var (file, content) in new[] { ("破.docx", ZipSample.With(Formats.Docx(), "word/document.xml", "<w:"u8.ToArray())),
            ("空.html", "<html><body></body></html>"u8.ToArray()) })
        {
            var format = file.EndsWith("docx", StringComparison.Ordinal) ? FileFormat.Word : FileFormat.WebPage;
            var inside = await Assert.ThrowsAsync<DocumentUnreadableException>(() => parsers.ParseAsync(format, file, content, default));
            var beside = await Assert.ThrowsAsync<DocumentUnreadableException>(() => ReaderProcesses.Shared.ParseAsync(format, file, content, default));
            Assert.Equal((inside.Message, inside.File, inside.IsCurable), (beside.Message, beside.File, beside.IsCurable));
        }
    }

    [Fact]
    public async Task A_document_comes_through_whole()
    {
        var parsers = new FormatParsers();
        var inside = ((ParsedDocument)Assert.Single(await parsers.ParseAsync(FileFormat.WebPage, "青禾.html", Formats.Html, default))).Document;
        var beside = ((ParsedDocument)Assert.Single(await ReaderProcesses.Shared.ParseAsync(FileFormat.WebPage, "青禾.html", Formats.Html, default))).Document;
        Assert.Equal((inside.Title, inside.Issuer, inside.Published), (beside.Title, beside.Issuer, beside.Published));
        Assert.Equal(inside.Blocks.Select(Key), beside.Blocks.Select(Key));
        static string Key(Block block) => $"{block.Kind} {block.Level} {block.IsTableHeader} {block.Text} {string.Join('|', block.Cells)}";
    }

    [FactIfInstalled("sh")]
    public async Task A_stop_ends_a_reader_that_looks_at_nothing()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        var watch = Stopwatch.StartNew();
        var slow = PdfSample.OfContent(string.Concat(Enumerable.Repeat("q 1 0 0 1 0 0 cm\n", 3_000_000)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReaderProcesses.Shared.ParseAsync(FileFormat.Pdf, "慢.pdf", slow, stop.Token));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed.TotalSeconds:0.0} s");
    }

    // Two gigabytes of one operator, packed.
    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var line = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("q ", 1 << 19)));
            for (var i = 0; i < 2_000; i++)
            {
                stream.Write(line);
            }
        }

        return packed.ToArray();
    }
}
