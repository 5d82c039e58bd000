using LawBot.Host.Contract;
using LawBot.Host.People;
using LawBot.Indexing;

namespace LawBot.Host.Web.Endpoints;

/// <summary>What is in the library: reports, files that could not be read, files that are not needed.</summary>
/// <param name="catalog">The store.</param>
internal sealed class LibraryEndpoints(IReportCatalog catalog) : IWebPart
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/library", ListAsync).Needs(PersonRole.Reader);

    private async Task<IResult> ListAsync(CancellationToken cancellation)
    {
        var unreadable = await catalog.ListUnreadableAsync(cancellation);
        var duplicates = await catalog.ListDuplicatesAsync(cancellation);
        return WebJson.Of(new
        {
            reports = (await catalog.ListAsync(cancellation)).Select(ContractJson.Of),
            unreadable = unreadable.Select(f => new { file = Path.GetFileName(f.Path), error = f.Error }),
            duplicates = duplicates.Select(d => new { file = Path.GetFileName(d.Path), reportId = d.ReportId, olderVersion = d.IsOlderVersion }),
        });
    }
}
