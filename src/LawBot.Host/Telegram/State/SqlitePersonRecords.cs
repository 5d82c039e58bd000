using System.Globalization;
using LawBot.Host.People;
using LawBot.Turns;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.Telegram.State;

/// <summary>What <c>telegram.db</c> keeps of a person's words.</summary>
internal sealed class SqlitePersonRecords(TelegramDatabase database) : IPersonRecords
{
    private const string Deleted = "(已按要求删除)";

    // The log refuses changes by triggers; this one is made with them away, in one transaction, and leaves the line itself.
    private const string WithoutTrigger = "DROP TRIGGER audit_no_change";
    private const string WithTrigger =
        "CREATE TRIGGER audit_no_change BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit lines are kept'); END";

    /// <inheritdoc/>
    public Task<PersonRecords?> ForgetAsync(string person, CancellationToken cancellation) => database.RunAsync(c => Forget(c, person), cancellation);

    private static PersonRecords? Forget(SqliteConnection connection, string person)
    {
        if (Find(connection, person.TrimStart('@')) is not var (id, name))
        {
            return null;
        }

        List<string> receipts =
        [
            .. connection.Query("SELECT DISTINCT receipt FROM audit WHERE person_id = ?1 AND receipt <> ''", r => r.GetString(0), id),
            .. connection.Query("SELECT receipt FROM drafts WHERE person_id = ?1 AND receipt <> ''", r => r.GetString(0), id),
        ];
        connection.Execute("PRAGMA secure_delete = 1");
        connection.Execute("DELETE FROM drafts WHERE person_id = ?1", id);
        connection.Execute("DELETE FROM receipts WHERE chat_id = ?1", id);
        connection.Execute(WithoutTrigger);
        connection.Execute("UPDATE audit SET subject = ?2, reports = '[]' WHERE person_id = ?1 AND receipt <> ''", id, Deleted);
        connection.Execute(WithTrigger);
        return new PersonRecords(name, [$"telegram:{id}"], [.. receipts.Distinct(StringComparer.Ordinal)]);
    }

    private static (long Id, string Name)? Find(SqliteConnection connection, string person)
    {
        var number = long.TryParse(person, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : -1;
        var known = connection.Query(
            """
            SELECT id, name FROM users WHERE id = ?1 OR username = ?2 COLLATE NOCASE OR name = ?2
            UNION SELECT person_id, person FROM audit WHERE person_id = ?1
            """,
            r => (r.GetInt64(0), r.GetString(1)), number, person);
        return known.Select(one => one.Item1).Distinct().Count() == 1 ? known[0] : null;
    }
}
