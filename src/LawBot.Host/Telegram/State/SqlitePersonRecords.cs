using System.Globalization;
using LawBot.Host.People;
using LawBot.Turns;

namespace LawBot.Host.Telegram.State;

/// <summary>What <c>telegram.db</c> keeps of a person's words, and which answers they were given over Telegram.</summary>
internal sealed class SqlitePersonRecords(TelegramDatabase database, ChannelAudit audit) : IPersonRecords
{
    // What gives somebody an answer of their own; its sources and files may have been asked for by others in the same group.
    private static readonly string[] Asking = ["ask", "figures", "draft"];

    /// <inheritdoc/>
    public async Task<PersonRecords?> FindAsync(string person, CancellationToken cancellation)
    {
        if (await IdentifyAsync(person.Trim().TrimStart('@'), cancellation) is not var (id, name))
        {
            return null;
        }

        var answered = (await audit.OfAsync(id, cancellation)).Where(line => Asking.Contains(line.Action)).Select(line => line.Subject);
        var drafted = await database.RunAsync(c => c.Query("SELECT receipt FROM drafts WHERE person_id = ?1 AND receipt <> ''", r => r.GetString(0), id),
            cancellation);
        return new PersonRecords(name, [ChannelAudit.ViaOf(id)], [.. answered.Concat(drafted).Distinct(StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public async Task<PersonRecords?> ForgetAsync(string person, CancellationToken cancellation)
    {
        if (await FindAsync(person, cancellation) is not { } found || await IdentifyAsync(person.Trim().TrimStart('@'), cancellation) is not var (id, _))
        {
            return null;
        }

        await database.RunAsync(
            c =>
            {
                c.Execute("PRAGMA secure_delete = 1");
                return c.Execute("DELETE FROM drafts WHERE person_id = ?1", id) + c.Execute("DELETE FROM receipts WHERE chat_id = ?1", id);
            },
            cancellation);
        return found;
    }

    // Somebody who was never let in, or is no longer known to Telegram, is known by number as long as the log has a line of theirs.
    private async Task<(long Id, string Name)?> IdentifyAsync(string person, CancellationToken cancellation)
    {
        var number = long.TryParse(person, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : -1;
        var known = await database.RunAsync(
            c => c.Query("SELECT id, name FROM users WHERE id = ?1 OR username = ?2 COLLATE NOCASE OR name = ?2", r => (r.GetInt64(0), r.GetString(1)),
                number, person), cancellation);
        if (known.Select(one => one.Item1).Distinct().Count() is > 0 and var count)
        {
            return count == 1 ? known[0] : null;
        }

        return number >= 0 && await audit.OfAsync(number, cancellation) is [.., var last] ? (number, last.Person) : null;
    }
}
