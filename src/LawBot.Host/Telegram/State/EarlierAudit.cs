using System.Text.Json;
using LawBot.Host.People;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.Telegram.State;

/// <summary>Earlier versions kept an audit log of the channel's own in <c>telegram.db</c>, with what was asked in it. Its lines go into the log of all
/// channels, without those words, and the table goes; a kill in between repeats that, and adds no line twice.</summary>
/// <param name="database">Where they are.</param>
/// <param name="log">Where they go.</param>
/// <param name="accounts">Whose account a Telegram account belongs to now.</param>
/// <param name="logger">Told when it could not be done at the start.</param>
internal sealed partial class EarlierAudit(TelegramDatabase database, AuditLog log, Accounts accounts, ILogger<EarlierAudit> logger) : IHostedService,
    IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _isMoved;

    /// <summary>Moves what is there.</summary>
    public async Task MoveAsync(CancellationToken cancellation)
    {
        if (_isMoved)
        {
            return;
        }

        await _turn.WaitAsync(cancellation);
        try
        {
            if (!_isMoved && await database.RunAsync(Lines, cancellation) is { Count: > 0 } lines)
            {
                var owners = (await accounts.ListAsync(cancellation)).Where(a => a.TelegramId is not null).ToDictionary(a => a.TelegramId!.Value, a => a.Id);
                await log.AddAsync([.. lines.Select(l => (ChannelAudit.Entry(l.Line, owners.GetValueOrDefault(l.Line.PersonId, "")), (string?)l.Once))],
                    cancellation);
            }

            await database.RunAsync(c => c.Execute("PRAGMA secure_delete = 1; DROP TABLE IF EXISTS audit;"), cancellation);
            _isMoved = true;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Moves them before the page shows the log; a file that cannot be read keeps nothing else from starting.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await (database.Exists ? MoveAsync(cancellationToken) : Task.CompletedTask);
        }
        catch (SqliteException e)
        {
            LogNotMoved(e.Message);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private static List<(AuditLine Line, string Once)> Lines(SqliteConnection connection) =>
        connection.Query("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'audit'", r => r.GetInt32(0)).Count == 0 ? [] : connection.Query(
            "SELECT at, person_id, person, action, subject, receipt, reports, update_id, id FROM audit ORDER BY id",
            r => (
                new AuditLine(r.Moment(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5),
                    JsonSerializer.Deserialize(r.GetString(6), JournalJson.Default.IReadOnlyListString) ?? []),
                r.GetInt32(7) is var update and not 0 ? ChannelAudit.Once(update, r.GetString(3)) : $"telegram.db {r.GetInt64(8)}"));

    [LoggerMessage(LogLevel.Warning, "以前 Telegram 的使用记录没有并入:{Reason}")]
    private partial void LogNotMoved(string reason);
}
