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

/// <summary>Answers single questions as every channel tells them.</summary>
public static class NotedAnswers
{
    /// <summary>Answers the part of a message that is read, with what must be told besides. Nothing is kept.</summary>
    /// <param name="desk">Answers.</param>
    /// <param name="notes">Adds what must be told.</param>
    /// <param name="typed">The message as typed.</param>
    /// <param name="context">Earlier questions of the conversation, oldest first.</param>
    /// <param name="progress">Told the text so far; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    public static async Task<Answer> AnswerAsync(
        this AnswerDesk desk, IAnswerNotes notes, string typed, IReadOnlyList<string> context, IProgress<string>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(notes);
        var (found, _) = await desk.AnswerAsync(notes.Readable(typed), context, null, progress, cancellation);
        return await notes.AddAsync(found, typed, cancellation);
    }
}
