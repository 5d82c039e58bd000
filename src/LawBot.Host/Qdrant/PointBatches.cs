using System.Runtime.InteropServices;
using System.Text.Json;
using LawBot.Host.Qdrant.Api;

namespace LawBot.Host.Qdrant;

/// <summary>Cuts points into writes, by bytes and by count.</summary>
internal static class PointBatches
{
    /// <summary>A place of a sparse vector in JSON: ten digits, a number of up to ten, two commas.</summary>
    private const int BytesOfTerm = 22;

    private const int BytesOfDense = 12;
    private const int BytesOfFrame = 120;

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

    /// <summary>About how many bytes a point takes in a request, rather more than less.</summary>
    public static int SizeOf(PointStruct point) =>
        BytesOfFrame + JsonMarshal.GetRawUtf8Value(point.Payload).Length
        + (BytesOfTerm * (point.Vector.Terms?.Indices.Count ?? 0)) + (BytesOfDense * (point.Vector.Dense?.Count ?? 0));
}
