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

    private async Task<IResult> FileAsync(HttpContext context, string number, string format, bool? inline, CancellationToken cancellation)
    {
        var wanted = format switch { "word" => ExportFormat.Word, "excel" => ExportFormat.Excel, "chart" => ExportFormat.Chart, _ => (ExportFormat?)null };
        if (wanted is not { } kind || await receipts.FindAsync(context.Person(), number, cancellation) is not { } receipt)
        {
            return WebJson.NotFound($"没有编号为 {number} 的回答,可能已经删除。");
        }

        if (await exporter.ExportAsync(new Reply(receipt.Number, receipt.Answer), kind, cancellation) is not { } file)
        {
            return WebJson.NotFound("这个回答里没有可以导出成这种文件的内容。");
        }

        var type = kind switch
        {
            ExportFormat.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ExportFormat.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _ => "image/svg+xml",
        };

        // A picture in the page is fetched as a picture, in which nothing runs; opened by itself it is a download.
        return Results.File(file.Content.ToArray(), type, inline is true && kind == ExportFormat.Chart ? null : file.FileName);
    }
}
