using LawBot.Answers;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>What follows by arithmetic from the numbers of several places that were just told: 各占多少, 最高的和最低的差多少.</summary>
internal static class ToldNumbers
{
    /// <summary>What a message asks to be computed of them.</summary>
    /// <returns>Null when it asks for something else, or when the last answer has no numbers of several places in one measure.</returns>
    public static ToldWanted? Wanted(ConversationState state, TurnReading message)
    {
        var stands = state is { Topic: ConversationTopic.Question, Values.Count: > 1 }
            && message is { IsSilent: true, NamesPlace: false, Item: null, IsOurs: false }
            && message.Alone.Years.Count == 0 && state.Values.Select(v => v.Unit).Distinct(StringComparer.Ordinal).Count() == 1
            && state.Values.All(v => MarkOf(state, v) > 0);
        var operators = message.Alone.Spans.Where(s => s.Kind == SpanKind.Operator).Select(s => s.Value).ToHashSet(StringComparer.Ordinal);
        return !stands ? null
            : operators.IsSupersetOf(["most", "least", "difference"]) ? ToldWanted.Spread
            : state.Values[0].Unit != "%" && (operators.SetEquals(["share"]) || MessageWords.AloneOf(MessageWords.Trim(message.Bare)) is "share-alone")
                ? ToldWanted.Shares
            : null;
    }

    /// <summary>The rank that a place has among the numbers last told of several: 我们排第几.</summary>
    /// <returns>Null where a message does not ask for it, or where no such numbers were told of the place.</returns>
    public static Answer? RankOf(string asked, ConversationState state, TurnReading message, IReadOnlyList<string> pointed)
    {
        var place = message.Alone.Jurisdictions.Concat(pointed).Concat(message.IsOurs ? [state.Home] : state.Scope.Jurisdictions.Take(1))
            .FirstOrDefault(p => p.Length > 0) ?? state.Home;
        var past = !message.Does("rank-of") || !message.IsSilent ? null
            : state.Past.LastOrDefault(p => References.Comparable(p.Values) is { Count: > 1 } told && told.Any(v => v.Jurisdiction == place)
                && told.All(v => p.Items.Any(i => i.Source.Jurisdiction == v.Jurisdiction)));
        if (past is null)
        {
            return null;
        }

        var values = References.Comparable(past.Values).OrderByDescending(v => v.Value).ToList();
        var citations = values.Select((v, i) => new Citation(i + 1, past.Items.First(item => item.Source.Jurisdiction == v.Jurisdiction).Source)).ToList();
        var own = values.First(v => v.Jurisdiction == place);
        var text = ReckoningMessages.Rank(own, values.Count(v => v.Value > own.Value) + 1, [.. values.Select((v, i) => (v, citations[i].Source.Year))]);
        return new Answer(asked, AnswerKind.Comparison, text, AnswerOrigin.Extracted, citations, []);
    }

    /// <summary>Computes it.</summary>
    public static Answer Of(string asked, ConversationState state, ToldWanted wanted)
    {
        var values = state.Values.OrderByDescending(v => v.Value).ToList();
        values = wanted == ToldWanted.Spread ? [values[0], values[^1]] : values;
        var citations = values.Select((v, i) => new Citation(i + 1, state.Items.First(item => item.Number == MarkOf(state, v)).Source)).ToList();
        var told = values.Select((v, i) => (v, citations[i].Source.Year)).ToList();
        var text = wanted == ToldWanted.Spread ? ReckoningMessages.Spread(told[0], told[1]) : ReckoningMessages.Shares(told);
        return new Answer(asked, AnswerKind.Comparison, text + ReckoningMessages.Quotes(citations), AnswerOrigin.Extracted, citations, []);
    }

    private static int MarkOf(ConversationState state, ConversationValue value) =>
        state.Items.FirstOrDefault(i => i.Source.Jurisdiction == value.Jurisdiction)?.Number ?? 0;
}

/// <summary>What is computed from the numbers of several places.</summary>
public enum ToldWanted
{
    /// <summary>Each as a part of their sum.</summary>
    Shares,

    /// <summary>The largest less the smallest.</summary>
    Spread,
}
