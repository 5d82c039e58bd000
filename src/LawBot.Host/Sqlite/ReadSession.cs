using Microsoft.Data.Sqlite;

namespace LawBot.Host.Sqlite;

/// <summary>One reader: a connection, its prepared statements and the room it scores in. Used by one search at a time.</summary>
internal sealed class ReadSession : IDisposable
{
    private readonly Statement _begin;
    private readonly Statement _end;
    private readonly Statement _generation;
    private readonly List<Statement> _postings = [];
    private readonly Dictionary<string, Statement> _prepared = new(StringComparer.Ordinal);
    private float[] _scores = [];
    private float[] _best = [];

    public ReadSession(SqliteConnection connection)
    {
        Connection = connection;
        _begin = new(connection, "BEGIN");
        _end = new(connection, "COMMIT");
        _generation = new(connection, "SELECT generation FROM state");
        TermCount = new(connection, "SELECT documents FROM posting WHERE key = ?");
        CharacterCount = new(connection, "SELECT passages FROM character WHERE code = ?");
        Passage = new(connection, "SELECT data FROM passage WHERE no = ?");
        Figure = new(connection, "SELECT data FROM figure WHERE no = ?");
    }

    public SqliteConnection Connection { get; }

    public Statement TermCount { get; }

    /// <summary>Reads the postings of one term, a statement for each segment, so that all of them can be open at once.</summary>
    public Statement TermPostings(int segment)
    {
        while (_postings.Count <= segment)
        {
            _postings.Add(new(Connection, "SELECT documents, data FROM posting WHERE key = ?"));
        }

        return _postings[segment];
    }

    /// <summary>A statement that is prepared at its first use and kept; whoever steps it resets it.</summary>
    public Statement Prepared(string sql) => _prepared.TryGetValue(sql, out var known) ? known : _prepared[sql] = new(Connection, sql);

    public Statement CharacterCount { get; }

    public Statement Passage { get; }

    public Statement Figure { get; }

    /// <summary>What the statements of the running transaction see.</summary>
    public IndexSnapshot Snapshot { get; private set; } = null!;

    /// <summary>Where characters are counted; whoever takes some gives them back.</summary>
    public CharacterSlots Slots => field ??= new();

    /// <summary>Begins a transaction; takes <paramref name="known"/> when it is still what the file holds.</summary>
    public void Begin(IndexSnapshot? known)
    {
        _begin.Run();
        _generation.Step();
        var generation = _generation.Long(0);
        _generation.Reset();
        Snapshot = known?.Generation == generation ? known : SnapshotReader.Read(Connection, generation);
    }

    public void End() => _end.Run();

    /// <summary>Room for the scores of so many documents, all zero.</summary>
    public float[] ClearScores(int documents) => _scores = Clear(_scores, documents);

    /// <summary>Room for the best of several scores of so many documents, all zero.</summary>
    public Span<float> ClearBest(int documents) => (_best = Clear(_best, documents)).AsSpan(0, documents);

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_begin, _end, _generation, TermCount, CharacterCount, Passage, Figure, .. _postings, .. _prepared.Values])
        {
            statement.Dispose();
        }

        Connection.Dispose();
    }

    private static float[] Clear(float[] room, int documents)
    {
        if (room.Length < documents)
        {
            return new float[documents + (documents / 4)];
        }

        Array.Clear(room, 0, documents);
        return room;
    }
}
