using LawBot.Chinese;

namespace LawBot.Quantities;

/// <summary>Numbers in characters, most of which name something (三项制度, 一窗受理): such a number has to show that it counts.</summary>
internal static class QuantityNames
{
    // Longest slogan in quotation marks that is taken for a name; a longer quotation is running text.
    private const int LongestName = 16;

    private static readonly string[] GroupNouns = NumberWords.Of("group");

    /// <summary>True for a noun that is counted without a measure word: 领域, 部门.</summary>
    public static bool IsGroupNoun(string word) => Array.IndexOf(GroupNouns, word) >= 0;

    /// <summary>Steps over a short name in quotation marks.</summary>
    /// <returns>Offset of the closing mark, or <paramref name="at"/> when there is none near.</returns>
    public static int SkipQuotedName(string folded, int at, int limit)
    {
        var end = folded.IndexOf('"', at + 1, Math.Min(limit, at + LongestName + 2) - at - 1);
        return end < 0 || folded.AsSpan(at, end - at).IndexOfAny(',', '。', ';') >= 0 ? at : end;
    }

    /// <summary>Steps over a title in 《》.</summary>
    /// <returns>Offset of the closing mark, or <paramref name="at"/> when there is none.</returns>
    public static int SkipTitle(string folded, int at, int limit)
    {
        var end = folded.IndexOf('》', at, limit - at);
        return end < 0 ? at : end;
    }

    /// <summary>A noun counted without a measure word at the end of a list: …、交通运输和农业五大领域, 太康县、杞县两地.</summary>
    /// <returns>The reading with the noun as its unit, or null when it is no such thing.</returns>
    public static Quantity? NounCounted(string folded, Quantity quantity, TextSpan span)
    {
        if (quantity.Value is < 2 or > 20 || quantity.IsApproximate || quantity.Kind != NumeralKind.Chinese || quantity.Upper is not null)
        {
            return null;
        }

        var at = quantity.NumberEnd;
        at += at < span.End && folded[at] == '大' ? 1 : 0;
        foreach (var noun in GroupNouns)
        {
            if (at + noun.Length <= span.End && string.CompareOrdinal(folded, at, noun, 0, noun.Length) == 0)
            {
                return EndsList(folded, quantity.Start, span) && (at > quantity.NumberEnd || noun.Length > 1 || !IsWordGoingOn(folded, at + noun.Length, span))
                    ? quantity with { Unit = noun, End = at + noun.Length, UnitKind = UnitKind.Place }
                    : null;
            }
        }

        return null;
    }

    /// <summary>True when a number in characters with a measure word counts something.</summary>
    public static bool Counts(string folded, Quantity quantity, TextSpan span, List<Quantity> found, int firstOfSpan)
    {
        var previous = quantity.Start > span.Start ? folded[quantity.Start - 1] : '\0';
        if (previous == '点' || IsRank(folded, quantity.Start, span) || (quantity.Value < 10 && !UnitTable.MayFollow(quantity.Unit, previous)))
        {
            return false;
        }

        var first = folded[quantity.Start];
        if (quantity.NumberEnd - quantity.Start == 1 && (first is '百' or '千' or '万' or '亿' || NumeralCharacters.IsZero(first)))
        {
            return previous is '近';
        }

        // 两人以上执法: a rule, not a count.
        if (quantity.Value == 2 && quantity.Unit is "人" or "名" && string.CompareOrdinal(folded, quantity.End, "以上", 0, 2) == 0)
        {
            return false;
        }

        if (first == '半')
        {
            return quantity.UnitKind == UnitKind.Time && previous is not ('大' or '小' or '多' or '一');
        }

        if (first is '十' or '百' or '千' or '万' or '亿' && previous is '数' or '几')
        {
            return false;
        }

        if (first is '百' or '千' or '万' or '亿')
        {
            return quantity.IsApproximate;
        }

        return quantity.Value == 1 ? QuantityOnes.Counts(folded, quantity, span, found, firstOfSpan) : quantity.Unit is not ("面" or "门" or "队" or "节");
    }

    // 前三名, 后三位; but 先后两次, 前后五次, 届满前三个月.
    private static bool IsRank(string folded, int start, TextSpan span) => start - 1 >= span.Start && folded[start - 1] is '前' or '后'
        && (start - 2 < span.Start || folded[start - 2] is not ('先' or '前' or '满' or '期'));

    // Two or more things are listed right before the number: "、" within reach, or 等.
    private static bool EndsList(string folded, int start, TextSpan span)
    {
        if (start > span.Start && folded[start - 1] == '等')
        {
            return true;
        }

        for (var at = start - 1; at >= span.Start && start - at <= 14; at--)
        {
            if (folded[at] == '、')
            {
                return start - at > 2;
            }

            if (folded[at] is ',' or ';' or ':' or '。' or '"' or '》')
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsWordGoingOn(string folded, int at, TextSpan span) =>
        at < span.End && folded[at] is '级' or '直' or '场' or '方' or '位' or '层' or '区' or '委' or '政' or '长';
}
