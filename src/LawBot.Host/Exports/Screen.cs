using Spectre.Console;

namespace LawBot.Host.Exports;

/// <summary>The terminal for what draws tables and bars. It is looked at when something is first drawn: most commands draw nothing, and should
/// not wait.</summary>
internal static class Screen
{
    private static readonly Lazy<IAnsiConsole> Made = new(static () => AnsiConsole.Create(
        new AnsiConsoleSettings { Out = new AnsiConsoleOutput(PlainWriter.Terminal) }));

    /// <summary>The terminal.</summary>
    public static IAnsiConsole Console => Made.Value;
}
