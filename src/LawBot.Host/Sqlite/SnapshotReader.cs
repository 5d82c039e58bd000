using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.Sqlite;

/// <summary>Reads the catalog, the segments and the lengths of their documents.</summary>
internal static class SnapshotReader
{
    /// <summary>Reads everything; the connection must be inside a transaction.</summary>
    public static IndexSnapshot Read(SqliteConnection connection, long generation)
    {
        var reports = new List<PlacedReport>();
        using (var rows = new Statement(connection, ReportRow.Select))
        {
            while (rows.Step())
            {
                reports.Add(ReportRow.Read(rows));
            }
        }

        reports.Sort((a, b) => string.CompareOrdinal(a.Entry.Id, b.Entry.Id));
        var (passages, characters) = ReadField(connection, Field.Passages, reports);
        var (figures, _) = ReadField(connection, Field.Figures, reports);
        return new(generation, reports, passages, figures, passages.Documents == 0 ? 1 : (double)characters / passages.Documents);
    }

    public static List<Segment> ReadSegments(SqliteConnection connection, Field field)
    {
        var segments = new List<Segment>();
        using var rows = new Statement(connection, "SELECT no, first, span, dead FROM segment WHERE field = ? ORDER BY first");
        rows.Bind(1, (int)field);
        while (rows.Step())
        {
            segments.Add(new(rows.Int(0), rows.Int(1), rows.Int(2), rows.Int(3)));
        }

        return segments;
    }

    /// <summary>Copies the lengths of a segment's documents.</summary>
    public static void ReadLengths(Statement select, Segment segment, Span<ushort> lengths)
    {
        if (select.Bind(1, segment.No).Step())
        {
            MemoryMarshal.Cast<byte, ushort>(select.Blob(0)).CopyTo(lengths);
            select.Reset();
        }
    }

    private static (FieldSnapshot Field, long Characters) ReadField(SqliteConnection connection, Field field, List<PlacedReport> reports)
    {
        var segments = ReadSegments(connection, field);
        var first = segments.Count == 0 ? 0 : segments[0].First;
        var lengths = new ushort[segments.Count == 0 ? 0 : segments[^1].End - first];
        using (var select = new Statement(connection, "SELECT lengths FROM segment WHERE no = ?"))
        {
            foreach (var segment in segments)
            {
                ReadLengths(select, segment, lengths.AsSpan(segment.First - first, segment.Span));
            }
        }

        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = Math.Min(lengths[i], (ushort)FieldSnapshot.MaxLength);
        }

        using var totals = new Statement(connection, "SELECT documents, terms, characters FROM field WHERE no = ?");
        totals.Bind(1, (int)field).Step();
        var result = (new FieldSnapshot(
            segments, lengths, totals.Long(0), totals.Long(1), reports.Select(r => (r.FirstOf(field), r.CountOf(field)))), totals.Long(2));
        totals.Reset();
        return result;
    }
}
