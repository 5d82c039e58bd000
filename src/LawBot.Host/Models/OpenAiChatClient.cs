using System.Runtime.CompilerServices;
using LawBot.Indexing;
using LawBot.Prompts;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace LawBot.Host.Models;

/// <summary>
/// The ecosystem's chat port over the official OpenAI client, for any compatible service. Every failure, and every answer that is none,
/// is thrown as a <see cref="ModelUnavailableException"/>; a Semantic Kernel chat service can take this place.
/// </summary>
internal sealed class OpenAiChatClient(ChatClient client, ChatEndpointOptions endpoint, OpenAiResilience resilience, TimeProvider time) : IChatClient
{
    private const string Section = "Chat";

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var sent = OpenAiMessages.From(messages);
        var settings = OpenAiMessages.From(options);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(endpoint.TimeoutSeconds), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        using var slot = await GuardAsync(() => resilience.EnterAsync(stop.Token), cancellationToken);
        await using var stream = await GuardAsync(
            () => resilience.CallAsync(t => OpenAiStream.OpenAsync(client.CompleteChatStreamingAsync(sent, settings, t), Idle, time, t), stop.Token), cancellationToken);
        ChatFinishReason? finish = null;
        while (stream.HasCurrent)
        {
            var update = OpenAiMessages.ToUpdate(stream.Current);
            finish = update.FinishReason ?? finish;
            yield return update;
            await GuardAsync(async () => await stream.MoveAsync(), cancellationToken);
        }

        if (finish is null)
        {
            throw new ModelUnavailableException(stream.Count == 0
                ? $"模型服务没有按约定的格式回答，可能返回了网页（请检查 {Section}:Endpoint）"
                : "模型服务中途断开，回答不完整");
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("openai", defaultModelId: endpoint.Model)
        : serviceKey is null && serviceType?.IsInstanceOfType(this) == true ? this : null;

    /// <inheritdoc/>
    public void Dispose() => resilience.Dispose();

    private TimeSpan Idle => TimeSpan.FromSeconds(endpoint.IdleSeconds);

    private static async Task<T> GuardAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            throw OpenAiFailures.Describe(e, Section);
        }
    }
}
