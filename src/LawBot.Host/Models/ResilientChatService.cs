using System.Runtime.CompilerServices;
using LawBot.Indexing;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using ChatMessageContent = Microsoft.SemanticKernel.ChatMessageContent;
using StreamingChatCompletionUpdate = OpenAI.Chat.StreamingChatCompletionUpdate;

namespace LawBot.Host.Models;

/// <summary>
/// Semantic Kernel's chat completion over its OpenAI connector, for any compatible service: with a limit on calls at once, retries, a breaker, and limits on
/// the wait for a piece and for the whole. Every failure, and every answer that is none, is thrown as a <see cref="ModelUnavailableException"/>.
/// </summary>
internal sealed class ResilientChatService(IChatCompletionService connector, ChatEndpointOptions endpoint, ModelResilience resilience, TimeProvider time)
    : IChatCompletionService, IDisposable
{
    private const string Section = "Chat";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Attributes => connector.Attributes;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default)
    {
        var text = new System.Text.StringBuilder();
        var metadata = new Dictionary<string, object?>(StringComparer.Ordinal);
        await foreach (var piece in GetStreamingChatMessageContentsAsync(chatHistory, executionSettings, kernel, cancellationToken))
        {
            text.Append(piece.Content);
            foreach (var (key, value) in piece.Metadata ?? metadata)
            {
                metadata[key] = value ?? metadata.GetValueOrDefault(key);
            }
        }

        return [new ChatMessageContent(AuthorRole.Assistant, text.ToString(), endpoint.Model, metadata: metadata)];
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
        ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var settings = Portable(executionSettings);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(endpoint.TimeoutSeconds), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        using var slot = await GuardAsync(() => resilience.EnterAsync(stop.Token), cancellationToken);
        await using var stream = await GuardAsync(
            () => resilience.CallAsync(
                t => ModelStream.OpenAsync(own => connector.GetStreamingChatMessageContentsAsync(chatHistory, settings, kernel, own), Idle, time, t),
                    stop.Token),
            cancellationToken);
        var isEnded = false;
        while (stream.HasCurrent)
        {
            isEnded |= HasFinished(stream.Current);
            yield return stream.Current;
            await GuardAsync(async () => await stream.MoveAsync(), cancellationToken);
        }

        if (!isEnded)
        {
            throw new ModelUnavailableException(stream.Count == 0
                ? $"模型服务没有按约定的格式回答，可能返回了网页（请检查 {Section}:Endpoint）"
                : "模型服务中途断开，回答不完整");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => resilience.Dispose();

    private TimeSpan Idle => TimeSpan.FromSeconds(endpoint.IdleSeconds);

    // The connector itself would send max_completion_tokens, which DeepSeek, Qwen and Ollama do not know.
    private static OpenAIPromptExecutionSettings Portable(PromptExecutionSettings? given)
    {
        var settings = (OpenAIPromptExecutionSettings)OpenAIPromptExecutionSettings.FromExecutionSettings(given).Clone();
        if (settings.MaxTokens is { } tokens)
        {
            settings.MaxTokens = null;
#pragma warning disable SKEXP0010 // The extra body is marked experimental by the connector.
            settings.ExtraBody = new Dictionary<string,
                object?>(settings.ExtraBody ?? new Dictionary<string, object?>(StringComparer.Ordinal), StringComparer.Ordinal)
            {
                ["max_tokens"] = tokens,
            };
#pragma warning restore SKEXP0010
        }

        return settings;
    }

    private static bool HasFinished(StreamingChatMessageContent piece) => piece.InnerContent is StreamingChatCompletionUpdate update
        ? string.IsNullOrEmpty(update.RefusalUpdate) ? update.FinishReason is not null : throw new ModelUnavailableException("模型拒绝回答这个问题")
        : piece.Metadata?.GetValueOrDefault("FinishReason") is not null;

    private static async Task<T> GuardAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            throw ModelFailures.Describe(e, Section);
        }
    }
}
