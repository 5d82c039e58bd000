using LawBot.Answers;

namespace LawBot.Turns;

/// <summary>How an answer was made, kept so that it can be shown again by its number.</summary>
/// <param name="Number">Eight letters and digits, unique in a store.</param>
/// <param name="Conversation">The conversation it belongs to.</param>
/// <param name="Question">As typed.</param>
/// <param name="Standalone">As completed from the conversation.</param>
/// <param name="At">When it was given.</param>
/// <param name="Answer">The answer with its citations; these name the evidence.</param>
public sealed record Receipt(string Number, string Conversation, string Question, string Standalone, DateTimeOffset At, Answer Answer)
{
    /// <summary>The conversation as the turn left it; empty in a receipt of an earlier program.</summary>
    public ConversationState State { get; init; } = ConversationState.Empty;
}

/// <summary>Remembers conversations and receipts.</summary>
public interface ITurnLog
{
    /// <returns>The conversation as its last turn left it; <see cref="ConversationState.Empty"/> for an unknown or forgotten one.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    Task<ConversationState> ReadAsync(string conversation, CancellationToken cancellation);

    /// <summary>Remembers receipt and state in one step; a number already there is left as it is.</summary>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be written.</exception>
    Task RecordAsync(Receipt receipt, CancellationToken cancellation);

    /// <summary>Forgets what a conversation was about; its receipts stay.</summary>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be written.</exception>
    Task ForgetAsync(string conversation, CancellationToken cancellation);
}

/// <summary>Finds receipts.</summary>
public interface IReceiptReader
{
    /// <returns>The receipt, or null for an unknown number.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    Task<Receipt?> FindAsync(string number, CancellationToken cancellation);
}
