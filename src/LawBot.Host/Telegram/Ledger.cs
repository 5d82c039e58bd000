using LawBot.Host.Telegram.State;

namespace LawBot.Host.Telegram;

/// <summary>How far the answer to one update is, stored at every step.</summary>
internal sealed class Ledger(int updateId, Delivery start, IDeliveryJournal journal)
{
    /// <summary>The update's number.</summary>
    public int UpdateId => updateId;

    /// <summary>The last stored state.</summary>
    public Delivery Current { get; private set; } = start;

    /// <summary>Stores the next state.</summary>
    public async Task SaveAsync(Delivery next, CancellationToken cancellation)
    {
        await journal.SaveAsync(updateId, next, cancellation);
        Current = next;
    }

    /// <summary>Stores the next state of one part.</summary>
    public Task SavePartAsync(int index, DeliveryPart part, CancellationToken cancellation) =>
        SaveAsync(Current with { Parts = [.. Current.Parts.Select((old, i) => i == index ? part : old)] }, cancellation);
}
