using LawBot.Chinese;

namespace LawBot.Answers.Grounding;

/// <summary>Where the words of a number end: at a stop or a bracket, but not at a short aside that belongs to the word before it.</summary>
internal static class QuantityStops
{
    private const int LongestAside = 5;
    private const string Stops = ",;。:()!?";

    /// <summary>Where the last stop before a place stands; −1 where none does.</summary>
    internal static int Last(string text, int before)
    {
        for (var at = before - 1; at >= 0; at--)
        {
            if (!Stops.Contains(text[at]))
            {
                continue;
            }

            var open = text[at] == ')' ? text.LastIndexOf('(', at) : -1;
            if (!IsAside(text, open, at))
            {
                return at;
            }

            at = open;
        }

        return -1;
    }

    /// <summary>Where the next stop from a place on stands; the end where none does.</summary>
    internal static int Next(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (!Stops.Contains(text[at]))
            {
                continue;
            }

            var close = text[at] == '(' ? text.IndexOf(')', at) : -1;
            if (!IsAside(text, at, close))
            {
                return at;
            }

            at = close;
        }

        return text.Length;
    }

    // 村(社区), 县(市、区): a few characters in brackets belong to the word before them.
    private static bool IsAside(string text, int open, int close) => open >= 0 && close > open && close - open <= LongestAside
        && text[(open + 1)..close].All(c => c == '、' || TextFolding.IsHan(c));
}
