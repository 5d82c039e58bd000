using System.Diagnostics;
using System.Text;
using LawBot.Benchmarks.Library;
using LawBot.Chinese;
using LawBot.Host.Sqlite;
using Microsoft.Data.Sqlite;

namespace LawBot.Benchmarks.Growth;

/// <summary>SQLite FTS5 over plain bigrams of the same passages, asked with an OR of all bigrams of the question: what the ratio is taken to.</summary>
internal static class FtsBaseline
{
    public static async Task<Dictionary<string, double>> RunAsync(string folder, int questions)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "fts.db")};Pooling=False");
        await connection.OpenAsync();
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000;");
        var (passages, seconds) = Build(connection, Path.Combine(folder, "lawbot.db"));
        List<string> asked = [.. AskedQuestions.Take(questions, GeneratedReports.CountyNames, seed: 11)];
        var times = await GrowthQueries.TimeAsync(asked, q => Task.FromResult(Ask(connection, q)));
        return new(StringComparer.Ordinal)
        {
            ["ftsP50"] = times.P50, ["ftsP95"] = times.P95, ["ftsCpu50"] = times.Cpu50, ["ftsPassagesPerSecond"] = passages / seconds,
            ["ftsMB"] = new FileInfo(Path.Combine(folder, "fts.db")).Length / 1048576.0,
        };
    }

    private static (int Passages, double Seconds) Build(SqliteConnection connection, string library)
    {
        Execute(connection, "CREATE VIRTUAL TABLE passage USING fts5(terms, content = '', tokenize = 'unicode61')");
        Execute(connection, $"ATTACH '{library}' AS library");
        var started = Stopwatch.GetTimestamp();
        using var transaction = connection.BeginTransaction();
        using var rows = new Statement(connection, "SELECT no, data FROM library.passage");
        using var insert = new Statement(connection, "INSERT INTO passage(rowid, terms) VALUES (?, ?)");
        var count = 0;
        while (rows.Step())
        {
            var text = new StringBuilder();
            PassageCodec.ForEachText(rows.Blob(1), piece => text.Append(Bigrams(TextFolding.Fold(piece.ToString()), " ")).Append(' '));
            insert.Bind(1, rows.Long(0)).Bind(2, text.ToString()).Run();
            count++;
        }

        transaction.Commit();
        return (count, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private static int Ask(SqliteConnection connection, string question)
    {
        using var statement = new Statement(connection, "SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY bm25(passage) LIMIT 10");
        statement.Bind(1, Bigrams(TextFolding.Fold(question), " OR "));
        var found = 0;
        while (statement.Step())
        {
            found++;
        }

        return found;
    }

    private static string Bigrams(string folded, string between)
    {
        var bigrams = new List<string>();
        for (var i = 1; i < folded.Length; i++)
        {
            if (TextFolding.IsHan(folded[i - 1]) && TextFolding.IsHan(folded[i]))
            {
                bigrams.Add(folded[(i - 1)..(i + 1)]);
            }
        }

        return string.Join(between, bigrams);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
