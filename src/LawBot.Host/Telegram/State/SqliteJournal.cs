using LawBot.Host.People;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Telegram.Bot.Types;

namespace LawBot.Host.Telegram.State;

/// <summary>Updates and the state of their answers in <c>telegram.db</c>.</summary>
internal sealed class SqliteJournal(TelegramDatabase database, TelegramPace pace, TimeProvider time) : IInbox, IDeliveryJournal
{
    /// <inheritdoc/>
    public Task<int> OffsetAsync(CancellationToken cancellation) =>
        database.RunAsync(c => c.Query("SELECT next_offset FROM polling", r => r.GetInt32(0)).FirstOrDefault(), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEntry>> ReceiveAsync(
        IReadOnlyList<ReceivedUpdate> updates, bool moveOffset, CancellationToken cancellation) =>
        database.RunAsync<IReadOnlyList<JournalEntry>>(
            c =>
            {
                var now = time.GetUtcNow().Stored();
                var fresh = updates.Where(update => Store(c, update, now)).Select(update => update.Update).OrderBy(update => update.Id).ToList();
                if (moveOffset && updates.Count > 0)
                {
                    c.Execute(
                        "INSERT INTO polling VALUES(1, ?1) ON CONFLICT(only) DO UPDATE SET next_offset = ?1",
                        updates.Max(update => update.Update.Id) + 1);
                }

                return [.. fresh.Select(update => new JournalEntry(update, Delivery.None, 0))];
            },
            cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEntry>> ResumeAsync(CancellationToken cancellation) =>
        database.RunAsync<IReadOnlyList<JournalEntry>>(
            c =>
            {
                c.Execute(
                    "DELETE FROM updates WHERE outcome IS NOT NULL AND received_at < ?1", (time.GetUtcNow() - pace.Remember).Stored());
                c.Execute("UPDATE updates SET restarts = restarts + 1 WHERE outcome IS NULL");
                return c.Query("SELECT payload, delivery, restarts FROM updates WHERE outcome IS NULL ORDER BY update_id", Entry);
            },
            cancellation);

    /// <inheritdoc/>
    public Task SaveAsync(int updateId, Delivery delivery, CancellationToken cancellation) =>
        database.RunAsync(
            c => c.Execute(
                "UPDATE updates SET delivery = ?2 WHERE update_id = ?1", updateId,
                JsonSerializer.Serialize(delivery, JournalJson.Default.Delivery)),
            cancellation);

    /// <inheritdoc/>
    public Task FinishAsync(int updateId, string outcome, CancellationToken cancellation) =>
        database.RunAsync(
            c => c.Execute(
                "UPDATE updates SET outcome = ?2, payload = '', delivery = NULL WHERE update_id = ?1", updateId, outcome),
            cancellation);

    private static bool Store(SqliteConnection connection, ReceivedUpdate update, string now) =>
        connection.Execute(
            "INSERT OR IGNORE INTO updates(update_id, received_at, payload) VALUES(?1, ?2, ?3)",
            update.Update.Id, now, update.Json) > 0;

    private static JournalEntry Entry(SqliteDataReader reader)
    {
        using var payload = JsonDocument.Parse(reader.GetString(0));
        var delivery = reader.IsDBNull(1) ? null : JsonSerializer.Deserialize(reader.GetString(1), JournalJson.Default.Delivery);
        return new JournalEntry(ReceivedUpdate.Read(payload.RootElement)?.Update ?? new Update(), delivery ?? Delivery.None, reader.GetInt32(2));
    }
}
