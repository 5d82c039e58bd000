namespace LawBot.Questions;

/// <summary>What sort of quantity is asked for.</summary>
public enum QuantityKind
{
    /// <summary>A count of anything.</summary>
    Count,

    /// <summary>A percentage.</summary>
    Rate,

    /// <summary>Money.</summary>
    Money,

    /// <summary>A time: 时限, 几天.</summary>
    Duration,
}

/// <summary>One number that is asked for.</summary>
/// <param name="Words">Folded words that name it, without its verb; may be empty.</param>
/// <param name="Context">Folded words of what the question is about besides, from its first part or from the question before.</param>
/// <param name="Action">The class of the verb that governs it, or null when none is named.</param>
/// <param name="Kind">What sort of quantity.</param>
/// <param name="Unit">The measure word of the question (件, 人, 次), or null.</param>
public sealed record MetricWish(string Words, string Context, string? Action, QuantityKind Kind, string? Unit)
{
    /// <summary>The verb as asked (主动公开), by which one wording of its class is told from another; null when none is named.</summary>
    public string? Verb { get; init; }

    /// <summary>The name of a rate as asked (纠错率), or null.</summary>
    public string? Rate { get; init; }

    /// <summary>True when a change is asked for and not a level: 同比, 增长了多少.</summary>
    public bool WantsChange { get; init; }

    /// <summary>The number as a message names it.</summary>
    public string Name { get; init; } = "";
}
