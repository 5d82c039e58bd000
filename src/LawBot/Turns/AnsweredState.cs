using LawBot.Answers;

namespace LawBot.Turns;

/// <summary>What an answer adds to the conversation: items to point at, numbers to pick from, steps that can follow.</summary>
internal static class AnsweredState
{
    private const int MostPast = 5;
    private const int MostItems = 12;

    /// <param name="plan">What was done, with the conversation after the edit.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="number">The receipt of this turn.</param>
    public static ConversationState Of(TurnPlan plan, Answer answer, string number)
    {
        var state = plan.State;
        if (plan is TurnPlan.Say || answer.Kind == AnswerKind.Chat)
        {
            // A text that was declined leaves what was spoken of before.
            var topic = state.Subject.IsEmpty ? ConversationTopic.None : ConversationTopic.Question;
            return plan is TurnPlan.Write ? state with { Topic = topic, Draft = null } : state;
        }

        state = state with { Previous = state.Receipt, Receipt = number };
        if (plan is TurnPlan.Ask)
        {
            state = state with
            {
                Items = [.. answer.Citations.Select(c => new ConversationItem(c.Number, c.Source))],
                Focus = [],
                Looked = [],
                Picked = PickedBy(plan, answer) is { Count: > 0 } picked ? picked : state.Picked,
                Values = ValuesOf(answer) is { Count: > 0 } values ? values : state.Values,
                Ranking = References.Comparable(ValuesOf(answer)) is { Count: > 1 } ranking ? ranking : state.Ranking,
                Subject = state.Subject with
                {
                    IsUnmet = answer.Kind is AnswerKind.Nearest or AnswerKind.Refusal,
                    WantsNumbers = answer.Kind is AnswerKind.Figures || (state.Subject.WantsNumbers && answer.Kind is not AnswerKind.Experience),
                },
                Draft = null,
            };
            state = state with { Past = PastOf(state) };
        }

        if (plan is TurnPlan.Reckon or TurnPlan.Find or TurnPlan.Apart or TurnPlan.Told)
        {
            state = state with { Items = [.. answer.Citations.Select(c => new ConversationItem(c.Number, c.Source))], Focus = [], Looked = [] };
        }

        return state with { Choices = NextSteps.Of(state, answer) };
    }

    // Every receipt carries them: the first and a few of the last are enough to come back to.
    private static IReadOnlyList<PastAnswer> PastOf(ConversationState state)
    {
        var answer = new PastAnswer(state.Subject, state.Scope, state.Years, [.. state.Items.Take(MostItems)], state.Values);
        return state.Past.Count < MostPast ? [.. state.Past, answer] : [state.Past[0], .. state.Past.Skip(2), answer];
    }

    // 超过50件的有哪些, 前两名: the places that the numbers leave.
    private static List<string> PickedBy(TurnPlan plan, Answer answer)
    {
        var rows = ((answer.Figures?.Rows ?? []).GroupBy(r => r.Jurisdiction, StringComparer.Ordinal).Select(g => g.First())).ToList();
        var chosen = plan is not TurnPlan.Ask { Question.Operator: { } wanted } ? [] : wanted switch
        {
            { Name: "over", Threshold: { } least } => rows.Where(r => r.Value >= least),
            { Name: "under", Threshold: { } most } => rows.Where(r => r.Value <= most),
            { Name: "top", N: { } n } => rows.OrderByDescending(r => r.Value).Take(n),
            { Name: "least", N: { } n } => rows.OrderBy(r => r.Value).Take(n),
            _ => [],
        };
        return [.. chosen.Select(r => r.Jurisdiction)];
    }

    // One number a place, of the first metric: what 最低的那个 is picked from.
    private static IReadOnlyList<ConversationValue> ValuesOf(Answer answer) =>
        answer.Kind is AnswerKind.Figures or AnswerKind.Comparison && answer.Figures is { } table
        ? SumDifference.SumOf(table) is { } sum ? [sum]
        : [.. table.Rows.GroupBy(r => r.Jurisdiction, StringComparer.Ordinal)
            .Select(g => new ConversationValue(g.Key, g.First().Value) { Unit = g.First().Unit })]
        : [];
}
