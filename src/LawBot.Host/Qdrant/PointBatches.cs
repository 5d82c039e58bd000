using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>Cuts points into writes, by bytes and by count.</summary>
internal static class PointBatches
{
    private const int BytesOfFrame = 16;

    public static async IAsyncEnumerable<List<PointStruct>> CutAsync(IAsyncEnumerable<PointStruct> points, int mostPoints, int mostBytes)
    {
        var batch = new List<PointStruct>();
        var bytes = 0;
        await foreach (var point in points)
        {
            var size = SizeOf(point);
            if (batch.Count > 0 && (batch.Count == mostPoints || bytes + size > mostBytes))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(point);
            bytes += size;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    /// <summary>How many bytes a point takes in a request, with what frames it.</summary>
    public static int SizeOf(PointStruct point) => BytesOfFrame + point.CalculateSize();
}
