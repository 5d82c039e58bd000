namespace LawBot.Turns;

/// <summary>What was found of a person, for the store to show or delete.</summary>
/// <param name="Name">As people know them: 李明(@liming).</param>
/// <param name="Conversations">Conversations that are theirs alone.</param>
/// <param name="Receipts">Their answers in conversations that they share with others.</param>
public sealed record PersonRecords(string Name, IReadOnlyList<string> Conversations, IReadOnlyList<string> Receipts);

/// <summary>A channel that knows who asked.</summary>
public interface IPersonRecords
{
    /// <summary>Tells which conversations and answers are a person's.</summary>
    /// <param name="person">Number, user name or name, as the channel lists them.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Null when the channel knows nobody of that name.</returns>
    Task<PersonRecords?> FindAsync(string person, CancellationToken cancellation);

    /// <summary>Deletes what the channel itself keeps of a person's words, and tells which conversations and answers are theirs. Who did what and when
    /// stays in the audit log.</summary>
    /// <param name="person">Number, user name or name, as the channel lists them.</param>
    /// <param name="cancellation">Stops before anything is deleted.</param>
    /// <returns>Null when the channel knows nobody of that name.</returns>
    Task<PersonRecords?> ForgetAsync(string person, CancellationToken cancellation);
}
