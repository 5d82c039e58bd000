using LawBot.Indexing;
using LawBot.Prompts;
using Microsoft.Extensions.AI;

namespace LawBot.Host.Qdrant;

/// <summary>Asks the embedding model, where there is one.</summary>
/// <param name="model">The model, or null.</param>
internal sealed class DenseVectors(IEmbeddingGenerator<string, Embedding<float>>? model)
{
    private int _dimensions;

    /// <summary>How many numbers a vector has; 0 without a model.</summary>
    /// <exception cref="ModelUnavailableException">The model could not be asked.</exception>
    public async Task<int> DimensionsAsync(CancellationToken cancellation)
    {
        if (model is not null && _dimensions == 0)
        {
            _dimensions = (await model.GenerateAsync(["法治政府"], cancellationToken: cancellation))[0].Vector.Length;
        }

        return _dimensions;
    }

    /// <summary>A vector for each text in the same order; null for each without a model.</summary>
    /// <exception cref="IndexUnavailableException">The model could not be asked: what is written now would lack its vectors for good.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<float>?>> OfPassagesAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        try
        {
            return await EmbedAsync(texts, cancellation);
        }
        catch (ModelUnavailableException e)
        {
            throw new IndexUnavailableException("报告暂时不能入库:" + e.Message, e) { MayPass = true };
        }
    }

    /// <summary>The vector of a question; null without a model, or when it does not answer: the terms find alone then.</summary>
    public async Task<IReadOnlyList<float>?> OfQuestionAsync(string text, CancellationToken cancellation)
    {
        try
        {
            return (await EmbedAsync([text], cancellation))[0];
        }
        catch (ModelUnavailableException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<IReadOnlyList<float>?>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellation) =>
        model is null || texts.Count == 0
            ? new IReadOnlyList<float>?[texts.Count]
            : [.. (await model.GenerateAsync(texts, cancellationToken: cancellation)).Select(e => e.Vector.ToArray())];
}
