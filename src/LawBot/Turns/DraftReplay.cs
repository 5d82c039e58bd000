using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Indexing;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>Writes the text of a conversation: as first asked, then message by message.</summary>
/// <param name="questions">Understands messages.</param>
/// <param name="desk">Writes and changes.</param>
internal sealed class DraftReplay(QuestionReader questions, DraftDesk desk)
{
    /// <summary>Writes and changes.</summary>
    public DraftDesk Desk => desk;

    /// <summary>The text as first asked, changed by what was said since.</summary>
    /// <returns>Null when the last of that changes nothing.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<Draft?> WriteAsync(ConversationDraft draft, CancellationToken cancellation)
    {
        var (question, library) = await questions.ReadAsync(draft.Instruction, "", cancellation);
        var first = await desk.WriteAsync(question, library, draft.Facts, cancellation);
        var written = first;
        foreach (var change in draft.Changes)
        {
            var (message, _) = await questions.ReadAsync(change, "", cancellation);
            var changed = await desk.EditAsync(written, message, library, cancellation);
            if (changed is null && !written.IsEdited && message.Jurisdictions.Count + message.UnknownPlaces.Count == 0)
            {
                // A change that has no slot of its own may be one as a part of the instruction: 再加一条….
                var (whole, _) = await questions.ReadAsync($"{draft.Instruction}。{change}", "", cancellation);
                changed = await desk.WriteAsync(whole, library, draft.Facts, cancellation);
                changed = changed.Text == first.Text || changed.Text == written.Text || changed.Spec is { IsDeclined: true } ? null : changed;
            }

            if (changed is null && ReferenceEquals(change, draft.Changes[^1]))
            {
                return null;
            }

            written = changed ?? written;
        }

        return written;
    }

    /// <summary>The text as it stands, for a message that changes nothing of it; what can be said is told beside it.</summary>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<(Draft Draft, TurnPlan Plan)?> UnchangedAsync(TurnPlan.Write write, CancellationToken cancellation)
    {
        var before = write.Draft with { Changes = [.. write.Draft.Changes.SkipLast(1)] };
        return write.Draft.Changes.Count > 0 && await WriteAsync(before, cancellation) is { Spec.IsDeclined: false } draft
            ? (draft with { Warnings = [ChatMessages.NothingChanged] },
                write with { State = write.State with { Draft = before }, Draft = before })
            : null;
    }
}
