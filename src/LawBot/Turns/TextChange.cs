using LawBot.Answers.Drafts.Edits;

namespace LawBot.Turns;

/// <summary>Messages that hand in a text to be put right, or name a change of the text that is being written: whatever else their words would ask.</summary>
internal static class TextChange
{
    /// <summary>True where a message is a text with what is to be done about it: it is read as one.</summary>
    public static bool IsText(string text) => PastedText.Of(text) is not null;

    /// <param name="state">The conversation so far.</param>
    /// <param name="message">The message, as read.</param>
    /// <param name="text">The message, as typed.</param>
    /// <returns>What is to be done; null where the message is something else.</returns>
    public static TurnPlan? Of(ConversationState state, TurnReading message, string text)
    {
        var isOfDraft = state is { Topic: ConversationTopic.Draft, Draft: not null };
        var edits = isOfDraft ? EditReader.Read(text, []).Edits : [];
        var namesPart = edits.Any(e => e.Target is { IsWhole: false } || e.Act is "add" or "title");
        if (!namesPart && IsText(text))
        {
            return Write(state, new ConversationDraft(text, [], ""));
        }

        if (isOfDraft && state.Draft is { Changes.Count: 0 } asked && PastedText.IsMissing(asked.Instruction))
        {
            return Write(state, new ConversationDraft($"{asked.Instruction}:\n{text}", [], ""));
        }

        if (isOfDraft && EditReader.IsEdit(text) && (!message.Does("undo") || edits.Any(e => e.Act is "restore")) && !message.Frame.IsNewSubject)
        {
            return Write(state, state.Draft! with { Changes = [.. state.Draft!.Changes, text] });
        }

        return !isOfDraft && PastedText.IsMissing(text)
            ? new TurnPlan.Say(state with { Topic = ConversationTopic.Draft, Draft = new ConversationDraft(text, [], "") }, ChatMessages.PasteText) : null;
    }

    private static TurnPlan.Write Write(ConversationState state, ConversationDraft draft) =>
        new(state with { Topic = ConversationTopic.Draft, Draft = draft, Choices = [] }, draft);
}
