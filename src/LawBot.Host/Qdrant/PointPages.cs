using System.Runtime.CompilerServices;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>Reads every point that a filter lets through, page by page.</summary>
internal sealed class PointPages(QdrantCalls api)
{
    private const int PointsOfPage = 1000;

    public async IAsyncEnumerable<RetrievedPoint> AllAsync(
        string collection, Filter filter, WithPayloadSelector fields, [EnumeratorCancellation] CancellationToken cancellation)
    {
        PointId? offset = null;
        do
        {
            var request = new ScrollPoints { CollectionName = collection, Filter = filter, Limit = PointsOfPage, Offset = offset, WithPayload = fields };
            var page = await api.ScrollAsync(request, cancellation);
            foreach (var point in page.Result)
            {
                yield return point;
            }

            offset = page.NextPageOffset;
        }
        while (offset is not null);
    }
}
