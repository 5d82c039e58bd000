using LawBot.Chinese;

namespace LawBot.Indexing;

/// <summary>A term to look for and how much it counts.</summary>
/// <param name="Term">The term.</param>
/// <param name="Weight">1 for a word of the question that occurs once.</param>
public readonly record struct WeightedTerm(Term Term, float Weight);

/// <summary>What a query asks an index for.</summary>
/// <param name="Terms">Pairs, words and joints: these find candidates. Each term once.</param>
/// <param name="Singles">Single characters: these rescore the best candidates. Each term once.</param>
public sealed record QueryTerms(IReadOnlyList<WeightedTerm> Terms, IReadOnlyList<WeightedTerm> Singles)
{
    /// <summary>Folds a query, takes its question words out and cuts it. A term of an expansion counts only where the question itself
    /// does not have it, so that a synonym never makes the question's own words count twice.</summary>
    public static QueryTerms Of(PassageQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var terms = new Dictionary<Term, float>();
        var singles = new Dictionary<Term, float>();
        Count(Interrogatives.Blank(TextFolding.Fold(query.Text)), 1, terms, singles);
        var moreTerms = new Dictionary<Term, float>();
        var moreSingles = new Dictionary<Term, float>();
        foreach (var (text, weight) in query.Expansions.OrderByDescending(e => e.Weight))
        {
            Count(TextFolding.Fold(text), weight, moreTerms, moreSingles);
        }

        return new(Join(terms, moreTerms), Join(singles, moreSingles));
    }

    /// <summary>The terms of one wording, each once with the number of times it occurs.</summary>
    public static IReadOnlyList<WeightedTerm> OfWording(string wording)
    {
        var terms = new Dictionary<Term, float>();
        Count(Interrogatives.Blank(TextFolding.Fold(wording)), 1, terms, []);
        return Join(terms, []);
    }

    private static void Count(string folded, float weight, Dictionary<Term, float> terms, Dictionary<Term, float> singles)
    {
        var found = new List<Term>();
        TermSplitter.Split(folded, found);
        Add(found, weight, terms);
        found.Clear();
        TermSplitter.SplitSingles(folded, found);
        Add(found, weight, singles);
    }

    private static void Add(List<Term> found, float weight, Dictionary<Term, float> counts)
    {
        foreach (var term in found)
        {
            counts[term] = counts.GetValueOrDefault(term) + weight;
        }
    }

    private static List<WeightedTerm> Join(Dictionary<Term, float> own, Dictionary<Term, float> more) =>
        [.. own.Select(p => new WeightedTerm(p.Key, p.Value)),
         .. more.Where(p => !own.ContainsKey(p.Key)).Select(p => new WeightedTerm(p.Key, p.Value))];
}
