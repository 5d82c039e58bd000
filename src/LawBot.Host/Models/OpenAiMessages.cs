using LawBot.Indexing;
using LawBot.Prompts;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using AiFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using AiMessage = Microsoft.Extensions.AI.ChatMessage;

namespace LawBot.Host.Models;

/// <summary>Between the ecosystem's messages and those of the official client.</summary>
internal static class OpenAiMessages
{
    internal static List<OpenAI.Chat.ChatMessage> From(IEnumerable<AiMessage> messages) => [.. messages.Select(From)];

    internal static ChatCompletionOptions From(ChatOptions? options)
    {
        var settings = new ChatCompletionOptions { Temperature = options?.Temperature, TopP = options?.TopP };
#pragma warning disable SCME0001 // The patch of raw JSON is marked experimental by the official client.
        if (options?.MaxOutputTokens is { } tokens)
        {
            // The client itself would send max_completion_tokens, which DeepSeek, Qwen and Ollama do not know.
            settings.Patch.Set("$.max_tokens"u8, tokens);
        }
#pragma warning restore SCME0001
        return settings;
    }

    /// <exception cref="ModelUnavailableException">The model refuses.</exception>
    internal static ChatResponseUpdate ToUpdate(StreamingChatCompletionUpdate update) =>
        string.IsNullOrEmpty(update.RefusalUpdate)
            ? new(Microsoft.Extensions.AI.ChatRole.Assistant, string.Concat(update.ContentUpdate.Select(p => p.Text)))
            {
                FinishReason = update.FinishReason is { } reason ? From(reason) : null,
                ModelId = update.Model,
            }
            : throw new ModelUnavailableException("模型拒绝回答这个问题");

    private static AiFinishReason From(OpenAI.Chat.ChatFinishReason reason) => reason switch
    {
        OpenAI.Chat.ChatFinishReason.Length => AiFinishReason.Length,
        OpenAI.Chat.ChatFinishReason.ContentFilter => AiFinishReason.ContentFilter,
        OpenAI.Chat.ChatFinishReason.ToolCalls => AiFinishReason.ToolCalls,
        _ => AiFinishReason.Stop,
    };

    private static OpenAI.Chat.ChatMessage From(AiMessage message) =>
        message.Role == Microsoft.Extensions.AI.ChatRole.System ? new SystemChatMessage(message.Text)
        : message.Role == Microsoft.Extensions.AI.ChatRole.Assistant ? new AssistantChatMessage(message.Text)
        : new UserChatMessage(message.Text);
}
