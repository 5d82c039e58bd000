using LawBot.Chinese;
using LawBot.Quantities;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>What a message points at in the conversation: places and items of the last answer.</summary>
internal static class References
{
    /// <summary>How much of some words, in pairs of characters, a text holds that they speak of.</summary>
    public const double Alike = 0.5;

    /// <summary>The places that 它, 这两家, 前面那个县, 最低的那个 and 第一个 mean.</summary>
    /// <returns>None when the message points at no place, or at one that cannot be told.</returns>
    public static IReadOnlyList<string> Places(ConversationState state, TurnReading message)
    {
        if (message.Rank?.Of(state.Ranking) is { } ranked)
        {
            return [ranked];
        }

        if (message.Does("that-one") && message.Alone.Operator is { Name: "most" or "least" or "top" } picks && state.Values.Count > 0)
        {
            return [picks.Name is "least" ? state.Values.MinBy(v => v.Value)!.Jurisdiction : state.Values.MaxBy(v => v.Value)!.Jurisdiction];
        }

        if (message.Does("previous-place"))
        {
            var looked = state.Items.Where(i => state.Focus.Contains(i.Number)).Select(i => i.Source.Jurisdiction).Distinct(StringComparer.Ordinal).ToList();
            if (looked is [var just] && state.Scope.Jurisdictions.Count != 1)
            {
                return [just];
            }

            var now = state.Scope.Jurisdictions is [var only] ? only : null;
            return state.Trail.LastOrDefault(t => t != now) is { } earlier ? [earlier] : now is null ? [] : [now];
        }

        // 前两名 ranks all there are; 前两家怎么做的 points at two.
        var ranks = (message.Wanted is { Name: "top" } && message is { AsksPractice: false, Part.Length: 0 })
            || (state.Subject.WantsNumbers && message.RankOperator is not null);
        if (!ranks && message.Item is { } item && PlacesOf(state, item) is { Count: > 0 } places)
        {
            return places;
        }

        var they = message.Does("they") && (state.Picked.Count > 1 || state.Scope.Jurisdictions.Count > 1);
        if (message.Does("these") || they)
        {
            return state.Picked.Count > 1 ? state.Picked
                : state.Scope.Jurisdictions.Count > 1 ? state.Scope.Jurisdictions
                : state.Trail.Count > 1 ? [.. state.Trail.TakeLast(2)]
                : PlacesOfItems(state);
        }

        return message.Does("it") || message.Does("they") || message.Frame.LeavesPointed ? It(state) : [];
    }

