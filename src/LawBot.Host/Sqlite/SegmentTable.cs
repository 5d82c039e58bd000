using System.Runtime.InteropServices;
using LawBot.Indexing;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.Sqlite;

/// <summary>Writes, marks and drops segments inside the transaction of its connection.</summary>
internal sealed class SegmentTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _insertPosting = new(connection, "INSERT INTO posting VALUES (?, ?, ?)");

    /// <summary>Writes a built segment.</summary>
    /// <param name="field">The field.</param>
    /// <param name="first">The number of its first document.</param>
    /// <param name="built">Its terms.</param>
    public void Insert(Field field, int first, SegmentBuilder built)
    {
        if (built.Documents == 0)
        {
            return;
        }

        var no = InsertHead(field, first, built.Lengths);
        built.ForEachTerm((term, documents, postings) => InsertPostings(no, term, documents, postings));
        AddTotals(field, built.Documents, built.Terms, 0);
    }

    /// <summary>Writes a segment without its postings.</summary>
    /// <returns>Its number, greater than every other, so that its postings go to the end of the table.</returns>
    public int InsertHead(Field field, int first, ReadOnlySpan<ushort> lengths)
    {
        using var newest = new Statement(connection, "SELECT coalesce(max(no), 0) + 1 FROM segment");
        newest.Step();
        var no = newest.Int(0);
        newest.Reset();
        if (no > PostingKey.MaxSegment)
        {
            throw new IndexUnavailableException("索引改写次数过多,编号已用完。请删除索引文件后重新运行 lawbot ingest。");
        }

        using var insert = new Statement(connection, "INSERT INTO segment VALUES (?, ?, ?, ?, 0, ?)");
        insert.Bind(1, no).Bind(2, (int)field).Bind(3, first).Bind(4, lengths.Length)
            .Bind(5, MemoryMarshal.AsBytes(lengths)).Run();
        return no;
    }

    public void InsertPostings(int segment, ulong term, int documents, ReadOnlySpan<byte> postings) =>
        _insertPosting.Bind(1, PostingKey.Of(segment, term)).Bind(2, documents).Bind(3, postings).Run();

    public void Delete(int segment)
    {
        using var postings = new Statement(connection, "DELETE FROM posting WHERE key BETWEEN ? AND ?");
        postings.Bind(1, PostingKey.FirstOf(segment)).Bind(2, PostingKey.LastOf(segment)).Run();
        using var head = new Statement(connection, "DELETE FROM segment WHERE no = ?");
        head.Bind(1, segment).Run();
    }

    /// <summary>Counts documents of one report as gone; their postings stay until the segment is written anew.</summary>
    public void Bury(Field field, int first, int count)
    {
        if (count == 0)
        {
            return;
        }

        var segment = SnapshotReader.ReadSegments(connection, field).First(s => s.First <= first && first + count <= s.End);
        var lengths = new ushort[segment.Span];
        using (var select = new Statement(connection, "SELECT lengths FROM segment WHERE no = ?"))
        {
            SnapshotReader.ReadLengths(select, segment, lengths);
        }

        var terms = 0L;
        foreach (var length in lengths.AsSpan(first - segment.First, count))
        {
            terms += length;
        }

        using var bury = new Statement(connection, "UPDATE segment SET dead = dead + ? WHERE no = ?");
        bury.Bind(1, count).Bind(2, segment.No).Run();
        AddTotals(field, -count, -terms, 0);
    }

    public void AddTotals(Field field, long documents, long terms, long characters)
    {
        using var add = new Statement(
            connection, "UPDATE field SET documents = documents + ?, terms = terms + ?, characters = characters + ? WHERE no = ?");
        add.Bind(1, documents).Bind(2, terms).Bind(3, characters).Bind(4, (int)field).Run();
    }

    public void Dispose() => _insertPosting.Dispose();
}
