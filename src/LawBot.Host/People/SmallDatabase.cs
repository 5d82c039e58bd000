using Microsoft.Data.Sqlite;

namespace LawBot.Host.People;

/// <summary>A file of few and precious rows beside the index: every change is on the disk before it counts as done, and the command line may write to it while
/// the worker runs.</summary>
/// <param name="path">The file; it and its folder are made when first used.</param>
/// <param name="schema">Statements that make what is missing of it.</param>
internal abstract class SmallDatabase(string path, string schema) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private SqliteConnection? _connection;

    /// <summary>True once the file is there.</summary>
    public bool Exists => File.Exists(path);

    /// <summary>Runs one piece of work alone, in a transaction that is written through to the disk before this returns.</summary>
    public async Task<T> RunAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        await _turn.WaitAsync(cancellation);
        try
        {
            var connection = _connection ??= Open();
            using var transaction = connection.BeginTransaction(deferred: true);
            var result = work(connection);
            transaction.Commit();
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection?.Dispose();
        _turn.Dispose();
    }

    private SqliteConnection Open()
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        Directory.CreateDirectory(folder ?? ".");

        // No pool: a closed file must be free, for a copy or for the next process.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        // FULL, because an offset confirms an update to Telegram and a revoked right must stay revoked: a power cut after that must not lose it.
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;");
        Upgrade(connection);
        connection.Execute(schema);
        return connection;
    }

    /// <summary>Brings what an earlier version wrote up to date, before what is missing is made.</summary>
    protected virtual void Upgrade(SqliteConnection connection)
    {
    }
}
