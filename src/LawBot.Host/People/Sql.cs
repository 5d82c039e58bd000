using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.People;

/// <summary>Short forms for statements with numbered parameters ?1, ?2 …</summary>
internal static class Sql
{
    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public static int Execute(this SqliteConnection connection, string sql, params IEnumerable<object?> values)
    {
        using var command = Prepare(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs a query.</summary>
    public static List<T> Query<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> row, params IEnumerable<object?> values)
    {
        using var command = Prepare(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>A moment as it is stored: it sorts as text.</summary>
    public static string Stored(this DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A moment read back.</summary>
    public static DateTimeOffset Moment(this SqliteDataReader reader, int column) =>
        DateTimeOffset.Parse(reader.GetString(column), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, IEnumerable<object?> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this folder; what comes from outside is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        var number = 0;
        foreach (var value in values)
        {
            command.Parameters.AddWithValue($"?{++number}", value ?? DBNull.Value);
        }

        return command;
    }
}
