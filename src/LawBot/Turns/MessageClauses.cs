using LawBot.Chinese;

namespace LawBot.Turns;

/// <summary>Parts a message where a clause ends.</summary>
internal static class MessageClauses
{
    private static readonly char[] Ends = [',', '。', ';', '!', '?', '\n'];

    /// <summary>The clauses that are not blank, in order, without what ends them.</summary>
    /// <param name="folded">The folded message.</param>
    public static IEnumerable<TextSpan> In(string folded)
    {
        for (var start = 0; start < folded.Length;)
        {
            var end = folded.IndexOfAny(Ends, start);
            end = end < 0 ? folded.Length : end;
            if (folded.AsSpan(start, end - start).Trim().Length > 0)
            {
                yield return new TextSpan(start, end);
            }

            start = end + 1;
        }
    }
}
