using System.Diagnostics;
using LawBot.Documents;
using LawBot.Tests.Support;
using Xunit.Abstractions;

namespace LawBot.Tests.Readers;

/// <summary>Changes good files at random, always the same way, and reads them: each is read or refused, none breaks, hangs or grows.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Mutations = 2_000;
    private const int FewMutations = 50;
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(110);
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Two_thousand_changes_of_each_format_are_read_or_refused()
    {
        (string, byte[])[] packages = [("青禾.docx", Formats.Docx()), ("编号.docx", WordReaderTests.Numbered), ("青禾.xlsx", Sheet)];
        (string, byte[])[] samples =
        [
            ("青禾.txt", Formats.Text), ("青禾.md", Formats.Markdown), ("青禾.html", Formats.Html), ("青禾.docx", Formats.Docx()),
            ("青禾.xlsx", Sheet), ("青禾.csv", Csv), ("青禾.zip", ZipSample.Of(("青禾.txt", Formats.Text), ("青禾.docx", Formats.Docx()))),
        ];
        var total = Stopwatch.StartNew();
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var counts = await Task.WhenAll(samples.Select(sample => Task.Run(() => Fuzz(sample.Item1, random => Mutation.Of(sample.Item2, random), Mutations, total)))
            .Concat(packages.Select(sample => Task.Run(() => Fuzz($"{sample.Item1} (markup)", random => Mutation.OfMarkup(sample.Item2, random), Mutations / 2, total)))));
        var growth = (GC.GetTotalMemory(forceFullCollection: true) - before) >> 20;
        output.WriteLine($"{string.Join('\n', counts)}\n{total.Elapsed.TotalSeconds:0} s, memory kept {growth} MB");
        Assert.True(growth < 64, $"{growth} MB kept");
        Assert.True(total.Elapsed < TimeSpan.FromMinutes(2), $"{total.Elapsed.TotalSeconds:0} s");
    }

    [Fact]
    public async Task Changes_of_old_workbooks_mails_archives_and_laid_out_pages_are_read_or_refused()
    {
        var total = Stopwatch.StartNew();
        foreach (var (file, content) in new[] { ("青禾.xls", XlsSample.OldWorkbook()), ("青禾.ofd", OfdReaderTests.Whole), ("青禾.eml", MailReaderTests.Whole), ("青禾.rar", ArchiveReaderTests.Whole) })
        {
            output.WriteLine(await Fuzz(file, random => Mutation.Of(content, random), FewMutations, total));
        }
    }

    /// <summary>Each of these starts programs, so that as many as fit half a minute are tried and the count is printed.</summary>
    [FactIfInstalled("soffice", "pdftotext", "tesseract")]
    public async Task Changes_of_formats_that_need_programs_are_read_or_refused()
    {
        var pdf = Formats.Converted("pdf");
        var rtf = Formats.Converted("rtf");
        var png = Formats.Scanned("png", 100);
        var total = Stopwatch.StartNew();
        output.WriteLine(await Fuzz("青禾.pdf", random => Mutation.Of(pdf, random), 300, total, TimeSpan.FromSeconds(20)));
        output.WriteLine(await Fuzz("青禾.rtf", random => Mutation.Of(rtf, random), 5, total, TimeSpan.FromSeconds(40)));
        output.WriteLine(await Fuzz("青禾.png", random => Mutation.Of(png, random), 15, total, TimeSpan.FromSeconds(60)));
    }

    private static byte[] Sheet => SheetSample.Xlsx(
        $"<row r=\"1\">{SheetSample.Text("A1", "单位")}{SheetSample.Text("B1", "件数")}</row><row r=\"2\">{SheetSample.Text("A2", "县本级")}{SheetSample.Number("B2", "38")}</row>");

    private static byte[] Csv => System.Text.Encoding.UTF8.GetBytes("单位,件数\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"第{i}所,\"{i * 7}\"\n")));

    private static async Task<string> Fuzz(string file, Func<Random, byte[]> change, int times, Stopwatch total, TimeSpan? until = null)
    {
        var (random, read, refused, slowest) = (new Random(20_221_122), 0, 0, TimeSpan.Zero);
        for (var i = 0; i < times && total.Elapsed < (until ?? Budget); i++)
        {
            var content = change(random);
            var watch = Stopwatch.StartNew();
            try
            {
                var documents = await Reading.Readers.ReadAsync(file.Split(" (")[0], content, default);
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

        Assert.True(until is not null || read + refused == times, $"{file}: only {read + refused} of {times} in the time given");
        return $"{file}: {read} read, {refused} refused, slowest {slowest.TotalMilliseconds:0} ms";
    }
}
