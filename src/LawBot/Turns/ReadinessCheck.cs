namespace LawBot.Turns;

/// <summary>One thing that must be up before questions can be answered: the index, a channel.</summary>
/// <param name="Name">What it is, in one lower-case English word: index, telegram.</param>
/// <param name="CheckAsync">Returns null when all is well, else why not in one Chinese line.</param>
public sealed record ReadinessCheck(string Name, Func<CancellationToken, Task<string?>> CheckAsync);