    /// <summary>The items that a message points at, or that are being looked at; all when it points at none.</summary>
    public static IReadOnlyList<ConversationItem> Items(ConversationState state, TurnReading message)
    {
        if (message.Item is { } item)
        {
            var own = message.NamesPlace ? [.. state.Items.Where(i => message.Alone.Jurisdictions.Contains(i.Source.Jurisdiction, StringComparer.Ordinal))]
                : state.Items;
            return PlacesOf(state, item) is { Count: > 0 } places
                ? [.. own.Where(i => places.Contains(i.Source.Jurisdiction, StringComparer.Ordinal))]
                : item.Of(own, [.. state.Looked.Select(n => own.FirstOrDefault(i => i.Number == n)).OfType<ConversationItem>()]);
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

    /// <summary>The words for numbers beyond that of a place, as last told; for all in order where it was not told.</summary>
    /// <remarks>The place is the user's own where the message names none.</remarks>
    public static string Beyond(ConversationState state, TurnReading message)
    {
        var (place, isAbove) = (message.Alone.Jurisdictions is [var named, ..] ? named : state.Home, message.Does("above-us"));
        var own = state.Past.Select(p => p.Values).Append(state.Values).SelectMany(v => v).LastOrDefault(v => v.Jurisdiction == place);
        var name = own is null ? "top" : isAbove ? "over" : "under";
        var word = Lexicon.LexiconTable.Rows("operators").First(r => r.Class == name).Words[0];
        return own is null ? word : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{word}{own.Value}{own.Unit}");
    }

    /// <summary>The places that hold a number that the message names: 100%的是哪两家.</summary>
    /// <returns>None when it names no number of the last answer.</returns>
    public static IReadOnlyList<string> PlacesByValue(ConversationState state, TurnReading message)
    {
        var numbers = message.Alone.Spans.Where(s => s.Kind == SpanKind.Number
            && message.Alone.Spans.Any(u => u.Kind == SpanKind.Unit && u.Span.Start == s.Span.End))
            .Select(s => decimal.Parse(s.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return [.. state.Values.Where(v => numbers.Contains(v.Value)).Select(v => v.Jurisdiction)];
    }

    // 第二个 is the second place where there are several, the second passage where there is one; of numbers ranked, the second in rank.
    private static IReadOnlyList<string> PlacesOf(ConversationState state, ItemPointer item)
    {
        var ranked = state.Values.OrderByDescending(v => v.Value).Select(v => v.Jurisdiction).ToList();
        var places = item.From < 0 && ranked.Count > 1 && item.IsPlace is not false ? ranked : PlacesOfItems(state);
        return item.IsPlace ?? places.Count > 1 ? item.Of(places, state.Picked) : [];
    }

    /// <summary>The places of the last answer, in the order in which they are quoted.</summary>
    public static IReadOnlyList<string> PlacesOfItems(ConversationState state) =>
        [.. state.Items.Select(i => i.Source.Jurisdiction).Distinct(StringComparer.Ordinal)];

    /// <summary>The numbers of the measure that most of them have: 场 and 期 have no rank among each other, 件 and 起 have.</summary>
    public static IReadOnlyList<ConversationValue> Comparable(IReadOnlyList<ConversationValue> values) =>
        values.Select(one => values.Where(v => UnitTable.SameClass(v.Unit, one.Unit)).ToList()).MaxBy(g => g.Count) is { Count: > 1 } alike ? alike : values;

    /// <summary>The place that the last comparison picked out, the lowest where the least was asked for; null where nothing was ranked.</summary>
    public static string? Winner(ConversationState state)
    {
        var order = Annotator.Read(state.Subject.Operator, []).FirstOrDefault(s => s.Kind == SpanKind.Operator);
        var told = order is null ? [] : Comparable(state.Values);
        return told.Count == 0 ? null : order!.Value is "least" ? told.MinBy(v => v.Value)!.Jurisdiction : told.MaxBy(v => v.Value)!.Jurisdiction;
    }

    // The winner of a comparison is what it speaks of next; else the one place under discussion; else the only one quoted.
    private static List<string> It(ConversationState state)
    {
        if (state.Scope.Jurisdictions is [var only])
        {
            return [only];
        }

        if (Winner(state) is { } winner)
        {
            return [winner];
        }

        var focus = state.Items.Where(i => state.Focus.Contains(i.Number)).Select(i => i.Source.Jurisdiction).Distinct(StringComparer.Ordinal).ToList();
        return focus.Count == 1 ? focus : PlacesOfItems(state) is [var quoted] ? [quoted] : state.Trail is [.., var last] ? [last] : [];
    }

    /// <summary>How much of some words, in pairs of characters, stands in a text.</summary>
    public static double ShareOf(string content, string text)
    {
        var (pairs, folded) = (Pairs(content), TextFolding.Fold(text));
        return pairs.Count == 0 ? 0 : pairs.Count(p => folded.Contains(p, StringComparison.Ordinal)) / (double)pairs.Count;
    }

    private static List<string> Pairs(string content) =>
        [.. content.Split(' ').SelectMany(w => Enumerable.Range(0, Math.Max(0, w.Length - 1)).Select(i => w.Substring(i, 2))).Distinct(StringComparer.Ordinal)];
}
