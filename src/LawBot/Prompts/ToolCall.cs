namespace LawBot.Prompts;

/// <summary>One look-up that a model asked for, as a receipt keeps it.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Arguments">What it was given: words=行政复议 places=青禾县.</param>
/// <param name="Result">The first line of what came of it, shortened; in words why it was not carried out.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record ToolCall(string Tool, string Arguments, string Result, TimeSpan Elapsed)
{
    /// <summary>False when it was over a limit or no such tool.</summary>
    public bool IsCarriedOut { get; init; } = true;
}
