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

    // A download, whatever it is: nothing of a stored file is shown or run in the page. Only a PDF may be opened, in the browser's own viewer and a tab of its
    // own, since that is the one that can open it at a page.
    private async Task<IResult> OriginalAsync(HttpContext context, string id, bool? open, CancellationToken cancellation)
    {
        if (await catalog.FindAsync(id, cancellation) is not { } report || await originals.OpenAsync(id, cancellation) is not { } stream)
        {
            return WebJson.NotFound("原来的文件没有留存,也不在原处了。");
        }

        if (open == true && await IsPdfAsync(stream, cancellation))
        {
            context.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'none'"; // The policy of the pages would keep the viewer from showing it.
            return Results.File(stream, "application/pdf");
        }

        return Results.File(stream, "application/octet-stream", Path.GetFileName(report.Path));
    }

    private static async Task<bool> IsPdfAsync(Stream stream, CancellationToken cancellation)
    {
        var head = new byte[5];
        var read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        stream.Position = 0;
        return read == head.Length && head.AsSpan().SequenceEqual("%PDF-"u8);
    }

    private async Task<IResult> ReadAsync(string id, CancellationToken cancellation) =>
        await catalog.FindAsync(id, cancellation) is { } report
            ? WebJson.Of(new { show = ContractJson.Show(report, await catalog.ListDuplicatesAsync(cancellation)),
                paragraphs = report.Report.Paragraphs.Select(Of) })
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
