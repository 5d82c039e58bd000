namespace LawBot.Turns;

/// <summary>What somebody said of an answer.</summary>
/// <param name="Receipt">The answer's receipt.</param>
/// <param name="Person">Who said it; one opinion a person and answer.</param>
/// <param name="IsGood">👍 or 👎.</param>
/// <param name="Reason">Why, in their words; empty when nothing was written.</param>
/// <param name="At">When.</param>
public sealed record Feedback(string Receipt, string Person, bool IsGood, string Reason, DateTimeOffset At);

/// <summary>Keeps opinions with the receipts that they are about; they go with them.</summary>
public interface IFeedbackLog
{
    /// <summary>Keeps an opinion; an earlier one of the same person on the same answer is replaced.</summary>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be written.</exception>
    Task RecordAsync(Feedback feedback, CancellationToken cancellation);

    /// <returns>Every opinion with the answer that it is about, oldest first.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    Task<IReadOnlyList<(Feedback Feedback, Receipt Receipt)>> ListAsync(CancellationToken cancellation);

    /// <returns>A person's opinions of the answers of one conversation.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    Task<IReadOnlyList<Feedback>> ListAsync(string conversation, string person, CancellationToken cancellation);
}
