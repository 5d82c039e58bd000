using LawBot.Turns;

namespace LawBot.Host.People;

/// <summary>What is kept of a person's words in all channels that are theirs: on the page, and over the Telegram account that is linked.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="book">The page's conversations.</param>
/// <param name="channels">What knows who asked.</param>
/// <param name="turns">Questions and answers.</param>
internal sealed class PersonalData(Accounts accounts, IConversationBook book, IEnumerable<IPersonRecords> channels, IKeptTurns turns)
{
    /// <summary>Reads it.</summary>
    /// <param name="ownerId">The id of the account, or of whoever sits at the machine where nobody signs in.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>A conversation each, the page's first, in the order of their last change; without those that hold nothing.</returns>
    public async Task<IReadOnlyList<PersonalConversation>> ReadAsync(string ownerId, CancellationToken cancellation)
    {
        var own = await ListAsync(ownerId, cancellation);
        var (conversations, receipts) = await ElsewhereAsync(await accounts.FindAsync(ownerId, cancellation), cancellation);
        var read = new List<PersonalConversation>();
        foreach (var entry in own)
        {
            read.Add(new(entry.Title, AuditLog.Page, entry.ChangedAt, await book.ReadAsync(ownerId, entry.Id, cancellation)));
        }

        var known = own.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        read.AddRange((await turns.ReadAsync([.. conversations.Except(known, StringComparer.Ordinal)], receipts, cancellation))
            .Where(turn => !known.Contains(turn.Conversation))
            .GroupBy(turn => turn.Conversation, StringComparer.Ordinal)
            .Select(turns => new PersonalConversation(turns.Key, turns.Key.Split(':')[0], turns.Max(turn => turn.At), [.. turns])));
        return read;
    }

    /// <summary>Deletes it; what it held is overwritten in the files. The audit log keeps that somebody asked, and when.</summary>
    /// <param name="owner">The account, which may be removed already; null for whoever sits at the machine.</param>
    /// <param name="ownerId">Its id.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>How many conversations something was deleted of.</returns>
    public async Task<int> DeleteAsync(Account? owner, string ownerId, CancellationToken cancellation)
    {
        var own = (await ListAsync(ownerId, cancellation)).Select(entry => entry.Id).ToList();
        var (conversations, receipts) = await ElsewhereAsync(owner, cancellation);
        var there = (await turns.ReadAsync(conversations, receipts, cancellation)).Select(turn => turn.Conversation).Concat(own)
            .Distinct(StringComparer.Ordinal).Count();
        if (owner?.TelegramId is { } telegram)
        {
            foreach (var channel in channels)
            {
                await channel.ForgetAsync($"{telegram}", cancellation);
            }
        }

        await turns.DeleteAsync([.. own, .. conversations], receipts, cancellation);
        foreach (var emptied in own)
        {
            await book.DeleteAsync(ownerId, emptied, cancellation);
        }

        return there;
    }

    private async Task<List<ConversationEntry>> ListAsync(string ownerId, CancellationToken cancellation)
    {
        var all = new List<ConversationEntry>();
        foreach (var kind in Enum.GetValues<ConversationKind>())
        {
            all.AddRange(await book.ListAsync(ownerId, kind, "", cancellation));
        }

        return all;
    }

    private async Task<(IReadOnlyList<string> Conversations, IReadOnlyList<string> Receipts)> ElsewhereAsync(Account? owner, CancellationToken cancellation)
    {
        var found = new List<PersonRecords>();
        foreach (var channel in owner?.TelegramId is null ? [] : channels)
        {
            found.AddRange(await channel.FindAsync($"{owner!.TelegramId}", cancellation) is { } records ? [records] : []);
        }

        return ([.. found.SelectMany(one => one.Conversations).Distinct(StringComparer.Ordinal)],
            [.. found.SelectMany(one => one.Receipts).Distinct(StringComparer.Ordinal)]);
    }
}

/// <summary>A conversation of a person.</summary>
/// <param name="Title">Its name on the page; elsewhere channel and number.</param>
/// <param name="Channel">page, telegram.</param>
/// <param name="ChangedAt">When it was last changed.</param>
/// <param name="Turns">What they asked and were answered, oldest first.</param>
internal sealed record PersonalConversation(string Title, string Channel, DateTimeOffset ChangedAt, IReadOnlyList<Receipt> Turns);
