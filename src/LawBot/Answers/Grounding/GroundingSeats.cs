using LawBot.Chinese;

namespace LawBot.Answers.Grounding;

/// <summary>Whether a village is told with the town that its source tells before it: 城关镇洛沟村 of 柳林镇洛沟村、城关镇东关村 has no word of its own.</summary>
internal static class GroundingSeats
{
    private const int TownName = 2;
    private const int LongestVillage = 5;

    internal static void Check(GroundingClause clause, List<string> reasons)
    {
        foreach (var seat in GroundingLexicon.Claims.In(clause.Text).Where(h => h.Class == "body" && GroundingWords.Seats.Are(h.Word)))
        {
            var village = VillageAt(clause.Text, seat.End);
            var town = clause.Text[Math.Max(0, seat.At - TownName)..seat.End];
            if (village.Length > 0 && !clause.Basis.Exists(s => s.Words.Contains(seat.Word + village, StringComparison.Ordinal)
                && s.Words.Contains(town + village, StringComparison.Ordinal)) && TownOf(village, clause.Basis) is { } stated)
            {
                reasons.Add(GroundingMessages.Stated(town + village, stated + village));
            }
        }
    }

    private static string VillageAt(string text, int start)
    {
        for (var end = start + TownName; end <= Math.Min(text.Length, start + LongestVillage) && TextFolding.IsHan(text[end - 1]); end++)
        {
            if (GroundingWords.Hamlets.End(text.AsSpan(start, end - start)))
            {
                return text[start..end];
            }
        }

        return "";
    }

    // The town that a source tells right before the village.
    private static string? TownOf(string village, List<GroundingSource> sources)
    {
        foreach (var words in sources.Select(s => s.Words))
        {
            for (var at = words.IndexOf(village, StringComparison.Ordinal); at > TownName; at = words.IndexOf(village, at + 1, StringComparison.Ordinal))
            {
                if (GroundingWords.Seats.End(words.AsSpan(0, at)))
                {
                    return words[(at - TownName - 1)..at];
                }
            }
        }

        return null;
    }
}
