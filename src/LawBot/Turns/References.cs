using LawBot.Chinese;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>What a message points at in the conversation: places and items of the last answer.</summary>
internal static class References
{
    private const double Alike = 0.5;

    /// <summary>The places that 它, 这两家, 前面那个县, 最低的那个 and 第一个 mean.</summary>
    /// <returns>None when the message points at no place, or at one that cannot be told.</returns>
    public static IReadOnlyList<string> Places(ConversationState state, TurnReading message)
    {
        if (message.Does("that-one") && message.Alone.Operator is { Name: "most" or "least" or "top" } picks && state.Values.Count > 0)
        {
            return [picks.Name is "least" ? state.Values.MinBy(v => v.Value)!.Jurisdiction : state.Values.MaxBy(v => v.Value)!.Jurisdiction];
        }

        if (message.Does("previous-place"))
        {
            var now = state.Scope.Jurisdictions is [var only] ? only : null;
            return state.Trail.LastOrDefault(t => t != now) is { } earlier ? [earlier] : now is null ? [] : [now];
        }

        if (message.Item is { IsPlace: true } item && PlacesOfItems(state) is { Count: > 0 } places)
        {
            return item.Number < 0 ? [places[^1]] : item.Number <= places.Count ? [places[item.Number - 1]] : [];
        }

        if (message.Does("these"))
        {
            return state.Scope.Jurisdictions.Count > 1 ? state.Scope.Jurisdictions
                : state.Trail.Count > 1 ? [.. state.Trail.TakeLast(2)]
                : PlacesOfItems(state);
        }

        return message.Does("it") ? It(state) : [];
    }

    /// <summary>The items that a message points at, or that are being looked at; all when it points at none.</summary>
    public static IReadOnlyList<ConversationItem> Items(ConversationState state, TurnReading message)
    {
        if (message.Item is { } item)
        {
            var places = PlacesOfItems(state);
            var nth = item.Number < 0 ? (item.IsPlace ? places.Count : state.Items.Count) : item.Number;
            return item.IsPlace
                ? [.. state.Items.Where(i => nth <= places.Count && i.Source.Jurisdiction == places[nth - 1])]
                : [.. state.Items.Where(i => i.Number == nth)];
        }

        var named = message.Alone.Jurisdictions.Count > 0 ? message.Alone.Jurisdictions : Places(state, message);
        var items = named.Count > 0 ? [.. state.Items.Where(i => named.Contains(i.Source.Jurisdiction, StringComparer.Ordinal))]
            : state.Focus.Count > 0 ? [.. state.Items.Where(i => state.Focus.Contains(i.Number))]
            : state.Items;
        if (message.Content.Length < 2)
        {
            return items;
        }

        var pool = named.Count > 0 ? items : state.Items;
        var scored = pool.Select(i => (Item: i, Share: ShareOf(message.Content, string.Concat(i.Source.Section) + i.Source.Quote))).ToList();
        var best = scored.Select(s => s.Share).DefaultIfEmpty().Max();
        return best >= Alike ? [.. scored.Where(s => s.Share == best).Select(s => s.Item)] : named.Count > 0 ? items : [];
    }

    /// <summary>The places of the last answer, in the order in which they are quoted.</summary>
    public static IReadOnlyList<string> PlacesOfItems(ConversationState state) =>
        [.. state.Items.Select(i => i.Source.Jurisdiction).Distinct(StringComparer.Ordinal)];

    // The winner of a comparison is what it speaks of next; else the one place under discussion; else the only one quoted.
    private static List<string> It(ConversationState state)
    {
        var order = Annotator.Read(state.Subject.Operator, []).FirstOrDefault(s => s.Kind == SpanKind.Operator);
        if (state.Values.Count > 1 && order is not null)
        {
            return [order.Value is "least" ? state.Values.MinBy(v => v.Value)!.Jurisdiction : state.Values.MaxBy(v => v.Value)!.Jurisdiction];
        }

        if (state.Scope.Jurisdictions is [var only])
        {
            return [only];
        }

        var focus = state.Items.Where(i => state.Focus.Contains(i.Number)).Select(i => i.Source.Jurisdiction).Distinct(StringComparer.Ordinal).ToList();
        return focus.Count == 1 ? focus : PlacesOfItems(state) is [var quoted] ? [quoted] : state.Trail is [.., var last] ? [last] : [];
    }

    private static double ShareOf(string content, string text)
    {
        var (pairs, folded) = (Pairs(content), TextFolding.Fold(text));
        return pairs.Count == 0 ? 0 : pairs.Count(p => folded.Contains(p, StringComparison.Ordinal)) / (double)pairs.Count;
    }

    private static List<string> Pairs(string content) =>
        [.. content.Split(' ').SelectMany(w => Enumerable.Range(0, Math.Max(0, w.Length - 1)).Select(i => w.Substring(i, 2))).Distinct(StringComparer.Ordinal)];
}
