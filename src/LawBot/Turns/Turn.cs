using LawBot.Answers;

namespace LawBot.Turns;

/// <summary>Which kind of work a message asks for; a channel's commands set it, plain words leave it to the question parser.</summary>
public enum TurnKind
{
    /// <summary>Let the question parser decide.</summary>
    Any,

    /// <summary>An answer with citations.</summary>
    Ask,

    /// <summary>A table of figures.</summary>
    Figures,

    /// <summary>A drafted section.</summary>
    Draft,
}

/// <summary>One message in.</summary>
/// <param name="Conversation">Which conversation it belongs to: one a chat.</param>
/// <param name="Text">The message, as typed.</param>
/// <param name="Kind">What it asks for.</param>
public sealed record Turn(string Conversation, string Text, TurnKind Kind = TurnKind.Any)
{
    /// <summary>The user's own facts for a draft, as plain text; empty when none.</summary>
    public string Facts { get; init; } = "";
}

/// <summary>One message out.</summary>
/// <param name="Receipt">The number under which the answer can be shown again: eight digits or letters.</param>
/// <param name="Answer">The answer; figures and drafts are inside it.</param>
public sealed record Reply(string Receipt, Answer Answer)
{
    /// <summary>Files that the message asked for (导出Word, 导出Excel, 画个图), to be sent or saved with the answer; empty otherwise.</summary>
    public IReadOnlyList<ExportedFile> Files { get; init; } = [];

    /// <summary>What can be chosen or done next, each a message that may be sent as it stands; its number alone (2) says the same. Buttons in a
    /// chat, numbered lines in a terminal; at most four.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>Answers turns. Every channel (terminal, Telegram) speaks to this.</summary>
public interface ITurnHandler
{
    /// <summary>Answers one message in the light of its conversation, and remembers both.</summary>
    /// <param name="turn">The message.</param>
    /// <param name="progress">Told the answer's text so far, whole checked sentences only, each time it grew; may be null.</param>
    /// <param name="cancellation">Stops the work; nothing is remembered then.</param>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    Task<Reply> HandleAsync(Turn turn, IProgress<string>? progress, CancellationToken cancellation);

    /// <summary>Shows an earlier answer again.</summary>
    /// <returns>The reply, or null when the number is unknown.</returns>
    Task<Reply?> RecallAsync(string receipt, CancellationToken cancellation);

    /// <summary>Forgets a conversation; its receipts stay.</summary>
    Task ForgetAsync(string conversation, CancellationToken cancellation);
}
