using System.Security.Cryptography;
using System.Text.Json;
using LawBot.Indexing;

namespace LawBot.Host.Models;

/// <summary>The files of a sentence model, as they lie beside each other when it is downloaded.</summary>
/// <param name="Model">The ONNX file.</param>
/// <param name="Vocabulary">vocab.txt: one token a line.</param>
/// <param name="Id">The folder's name and the hash of the model: vectors of another model are made again.</param>
/// <param name="UsesMean">True when a text's vector is the mean of its tokens', false when it is that of the first token.</param>
/// <param name="IsLowerCase">True when letters are lower-cased before they are looked up.</param>
/// <param name="MostTokens">What is longer is cut.</param>
internal sealed record SentenceModelFiles(string Model, string Vocabulary, string Id, bool UsesMean, bool IsLowerCase, int MostTokens)
{
    private const int UsualLength = 512;
    private static readonly string[] Names = ["model.onnx", "onnx/model.onnx", "model_quantized.onnx", "onnx/model_quantized.onnx"];

    /// <param name="path">The model's file, or the folder that holds it.</param>
    /// <exception cref="ModelUnavailableException">A file is missing.</exception>
    public static SentenceModelFiles Find(string path)
    {
        var file = File.Exists(path) ? path : Names.Select(n => Path.Combine(path, n)).FirstOrDefault(File.Exists)
            ?? throw new ModelUnavailableException($"没有找到向量模型{path}（请检查 Embeddings:ModelPath:ONNX 文件,或其中有 model.onnx 的文件夹）");
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var root = Beside(folder, "vocab.txt") is { } vocabulary ? Path.GetDirectoryName(vocabulary)!
            : throw new ModelUnavailableException($"向量模型旁没有 vocab.txt（请把它放进 {folder}）");
        var (tokenizer, pooling) = (Json(Path.Combine(root, "tokenizer_config.json")), Json(Path.Combine(root, "1_Pooling", "config.json")));
        var longest = tokenizer?.TryGetProperty("model_max_length", out var most) == true && most.TryGetInt32(out var tokens) && tokens is > 2 and < UsualLength
            ? tokens : UsualLength;
        return new SentenceModelFiles(
            file, Path.Combine(root, "vocab.txt"), $"{Path.GetFileName(root)}-{HashOf(file)}", Is(pooling, "pooling_mode_mean_tokens", otherwise: false),
            Is(tokenizer, "do_lower_case", otherwise: true), longest);
    }

    private static string? Beside(string folder, string name) =>
        new[] { folder, Path.GetDirectoryName(folder) ?? folder }.Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream))[..12];
    }

    private static bool Is(JsonElement? json, string name, bool otherwise) =>
        json?.TryGetProperty(name, out var value) == true && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : otherwise;

    private static JsonElement? Json(string file)
    {
        try
        {
            return File.Exists(file) && JsonDocument.Parse(File.ReadAllText(file)).RootElement is { ValueKind: JsonValueKind.Object } json ? json : null;
        }
        catch (JsonException)
        {
            return null; // What it does not say is as usual.
        }
    }
}
