using System.Collections.Concurrent;
using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>Lends readers, so that searches run side by side and each sees one state of the file.</summary>
internal sealed class SqliteReaders(SqliteDatabase database) : IDisposable
{
    private readonly ConcurrentBag<ReadSession> _idle = [];
    private volatile IndexSnapshot? _latest;

    /// <exception cref="IndexUnavailableException">The file could not be read.</exception>
    public T Read<T>(Func<ReadSession, T> read) => SqliteFailure.Translate(database.File, () =>
    {
        var session = _idle.TryTake(out var idle) ? idle : new ReadSession(database.OpenRead());
        try
        {
            session.Begin(_latest);
            _latest = session.Snapshot;
            var result = read(session);
            session.End();
            _idle.Add(session);
            return result;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    });

    public void Dispose()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }
}
