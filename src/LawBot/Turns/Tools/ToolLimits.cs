namespace LawBot.Turns.Tools;

/// <summary>What one question may take of the tools.</summary>
public sealed record ToolLimits
{
    /// <summary>How often a model may be given results and asked again; 4 unless set.</summary>
    public int Rounds { get; init; } = 4;

    /// <summary>How many calls are carried out in all; what comes after gets no result. 10 unless set.</summary>
    public int Calls { get; init; } = 10;

    /// <summary>Longest for all of it together; 45 seconds unless set.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>Room for one result, in tokens by <see cref="Prompts.TokenBudget"/>; the likeliest is kept. 4,000 unless set.</summary>
    public int ResultTokens { get; init; } = 4000;
}
