namespace LawBot.Indexing;

/// <summary>The vectors that are there of one report.</summary>
/// <param name="ReportId">The report's id.</param>
/// <param name="ContentHash">The hash of the file they were made from.</param>
/// <param name="Model">The model that made them.</param>
/// <param name="Dimension">How many numbers each has.</param>
/// <param name="Count">How many passages have one.</param>
public sealed record VectorStock(string ReportId, string ContentHash, string Model, int Dimension, int Count);

/// <summary>A passage near a vector.</summary>
/// <param name="ReportId">The report's id.</param>
/// <param name="ContentHash">The hash of the file that the vector was made from; the passage is stale when the report has another.</param>
/// <param name="Ordinal">The passage's place in the report.</param>
/// <param name="Similarity">The cosine, -1 to 1.</param>
public sealed record NearPassage(string ReportId, string ContentHash, int Ordinal, double Similarity);

/// <summary>Keeps the vectors of passages beside the lexical index.</summary>
public interface IPassageVectors
{
    /// <returns>What is there, by report.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    Task<IReadOnlyList<VectorStock>> StockAsync(CancellationToken cancellation);

    /// <summary>Puts the vectors of a report in place of those it had, in one step.</summary>
    /// <param name="stock">What they are; its count is that of <paramref name="vectors"/>.</param>
    /// <param name="vectors">One a passage, in the order of the passages, all of one length.</param>
    /// <param name="cancellation">Stops before anything is visible.</param>
    /// <exception cref="IndexUnavailableException">The store could not be written.</exception>
    Task PutAsync(VectorStock stock, IReadOnlyList<ReadOnlyMemory<float>> vectors, CancellationToken cancellation);

    /// <param name="model">Only vectors of this model and of the length of <paramref name="vector"/> are compared.</param>
    /// <param name="vector">The question's vector.</param>
    /// <param name="reports">The reports to look into; null for all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The nearest, best first; ties by report and place.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    Task<IReadOnlyList<NearPassage>> NearestAsync(
        string model, ReadOnlyMemory<float> vector, IReadOnlySet<string>? reports, int limit, CancellationToken cancellation);
}
