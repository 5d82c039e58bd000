using System.Buffers;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Places;

namespace LawBot.Reports.Identity;

/// <summary>The places whose head speaks in a report: 我代表青禾县人民政府; 在青禾县第九届人民代表大会; 青禾县人民政府代县长.</summary>
internal static class OpeningSpeakers
{
    private const int LongestPlace = 12;

    private static readonly WordList OnBehalf = WordList.Of("titles", "on-behalf");
    private static readonly WordList Congress = WordList.Of("bodies", "congress");
    private static readonly WordList Government = WordList.Of("bodies", "within");
    private static readonly WordList Full = WordList.Of("bodies", "full-government");
    private static readonly WordList Acting = WordList.Of("bodies", "acting");
    private static readonly SearchValues<char> HanDigits = SearchValues.Create("一二三四五六七八九十");

    /// <summary>The names, in order.</summary>
    /// <param name="text">The squeezed opening.</param>
    public static IEnumerable<string> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (SpeakerAt(text, at) is { } owner)
            {
                yield return text[owner.Start..owner.End];
                at = owner.Next - 1;
            }
        }
    }

    private static (int Start, int End, int Next)? SpeakerAt(string text, int at)
    {
        var behalf = OnBehalf.LengthAt(text, at);
        if (behalf > 0 && Place(text, at + behalf, end => Government.LengthAt(text, end)) is { } spoken)
        {
            return (at + behalf, spoken.Next, spoken.Next);
        }

        if (text[at] == '在' && Place(text, at + 1, end => CongressLength(text, end)) is { } congress)
        {
            return (at + 1, congress.End, congress.Next);
        }

        if (at == 0 && Place(text, 0, end => HeadLength(text, end)) is { } first)
        {
            return (0, first.End, first.Next);
        }

        return text[at] is ',' or '。' or ';' or ':' && Place(text, at + 1, end => HeadLength(text, end)) is { } head ? (at + 1, head.End, head.Next) : null;
    }

    // The shortest name of a place behind which such words stand.
    private static (int End, int Next)? Place(string text, int start, Func<int, int> behind)
    {
        var han = Runs.Han(text, start, LongestPlace + 1);
        for (var end = start + 3; end <= start + han; end++)
        {
            if (Rank.Is(text[end - 1]) && behind(end) is var length and > 0)
            {
                return (end, end + length);
            }
        }

        return null;
    }

    // 第九届人民代表大会, 人大常委会; 0 for anything else.
    private static int CongressLength(string text, int start)
    {
        var at = start + (text.AsSpan(start).StartsWith("第") ? 1 : 0);
        var session = 0;
        while (session < 4 && at + session < text.Length && (char.IsDigit(text[at + session]) || HanDigits.Contains(text[at + session])))
        {
            session++;
        }

        at = session > 0 && text.AsSpan(at + session).StartsWith("届") ? at + session + 1 : start;
        return Congress.LengthAt(text, at) is var length and > 0 ? at + length - start : 0;
    }

    // 人民政府代县长, 县长.
    private static int HeadLength(string text, int start)
    {
        var at = start + Full.LengthAt(text, start);
        at += Acting.LengthAt(text, at);
        return Rank.At(text, at) && text.AsSpan(at + 1).StartsWith("长") ? at + 2 - start : 0;
    }
}
