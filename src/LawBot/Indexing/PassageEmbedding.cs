using LawBot.Reports;
using Microsoft.Extensions.AI;

namespace LawBot.Indexing;

/// <summary>Makes the vectors that are missing: of new and changed reports, and of all when the model or its dimension has changed.</summary>
/// <param name="catalog">The reports.</param>
/// <param name="vectors">Where they go.</param>
/// <param name="generator">The model.</param>
/// <param name="batch">How many passages one call carries.</param>
public sealed class PassageEmbedding(
    IReportCatalog catalog, IPassageVectors vectors, IEmbeddingGenerator<string, Embedding<float>> generator, int batch)
{
    /// <summary>Makes what is missing, report by report; what was made stays when it is stopped or fails.</summary>
    /// <param name="progress">Told reports done and reports to do, after each; may be null.</param>
    /// <param name="cancellation">Stops after the report at hand.</param>
    /// <returns>How many reports were done.</returns>
    /// <exception cref="ModelUnavailableException">The model failed; call again later, only the rest is made then.</exception>
    /// <exception cref="IndexUnavailableException">The store could not be read or written.</exception>
    public async Task<int> MakeMissingAsync(IProgress<(int Done, int Total)>? progress, CancellationToken cancellation)
    {
        var model = ModelOf(generator);
        var missing = await MissingAsync(model, cancellation);
        for (var done = 0; done < missing.Count; done++)
        {
            if (await catalog.FindAsync(missing[done].Id, cancellation) is { } report)
            {
                var made = await EmbedAsync(report.Passages, cancellation);
                var dimension = made.Count == 0 ? 0 : made[0].Length;
                await vectors.PutAsync(new(report.Report.Id, report.Report.ContentHash, model, dimension, made.Count), made, cancellation);
            }

            progress?.Report((done + 1, missing.Count));
        }

        return missing.Count;
    }

    /// <summary>What of a passage is turned into a vector: its headings and its words.</summary>
    public static string TextOf(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        return string.Join('\n', [.. passage.HeadingPath, passage.Text]);
    }

    /// <summary>The model's name, by which its vectors are told from others.</summary>
    internal static string ModelOf(IEmbeddingGenerator<string, Embedding<float>> generator) =>
        (generator.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata)?.DefaultModelId ?? "";

    private async Task<IReadOnlyList<ReportEntry>> MissingAsync(string model, CancellationToken cancellation)
    {
        var entries = (await catalog.ListAsync(cancellation)).Where(e => e.Passages > 0).ToList();
        var stock = (await vectors.StockAsync(cancellation)).Where(s => s.Model == model).ToDictionary(s => s.ReportId, StringComparer.Ordinal);
        if (entries.Count > 0 && stock.Count > 0)
        {
            // One call tells the dimension that the model has today.
            var today = (await generator.GenerateAsync(["法治政府建设"], cancellationToken: cancellation))[0].Vector.Length;
            stock = stock.Where(s => s.Value.Dimension == today).ToDictionary(StringComparer.Ordinal);
        }

        return [.. entries.Where(e => !(stock.TryGetValue(e.Id, out var have) && have.ContentHash == e.ContentHash && have.Count == e.Passages))];
    }

    private async Task<List<ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<Passage> passages, CancellationToken cancellation)
    {
        var made = new List<ReadOnlyMemory<float>>(passages.Count);
        foreach (var some in passages.Select(TextOf).Chunk(batch))
        {
            made.AddRange((await generator.GenerateAsync(some, cancellationToken: cancellation)).Select(e => e.Vector));
        }

        return made;
    }
}
