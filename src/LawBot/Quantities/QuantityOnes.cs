using LawBot.Chinese;

namespace LawBot.Quantities;

/// <summary>一 with a measure word. Chinese uses it as an article (一件事, 一次办, 一支队伍), so it counts only in two places: among other
/// counts (11个乡镇、一个经开区), and behind the thing counted at the end of a clause (荣立三等功一次).</summary>
internal static class QuantityOnes
{
    private const string Counted = "次件起项名家部份例场宗篇人个期";

    private const string NotBefore = "跑只同统唯每逐任另某第进之为这那有是成在了于的合归如划";

    /// <summary>True when this 一 is a count.</summary>
    public static bool Counts(string folded, Quantity quantity, TextSpan span, List<Quantity> found, int firstOfSpan)
    {
        var before = quantity.Start;
        while (before > span.Start && char.IsWhiteSpace(folded[before - 1]))
        {
            before--;
        }

        var previous = before > span.Start ? folded[before - 1] : '\0';
        if (previous is '、' or '和' or '及' && LastCount(found, firstOfSpan) is { } earlier && !Breaks(folded, earlier, before))
        {
            return true;
        }

        if (IsFollowedByCount(folded, quantity, span))
        {
            return previous is '对' or '、' or '和' or '为' or '有' or '将' or '\0' or ',';
        }

        if (IsHabit(folded, quantity.Start, span))
        {
            return false;
        }

        var next = Numerals.SkipSpace(folded, quantity.End, span.End);
        var closes = next >= span.End || folded[next] is ',' or '。' or ';' or '、';
        return closes && quantity.Unit.Length == 1 && Counted.Contains(quantity.Unit, StringComparison.Ordinal)
            && previous != '\0' && TextFolding.IsHan(previous) && !NotBefore.Contains(previous, StringComparison.Ordinal) && IsEvent(folded, quantity, before);
    }

    private static int? LastCount(List<Quantity> found, int firstOfSpan)
    {
        var last = found.FindLastIndex(static q => q.Role == QuantityRole.Count && !q.IsQuoted);
        return last >= firstOfSpan ? found[last].End : null;
    }

    // 每半年通报一次, 一乡一人: how things are arranged, not how many there were.
    private static bool IsHabit(string folded, int start, TextSpan span)
    {
        for (var at = start - 1; at >= span.Start && folded[at] is not (',' or ';' or '。'); at--)
        {
            if (folded[at] == '每' || (folded[at] == '一' && start - at <= 3))
            {
                return true;
            }
        }

        return false;
    }

    // 在一起, 共同一起 are no case; 典型案例一起 is.
    private static bool IsEvent(string folded, Quantity quantity, int before) =>
        quantity.Unit is not "起" || folded[before - 1] is '件' or '例' or '案' or '纷' or '故';

    private static bool Breaks(string folded, int from, int to) => to - from > 16 || folded.AsSpan(from, to - from).IndexOfAny(',', ';', '。') >= 0;

    // 一个经开区、11个乡镇: another count follows behind a short noun.
    private static bool IsFollowedByCount(string folded, Quantity quantity, TextSpan span)
    {
        for (var at = quantity.End; at < span.End && at - quantity.End <= 10; at++)
        {
            if (folded[at] is '、' or '和')
            {
                var next = Numerals.SkipSpace(folded, at + 1, span.End);
                return at > quantity.End && next < span.End && char.IsAsciiDigit(folded[next]);
            }

            if (folded[at] is ',' or ';' or '。' or '的')
            {
                return false;
            }
        }

        return false;
    }
}
