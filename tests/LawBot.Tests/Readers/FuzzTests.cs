using System.Diagnostics;
using LawBot.Documents;
using LawBot.Tests.Support;
using Xunit.Abstractions;

namespace LawBot.Tests.Readers;

/// <summary>Changes good files at random, always the same way, and reads them: each is read or refused, none breaks or hangs. Fifty changes a
/// format, five where LibreOffice reads; <c>LAWBOT_MUTATIONS=2000 dotnet test --filter FuzzTests</c> tries that many, and a twentieth where a program
/// reads.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int FewMutations = 50;
    private static readonly int Mutations = int.TryParse(Environment.GetEnvironmentVariable("LAWBOT_MUTATIONS"), out var many) ? many : FewMutations;
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Own() => ["txt", "md", "html", "csv", "docx", "xlsx", "xls", "zip", "7z", "rar", "ofd", "eml", "mht", "pdf"];

    public static TheoryData<string> Packages() => ["docx", "numbered.docx", "xlsx", "ofd"];

    [Theory]
    [MemberData(nameof(Own))]
    public Task Changed_files_are_read_or_refused(string format) => Fuzz("青禾." + format, random => Mutation.Of(Sample(format), random), Mutations);

    [Theory]
    [MemberData(nameof(Packages))]
    public Task Changed_values_inside_a_package_are_read_or_refused(string format) =>
        Fuzz("青禾." + format, random => Mutation.OfMarkup(Sample(format), random), Mutations);

    [TheoryIfInstalled("soffice", "pdftoppm", "tesseract")]
    [InlineData("doc")]
    [InlineData("rtf")]
    [InlineData("odt")]
    [InlineData("png")]
    [InlineData("scan.pdf")]
    public Task Changed_files_that_programs_read_are_read_or_refused(string format) =>
        Fuzz("青禾." + format, random => Mutation.Of(Sample(format), random), Mutations == FewMutations ? 5 : Mutations / 20);

    internal static byte[] Sample(string format) => format switch
    {
        "txt" => Formats.Text,
        "md" => Formats.Markdown,
        "html" => Formats.Html,
        "csv" => Csv,
        "docx" => Docx,
        "numbered.docx" => WordReaderTests.Numbered,
        "xlsx" => Sheet,
        "xls" => XlsSample.OldWorkbook(),
        "zip" => Zip,
        "7z" => ArchiveReaderTests.SevenZip,
        "rar" => ArchiveReaderTests.Whole,
        "ofd" => OfdReaderTests.Whole,
        "eml" => MailReaderTests.Whole,
        "mht" => MailReaderTests.Saved("utf-8"),
        "pdf" => Pdf,
        "png" => Formats.Scanned("png", 100),
        "scan.pdf" => Formats.Scanned("pdf", 100),
        _ => Formats.Converted(format),
    };

    private static readonly byte[] Docx = Formats.Docx();

    private static readonly byte[] Zip = ZipSample.Of(("青禾.txt", Formats.Text), ("青禾.docx", Docx));

    private static readonly byte[] Pdf = PdfSample.OfContent(string.Concat(
        InventedReport.Paragraphs.Take(30).Select((text, i) => PdfSample.Show(text[..Math.Min(40, text.Length)], 50, 760 - (20 * i)))));

    private static byte[] Sheet => SheetSample.Xlsx(
        $"<row r=\"1\">{SheetSample.Text("A1", "单位")}{SheetSample.Text("B1", "件数")}</row><row r=\"2\">{SheetSample.Text("A2", "县本级")}"
            + $"{SheetSample.Number("B2", "38")}</row>");

    private static byte[] Csv => System.Text.Encoding.UTF8.GetBytes("单位,件数\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"第{i}所,\"{i * 7}\"\n")));

    private async Task Fuzz(string file, Func<Random, byte[]> change, int times)
    {
        var (random, read, refused, slowest) = (new Random(20_221_122), 0, 0, TimeSpan.Zero);
        for (var i = 0; i < times; i++)
        {
            var content = change(random);
            var watch = Stopwatch.StartNew();
            try
            {
                var documents = await Reading.Readers.ReadAsync(file, content, default);
                Assert.All(documents, document => Assert.True(document.Failure is not null || document.Blocks.Count > 0));
                read++;
            }
            catch (DocumentUnreadableException e)
            {
                Assert.True(e.Message.Length > 8 && !e.Message.Contains('\n', StringComparison.Ordinal), e.Message);
                refused++;
            }

            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            Assert.True(watch.Elapsed < LongestRead, $"{file}, change {i}: {watch.Elapsed.TotalSeconds:0.0} s");
        }

        output.WriteLine($"{file}: {read} read, {refused} refused, slowest {slowest.TotalMilliseconds:0} ms");
    }
}
