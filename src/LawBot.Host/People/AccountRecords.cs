using LawBot.Turns;

namespace LawBot.Host.People;

/// <summary>What the page keeps of a person's words: the conversations and drafts of their account.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="book">The conversations.</param>
internal sealed class AccountRecords(Accounts accounts, IConversationBook book) : IPersonRecords
{
    /// <inheritdoc/>
    public Task<PersonRecords?> ForgetAsync(string person, CancellationToken cancellation) => FindAsync(person, cancellation);

    /// <inheritdoc/>
    public async Task<PersonRecords?> FindAsync(string person, CancellationToken cancellation)
    {
        var wanted = person.Trim().TrimStart('@').Normalize();
        var account = await accounts.NamedAsync(wanted, cancellation) ?? await accounts.FindAsync(wanted, cancellation)
            ?? (long.TryParse(wanted, out var number) ? await accounts.OfTelegramAsync(number, cancellation) : null);
        if (account is null)
        {
            return null;
        }

        var conversations = new List<string>();
        foreach (var kind in Enum.GetValues<ConversationKind>())
        {
            conversations.AddRange((await book.ListAsync(account.Id, kind, "", cancellation)).Select(c => c.Id));
        }

        return new PersonRecords(account.Name, account.TelegramId is { } telegram ? [.. conversations, $"telegram:{telegram}"] : conversations, []);
    }
}
