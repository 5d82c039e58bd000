using System.Runtime.CompilerServices;
using LawBot.Indexing;
using LawBot.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI.Chat;
using AiFinishReason = Microsoft.Extensions.AI.ChatFinishReason;

namespace LawBot.Host.Models;

/// <summary>Runs the prompts as functions of the kernel, under its filters.</summary>
internal sealed class KernelPromptRunner(Kernel kernel, string model) : IPromptRunner
{
    /// <summary>The name of the plugin that holds the prompts.</summary>
    internal const string Plugin = "prompts";

    /// <inheritdoc/>
    public string Model => model;

    /// <summary>A kernel that holds the prompts as functions, over a chat service.</summary>
    internal static Kernel KernelOver(IChatCompletionService service, PromptLibrary prompts, TimeProvider time)
    {
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton(service);
        builder.Services.AddSingleton<IFunctionInvocationFilter>(new ReceiptFilter(prompts, time));
        builder.Plugins.Add(KernelPluginFactory.CreateFromFunctions(Plugin, "LawBot 的提示词", PromptLibrary.Tasks.Keys.Select(name => FunctionOf(prompts[name]))));
        return builder.Build();
    }

    /// <summary>A function's name: the kernel allows letters, digits and underscores.</summary>
    internal static string FunctionNameOf(string prompt) => prompt.Replace('-', '_');

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        string prompt, IReadOnlyDictionary<string, object> values, ICollection<ModelCall> calls, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(values);
        var own = kernel.Clone();
        own.Data[ReceiptFilter.Calls] = calls;
        var arguments = new KernelArguments(values.ToDictionary(v => v.Key, v => (object?)v.Value, StringComparer.Ordinal));
        await foreach (var piece in own.InvokeStreamingAsync<StreamingChatMessageContent>(Plugin, FunctionNameOf(prompt), arguments, cancellation))
        {
            yield return ToUpdate(piece);
        }
    }

    private static KernelFunction FunctionOf(PromptTemplate prompt) => KernelFunctionFactory.CreateFromPrompt(
        new KernelPromptTemplate(prompt),
        new PromptTemplateConfig
        {
            Name = FunctionNameOf(prompt.Name),
            InputVariables = [.. prompt.Variables.Select(v => new InputVariable { Name = v, AllowDangerouslySetContent = true })],
            ExecutionSettings = new Dictionary<string, PromptExecutionSettings>(StringComparer.Ordinal)
            {
                [PromptExecutionSettings.DefaultServiceId] =
                    new OpenAIPromptExecutionSettings { Temperature = prompt.Temperature, MaxTokens = prompt.MaxOutputTokens },
            },
        });

    private static ChatResponseUpdate ToUpdate(StreamingChatMessageContent piece) => new(Microsoft.Extensions.AI.ChatRole.Assistant, piece.Content)
    {
        FinishReason = (piece.InnerContent as StreamingChatCompletionUpdate)?.FinishReason switch
        {
            null => null,
            OpenAI.Chat.ChatFinishReason.Length => AiFinishReason.Length,
            OpenAI.Chat.ChatFinishReason.ContentFilter => AiFinishReason.ContentFilter,
            OpenAI.Chat.ChatFinishReason.ToolCalls => AiFinishReason.ToolCalls,
            _ => AiFinishReason.Stop,
        },
        ModelId = piece.ModelId,
    };
}
