using System.Globalization;
using LawBot.Answers;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>By how much two sums differ that were told one after another: 提案和建议加起来几件, 桐岭的呢, 两家差几件.</summary>
internal static class SumDifference
{
    /// <summary>The two last sums on one subject of two places, where a message asks by how much they differ.</summary>
    /// <returns>Null when it asks for something else, or no two such sums were told.</returns>
    public static (PastAnswer First, PastAnswer Second)? Wanted(ConversationState state, TurnReading message)
    {
        if (message.Wanted is not { Name: "difference" } || !message.IsSilent || message.Alone.Jurisdictions.Count > 1)
        {
            return null;
        }

        var sums = state.Past.Where(p => p.Values is [{ Made.Length: > 0 }]).TakeLast(2).ToList();
        return sums is [var first, var second] && ReferenceEquals(second, state.Past[^1])
            && first.Values[0].Jurisdiction != second.Values[0].Jurisdiction && first.Values[0].Unit == second.Values[0].Unit
            && (!message.NamesPlace || message.Alone.Jurisdictions.Contains(first.Values[0].Jurisdiction, StringComparer.Ordinal))
            ? (first, second) : null;
    }

    /// <summary>The difference, with both sums and the sentences that state what was added.</summary>
    public static Answer Of(string asked, PastAnswer first, PastAnswer second)
    {
        var items = first.Items.Concat(second.Items).ToList();
        var citations = items.Select((i, n) => new Citation(n + 1, i.Source)).ToList();
        var (more, less) = first.Values[0].Value >= second.Values[0].Value ? (first, second) : (second, first);
        var text = ReckoningMessages.SumsApart(Told(more), Told(less), citations);
        return new Answer(asked, AnswerKind.Comparison, text, AnswerOrigin.Extracted, citations, []);

        ReckoningMessages.ToldSum Told(PastAnswer past) =>
            new(past.Values[0], past.Items[0].Source.Year, (ReferenceEquals(past, first) ? 0 : first.Items.Count) + 1);
    }

    /// <summary>A table whose one result is a sum of one place, as that place's number; null for any other.</summary>
    public static ConversationValue? SumOf(FigureTable table) =>
        table.Computed is [{ Operator: "sum" } sum] && table.Rows.Select(r => r.Jurisdiction).Distinct(StringComparer.Ordinal).Count() == 1
            ? new ConversationValue(table.Rows[0].Jurisdiction, sum.Value)
            {
                Unit = sum.Unit,
                Made = string.Join('+', sum.Rows.Select(r => table.Rows[r].Value.ToString("0.##", CultureInfo.InvariantCulture) + table.Rows[r].Unit)),
            }
            : null;
}
