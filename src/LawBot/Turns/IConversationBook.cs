namespace LawBot.Turns;

/// <summary>What a conversation is for.</summary>
public enum ConversationKind
{
    /// <summary>Questions and answers.</summary>
    Chat,

    /// <summary>One text that is being written.</summary>
    Draft,
}

/// <summary>A conversation as a list shows it.</summary>
/// <param name="Id">The id that its turns carry.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Title">Given by its owner; the first question until then.</param>
/// <param name="ChangedAt">When its last turn was.</param>
public sealed record ConversationEntry(string Id, ConversationKind Kind, string Title, DateTimeOffset ChangedAt);

/// <summary>Keeps lists of conversations for channels in which one person has many. Everything is asked for with its owner, and somebody else's
/// conversation is like one that does not exist.</summary>
public interface IConversationBook
{
    /// <summary>Opens a conversation; one that is open stays as it is.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="conversation">Id, kind, title and time.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>False when the id is taken by another owner.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be written.</exception>
    Task<bool> OpenAsync(string owner, ConversationEntry conversation, CancellationToken cancellation);

    /// <returns>The owner's conversations of a kind in which something was said and whose title or questions hold the words, last changed first;
    /// empty words let all through.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    Task<IReadOnlyList<ConversationEntry>> ListAsync(string owner, ConversationKind kind, string words, CancellationToken cancellation);

    /// <returns>The conversation, or null.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    Task<ConversationEntry?> FindAsync(string owner, string conversation, CancellationToken cancellation);

    /// <returns>Its turns, oldest first.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    Task<IReadOnlyList<Receipt>> ReadAsync(string owner, string conversation, CancellationToken cancellation);

    /// <returns>False for an unknown one.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be written.</exception>
    Task<bool> RenameAsync(string owner, string conversation, string title, CancellationToken cancellation);

    /// <summary>Deletes a conversation with its receipts and what is kept with them.</summary>
    /// <returns>False for an unknown one.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be written.</exception>
    Task<bool> DeleteAsync(string owner, string conversation, CancellationToken cancellation);

    /// <summary>Takes back a turn and all that followed it, so that it can be asked in other words. The receipts stay.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="receipt">The receipt of the first turn that goes.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>False for an unknown conversation or turn.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be written.</exception>
    Task<bool> RewindAsync(string owner, string conversation, string receipt, CancellationToken cancellation);
}
