using System.ClientModel;
using LawBot.Indexing;
using LawBot.Prompts;
using Microsoft.Extensions.AI;
using OpenAI.Embeddings;

namespace LawBot.Host.Models;

/// <summary>The ecosystem's embedding port over the official OpenAI client. Every failure is a <see cref="ModelUnavailableException"/>.</summary>
internal sealed class EmbeddingService(EmbeddingClient client, EmbeddingsEndpointOptions endpoint, ModelResilience resilience, TimeProvider time)
    : IEmbeddingGenerator<string, Embedding<float>>
{
    private const string Section = "Embeddings";

    /// <inheritdoc/>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, Microsoft.Extensions.AI.EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        if (texts.Count == 0)
        {
            return [];
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(endpoint.TimeoutSeconds), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var slot = await resilience.EnterAsync(stop.Token);
            ClientResult<OpenAIEmbeddingCollection> result = await resilience.CallAsync(
                t => client.GenerateEmbeddingsAsync(texts, cancellationToken: t), stop.Token);
            return Read(result.Value, texts.Count);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw ModelFailures.Describe(e, Section);
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("openai", defaultModelId: endpoint.Model)
        : serviceKey is null && serviceType?.IsInstanceOfType(this) == true ? this : null;

    /// <inheritdoc/>
    public void Dispose() => resilience.Dispose();

    private static GeneratedEmbeddings<Embedding<float>> Read(OpenAIEmbeddingCollection vectors, int wanted)
    {
        if (vectors.Count != wanted)
        {
            throw new ModelUnavailableException($"向量服务只返回了{vectors.Count}个向量，应为{wanted}个");
        }

        var read = vectors.OrderBy(v => v.Index).Select(v => v.ToFloats()).ToList();
        return read.TrueForAll(v => v.Length == read[0].Length && v.Length > 0)
            ? [.. read.Select(v => new Embedding<float>(v))]
            : throw new ModelUnavailableException("向量服务返回的向量长短不一");
    }
}
