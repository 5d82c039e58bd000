using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>Which order is meant by 换种排法, 倒过来排 and 按年度排.</summary>
internal static class Rearrangement
{
    /// <param name="state">The conversation; its last answer is what is to be listed anew.</param>
    /// <param name="message">The message.</param>
    /// <returns>The order that the message names; null when it names none.</returns>
    public static Arrangement? Named(ConversationState state, TurnReading message) =>
        message.Does("by-year") ? Arrangement.ByYear
        : message.Does("by-place") ? Arrangement.ByPlace
        : message.Does("rising") ? Arrangement.Rising
        : message.Does("falling") ? Arrangement.Falling
        : message.Does("reversed") ? (state.Arrangement is Arrangement.Rising ? Arrangement.Falling : Arrangement.Rising)
        : message.Does("rearrange") ? Next(state)
        : null;

    // The next order in which the items would follow each other differently.
    private static Arrangement Next(ConversationState state)
    {
        var sources = state.Items.Select(i => i.Source).ToList();
        var (places, years) = (sources.Select(s => s.Jurisdiction).Distinct(StringComparer.Ordinal).Count(), sources.Select(s => s.Year).Distinct().Count());
        Arrangement[] ring =
        [
            state.Subject.WantsNumbers ? Arrangement.Falling : Arrangement.Usual,
            .. state.Subject.WantsNumbers ? [Arrangement.Rising] : (Arrangement[])[],
            .. years > 1 ? [Arrangement.ByYear] : (Arrangement[])[],
            .. places > 1 ? [Arrangement.ByPlace] : (Arrangement[])[],
            .. state.Subject.WantsNumbers ? [] : (Arrangement[])[Arrangement.Falling],
        ];
        // 最低的是哪个 was listed from the smallest on.
        var isRising = Annotator.Read($"{state.Subject.Operator} {state.Subject.Verbatim}", []).Any(s => s is { Kind: SpanKind.Operator, Value: "least" });
        var usual = isRising && state.Subject.WantsNumbers ? Arrangement.Rising : ring[0];
        var now = Array.IndexOf(ring, state.Arrangement is Arrangement.Usual ? usual : state.Arrangement);
        return ring[(now + 1) % ring.Length];
    }
}
