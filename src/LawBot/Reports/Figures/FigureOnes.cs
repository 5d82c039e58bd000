using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>一 with a measure word. Chinese uses it as an article (一件事, 一次办, 一支队伍), so it counts only in two places: among other
/// counts (11个乡镇、一个经开区), and behind the thing counted at the end of a clause (荣立三等功一次).</summary>
internal static class FigureOnes
{
    private const string Counted = "次件起项名家部份例场宗篇人个期";

    private const string NotBefore = "跑只同统唯每逐任另某第进之为这那有是成在了于的合归如划";

    /// <summary>True when this 一 is a count.</summary>
    public static bool Counts(string folded, FigureReading reading, TextSpan span, List<FigureReading> earlier)
    {
        var before = reading.Start;
        while (before > span.Start && char.IsWhiteSpace(folded[before - 1]))
        {
            before--;
        }

        var previous = before > span.Start ? folded[before - 1] : '\0';
        if (previous is '、' or '和' or '及' && earlier.Count > 0 && !Breaks(folded, earlier[^1].End, before))
        {
            return true;
        }

        if (IsFollowedByCount(folded, reading, span))
        {
            return previous is '对' or '、' or '和' or '为' or '有' or '将' or '\0' or ',';
        }

        if (IsHabit(folded, reading.Start, span))
        {
            return false;
        }

        var next = Numerals.SkipSpace(folded, reading.End, span.End);
        var closes = next >= span.End || folded[next] is ',' or '。' or ';' or '、';
        return closes && reading.Unit.Length == 1 && Counted.Contains(reading.Unit, StringComparison.Ordinal)
            && previous != '\0' && TextFolding.IsHan(previous) && !NotBefore.Contains(previous, StringComparison.Ordinal) && IsEvent(folded, reading, before);
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
    private static bool IsEvent(string folded, FigureReading reading, int before) =>
        reading.Unit is not "起" || folded[before - 1] is '件' or '例' or '案' or '纷' or '故';

    private static bool Breaks(string folded, int from, int to) => to - from > 16 || folded.AsSpan(from, to - from).IndexOfAny(',', ';', '。') >= 0;

    // 一个经开区、11个乡镇: another count follows behind a short noun.
    private static bool IsFollowedByCount(string folded, FigureReading reading, TextSpan span)
    {
        for (var at = reading.End; at < span.End && at - reading.End <= 10; at++)
        {
            if (folded[at] is '、' or '和')
            {
                var next = Numerals.SkipSpace(folded, at + 1, span.End);
                return at > reading.End && next < span.End && char.IsAsciiDigit(folded[next]);
            }

            if (folded[at] is ',' or ';' or '。' or '的')
            {
                return false;
            }
        }

        return false;
    }
}
