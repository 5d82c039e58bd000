using System.Runtime.CompilerServices;
using LawBot.Prompts;
using Microsoft.SemanticKernel;
using OpenAI.Chat;

namespace LawBot.Host.Models;

/// <summary>Writes the receipt of each prompt that the kernel runs: which prompt, how many tokens, how long.</summary>
internal sealed class ReceiptFilter(PromptLibrary prompts, TimeProvider time) : IFunctionInvocationFilter
{
    /// <summary>Under this name the kernel's data hold the list that takes the receipts.</summary>
    internal const string Calls = "lawbot.calls";

    private readonly Dictionary<string, PromptTemplate> byFunction =
        PromptLibrary.Tasks.Keys.ToDictionary(KernelPromptRunner.FunctionNameOf, name => prompts[name], StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var began = time.GetTimestamp();
        await next(context);
        if (context.Kernel.Data.TryGetValue(Calls, out var kept) && kept is ICollection<ModelCall> calls
            && byFunction.TryGetValue(context.Function.Name, out var prompt)
            && context.Result.GetValue<IAsyncEnumerable<StreamingChatMessageContent>>() is { } pieces)
        {
            context.Result = new FunctionResult(context.Result, Counted(pieces, prompt, calls, began));
        }
    }

    private async IAsyncEnumerable<StreamingChatMessageContent> Counted(
        IAsyncEnumerable<StreamingChatMessageContent> pieces, PromptTemplate prompt, ICollection<ModelCall> calls, long began,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        // A prompt with tools is several requests in one stream, each under an id of its own.
        var (request, written) = ("", began);
        ChatTokenUsage? usage = null;
        try
        {
            await foreach (var piece in pieces.WithCancellation(cancellation))
            {
                var update = piece.InnerContent as StreamingChatCompletionUpdate;
                if (update?.CompletionId is { Length: > 0 } id && id != request)
                {
                    if (request.Length > 0)
                    {
                        Write();
                    }

                    request = id;
                }

                usage = update?.Usage ?? usage;
                yield return piece;
            }
        }
        finally
        {
            Write();
        }

        void Write()
        {
            calls.Add(new ModelCall(prompt.Name, prompt.Hash, usage?.InputTokenCount, usage?.OutputTokenCount, time.GetElapsedTime(written)));
            (usage, written) = (null, time.GetTimestamp());
        }
    }
}
