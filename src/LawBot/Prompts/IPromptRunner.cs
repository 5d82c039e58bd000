using Microsoft.Extensions.AI;

namespace LawBot.Prompts;

/// <summary>One call of a model, as a receipt keeps it. Holds no key and no endpoint.</summary>
/// <param name="Prompt">The name of the prompt.</param>
/// <param name="PromptHash">First 16 hexadecimal digits of the SHA-256 of the prompt's file.</param>
/// <param name="InputTokens">Tokens sent, as the service counts them; null when it does not say.</param>
/// <param name="OutputTokens">Tokens received, as the service counts them; null when it does not say.</param>
/// <param name="Elapsed">From the request to the end of the answer, retries included.</param>
public sealed record ModelCall(string Prompt, string PromptHash, long? InputTokens, long? OutputTokens, TimeSpan Elapsed);

/// <summary>Runs the prompts on the model that is set.</summary>
public interface IPromptRunner
{
    /// <summary>The model's name as set.</summary>
    string Model { get; }

    /// <summary>Fills a prompt, sends it and hands the answer on as it comes.</summary>
    /// <param name="prompt">The name of the prompt, one of <see cref="PromptLibrary.Tasks"/>.</param>
    /// <param name="values">A string or a list of strings by variable; every variable of the prompt, no other.</param>
    /// <param name="calls">Takes the receipt of the call when its answer has ended, also by a failure.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <exception cref="Indexing.ModelUnavailableException">The model gave no answer; one Chinese line says why.</exception>
    IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        string prompt, IReadOnlyDictionary<string, object> values, ICollection<ModelCall> calls, CancellationToken cancellation);
}

/// <summary>Shorter calls of <see cref="IPromptRunner"/>.</summary>
public static class PromptRunning
{
    /// <summary>The whole answer at once.</summary>
    /// <exception cref="Indexing.ModelUnavailableException">The model gave no answer.</exception>
    public static async Task<ChatResponse> RunAsync(
        this IPromptRunner runner, string prompt, IReadOnlyDictionary<string, object> values, ICollection<ModelCall> calls, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(runner);
        return await runner.StreamAsync(prompt, values, calls, cancellation).ToChatResponseAsync(cancellation);
    }
}
