using LawBot.Host.Contract;
using LawBot.Host.People;
using LawBot.Indexing;
using LawBot.Reports;

namespace LawBot.Host.Web.Endpoints;

/// <summary>One report: its text with its structure.</summary>
/// <param name="catalog">The store.</param>
internal sealed class ReportEndpoints(IReportCatalog catalog) : IWebPart
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/reports/{id}", ReadAsync).Needs(PersonRole.Reader);

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
