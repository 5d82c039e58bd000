using LawBot.Host.Telegram.Messages;
using LawBot.Host.Telegram.State;
using LawBot.Turns;

namespace LawBot.Host.Telegram;

/// <summary>What is to be sent for one update.</summary>
/// <param name="Text">The words; none when only a file is sent.</param>
internal sealed record Outgoing(MessageText Text)
{
    /// <summary>The buttons under it, or null.</summary>
    public Keyboard? Keyboard { get; init; }

    /// <summary>The file that goes along: of which reply, in which format; null for none.</summary>
    public (string Receipt, ExportFormat Format)? File { get; init; }

    /// <summary>What goes into the audit log, or null.</summary>
    public AuditLine? Audit { get; init; }

    /// <summary>Plain words.</summary>
    public static Outgoing Of(string text) => new(MessageText.Of(text));
}

/// <summary>The work that one update asks for.</summary>
/// <param name="Work">Does it; told progress is shown to the asker when there is a placeholder.</param>
internal sealed record Job(Func<IProgress<string>, CancellationToken, Task<Outgoing>> Work)
{
    /// <summary>What stands in the chat while it is done; empty for work that takes no time, whose answer is sent at once.</summary>
    public string Placeholder { get; init; } = "";

    /// <summary>An answer that is known already.</summary>
    public static Job Say(string text) => new((_, _) => Task.FromResult(Outgoing.Of(text)));
}
