using LawBot.Host.Contract;
using LawBot.Host.People;
using LawBot.Indexing;
using LawBot.Turns;
using Microsoft.AspNetCore.Http.Features;

namespace LawBot.Host.Web.Endpoints;

/// <summary>What is in the library, and how it gets in and out.</summary>
/// <param name="catalog">The store.</param>
/// <param name="withdrawn">What was taken out.</param>
/// <param name="uploads">Takes files in and reports out.</param>
/// <param name="reading">Tells how far reading is.</param>
internal sealed class LibraryEndpoints(IReportCatalog catalog, IWithdrawnReports withdrawn, IUploadDesk uploads, IReadingProgress reading) : IWebPart
{
    /// <summary>Largest file that is taken, in bytes: a scan of a hundred pages is a tenth of it.</summary>
    public const long LargestFile = 100L * 1024 * 1024;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/library", ListAsync).Needs(PersonRole.Reader);
        routes.MapGet("/api/library/reading", Reading).Needs(PersonRole.Reader);
        routes.MapPost("/api/library/files", TakeAsync).Needs(PersonRole.Contributor);
        routes.MapDelete("/api/reports/{id}", RemoveAsync).Needs(PersonRole.Administrator);
        routes.MapPost("/api/reports/{id}/undo", UndoAsync).Needs(PersonRole.Administrator);
    }

    // Whoever opens the page while the folder is read for the first time sees how far it is.
    private IResult Reading() => WebJson.Of(reading.Now is { } now ? new { isReading = true, done = now.Done, total = now.Total, file = now.File }
        : new { isReading = false, done = 0, total = 0, file = "" });

    private async Task<IResult> ListAsync(CancellationToken cancellation)
    {
        var unreadable = await catalog.ListUnreadableAsync(cancellation);
        var duplicates = await catalog.ListDuplicatesAsync(cancellation);
        return WebJson.Of(new
        {
            reports = (await catalog.ListAsync(cancellation)).Select(ContractJson.Of),
            unreadable = unreadable.Select(f => new { file = Path.GetFileName(f.Path), error = f.Error }),
            duplicates = duplicates.Select(d => new { file = Path.GetFileName(d.Path), reportId = d.ReportId, olderVersion = d.IsOlderVersion }),
            withdrawn = (await withdrawn.ListAsync(cancellation)).DistinctBy(w => w.ReportId, StringComparer.Ordinal)
                .Select(w => new { reportId = w.ReportId, label = w.Label, file = Path.GetFileName(w.Path), by = w.By, at = w.At }),
        });
    }

    private async Task<IResult> TakeAsync(HttpContext context, string? name, CancellationToken cancellation)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestFile;
        }

        if (context.Request.ContentLength > LargestFile)
        {
            return WebJson.Fault(StatusCodes.Status413PayloadTooLarge, $"文件超过 {LargestFile / 1024 / 1024} MB,没有收下。请拆分后再传,或直接放进报告文件夹。");
        }

        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, cancellation);
        if (content.Length == 0)
        {
            return WebJson.Fault(StatusCodes.Status400BadRequest, "文件是空的(0字节)。");
        }

        return OutcomeOf(await uploads.TakeAsync(name ?? "", content.GetBuffer().AsMemory(0, (int)content.Length), context.Person().Name, cancellation));
    }

    private async Task<IResult> RemoveAsync(HttpContext context, string id, CancellationToken cancellation) =>
        await catalog.FindAsync(id, cancellation) is null ? WebJson.NotFound("库里没有这份报告,可能已经取出。")
        : OutcomeOf(await uploads.RemoveAsync(id, context.Person().Name, cancellation));

    private async Task<IResult> UndoAsync(HttpContext context, string id, CancellationToken cancellation) =>
        OutcomeOf(await uploads.UndoRemoveAsync(id, context.Person().Name, cancellation));

    private static IResult OutcomeOf(UploadOutcome outcome) => WebJson.Of(new
    {
        result = outcome.Result switch
        {
            UploadResult.Added => "added",
            UploadResult.Updated => "updated",
            UploadResult.Unchanged => "unchanged",
            UploadResult.Removed => "removed",
            _ => "failed",
        },
        reports = outcome.Reports.Select(r => new
        {
            id = r.ReportId, jurisdiction = r.Jurisdiction, level = r.Level, year = r.Year, title = r.Title, sections = r.Sections, figures = r.Figures,
            doubts = r.Doubts,
        }),
        error = outcome.Error,
        notes = outcome.Notes,
    });
}
