using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Questions;

/// <summary>Finds what is printed as the name of a place though no list has it: 青石县, 白水镇.</summary>
/// <remarks>A false alarm refuses a good question and an oversight answers from elsewhere, so: the name must begin where a word may begin,
/// and neither it nor its end may be an ordinary word (跑县, 示范区, 兄弟县市).</remarks>
internal static class PlacePrinted
{
    private static readonly WordList Ranks = WordList.Of("question-edges", "rank");
    private static readonly GuardedWords NotBehind = new("question-edges", "rank-not");
    private static readonly WordList Ordinary = WordList.Of("question-edges", "ordinary");
    private static readonly WordList OrdinaryBegins = WordList.Of("question-edges", "ordinary-begins");
    private static readonly WordList OrdinaryEnds = WordList.Of("question-edges", "ordinary-ends");
    private static readonly WordList Opening = WordList.Of("question-edges", "opening");

    /// <summary>The stretches, left to right.</summary>
    /// <param name="folded">The folded question.</param>
    public static IEnumerable<TextSpan> In(string folded)
    {
        for (var rank = 0; rank < folded.Length; rank++)
        {
            var length = Ranks.LengthAt(folded, rank);
            var end = rank + length;
            if (length == 0 || PlaceEdges.IsRankOfNextWord(folded, end) || NotBehind.Begin(folded.AsSpan(end)))
            {
                rank = Math.Max(rank, end - 1);
                continue;
            }

            var start = StartOf(folded, rank);
            if (start >= 0 && rank - start >= 2 && !IsOrdinary(folded[start..end]))
            {
                yield return new TextSpan(start, end);
            }

            rank = end - 1;
        }
    }

    /// <summary>True when a name ends in a rank.</summary>
    public static bool EndsInRank(string name) =>
        name[^1] is '县' or '市' or '区' or '旗' or '州' or '盟' or '省' or '镇' or '乡' || name.EndsWith("街道", StringComparison.Ordinal);

    /// <summary>True when these characters hold a word that no place is called by.</summary>
    public static bool IsOrdinary(string name) => HoldsOrdinary(name) || IsCounted(name) || Vocabulary.Field.Match(name).Count > 0;

    // 剩下五个县区 are places counted, and none by name; a name that begins with 个 (个旧) is in the lists.
    private static bool IsCounted(string name) => name.IndexOf('个', StringComparison.Ordinal) > 0;

    /// <summary>How many characters a question opens with before it comes to its matter: 请问, 帮我看看.</summary>
    public static int OpeningLength(string folded)
    {
        var length = 0;
        while (length < folded.Length && (folded[length] is ' ' or ',' ? 1 : Opening.LengthAt(folded, length)) is var next and > 0)
        {
            length += next;
        }

        return length;
    }

    // Back from the rank to where a word may begin, at most six characters.
    private static int StartOf(string folded, int rank)
    {
        for (var start = rank - 1; start >= Math.Max(0, rank - 8); start--)
        {
            if (!TextFolding.IsHan(folded[start]))
            {
                return -1;
            }

            if (PlaceEdges.BeginsWord(folded, start))
            {
                return rank - start >= 2 ? start : -1; // 陇县 behind 提供: names of one character are left to the lists.
            }
        }

        return -1;
    }

    // 跑县: what is done there, and no name.
    private static bool HoldsOrdinary(string name) => Ordinary.StandIn(name) || OrdinaryBegins.Begin(name) || OrdinaryEnds.End(name);
}
