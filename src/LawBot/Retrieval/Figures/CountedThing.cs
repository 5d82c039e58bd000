using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Retrieval.Figures;

/// <summary>Tells where the measure word alone would let a number pass for another thing: deeds done to people for people (出动3.85万人次), posts for
/// people (566名编制), steps for the cases that run through them (审批环节89个).</summary>
internal static class CountedThing
{
    private const string People = "people";
    private const string Cases = "cases";

    // 检查|企业: the thing itself is the end of the name, in characters.
    private const int Noun = 2;

    private static readonly WordList Posts = WordList.Of("counted", "post");

    /// <param name="query">What is asked.</param>
    /// <param name="words">A figure whose measure fits.</param>
    /// <returns>True when it counts another thing than was asked.</returns>
    public static bool IsOther(FigureQuery query, FigureWords words)
    {
        var unit = words.Figure.Unit;
        if (query.Asked.Unit is not { } asked || FigureUnits.KindOf(unit) != Questions.QuantityKind.Count)
        {
            return false;
        }

        return UnitTable.AskedLike(asked) switch
        {
            // 充实了多少人 asks for what 充实566名编制 tells.
            People when CountsPosts(words) => !Posts.StandIn(query.Asked.Words) && !IsOfAskedVerb(query, words),
            Cases when UnitTable.AskedLike(unit).Length == 0 => !SaysHead(query, words),
            _ => UnitTable.CountsOccasions(unit) && !UnitTable.CountsOccasions(asked) && !SaysDeed(query, words),
        };
    }

    private static bool CountsPosts(FigureWords words) =>
        Posts.End(words.Subject) || Posts.StandIn(words.After.AsSpan(0, Runs.Han(words.After, 0, words.After.Length)));

    private static bool IsOfAskedVerb(FigureQuery query, FigureWords words) =>
        words.InClause.Any(a => query.Asked.Actions.Contains(a.Class, StringComparer.Ordinal));

    // 培训了多少执法人员 asks for what 培训执法人员300人次 tells: the deed is said beside the people.
    private static bool SaysDeed(FigureQuery query, FigureWords words)
    {
        if (!query.SaysSomething || IsOfAskedVerb(query, words))
        {
            return true;
        }

        var clause = FigureUnits.WithoutPeople(words.Clause);
        var noun = words.Subject[^Math.Min(words.Subject.Length, Noun)..];
        for (var i = 0; i + 2 <= clause.Length; i++)
        {
            if (query.Says(clause[i], clause[i + 1]) && !noun.Contains(clause.Substring(i, 2), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // The end of a Chinese noun is what it is: 审批环节 are 环节.
    private static bool SaysHead(FigureQuery query, FigureWords words) =>
        words.Subject.Length < 2 || query.Says(words.Subject[^2], words.Subject[^1]);
}
