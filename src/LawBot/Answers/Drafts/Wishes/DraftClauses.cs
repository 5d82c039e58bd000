using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts.Wishes;

/// <summary>Cuts an instruction where a clause ends. What stands in quotes is not cut, nor a number with a comma in it; a colon cuts where words of asking
/// stand before it (写一段行政复议：收到…) or behind it (材料如下，请写：…), and is part of a label otherwise (行政复议：收到…).</summary>
internal static class DraftClauses
{
    private const string Stops = "。!?\n";
    private const string Ends = ",;" + Stops;
    private const int Thousand = 3;
    private static readonly WordList Asking = WordList.Of("draft-words", "request");
    private static readonly WordList AboutText = WordList.Of("draft-words", "meta");

    private static readonly WordList Points = WordList.Of("edit-words", "point");

    /// <summary>True for what ends a sentence.</summary>
    internal static bool IsStop(char letter) => Stops.Contains(letter, StringComparison.Ordinal);

    /// <summary>True for what ends clauses that belong together.</summary>
    internal static bool IsGroupEnd(char letter) => letter == ';' || IsStop(letter);

    /// <summary>The clauses that are not blank, in order, without what ends them.</summary>
    /// <param name="folded">The folded message.</param>
    internal static IEnumerable<TextSpan> In(string folded)
    {
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && !Cuts(folded, start, i))
            {
                continue;
            }

            if (folded.AsSpan(start, i - start).Trim().Length > 0)
            {
                yield return new TextSpan(start, i);
            }

            start = i + 1;
        }
    }

    private static bool Cuts(string folded, int start, int at) =>
        folded[at] == ' ' ? IsBehindPoints(folded.AsSpan(start, at - start))
        : Ends.Contains(folded[at], StringComparison.Ordinal) ? folded.AsSpan(0, at).Count('"') % 2 == 0 && !IsThousands(folded, at)
        : folded[at] == ':' && (Asking.StandIn(folded.AsSpan(start, at - start)) || AboutText.StandIn(folded.AsSpan(start, at - start))
            || Asking.StandIn(folded.AsSpan(at, (folded.IndexOf('\n', at) is >= 0 and var line ? line : folded.Length) - at)));

    // 来三条 重点是…: how many points there are is a wish of its own.
    private static bool IsBehindPoints(ReadOnlySpan<char> before) => Points.LengthAtEnd(before) is > 0 and var length && before.Length > length
        && (char.IsAsciiDigit(before[^(length + 1)]) || NumeralCharacters.DigitOf(before[^(length + 1)]) is > 1);

    private static bool IsThousands(string folded, int at) => folded[at] == ',' && at > 0 && at + Thousand < folded.Length && char.IsAsciiDigit(folded[at - 1])
        && folded.AsSpan(at + 1, Thousand).IndexOfAnyExceptInRange('0', '9') < 0
        && (at + Thousand + 1 == folded.Length || !char.IsAsciiDigit(folded[at + Thousand + 1]));
}
