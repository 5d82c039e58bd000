using System.Text;
using LawBot.Prompts;
using LawBot.Turns.Tools;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI.Chat;

namespace LawBot.Host.Models;

/// <summary>Semantic Kernel's automatic function calling over the tools of the library.</summary>
internal sealed class KernelToolModel(Kernel kernel, PromptLibrary prompts) : IToolModel
{
    /// <inheritdoc/>
    public async Task<string> RunAsync(
        string prompt, IReadOnlyDictionary<string, object> values, ToolBox tools, ICollection<ModelCall> calls, CancellationToken cancellation)
    {
        var own = kernel.Clone();
        own.Data[ReceiptFilter.Calls] = calls;
        var filter = new ToolLimitFilter(tools);
        own.AutoFunctionInvocationFilters.Add(filter);
        var plugin = ToolPlugin.Of(tools.CallAsync);
        own.Plugins.Add(plugin);
        var settings = new OpenAIPromptExecutionSettings
        {
            Temperature = prompts[prompt].Temperature, MaxTokens = prompts[prompt].MaxOutputTokens,
                FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(plugin),
        };
        var arguments = new KernelArguments(settings);
        foreach (var (name, value) in values)
        {
            arguments[name] = value;
        }

        var text = new StringBuilder();
        await foreach (var piece in own.InvokeStreamingAsync<StreamingChatMessageContent>(
            KernelPromptRunner.Plugin, KernelPromptRunner.FunctionNameOf(prompt), arguments, cancellation))
        {
            text.Append(piece.Content);
            if (piece.InnerContent is StreamingChatCompletionUpdate { FinishReason: OpenAI.Chat.ChatFinishReason.ToolCalls })
            {
                text.Clear(); // What was said before a call is no answer.
            }
        }

        return filter.WasStopped ? "" : text.ToString();
    }
}
