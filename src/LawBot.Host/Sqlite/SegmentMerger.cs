using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.Sqlite;

/// <summary>Writes several neighbouring segments as one, without the documents that are gone.</summary>
/// <remarks>One term at a time is in memory. The old segments are read over a second connection, so that the cursors in them are not
/// disturbed by what is written; nobody else writes segments meanwhile (<see cref="WriterLock"/>).</remarks>
internal sealed class SegmentMerger : IDisposable
{
    private readonly SqliteConnection _source;
    private readonly SegmentTable _target;
    private readonly Field _field;
    private readonly IReadOnlyList<Segment> _segments;
    private readonly int _first;
    private readonly bool[] _isLive;

    /// <param name="source">Inside a read transaction.</param>
    /// <param name="target">Inside a write transaction.</param>
    /// <param name="field">The field.</param>
    /// <param name="segments">Neighbours, by their first document.</param>
    public SegmentMerger(SqliteConnection source, SqliteConnection target, Field field, IReadOnlyList<Segment> segments)
    {
        _source = source;
        _target = new SegmentTable(target);
        _field = field;
        _segments = segments;
        _first = segments[0].First;
        _isLive = new bool[segments[^1].End - _first];
        MarkLive();
    }

    public void Merge()
    {
        if (Array.Exists(_isLive, live => live))
        {
            var no = _target.InsertHead(_field, _first, Lengths());
            MergePostings(no);
        }

        foreach (var segment in _segments)
        {
            _target.Delete(segment.No);
        }
    }

    public void Dispose() => _target.Dispose();

    private void MarkLive()
    {
        var (first, count) = _field == Field.Passages ? ("first_passage", "passages") : ("first_figure", "figures");
        using var rows = new Statement(_source, $"SELECT {first}, {count} FROM report WHERE {first} >= ? AND {first} < ?");
        rows.Bind(1, _first).Bind(2, _first + _isLive.Length);
        while (rows.Step())
        {
            _isLive.AsSpan(rows.Int(0) - _first, rows.Int(1)).Fill(true);
        }
    }

    private ushort[] Lengths()
    {
        var lengths = new ushort[_isLive.Length];
        using var select = new Statement(_source, "SELECT lengths FROM segment WHERE no = ?");
        foreach (var segment in _segments)
        {
            SnapshotReader.ReadLengths(select, segment, lengths.AsSpan(segment.First - _first, segment.Span));
        }

        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = _isLive[i] ? lengths[i] : (ushort)0;
        }

        return lengths;
    }

    private void MergePostings(int no)
    {
        var cursors = _segments.Select(s => new SegmentCursor(_source, s)).ToList();
        try
        {
            var writer = new PostingWriter();
            while (cursors.Exists(c => !c.IsAtEnd))
            {
                var term = cursors.Where(c => !c.IsAtEnd).Min(c => c.Term);
                foreach (var cursor in cursors)
                {
                    if (!cursor.IsAtEnd && cursor.Term == term)
                    {
                        Copy(cursor, writer);
                        cursor.Advance();
                    }
                }

                if (writer.Count > 0)
                {
                    var documents = writer.Count;
                    _target.InsertPostings(no, term, documents, writer.Finish());
                }
            }
        }
        finally
        {
            cursors.ForEach(c => c.Dispose());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Copy(SegmentCursor cursor, PostingWriter writer)
    {
        Span<int> documents = stackalloc int[PostingWriter.BlockSize];
        Span<int> counts = stackalloc int[PostingWriter.BlockSize];
        var reader = cursor.Postings();
        var offset = cursor.Segment.First - _first;
        for (var read = reader.ReadBlock(0, documents, counts); read > 0; read = reader.ReadBlock(0, documents, counts))
        {
            for (var i = 0; i < read; i++)
            {
                if (_isLive[documents[i] + offset])
                {
                    writer.Add(documents[i] + offset, counts[i]);
                }
            }
        }
    }
}

/// <summary>Walks over the terms of one segment in ascending order.</summary>
internal sealed class SegmentCursor : IDisposable
{
    private readonly Statement _rows;

    public SegmentCursor(SqliteConnection source, Segment segment)
    {
        Segment = segment;
        _rows = new(source, "SELECT key, documents, data FROM posting WHERE key BETWEEN ? AND ? ORDER BY key");
        _rows.Bind(1, PostingKey.FirstOf(segment.No)).Bind(2, PostingKey.LastOf(segment.No));
        Advance();
    }

    public Segment Segment { get; }

    public bool IsAtEnd { get; private set; }

    public ulong Term { get; private set; }

    public void Advance()
    {
        IsAtEnd = !_rows.Step();
        Term = IsAtEnd ? ulong.MaxValue : PostingKey.TermOf(_rows.Long(0));
    }

    public PostingReader Postings() => new(_rows.Blob(2), _rows.Int(1));

    public void Dispose() => _rows.Dispose();
}
