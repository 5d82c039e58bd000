using System.Globalization;
using LawBot.Indexing;
using LawBot.Places;
using LawBot.Reports;

namespace LawBot.Host.Sqlite;

/// <summary>The columns of a report without its body.</summary>
internal static class ReportRow
{
    public const string Select = """
        SELECT no, id, path, file, hash, jurisdiction, level, province, prefecture, year, title, issuer, published, ingested_at,
          first_passage, passages, first_figure, figures, rules, kind, genre FROM report
        """;

    public const string Insert = """
        INSERT INTO report(id, path, file, hash, jurisdiction, level, province, prefecture, year, title, issuer, published, ingested_at,
          first_passage, passages, first_figure, figures, rules, kind, genre) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    public static PlacedReport Read(Statement row) => new(row.Long(0), Entry(row), row.Int(14), row.Int(16));

    public static void Bind(Statement insert, IndexedReport indexed, int firstPassage, int firstFigure)
    {
        var report = indexed.Report;
        insert.Bind(1, report.Id).Bind(2, indexed.Path).Bind(3, report.File).Bind(4, report.ContentHash)
            .Bind(5, report.Jurisdiction.Name).Bind(6, (int)report.Jurisdiction.Level)
            .Bind(7, report.Jurisdiction.Province).Bind(8, report.Jurisdiction.Prefecture)
            .Bind(9, report.Year).Bind(10, report.Title).Bind(11, report.Issuer)
            .Bind(12, report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Bind(13, indexed.IngestedAt.ToUnixTimeMilliseconds())
            .Bind(14, firstPassage).Bind(15, indexed.Passages.Count).Bind(16, firstFigure).Bind(17, indexed.Figures.Count)
            .Bind(18, report.Rules).Bind(19, (int)report.Genre.Kind).Bind(20, report.Genre.Name);
    }

    /// <summary>The report as far as its columns tell: no text, no structure.</summary>
    public static Report Bare(ReportEntry entry) =>
        new(entry.Id, entry.File, entry.ContentHash, entry.Jurisdiction, entry.Year, entry.Title, "")
        {
            Issuer = entry.Issuer,
            Published = entry.Published,
            Genre = entry.Genre,
            Rules = entry.Rules,
        };

    private static ReportEntry Entry(Statement row) => new(
        row.Text(1), row.Text(2), row.Text(3), row.Text(4),
        row.Text(5) is { Length: > 0 } name ? new Jurisdiction(name, (JurisdictionLevel)row.Int(6), row.TextOrNull(7), row.TextOrNull(8))
            : Jurisdiction.OfFile(row.Text(3)),
        row.IsNull(9) ? null : row.Int(9), row.Text(10), row.TextOrNull(11),
        row.TextOrNull(12) is { } published ? DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        row.Int(15), row.Int(17), DateTimeOffset.FromUnixTimeMilliseconds(row.Long(13)))
    {
        Genre = new((DocumentKind)row.Int(19), row.Text(20)),
        Rules = row.Text(18),
    };
}
