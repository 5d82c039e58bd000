using System.Diagnostics;
using LawBot.Indexing;
using LawBot.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace LawBot.Host.Models;

/// <summary>Calls each configured endpoint once.</summary>
public sealed class ModelDoctor(
    IOptions<ChatEndpointOptions> chat, IOptions<EmbeddingsEndpointOptions> embeddings, IChatClient? client = null,
    IEmbeddingGenerator<string, Embedding<float>>? generator = null)
{
    /// <summary>Asks the chat model for one word and the embedding model for one vector.</summary>
    /// <returns>For each endpoint whether all is well (also when none is wanted), and one Chinese line with what was found and in how long, or
    /// the way to mend it. Never a key, and of an address the host only.</returns>
    public async Task<IReadOnlyList<(bool IsWell, string Line)>> CheckAsync(CancellationToken cancellation) =>
        [await CheckChatAsync(cancellation), await CheckEmbeddingsAsync(cancellation)];

    private async Task<(bool IsWell, string Line)> CheckChatAsync(CancellationToken cancellation)
    {
        if (client is null)
        {
            return (true, "模型:未设置,用摘录和底稿作答(要用时设 Chat:Endpoint、Chat:Model,密钥放环境变量 Chat__ApiKey)");
        }

        return await TryAsync($"模型:{chat.Value.Model}@{HostOf(chat.Value.Endpoint)}", async () =>
        {
            var response = await client.GetResponseAsync([new ChatMessage(ChatRole.User, "请只回答一个字:好")], new ChatOptions { MaxOutputTokens = 200 },
                cancellation);
            return response.Text.Trim().Length > 0 ? "能回答" : throw new ModelUnavailableException("有回应但内容是空的（请检查 Chat:Model，或换一个模型）");
        }, cancellation);
    }

    private async Task<(bool IsWell, string Line)> CheckEmbeddingsAsync(CancellationToken cancellation)
    {
        if (generator is null)
        {
            return (true, "向量:未设置,只按字词检索(要用时设 Embeddings:Endpoint、Embeddings:Model,或本机模型 Embeddings:ModelPath)");
        }

        var name = embeddings.Value.IsLocal ? $"向量:本机模型 {Path.GetFileName(embeddings.Value.ModelPath.TrimEnd('/', '\\'))}"
            : $"向量:{embeddings.Value.Model}@{HostOf(embeddings.Value.Endpoint)}";
        return await TryAsync(name, async () =>
            (generator is SentenceModel local ? local.Describe() + "," : "")
                + $"可用,{(await generator.GenerateAsync(["法治政府建设"], cancellationToken: cancellation))[0].Vector.Length} 维", cancellation);
    }

    private static async Task<(bool IsWell, string Line)> TryAsync(string name, Func<Task<string>> call, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            return (true, $"{name} {await call()},{watch.ElapsedMilliseconds} 毫秒");
        }
        catch (ModelUnavailableException e) when (!cancellation.IsCancellationRequested)
        {
            return (false, $"{name} {e.Message},{watch.ElapsedMilliseconds} 毫秒");
        }
    }

    private static string HostOf(string endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) ? uri.Host : "地址无效";
}
