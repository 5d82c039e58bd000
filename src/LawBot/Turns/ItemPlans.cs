using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>Decides which items of the last answer a message points at and how they are shown.</summary>
internal static class ItemPlans
{
    /// <summary>True when a message wants something of the last answer shown, in whatever form.</summary>
    public static bool Shows(TurnReading message) => message.Does("more") || message.Does("quote") || message.Does("source");

    /// <summary>What of the last answer a message wants shown.</summary>
    /// <returns>Null when it wants none of it shown.</returns>
    public static TurnPlan? Of(ConversationState state, TurnReading message)
    {
        ShownAs? shown = message.Does("more") ? ShownAs.Section : message.Does("quote") ? ShownAs.Quote : message.Does("source") ? ShownAs.Source : null;
        var asksNumber = message.Item is { IsPlace: false } ? message.Alone.Asks.Any(a => a is Asking.HowMany or Asking.Amount) : message.AsksNumber;
        shown ??= message is { Item: not null, IsSilent: true } && !asksNumber ? ShownAs.Quote : null;
        if (message.NamesOnlyNumbers && !message.NamesPlace && message.Operator.Length == 0 && message.Alone.Asks.Contains(Asking.Which)
            && References.PlacesByValue(state, message) is { Count: > 0 } holders)
        {
            return Show(state with { Picked = holders }, ShownAs.Quote,
                [.. state.Items.Where(i => holders.Contains(i.Source.Jurisdiction, StringComparer.Ordinal))]);
        }

        if (shown is null || asksNumber || (state.Subject.WantsNumbers && message.RankOperator is not null))
        {
            return null;
        }

        if (state.Items.Count == 0)
        {
            return message.Content.Length == 0 && !message.NamesPlace && state.Subject.IsEmpty ? new TurnPlan.Say(state, ChatMessages.NothingToShow) : null;
        }

        var items = References.Items(state, message);
        return items.Count == 0 ? null : Show(state, shown.Value, items);
    }

    private static TurnPlan.Show Show(ConversationState state, ShownAs shown, IReadOnlyList<ConversationItem> items)
    {
        int[] numbers = [.. items.Select(i => i.Number)];
        return new TurnPlan.Show(state with { Focus = numbers, Looked = [.. state.Looked.Except(numbers), .. numbers], Choices = [] }, shown, items);
    }
}
