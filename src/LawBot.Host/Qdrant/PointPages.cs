using System.Runtime.CompilerServices;
using System.Text.Json;
using LawBot.Host.Qdrant.Api;

namespace LawBot.Host.Qdrant;

/// <summary>Reads every point that a filter lets through, page by page.</summary>
internal sealed class PointPages(IQdrantApi api)
{
    private const int PointsOfPage = 1000;

    public async IAsyncEnumerable<RetrievedPoint> AllAsync(
        string collection, Filter filter, JsonElement fields, [EnumeratorCancellation] CancellationToken cancellation)
    {
        JsonElement? offset = null;
        do
        {
            var request = new ScrollPoints { Filter = filter, Limit = PointsOfPage, Offset = offset, WithPayload = fields };
            var page = await api.ScrollAsync(collection, request, cancellation);
            foreach (var point in page.Points)
            {
                yield return point;
            }

            offset = page.NextPageOffset is { ValueKind: not JsonValueKind.Null } next ? next : null;
        }
        while (offset is not null);
    }
}
