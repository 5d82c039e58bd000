namespace LawBot.Host.Sqlite;

/// <summary>The tables of reports, passages, figures and postings.</summary>
internal static class IndexSchema
{
    /// <summary>The first step. <c>posting.key</c> is the segment in the high bits and the term below (<see cref="PostingKey"/>): a segment is
    /// written in ascending order at the end of one B-tree, and a term is found by one descent.</summary>
    public static SqliteMigration First { get; } = new("0001-index", """
        CREATE TABLE state(one INTEGER PRIMARY KEY CHECK (one = 1), generation INTEGER NOT NULL, next_passage INTEGER NOT NULL,
          next_figure INTEGER NOT NULL);
        INSERT INTO state VALUES (1, 0, 0, 0);
        CREATE TABLE report(no INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL, file TEXT NOT NULL,
          hash TEXT NOT NULL, jurisdiction TEXT NOT NULL, level INTEGER NOT NULL, province TEXT, prefecture TEXT, year INTEGER,
          title TEXT NOT NULL, issuer TEXT, published TEXT, ingested_at INTEGER NOT NULL, first_passage INTEGER NOT NULL,
          passages INTEGER NOT NULL, first_figure INTEGER NOT NULL, figures INTEGER NOT NULL);
        CREATE TABLE report_body(no INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE passage(no INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE figure(no INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE unreadable(path TEXT PRIMARY KEY, hash TEXT NOT NULL, error TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE field(no INTEGER PRIMARY KEY, documents INTEGER NOT NULL, terms INTEGER NOT NULL, characters INTEGER NOT NULL);
        INSERT INTO field VALUES (0, 0, 0, 0), (1, 0, 0, 0);
        CREATE TABLE segment(no INTEGER PRIMARY KEY, field INTEGER NOT NULL, first INTEGER NOT NULL, span INTEGER NOT NULL,
          dead INTEGER NOT NULL, lengths BLOB NOT NULL);
        CREATE TABLE posting(key INTEGER PRIMARY KEY, documents INTEGER NOT NULL, data BLOB NOT NULL);
        CREATE TABLE character(code INTEGER PRIMARY KEY, passages INTEGER NOT NULL);
        """);

    /// <summary>What kind of document each report is.</summary>
    public static SqliteMigration Genre { get; } = new("0004-genre", """
        ALTER TABLE report ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE report ADD COLUMN genre TEXT NOT NULL DEFAULT '报告';
        """);

    /// <summary>Files whose report is stored from another file.</summary>
    public static SqliteMigration Duplicates { get; } = new("0002-duplicates", """
        CREATE TABLE duplicate(path TEXT PRIMARY KEY, hash TEXT NOT NULL, report TEXT NOT NULL, report_hash TEXT NOT NULL,
          is_older INTEGER NOT NULL) WITHOUT ROWID;
        """);

    /// <summary>The rules that a report was read with; empty for those that were there before.</summary>
    public static SqliteMigration Rules { get; } = new("0003-rules", "ALTER TABLE report ADD COLUMN rules TEXT NOT NULL DEFAULT ''");
}
