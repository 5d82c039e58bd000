using LawBot.Chinese;
using LawBot.Indexing;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>Turns terms into sparse vectors: a place a term, <see cref="Bm25.Saturation"/> as its value; the server multiplies by rarity.</summary>
/// <remarks>
/// The dot product with a query's weights is then BM25 as the embedded store counts it, but for one thing: the mean length of a passage
/// is a constant here, because what is written cannot change whenever the library grows. Single characters stand in the same vector as
/// pairs; a search fetches candidates by pairs and words alone and ranks them by all, so that the long lists of characters are never walked.
/// </remarks>
internal static class SparseTerms
{
    /// <summary>Terms of a passage on average, over the shipped samples.</summary>
    public const double MeanPassageTerms = 145;

    /// <summary>Characters of a passage on average, over the shipped samples.</summary>
    public const double MeanPassageCharacters = 146;

    /// <summary>Terms of a figure on average, over the shipped samples.</summary>
    public const double MeanFigureTerms = 36;

    /// <summary>Decimals of what is sent: more would change no ranking and cost a fifth of every write.</summary>
    private const int Digits = 4;

    private const uint FirstOfWords = 0x0001_0000;

    /// <summary>No pair of characters has a smaller code: 〇, the first that is cut into pairs, is U+3007.</summary>
    private const uint FirstOfPairs = 0x3007_0000;

    /// <summary>The place of a term, of 32 bits.</summary>
    /// <remarks>Characters and pairs keep their exact codes; words and joints, hashed to 40 bits, share the 800 million places between.</remarks>
    public static uint IndexOf(Term term)
    {
        var kind = term.Code >> 40;
        return kind < 2
            ? (uint)term.Code
            : FirstOfWords + (uint)(term.Code % (FirstOfPairs - FirstOfWords));
    }

    /// <summary>A passage's vector: pairs, words and joints, and single characters.</summary>
    /// <param name="folded">From <see cref="IndexedText.Of(string, Reports.Passage)"/>: the first, the title, counts twice but for its single
    /// characters.</param>
    public static SparseVector OfPassage(IReadOnlyList<string> folded)
    {
        var terms = new List<Term>();
        var characters = new List<Term>();
        TermSplitter.Split(folded[0], terms);
        foreach (var piece in folded)
        {
            TermSplitter.Split(piece, terms);
            TermSplitter.SplitSingles(piece, characters);
        }

        var weights = new SortedDictionary<uint, float>();
        Weigh(terms, MeanPassageTerms, weights);
        Weigh(characters, MeanPassageCharacters, weights, Bm25.CharacterB);
        return Vector(weights);
    }

    /// <summary>A figure's vector: pairs, words and joints.</summary>
    public static SparseVector OfFigure(IEnumerable<string> folded)
    {
        var terms = new List<Term>();
        foreach (var piece in folded)
        {
            TermSplitter.Split(piece, terms);
        }

        var weights = new SortedDictionary<uint, float>();
        Weigh(terms, MeanFigureTerms, weights);
        return Vector(weights);
    }

    /// <summary>A question's vector.</summary>
    public static SparseVector OfQuery(params IEnumerable<WeightedTerm> terms)
    {
        var weights = new SortedDictionary<uint, float>();
        foreach (var (term, weight) in terms)
        {
            var index = IndexOf(term);
            weights[index] = weights.GetValueOrDefault(index) + weight;
        }

        return Vector(weights);
    }

    private static void Weigh(List<Term> terms, double mean, SortedDictionary<uint, float> weights, float b = Bm25.B)
    {
        var damping = Bm25.Damping(terms.Count, mean, b);
        foreach (var count in terms.CountBy(IndexOf))
        {
            weights[count.Key] = MathF.Round(Bm25.Saturation(count.Value, damping), Digits);
        }
    }

    private static SparseVector Vector(SortedDictionary<uint, float> weights) => new() { Indices = { weights.Keys }, Values = { weights.Values } };
}

/// <summary>Sparse vectors as queries.</summary>
internal static class SparseQueries
{
    /// <summary>Nearest to the vector.</summary>
    public static Query ToQuery(this SparseVector vector) => new() { Nearest = new VectorInput { Sparse = vector } };
}
