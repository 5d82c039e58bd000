namespace LawBot.Turns;

/// <summary>Which earlier answer a message comes back to.</summary>
internal static class Recall
{
    /// <param name="state">The conversation.</param>
    /// <param name="message">The message.</param>
    /// <returns>The conversation as it stood at that answer, for 回到刚才学法那个 and 最早那次的第一条; null when the message comes back to none.</returns>
    public static ConversationState? Of(ConversationState state, TurnReading message)
    {
        var past = message.Does("first-answer") ? (state.Past.Count > 0 ? state.Past[0] : null)
            : (message.Frame.IsBack || message.Does("above")) && message.Content.Length > 0 && !message.NamesPlace && !IsOf(message, state.Subject)
                ? state.Past.LastOrDefault(p => IsOf(message, p.Subject))
            : null;
        return past is null ? null : state with
        {
            Topic = ConversationTopic.Question, Subject = past.Subject, Scope = past.Scope, Years = past.Years, Items = past.Items, Values = past.Values,
            Trail = past.Scope.Jurisdictions, Focus = [], Looked = [], Picked = [], Choices = [], Draft = null,
        };
    }

    private static bool IsOf(TurnReading message, ConversationSubject subject) =>
        References.ShareOf(message.Content, $"{subject.Content} {subject.Verbatim}") >= References.Alike;
}
