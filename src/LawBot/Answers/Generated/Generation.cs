using LawBot.Prompts;

namespace LawBot.Answers.Generated;

/// <summary>What was checked about one sentence of a model.</summary>
/// <param name="Sentence">The sentence as the model wrote it.</param>
/// <param name="Attempt">1 for the first writing, 2 for the rewriting.</param>
/// <param name="Reasons">Why it fell, one Chinese phrase each; empty when it stood.</param>
public sealed record SentenceCheck(string Sentence, int Attempt, IReadOnlyList<string> Reasons);

/// <summary>How a model took part in an answer or a draft; kept in its receipt. Holds no key and no endpoint.</summary>
/// <param name="Model">The model's name as set.</param>
/// <param name="Prompt">The name of the prompt.</param>
/// <param name="PromptHash">First 16 hexadecimal digits of the SHA-256 of the prompt's file.</param>
/// <param name="Checks">What the checks said, in the order of the sentences.</param>
/// <param name="Failure">Why the offline writer took over, in one Chinese line; null when it did not.</param>
public sealed record Generation(string Model, string Prompt, string PromptHash, IReadOnlyList<SentenceCheck> Checks, string? Failure)
{
    /// <summary>Every call that was made, with its tokens and its time, in order.</summary>
    public IReadOnlyList<ModelCall> Calls { get; init; } = [];

    /// <summary>Every look-up that the model asked for, in order, also those that were refused.</summary>
    public IReadOnlyList<ToolCall> Tools { get; init; } = [];

    /// <summary>The sentences that fell for good, with what was wrong: those not mended, and rewritings that fell too.</summary>
    public IReadOnlyList<SentenceCheck> Fallen { get; init; } = [];

    /// <summary>Which sentences fell and why, for whoever asks 哪句没通过: one numbered line each; says so when none did.</summary>
    public string DescribeFallen() => Fallen.Count == 0
        ? GeneratedMessages.NoneFell(Failure) : GeneratedMessages.Fallen(Fallen);
}
