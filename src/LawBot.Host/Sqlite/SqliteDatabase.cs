using LawBot.Indexing;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.Sqlite;

/// <summary>The file <c>lawbot.db</c>: opens it, makes its tables, lets one write at a time and any number read.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly IReadOnlyList<SqliteMigration> _migrations;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Lock _opening = new();
    private SqliteConnection? _writer;
    private bool _isReady;
    private bool _isFixed;

    public SqliteDatabase(SqliteOptions options, IEnumerable<SqliteMigration> migrations)
    {
        Folder = Path.GetFullPath(options.Path);
        File = Path.Combine(Folder, "lawbot.db");
        _migrations = [.. migrations.OrderBy(m => m.Name, StringComparer.Ordinal)];
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>The full path of the file.</summary>
    public string File { get; }

    /// <summary>A connection that sees what is committed and cannot write; the caller disposes it.</summary>
    /// <exception cref="IndexUnavailableException">The file cannot be opened.</exception>
    public SqliteConnection OpenRead() => SqliteFailure.Translate(File, () =>
    {
        MakeReady();
        var connection = Open();
        Execute(connection, "PRAGMA query_only = 1; PRAGMA cache_size = -16000;");
        return connection;
    });

    /// <summary>Does a piece of writing as one transaction: all of it or, when it throws or the process dies, nothing.</summary>
    /// <param name="write">The writing; it must not commit.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <exception cref="IndexUnavailableException">The file cannot be written.</exception>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> write, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => SqliteFailure.Translate(File, () => Write(write, cancellation)), cancellation);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Writes the log back into the file and empties it, so that nothing deleted stands in it any more.</summary>
    /// <exception cref="IndexUnavailableException">The file cannot be written.</exception>
    public async Task WriteBackAsync(CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            SqliteFailure.Translate(File, () =>
            {
                MakeReady();
                Execute(_writer ??= Open(), "PRAGMA wal_checkpoint(TRUNCATE)");
                return true;
            });
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _writing.Dispose();
    }

    private T Write<T>(Func<SqliteConnection, SqliteTransaction, T> write, CancellationToken cancellation)
    {
        MakeReady();
        _writer ??= Open();
        using var transaction = _writer.BeginTransaction(deferred: false);
        var result = write(_writer, transaction);
        cancellation.ThrowIfCancellationRequested();
        transaction.Commit();
        return result;
    }

    private void MakeReady()
    {
        lock (_opening)
        {
            if (_isReady)
            {
                return;
            }

            _isFixed = IsFixed();
            if (!_isFixed)
            {
                PrivateFiles.MakeFolder(Folder);
                PrivateFiles.Make(File);
                using var connection = Open();
                Execute(connection, "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL;");
                SqliteMigrator.Migrate(connection, _migrations);
            }

            _isReady = true;
        }
    }

    // A log that was not written back may hold what was committed last: then the file alone is not the index.
    private bool IsFixed()
    {
        if (!System.IO.File.Exists(File) || new FileInfo(File + "-wal") is { Exists: true, Length: > 0 })
        {
            return false;
        }

        try
        {
            var trial = Path.Combine(Folder, $".lawbot-{Guid.NewGuid():N}.tmp");
            using var made = new FileStream(trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return !DiskFull.Is(e);
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            // In a folder that cannot be written to SQLite finds no place for its log; then nobody writes, and the file stands as it is.
            DataSource = _isFixed ? $"{new Uri(File).AbsoluteUri}?immutable=1" : File,
            Mode = _isFixed ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = 60,
        }.ToString());
        connection.Open();
        if (_isFixed)
        {
            return connection;
        }

        Execute(connection, """
            PRAGMA busy_timeout = 60000; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;
            PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864;
            """);
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
