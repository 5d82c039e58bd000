using System.Numerics.Tensors;
using LawBot.Indexing;
using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;

namespace LawBot.Host.Models;

/// <summary>
/// A sentence model of the BERT family (bge-small-zh and the like) in ONNX format on this machine, as the ecosystem's embedding port. Nothing is read before
/// its first use. Every failure is a <see cref="ModelUnavailableException"/>.
/// </summary>
/// <param name="path">The model's file, or the folder that holds it.</param>
internal sealed class SentenceModel(string path) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly Lazy<Loaded> loaded = new(() => Load(path), LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>What was found, in one Chinese line.</summary>
    /// <exception cref="ModelUnavailableException">The model cannot be used.</exception>
    public string Describe() => $"{Path.GetFileName(Model.Files.Model)},{(Model.Files.UsesMean ? "平均" : "首字")}池化,最长 {Model.Files.MostTokens} 字";

    /// <inheritdoc/>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        return texts.Count == 0 ? Task.FromResult<GeneratedEmbeddings<Embedding<float>>>([])
            : Task.Run(() => Embed(texts, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("onnx", defaultModelId: Model.Files.Id)
        : serviceKey is null && serviceType?.IsInstanceOfType(this) == true ? this : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (loaded.IsValueCreated)
        {
            loaded.Value.Session.Dispose();
        }
    }

    private Loaded Model => loaded.Value;

    private static Loaded Load(string path)
    {
        var files = SentenceModelFiles.Find(path);
        try
        {
            var tokenizer = BertTokenizer.Create(files.Vocabulary, new BertOptions { LowerCaseBeforeTokenization = files.IsLowerCase });
            return new Loaded(files, tokenizer, new InferenceSession(files.Model));
        }
        catch (Exception e) when (e is OnnxRuntimeException or ArgumentException or InvalidOperationException or IOException
            or TypeInitializationException or DllNotFoundException)
        {
            throw new ModelUnavailableException($"读不了向量模型{Path.GetFileName(files.Model)}（应为 BERT 类句向量模型的 ONNX 文件与它的 vocab.txt）");
        }
    }

    private GeneratedEmbeddings<Embedding<float>> Embed(List<string> texts, CancellationToken cancellation)
    {
        var model = Model;
        var ids = texts.ConvertAll(t => model.Tokenizer.EncodeToIds(t, model.Files.MostTokens, out _, out _));
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return [.. Run(model, ids).Select(v => new Embedding<float>(v))];
        }
        catch (Exception e) when (e is OnnxRuntimeException or ArgumentException)
        {
            throw new ModelUnavailableException("向量模型算不出向量（请检查 Embeddings:ModelPath 的模型是否为 BERT 类句向量模型）");
        }
    }

    private static List<float[]> Run(Loaded model, List<IReadOnlyList<int>> ids)
    {
        var (rows, width) = (ids.Count, ids.Max(i => i.Count));
        var (tokens, mask) = (new long[rows * width], new long[rows * width]);
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < width; i++)
            {
                var isToken = i < ids[row].Count;
                (tokens[(row * width) + i], mask[(row * width) + i]) = isToken ? (ids[row][i], 1) : (model.Tokenizer.PaddingTokenId, 0);
            }
        }

        long[] shape = [rows, width];
        using var tokenValue = OrtValue.CreateTensorValueFromMemory(tokens, shape);
        using var maskValue = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var typeValue = OrtValue.CreateTensorValueFromMemory(new long[rows * width], shape);
        var inputs = model.Session.InputNames.ToDictionary(
            n => n,
            n => n.Contains("mask", StringComparison.Ordinal) ? maskValue : n.Contains("type", StringComparison.Ordinal) ? typeValue : tokenValue,
            StringComparer.Ordinal);
        using var options = new RunOptions();
        using var results = model.Session.Run(options, inputs, [Output(model.Session)]);
        var dimensions = results[0].GetTensorTypeAndShape().Shape;
        var numbers = results[0].GetTensorDataAsSpan<float>();
        var size = (int)dimensions[^1];
        var vectors = new List<float[]>();
        for (var row = 0; row < rows; row++)
        {
            // Some exports pool by themselves.
            var own = numbers.Slice(row * (numbers.Length / rows), numbers.Length / rows);
            vectors.Add(Normalised(dimensions.Length == 2 || !model.Files.UsesMean ? own[..size].ToArray() : Mean(own, size, ids[row].Count)));
        }

        return vectors;
    }

    private static string Output(InferenceSession session) =>
        session.OutputNames.FirstOrDefault(n => n.Contains("sentence", StringComparison.Ordinal))
        ?? session.OutputNames.FirstOrDefault(n => n.Contains("hidden", StringComparison.Ordinal))
        ?? session.OutputNames[0];

    private static float[] Mean(ReadOnlySpan<float> tokens, int size, int count)
    {
        var sum = new float[size];
        for (var i = 0; i < count; i++)
        {
            TensorPrimitives.Add(sum, tokens.Slice(i * size, size), sum);
        }

        TensorPrimitives.Divide(sum, count, sum);
        return sum;
    }

    private static float[] Normalised(float[] vector)
    {
        var norm = TensorPrimitives.Norm<float>(vector);
        TensorPrimitives.Divide(vector, norm > 0 ? norm : 1, vector);
        return vector;
    }

    private sealed record Loaded(SentenceModelFiles Files, BertTokenizer Tokenizer, InferenceSession Session);
}
