using LawBot.Documents;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Reports.Figures;
using LawBot.Tests.Support;

namespace LawBot.Tests.Readers;

public sealed class FormatsTests
{
    [Fact]
    public async Task One_report_reads_the_same_from_text_Markdown_web_page_and_Word()
    {
        await ReadsTheSame("青禾.txt", Formats.Text);
        await ReadsTheSame("青禾.md", Formats.Markdown);
        await ReadsTheSame("青禾.html", Formats.Html);
        await ReadsTheSame("青禾.docx", Formats.Docx());
    }

    [FactIfInstalled("soffice")]
    public async Task One_report_reads_the_same_from_old_Word_WPS_rich_text_and_OpenDocument()
    {
        await ReadsTheSame("青禾.doc", Formats.Converted("doc"));
        await ReadsTheSame("青禾.wps", Formats.Converted("doc"));
        await ReadsTheSame("青禾.rtf", Formats.Converted("rtf"));
        await ReadsTheSame("青禾.odt", Formats.Converted("odt"));
    }

    [FactIfInstalled("soffice", "pdftotext")]
    public async Task One_report_reads_the_same_from_PDF()
    {
        var document = await ReadsTheSame("青禾.pdf", Formats.Converted("pdf"));
        Assert.Null(document.RecognitionConfidence);
        Assert.Contains(document.Blocks, block => block.Kind == BlockKind.PageBreak);
    }

    private static async Task<Document> ReadsTheSame(string file, byte[] content)
    {
        var document = await Reading.Of(file, content);
        Assert.Equal(InventedReport.Paragraphs, document.Texts().Select(text => text.TrimStart()));
        if (!file.EndsWith(".txt", StringComparison.Ordinal))
        {
            // A PDF says of its type no more than the size.
            var headings = InventedReport.Parts.Where(part => part.Level > 0 && !file.EndsWith(".pdf", StringComparison.Ordinal)).Select(part => part.Text);
            Assert.Equal(headings.Prepend(InventedReport.Title), document.Texts(BlockKind.Heading));
            Assert.Equal(InventedReport.Table, document.Blocks.Where(block => block.Kind == BlockKind.TableRow).Select(row => row.Cells));
        }

        ReadsAsTheText(document);
        return document;
    }

    /// <summary>What is understood of a report must not hang on the format it came in.</summary>
    private static void ReadsAsTheText(Document document)
    {
        var (meant, report) = (Understood(TextDocument.Value), Understood(document));
        Assert.Equal(meant.Headings, report.Headings);
        Assert.Equal(meant.Figures, report.Figures);
        Assert.Equal(meant.Who, report.Who);
    }

    private static (string Who, List<string> Headings, List<string> Figures) Understood(Document document)
    {
        var report = new ReportParser().Parse(document, "a", "b");
        return (
            $"{report.Jurisdiction.Name} {report.Year} {report.Title}",
            [.. report.Outline.Select(h => $"{h.Level} {h.Number} {h.Text}")],
            [.. new FigureExtractor().Extract(report)
                .Select(f => $"{f.Metric} {f.Value} {f.Upper} {f.Unit} {f.IsApproximate} {f.IsPlanned} {f.Subject} {f.Action} {f.Scope} {f.Topic}")]);
    }

    private static readonly Lazy<Document> TextDocument = new(() => Reading.Of("青禾.txt", Formats.Text).GetAwaiter().GetResult());
}
