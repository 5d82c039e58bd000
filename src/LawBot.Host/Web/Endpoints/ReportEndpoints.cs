using LawBot.Host.Contract;
using LawBot.Host.People;
using LawBot.Indexing;
using LawBot.Reports;
using LawBot.Turns;

namespace LawBot.Host.Web.Endpoints;

/// <summary>One report: its text with its structure.</summary>
/// <param name="catalog">The store.</param>
/// <param name="originals">The files.</param>
internal sealed class ReportEndpoints(IReportCatalog catalog, IOriginals originals) : IWebPart
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/reports/{id}", ReadAsync).Needs(PersonRole.Reader);
        routes.MapGet("/api/reports/{id}/original", OriginalAsync).Needs(PersonRole.Reader);
    }

    // Always a download, whatever it is: nothing of a stored file is shown or run in the page.
    private async Task<IResult> OriginalAsync(string id, CancellationToken cancellation) =>
        await catalog.FindAsync(id, cancellation) is { } report && await originals.OpenAsync(id, cancellation) is { } stream
            ? Results.File(stream, "application/octet-stream", Path.GetFileName(report.Path))
            : WebJson.NotFound("原来的文件没有留存,也不在原处了。");

    private async Task<IResult> ReadAsync(string id, CancellationToken cancellation) =>
        await catalog.FindAsync(id, cancellation) is { } report
            ? WebJson.Of(new { show = ContractJson.Show(report, await catalog.ListDuplicatesAsync(cancellation)), paragraphs = report.Report.Paragraphs.Select(Of) })
            : WebJson.NotFound("库里没有这份报告,可能已经取出。");

    private static object Of(Paragraph p) => new
    {
        start = p.Span.Start,
        end = p.Span.End,
        kind = p.Kind switch
        {
            ParagraphKind.Heading => "heading",
            ParagraphKind.Title => "title",
            ParagraphKind.TableRow => "row",
            ParagraphKind.TableHeader => "head",
            ParagraphKind.Frame => "frame",
            _ => "body",
        },
    };
}
