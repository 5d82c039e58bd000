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
    private const string AnyThing = "个";

    // 检查|企业: the thing itself is the end of the name, in characters.
    private const int Noun = 2;

    private static readonly System.Buffers.SearchValues<char> Suffixes = WordList.CharactersOf("noun-suffix");
    private static readonly WordList Somebody = WordList.Of("counted", "somebody");
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

    /// <summary>True when the noun asked for is not what stands at the number: it stands elsewhere in the sentence, without a number (由老船长当调解员
    /// behind 在11个码头, when it was asked how many 老船长), or the number has a measure of another kind (几辆执法车, 记录仪410台).</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="words">A figure.</param>
    public static bool IsUncounted(FigureQuery query, FigureWords words)
    {
        var thing = query.Asked.Counted;
        if (thing.Length == 0 || query.Asked.Kind is not (null or Questions.QuantityKind.Count)
            || FigureUnits.KindOf(words.Figure.Unit) != Questions.QuantityKind.Count || words.IsTableRow || EndStandsAt(query, thing, words))
        {
            return false;
        }

        var isOtherMeasure = query.Asked.Unit is { } unit && !UnitTable.SameClass(unit, words.Figure.Unit) && !BothCountPeople(unit, words.Figure.Unit);
        return (isOtherMeasure && query.Asked.Unit is not AnyThing) || (!PartStandsAt(thing, words) && !IsSaidOtherwise(query, thing, words)
            && (isOtherMeasure || (thing.Length > 1 && (words.Sentence.Contains(thing[^Noun..], StringComparison.Ordinal) || IsSomebody(query, thing)))));
    }

    private static bool IsSomebody(FigureQuery query, string thing) =>
        (query.Asked.Unit is not { } unit || unit is AnyThing || UnitTable.AskedLike(unit) is People) && Somebody.End(thing);

    private static bool BothCountPeople(string one, string other) =>
        UnitTable.AskedLike(one) is People && (UnitTable.AskedLike(other) is People || UnitTable.CountsOccasions(other));

    // The end of a Chinese noun is what it is; of two characters counted by 个 either may be how a report shortens it (几个错案, 纠错74件).
    private static bool EndStandsAt(FigureQuery query, string thing, FigureWords words)
    {
        var near = At(words);
        return near.Contains(thing[LastOf(thing)], StringComparison.Ordinal)
            || (thing.Length == Noun && query.Asked.Unit is AnyThing && near.Contains(thing[0], StringComparison.Ordinal));
    }

    private static bool IsSaidOtherwise(FigureQuery query, string thing, FigureWords words) => query.Terms.Any(t => t.Wordings[0].Length > 1
        && (thing.Contains(t.Wordings[0], StringComparison.Ordinal) || t.Wordings[0].Contains(thing, StringComparison.Ordinal))
        && t.Wordings.Any(w => At(words).Contains(w, StringComparison.Ordinal)));

    private static bool PartStandsAt(string thing, FigureWords words) =>
        Enumerable.Range(0, thing.Length - 1).Any(i => At(words).Contains(thing.Substring(i, Noun), StringComparison.Ordinal));

    private static string At(FigureWords words) => words.Clause + "," + words.Name + "," + words.Whole;

    private static int LastOf(string thing)
    {
        var last = thing.AsSpan().LastIndexOfAnyExcept(Suffixes);
        return last < 0 ? thing.Length - 1 : last;
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
