namespace LawBot.Turns;

/// <summary>A text as its writer changed it by hand.</summary>
/// <param name="No">Counts up within a store.</param>
/// <param name="Receipt">The draft that was changed.</param>
/// <param name="Text">The whole text.</param>
/// <param name="At">When it was last changed.</param>
public sealed record DraftVersion(long No, string Receipt, string Text, DateTimeOffset At);

/// <summary>Keeps what a writer made of drafts. Whose a conversation is, the caller has made sure of; versions go with their conversation.</summary>
public interface IDraftVersions
{
    /// <returns>The versions of a conversation, oldest first.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    Task<IReadOnlyList<DraftVersion>> ListAsync(string conversation, CancellationToken cancellation);

    /// <summary>Keeps a version; the last one of the same draft is replaced when it is younger than <paramref name="within"/>, so that an hour of typing
    /// is not a hundred versions.</summary>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be written.</exception>
    Task<DraftVersion> SaveAsync(string conversation, string receipt, string text, DateTimeOffset at, TimeSpan within, CancellationToken cancellation);
}
