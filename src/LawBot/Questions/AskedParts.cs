using LawBot.Lexicon;

namespace LawBot.Questions;

/// <summary>Cuts a question at its marks and at words that part two numbers asked for: 收到几件、结了几件, 多少件和多少人, 复议几件再加上诉讼.</summary>
internal static class AskedParts
{
    private const string Marks = ",;、 ?!。:";
    private static readonly WordList Apart = WordList.Of("counted", "apart");
    private static readonly WordList UnlessAsked = WordList.Of("counted", "apart-unless-asked");
    private static readonly WordList BehindMeasured = WordList.Of("counted", "behind-measured");
    private static readonly WordList WithinWords = WordList.Of("counted", "within");
    private static readonly WordList Measured = WordList.Of("measured", "measured");
    private static readonly WordList Numbers = WordList.Of("question-edges", "number-asked");

    /// <param name="bare">The folded question.</param>
    /// <returns>Its parts in order; some may be empty.</returns>
    public static IEnumerable<string> Of(string bare)
    {
        var from = 0;
        for (var at = 0; at < bare.Length; at++)
        {
            var length = Marks.Contains(bare[at], StringComparison.Ordinal) ? 1 : JointAt(bare, at);
            if (length > 0)
            {
                yield return bare[from..at];
                from = at + length;
                at = from - 1;
            }
        }

        yield return bare[from..];
    }

    /// <summary>The part of something that is asked for: 农民工案件 of 法律援助里头农民工案件有多少.</summary>
    /// <param name="part">A folded part of a question that asks for one number.</param>
    /// <returns>Its words without blanks; empty where no part is named as such, or by what was done (里头没给受理的).</returns>
    public static string Within(string part)
    {
        var within = WithinWords.In(part).LastOrDefault();
        return within.Length > 0 && AskedFigures.Words(part[..within.Start]).Length > 1 && ActionWords.AskedIn(part[within.End..]).Count == 0
            ? AskedFigures.Words(part[within.End..]).Replace(" ", "", StringComparison.Ordinal) : "";
    }

    /// <summary>The parts without those that ask again for what another asks by the same measure word: 信息公开条数,哪家最多,多少条.</summary>
    public static List<string> Once(List<string> asking) =>
        asking.Count > 1 && asking.FindAll(a => !AsksAgain(a, asking)) is { Count: > 0 } once ? once : asking;

    private static int JointAt(string bare, int at)
    {
        if (Apart.LengthAt(bare, at) is var always and > 0)
        {
            return always;
        }

        var length = UnlessAsked.LengthAt(bare, at);
        return length > 0 && !Numbers.Begin(bare.AsSpan(at + length)) ? length
            : Measured.End(bare.AsSpan(0, at)) ? BehindMeasured.LengthAt(bare, at) : 0;
    }

    private static bool AsksAgain(string part, List<string> asking) =>
        AskedFigures.Words(part).Trim().Length == 0 && ActionWords.AskedIn(part).Count == 0 && AskedMeasure.In(part).FirstOrDefault().Unit is { } unit
            && asking.Exists(a => a != part && AskedFigures.Words(a).Trim().Length > 0 && AskedMeasure.In(a).Any(m => m.Unit == unit));
}
