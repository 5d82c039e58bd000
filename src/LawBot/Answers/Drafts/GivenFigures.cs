using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>Tells whether the user's facts state a figure, in whatever words: as a part of a chain, under its name, under another measure word.</summary>
internal static class GivenFigures
{
    private const double WholeName = 0.99;
    private const int ShortestThing = 2;

    // What is said of a share, of money or of visits is no count of the things themselves.
    private static readonly string[] NoCountOfThings = ["%", "％", "元", "人次", "期"];

    /// <summary>True when a clause, or a member of a clause that counts several things, states the figure.</summary>
    internal static bool State(DraftFigureRow row, IEnumerable<FactSentence> facts) =>
        facts.SelectMany(f => f.Clauses).SelectMany(Members).Any(c => IsStatedBy(row, c));

    // 其中维持61件、调解和解36件: each member counts a thing of its own.
    private static IEnumerable<FactClause> Members(FactClause clause) =>
        clause.Numbers < 2 ? [clause] : clause.Text.Split('、').SelectMany(DraftFacts.EachCount);

    private static bool IsStatedBy(DraftFigureRow row, FactClause clause)
    {
        if (clause.Number.Length == 0)
        {
            return false;
        }

        var words = clause.Text.Replace(clause.Number + clause.Unit, "", StringComparison.Ordinal);
        return DraftData.IsAlike(row.Unit, clause.Unit)
            ? row.SaidIn(clause.Text) > 0 || DraftWords.Share(row.Thing, words) >= WholeName
            : IsCountOfThings(row.Unit) && IsCountOfThings(clause.Unit) && row.Words.Any(w => IsThing(w) && words.EndsWith(w, StringComparison.Ordinal));
    }

    // 议题13项 counts what 议题9次 counts; a verb (培训3期) says nothing about what its number counts.
    private static bool IsThing(string word) => word.Length >= ShortestThing && ActionVerbs.FirstRun(word).Length == 0;

    private static bool IsCountOfThings(string unit) => !Array.Exists(NoCountOfThings, u => unit.EndsWith(u, StringComparison.Ordinal));
}
