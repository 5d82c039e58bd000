namespace LawBot.Host.Telegram.State;

/// <summary>A draft that waits for figures.</summary>
/// <param name="Instruction">What is to be written.</param>
/// <param name="Facts">What was given so far, as text.</param>
/// <param name="Receipt">The number of the last version.</param>
/// <param name="UpdatedAt">When it was last touched.</param>
internal sealed record OpenDraft(string Instruction, string Facts, string Receipt, DateTimeOffset UpdatedAt);

/// <summary>Drafts that wait, one a person and chat.</summary>
internal interface IOpenDrafts
{
    /// <returns>The draft, or null.</returns>
    Task<OpenDraft?> FindAsync(long chatId, long personId, CancellationToken cancellation);

    /// <summary>Stores it, or forgets it when null.</summary>
    Task PutAsync(long chatId, long personId, OpenDraft? draft, CancellationToken cancellation);
}

/// <summary>The number of the last answer in each chat, for /sources and /export.</summary>
internal interface ILastReceipts
{
    /// <returns>The number, or null.</returns>
    Task<string?> FindAsync(long chatId, CancellationToken cancellation);

    /// <summary>Stores it, or forgets it when null.</summary>
    Task PutAsync(long chatId, string? receipt, CancellationToken cancellation);
}
