namespace LawBot.Tests.Telegram.Support;

/// <summary>What goes wrong with one request.</summary>
internal sealed record BotFault(int Status, string Description)
{
    /// <summary>For 429.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>True: the request is carried out, then the connection is cut before the answer.</summary>
    public bool CutAfter { get; init; }

    /// <summary>True: the connection is cut and nothing is carried out.</summary>
    public bool CutBefore { get; init; }

    /// <summary>True: no answer comes.</summary>
    public bool Hang { get; init; }

    /// <summary>True: a gateway's page instead of JSON.</summary>
    public bool Page { get; init; }

    public static BotFault TooMany(int seconds) => new(429, $"Too Many Requests: retry after {seconds}") { RetryAfter = seconds };

    public static BotFault Dropped { get; } = new(0, "") { CutBefore = true };

    public static BotFault LostAnswer { get; } = new(0, "") { CutAfter = true };

    public static BotFault Silent { get; } = new(0, "") { Hang = true };

    public static BotFault Gateway { get; } = new(502, "Bad Gateway") { Page = true };
}
