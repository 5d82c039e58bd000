using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>Vectors of passages in the same file as the index: one row a report, compared one by one.</summary>
/// <remarks>A search reads every vector of the model: 200,000 of 1,024 numbers are 0.8 GB, from the page cache of the system some 0.3 s. A
/// larger collection belongs into Qdrant.</remarks>
internal sealed class SqliteVectors(SqliteDatabase database) : IPassageVectors
{
    /// <summary>The table of vectors: of each report the numbers of its passages end to end, each vector of length one.</summary>
    public static SqliteMigration Schema { get; } = new("0050-vectors", """
        CREATE TABLE vectors(report TEXT PRIMARY KEY, hash TEXT NOT NULL, model TEXT NOT NULL, dimension INTEGER NOT NULL, count INTEGER NOT NULL,
          data BLOB NOT NULL);
        """);

    public Task<IReadOnlyList<VectorStock>> StockAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.Run(() => SqliteFailure.Translate<IReadOnlyList<VectorStock>>(database.File, () =>
        {
            using var connection = database.OpenRead();
            using var rows = new Statement(connection, "SELECT report, hash, model, dimension, count FROM vectors");
            var stock = new List<VectorStock>();
            while (rows.Step())
            {
                stock.Add(new(rows.Text(0), rows.Text(1), rows.Text(2), (int)rows.Long(3), (int)rows.Long(4)));
            }

            return stock;
        }), cancellation);
    }

    public Task PutAsync(VectorStock stock, IReadOnlyList<ReadOnlyMemory<float>> vectors, CancellationToken cancellation)
    {
        var data = new float[stock.Dimension * vectors.Count];
        for (var i = 0; i < vectors.Count; i++)
        {
            var target = data.AsSpan(i * stock.Dimension, stock.Dimension);
            var norm = TensorPrimitives.Norm(vectors[i].Span);
            TensorPrimitives.Divide(vectors[i].Span, norm > 0 ? norm : 1, target);
        }

        return database.WriteAsync(
            (connection, _) =>
            {
                using var put = new Statement(connection,
                    "INSERT OR REPLACE INTO vectors(report, hash, model, dimension, count, data) VALUES (?, ?, ?, ?, ?, ?)");
                put.Bind(1, stock.ReportId).Bind(2, stock.ContentHash).Bind(3, stock.Model).Bind(4, stock.Dimension).Bind(5, vectors.Count)
                    .Bind(6, MemoryMarshal.AsBytes(data.AsSpan())).Run();
                using var clear = new Statement(connection, "DELETE FROM vectors WHERE report NOT IN (SELECT id FROM report)");
                clear.Run();
                return true;
            },
            cancellation);
    }

    public Task<IReadOnlyList<NearPassage>> NearestAsync(
        string model, ReadOnlyMemory<float> vector, IReadOnlySet<string>? reports, int limit, CancellationToken cancellation) =>
        Task.Run(() => SqliteFailure.Translate<IReadOnlyList<NearPassage>>(database.File, () =>
        {
            var norm = TensorPrimitives.Norm(vector.Span);
            var wanted = vector.ToArray();
            TensorPrimitives.Divide(wanted, norm > 0 ? norm : 1, wanted);
            var best = new PriorityQueue<NearPassage, double>();
            using var connection = database.OpenRead();
            using var rows = new Statement(connection, "SELECT report, hash, data FROM vectors WHERE model = ? AND dimension = ?");
            rows.Bind(1, model).Bind(2, wanted.Length);
            while (rows.Step())
            {
                cancellation.ThrowIfCancellationRequested();
                if (reports?.Contains(rows.Text(0)) != false)
                {
                    Compare(rows, wanted, best, limit);
                }
            }

            return [.. best.UnorderedItems.Select(b => b.Element).OrderByDescending(b => b.Similarity)
                .ThenBy(b => b.ReportId, StringComparer.Ordinal).ThenBy(b => b.Ordinal)];
        }), cancellation);

    private static void Compare(Statement row, float[] wanted, PriorityQueue<NearPassage, double> best, int limit)
    {
        var numbers = MemoryMarshal.Cast<byte, float>(row.Blob(2));
        for (var ordinal = 0; (ordinal + 1) * wanted.Length <= numbers.Length; ordinal++)
        {
            double similarity = TensorPrimitives.Dot(numbers.Slice(ordinal * wanted.Length, wanted.Length), wanted);
            if (best.Count < limit || (best.TryPeek(out _, out var worst) && similarity > worst))
            {
                best.Enqueue(new(row.Text(0), row.Text(1), ordinal, similarity), similarity);
                if (best.Count > limit)
                {
                    best.Dequeue();
                }
            }
        }
    }
}
