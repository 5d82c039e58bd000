using LawBot.Answers;

namespace LawBot.Turns;

/// <summary>What every answer must tell besides, whatever the channel.</summary>
public interface IAnswerNotes
{
    /// <returns>The part of a message that is read: very long ones are cut after a sentence.</returns>
    string Readable(string text);

    /// <summary>The answer with what must be told besides among its warnings: invented reports, only part of the message read.</summary>
    /// <param name="answer">The answer to the part that was read.</param>
    /// <param name="typed">The message as typed.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    Task<Answer> AddAsync(Answer answer, string typed, CancellationToken cancellation);
}
