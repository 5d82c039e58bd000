using Microsoft.Data.Sqlite;

namespace LawBot.Host.Sqlite;

/// <summary>Looks for damage in the file, table by table, so that it can be said what is lost: reports are read again, conversations are not.</summary>
internal static class DamageCheck
{
    private static readonly string[] OfConversations = ["turn", "receipt"];

    /// <summary>Null when the file is whole, else one Chinese line: which part is damaged, what a repair costs.</summary>
    /// <param name="connection">An open connection.</param>
    public static string? Find(SqliteConnection connection)
    {
        if (IsWhole(connection, null))
        {
            return null;
        }

        var damaged = Tables(connection).Where(t => !IsWhole(connection, t)).ToList();
        var conversations = damaged.Count == 0 || damaged.Exists(t => OfConversations.Contains(t, StringComparer.Ordinal));
        var reports = damaged.Count == 0 || damaged.Exists(t => !OfConversations.Contains(t, StringComparer.Ordinal));
        var part = (reports, conversations) switch { (true, true) => "报告、对话和回执", (true, false) => "报告", _ => "对话和回执" };
        return $"索引文件有损坏:{part}。报告重新读入就会回来;对话和回执只能从备份恢复";
    }

    private static List<string> Tables(SqliteConnection connection)
    {
        var names = new List<string>();
        using var tables = new Statement(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
        while (tables.Step())
        {
            names.Add(tables.Text(0));
        }

        return names;
    }

    private static bool IsWhole(SqliteConnection connection, string? table)
    {
        try
        {
            using var check = new Statement(connection, table is null ? "PRAGMA quick_check(1)" : $"PRAGMA quick_check(\"{table}\")");
            return check.Step() && check.Text(0) == "ok";
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            return false;
        }
    }
}
