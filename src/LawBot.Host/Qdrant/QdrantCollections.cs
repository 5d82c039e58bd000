using LawBot.Indexing;
using LawBot.Prompts;

namespace LawBot.Host.Qdrant;

/// <summary>The three collections: made when missing, checked before first use.</summary>
internal sealed class QdrantCollections(QdrantCalls api, QdrantOptions options, DenseVectors dense) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private volatile bool _isReady;

    /// <summary>Passages, by their terms and, with an embedding model, their meaning.</summary>
    public string Passages => options.Prefix + "_passages";

    /// <summary>Figures, by the terms of their metric and clause.</summary>
    public string Figures => options.Prefix + "_figures";

    /// <summary>The catalog: reports with their text, unreadable files, and the state.</summary>
    public string Reports => options.Prefix + "_reports";

    /// <summary>All three.</summary>
    public IReadOnlyList<string> All => [Passages, Figures, Reports];

    /// <summary>Makes what is missing and checks what is there; does nothing after the first time.</summary>
    /// <exception cref="IndexUnavailableException">The server is away, or a collection of that name has another shape.</exception>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        if (_isReady)
        {
            return;
        }

        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (!_isReady)
            {
                foreach (var shape in await ShapesAsync(cancellation))
                {
                    await EnsureAsync(shape, cancellation);
                }

                _isReady = true;
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<IReadOnlyList<CollectionShape>> ShapesAsync(CancellationToken cancellation) =>
    [
        CollectionShape.OfPassages(Passages, options, await DimensionsAsync(cancellation)),
        CollectionShape.OfFigures(Figures, options), CollectionShape.OfReports(Reports, options),
    ];

    /// <summary>While the embedding model is away, a collection that is already there is taken as it is.</summary>
    private async Task<int> DimensionsAsync(CancellationToken cancellation)
    {
        try
        {
            return await dense.DimensionsAsync(cancellation);
        }
        catch (ModelUnavailableException e)
        {
            return await api.CollectionExistsAsync(Passages, cancellation)
                ? 0
                : throw new IndexUnavailableException("还不能建立 Qdrant 集合:" + e.Message, e) { MayPass = true };
        }
    }

    private async Task EnsureAsync(CollectionShape shape, CancellationToken cancellation)
    {
        if (!await api.CollectionExistsAsync(shape.Name, cancellation))
        {
            try
            {
                await api.CreateCollectionAsync(shape.Wanted, cancellation);
            }
            catch (IndexUnavailableException) when (!cancellation.IsCancellationRequested)
            {
                // Another process, or a first try whose answer was lost, may have made it.
                if (!await api.CollectionExistsAsync(shape.Name, cancellation))
                {
                    throw;
                }
            }
        }

        var found = await api.GetCollectionInfoAsync(shape.Name, cancellation);
        if (shape.Mismatch(found) is { } mismatch)
        {
            throw new IndexUnavailableException(mismatch);
        }

        foreach (var (field, type) in shape.Indexed.Where(i => !found.PayloadSchema.ContainsKey(i.Field)))
        {
            await api.CreatePayloadIndexAsync(shape.Name, field, type, cancellation);
        }
    }
}
