using System.Text.Json;
using System.Text.Json.Serialization;
using LawBot.Host.People;
using LawBot.Host.Telegram.Messages;
using Microsoft.Data.Sqlite;
using Telegram.Bot.Types;

namespace LawBot.Host.Telegram.State;

/// <summary>One message of an answer.</summary>
/// <param name="Html">The text with mark-up; empty while it is not composed.</param>
/// <param name="Plain">The same without, for when the mark-up is refused.</param>
/// <param name="MessageId">The message that holds or will hold it; null before one was sent.</param>
/// <param name="IsSent">True when the text stands in that message.</param>
internal sealed record DeliveryPart(string Html, string Plain, int? MessageId, bool IsSent)
{
    /// <summary>The text as a rich message; empty where it needs none.</summary>
    public string Rich { get; init; } = "";
}

/// <summary>How far the answer to one update has come.</summary>
/// <param name="IsComposed">True when every text is known: from here on nothing is worked out again, only sent.</param>
/// <param name="Parts">The messages in order; before it is composed at most one, the placeholder.</param>
internal sealed record Delivery(bool IsComposed, IReadOnlyList<DeliveryPart> Parts)
{
    /// <summary>Nothing sent, nothing known.</summary>
    public static Delivery None { get; } = new(IsComposed: false, []);

    /// <summary>The buttons under the last part, or null.</summary>
    public Keyboard? Keyboard { get; init; }

    /// <summary>The number of the reply whose file goes along, empty for none.</summary>
    public string FileReceipt { get; init; } = "";

    /// <summary>The format of that file: Excel, Word or Chart.</summary>
    public string FileFormat { get; init; } = "";

    /// <summary>True when the file was sent.</summary>
    public bool IsFileSent { get; init; }

    /// <summary>What goes into the audit log once the answer is out, or null.</summary>
    public AuditLine? Audit { get; init; }

    /// <summary>True when parts are sent at once and not as edits of placeholders: notices, where one too many does no harm.</summary>
    public bool IsNotice { get; init; }
}

/// <summary>An update that is not finished.</summary>
/// <param name="Update">What came.</param>
/// <param name="Delivery">How far its answer is.</param>
/// <param name="Restarts">How many starts of the program have found it unfinished; 0 for a new one.</param>
internal sealed record JournalEntry(Update Update, Delivery Delivery, int Restarts);

/// <summary>Keeps every update from the moment it is received.</summary>
internal interface IInbox
{
    /// <summary>The offset to ask for next; 0 at first.</summary>
    Task<int> OffsetAsync(CancellationToken cancellation);

    /// <summary>Stores updates and, when they came by polling, the offset after them, in one step.</summary>
    /// <returns>Those that were not known yet, in order.</returns>
    Task<IReadOnlyList<JournalEntry>> ReceiveAsync(IReadOnlyList<ReceivedUpdate> updates, bool moveOffset, CancellationToken cancellation);

    /// <summary>Every unfinished update in order, each counted as found once more; forgets finished ones that are old.</summary>
    Task<IReadOnlyList<JournalEntry>> ResumeAsync(CancellationToken cancellation);
}

/// <summary>Keeps how far each answer is.</summary>
internal interface IDeliveryJournal
{
    /// <summary>Stores how far it is.</summary>
    Task SaveAsync(int updateId, Delivery delivery, CancellationToken cancellation);

    /// <summary>Marks the update as done for good; its text is dropped.</summary>
    /// <param name="outcome">answered, ignored, unreachable, rejected, cancelled.</param>
    Task FinishAsync(int updateId, string outcome, CancellationToken cancellation);
}

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

/// <summary>How the state of an answer is written down.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Delivery))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class JournalJson : JsonSerializerContext;
