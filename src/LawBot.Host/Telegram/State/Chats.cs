using LawBot.Host.People;

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

/// <summary>Drafts that wait for figures, in <c>telegram.db</c>.</summary>
internal sealed class SqliteOpenDrafts(TelegramDatabase database) : IOpenDrafts
{
    /// <inheritdoc/>
    public Task<OpenDraft?> FindAsync(long chatId, long personId, CancellationToken cancellation) =>
        database.RunAsync(
            c => c.Query(
                "SELECT instruction, facts, receipt, updated_at FROM drafts WHERE chat_id = ?1 AND person_id = ?2",
                r => new OpenDraft(r.GetString(0), r.GetString(1), r.GetString(2), r.Moment(3)), chatId, personId).FirstOrDefault(),
            cancellation);

    /// <inheritdoc/>
    public Task PutAsync(long chatId, long personId, OpenDraft? draft, CancellationToken cancellation) =>
        database.RunAsync(
            c => draft is null
                ? c.Execute("DELETE FROM drafts WHERE chat_id = ?1 AND person_id = ?2", chatId, personId)
                : c.Execute(
                    "INSERT OR REPLACE INTO drafts VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
                    chatId, personId, draft.Instruction, draft.Facts, draft.Receipt, draft.UpdatedAt.Stored()),
            cancellation);
}

/// <summary>The last answer of each chat, in <c>telegram.db</c>.</summary>
internal sealed class SqliteLastReceipts(TelegramDatabase database) : ILastReceipts
{
    /// <inheritdoc/>
    public Task<string?> FindAsync(long chatId, CancellationToken cancellation) =>
        database.RunAsync(
            c => c.Query("SELECT receipt FROM receipts WHERE chat_id = ?1", r => r.GetString(0), chatId).FirstOrDefault(), cancellation);

    /// <inheritdoc/>
    public Task PutAsync(long chatId, string? receipt, CancellationToken cancellation) =>
        database.RunAsync(
            c => receipt is null
                ? c.Execute("DELETE FROM receipts WHERE chat_id = ?1", chatId)
                : c.Execute("INSERT OR REPLACE INTO receipts VALUES(?1, ?2)", chatId, receipt),
            cancellation);
}
