using LawBot.Host.People;
using LawBot.Turns;

namespace LawBot.Host.Web.Endpoints;

/// <summary>Files of an answer: Word, Excel, chart.</summary>
/// <param name="receipts">A person's own receipts.</param>
/// <param name="exporter">Makes the files.</param>
internal sealed class ReceiptEndpoints(OwnReceipts receipts, IExporter exporter) : IWebPart
{
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/receipts/{number}/files/{format}", FileAsync).Needs(PersonRole.Reader);

    private async Task<IResult> FileAsync(HttpContext context, string number, string format, bool? inline, CancellationToken cancellation) =>
        await receipts.FindAsync(context.Person(), number, cancellation) is { } receipt
            ? await FileResults.OfAsync(exporter, new Reply(receipt.Number, receipt.Answer), format, inline is true, cancellation)
            : WebJson.NotFound($"没有编号为 {number} 的回答,可能已经删除。");
}
