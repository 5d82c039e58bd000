using LawBot.Indexing;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.Sqlite;

/// <summary>Writes reports and takes them out, inside the transaction of its connection.</summary>
internal sealed class ReportTable(SqliteConnection connection) : IDisposable
{
    private readonly SegmentTable _segments = new(connection);
    private readonly BlobWriter _blob = new();
    private readonly Statement _find = new(connection, ReportRow.Select + " WHERE id = ?");

    /// <summary>Puts reports in; those of the same ids must be gone.</summary>
    public void Insert(PreparedReports prepared)
    {
        var (passage, figure) = TakeNumbers(prepared.Passages.Documents, prepared.Figures.Documents);
        _segments.Insert(Field.Passages, passage, prepared.Passages);
        _segments.Insert(Field.Figures, figure, prepared.Figures);
        WriteCharacters(prepared.Characters, 1);
        using var report = new Statement(connection, ReportRow.Insert);
        using var body = new Statement(connection, "INSERT INTO report_body VALUES (last_insert_rowid(), ?)");
        using var passages = new Statement(connection, "INSERT INTO passage VALUES (?, ?)");
        using var figures = new Statement(connection, "INSERT INTO figure VALUES (?, ?)");
        foreach (var indexed in prepared.Reports)
        {
            ReportRow.Bind(report, indexed, passage, figure);
            report.Run();
            body.Bind(1, BodyCodec.Encode(indexed.Report, indexed.Inconsistencies)).Run();
            passage = InsertAll(passages, passage, indexed.Passages, PassageCodec.Encode);
            figure = InsertAll(figures, figure, indexed.Figures, FigureCodec.Encode);
        }
    }

    /// <summary>Takes a report out.</summary>
    /// <returns>False when there is none of this id.</returns>
    public bool Remove(string id)
    {
        if (!_find.Bind(1, id).Step())
        {
            return false;
        }

        var report = ReportRow.Read(_find);
        _find.Reset();
        WriteCharacters(CountCharacters(report), -1);
        foreach (var field in (Field[])[Field.Passages, Field.Figures])
        {
            _segments.Bury(field, report.FirstOf(field), report.CountOf(field));
        }

        Delete("DELETE FROM passage WHERE no >= ? AND no < ?", report.FirstPassage, report.FirstPassage + report.Entry.Passages);
        Delete("DELETE FROM figure WHERE no >= ? AND no < ?", report.FirstFigure, report.FirstFigure + report.Entry.Figures);
        Delete("DELETE FROM report_body WHERE no >= ? AND no < ?", report.No, report.No + 1);
        Delete("DELETE FROM report WHERE no >= ? AND no < ?", report.No, report.No + 1);
        return true;
    }

    /// <summary>Makes readers look at the catalog and the segments anew.</summary>
    public static void NextGeneration(SqliteConnection connection)
    {
        using var next = new Statement(connection, "UPDATE state SET generation = generation + 1");
        next.Run();
    }

    public void Dispose()
    {
        _find.Dispose();
        _segments.Dispose();
    }

    private (int Passage, int Figure) TakeNumbers(int passages, int figures)
    {
        using var read = new Statement(connection, "SELECT next_passage, next_figure FROM state");
        read.Step();
        var numbers = (read.Int(0), read.Int(1));
        read.Reset();
        using var take = new Statement(connection, "UPDATE state SET next_passage = next_passage + ?, next_figure = next_figure + ?");
        take.Bind(1, passages).Bind(2, figures).Run();
        return numbers;
    }

    private int InsertAll<T>(Statement insert, int no, IReadOnlyList<T> all, Action<BlobWriter, T> encode)
    {
        foreach (var one in all)
        {
            _blob.Clear();
            encode(_blob, one);
            insert.Bind(1, no++).Bind(2, _blob.Written).Run();
        }

        return no;
    }

    private CharacterCounts CountCharacters(PlacedReport report)
    {
        var counts = new CharacterCounts();
        using var rows = new Statement(connection, "SELECT data FROM passage WHERE no >= ? AND no < ?");
        rows.Bind(1, report.FirstPassage).Bind(2, report.FirstPassage + report.Entry.Passages);
        while (rows.Step())
        {
            foreach (var piece in IndexedText.Of(report.IndexedTitle, PassageCodec.Decode(rows.Blob(0), report.Entry.Id)))
            {
                counts.AddPiece(piece);
            }

            counts.EndPassage();
        }

        return counts;
    }

    private void WriteCharacters(CharacterCounts counts, int sign)
    {
        using var upsert = new Statement(connection, CharacterCounts.Upsert);
        counts.Write(upsert, sign);
        _segments.AddTotals(Field.Passages, 0, 0, sign * counts.Total);
    }

    private void Delete(string sql, long from, long to)
    {
        using var delete = new Statement(connection, sql);
        delete.Bind(1, from).Bind(2, to).Run();
    }
}
