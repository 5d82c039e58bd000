using LawBot.Host.People;
using LawBot.Turns;

namespace LawBot.Host.Web;

/// <summary>Receipts of a person's own conversations; those of others and of other channels are like none.</summary>
internal sealed class OwnReceipts(IReceiptReader receipts, IConversationBook book)
{
    /// <returns>The receipt, or null.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    public async Task<Receipt?> FindAsync(Person person, string number, CancellationToken cancellation) =>
        await receipts.FindAsync(number, cancellation) is { } receipt && await book.FindAsync(person.Id, receipt.Conversation, cancellation) is not null
            ? receipt : null;
}
