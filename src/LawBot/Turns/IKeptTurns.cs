namespace LawBot.Turns;

/// <summary>Questions and answers as they are kept, whoever's they are.</summary>
public interface IKeptTurns
{
    /// <returns>The answers of whole conversations, and single ones, each once, oldest first; what is not there is left out.</returns>
    /// <param name="conversations">Channel and number: <c>telegram:1234</c>.</param>
    /// <param name="receipts">Numbers of answers.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    Task<IReadOnlyList<Receipt>> ReadAsync(IReadOnlyList<string> conversations, IReadOnlyList<string> receipts, CancellationToken cancellation);

    /// <summary>Deletes the questions and answers of conversations, and single answers; what they held is overwritten in the file.</summary>
    /// <returns>How many answers were deleted.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be written.</exception>
    Task<int> DeleteAsync(IReadOnlyList<string> conversations, IReadOnlyList<string> receipts, CancellationToken cancellation);
}
