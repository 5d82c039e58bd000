using LawBot.Chinese;
using LawBot.Reports;

namespace LawBot.Indexing;

/// <summary>What a score needs to know of all passages.</summary>
/// <param name="Passages">How many there are.</param>
/// <param name="MeanTerms">Pairs, words and joints of a passage, on average.</param>
/// <param name="MeanCharacters">Single characters of a passage, on average.</param>
public sealed record PassageStatistics(long Passages, double MeanTerms, double MeanCharacters);

/// <summary>Scores single passages for a query: BM25 over pairs, words and joints, and over single characters.</summary>
/// <remarks>The embedded store adds up the same numbers in the same order out of its postings, so that the order of passages does not depend on where
/// they are kept.</remarks>
public sealed class PassageScorer
{
    /// <summary>A passage with more terms counts as this long.</summary>
    public const int LongestPassage = 8191;

    /// <summary>How many of the best by their terms are scored by their characters, at least.</summary>
    public const int Rescored = 100;

    /// <summary>Where only some passages of a report are wanted, so many more of it may still change places when they are scored by their characters.</summary>
    public const int SpareOfReport = 3;

    private readonly PassageStatistics _statistics;
    private readonly Weights _terms;
    private readonly Weights _characters;
    private readonly List<Term> _found = [];

    /// <param name="query">What was asked.</param>
    /// <param name="statistics">All passages.</param>
    /// <param name="termsHaving">In how many passages each of the query's terms occurs.</param>
    /// <param name="singlesHaving">The same of its single characters.</param>
    public PassageScorer(QueryTerms query, PassageStatistics statistics, IReadOnlyList<long> termsHaving, IReadOnlyList<long> singlesHaving)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(statistics);
        _statistics = statistics;
        _terms = new Weights(query.Terms, termsHaving, statistics.Passages);
        _characters = new Weights(query.Singles, singlesHaving, statistics.Passages);
    }

    /// <summary>What its pairs, words and joints give to a passage.</summary>
    /// <param name="title">From <see cref="IndexedText.OfTitle"/>.</param>
    /// <param name="passage">The passage.</param>
    public float OfTerms(string title, Passage passage)
    {
        _found.Clear();
        IndexedText.AddTerms(title, passage, _found);
        return _terms.Of(_found, Bm25.Damping(Math.Min(_found.Count, LongestPassage), _statistics.MeanTerms));
    }

    /// <summary>What its single characters add to that.</summary>
    /// <param name="title">From <see cref="IndexedText.OfTitle"/>.</param>
    /// <param name="passage">The passage.</param>
    public float OfCharacters(string title, Passage passage)
    {
        _found.Clear();
        foreach (var piece in IndexedText.Of(title, passage))
        {
            TermSplitter.SplitSingles(piece, _found);
        }

        return _characters.Of(_found, Bm25.Damping(_found.Count, _statistics.MeanCharacters, Bm25.CharacterB));
    }

    /// <summary>The weight of each term, and how often each was found.</summary>
    private sealed class Weights
    {
        private readonly Dictionary<Term, int> _places = [];
        private readonly float[] _weights;
        private readonly int[] _counts;

        public Weights(IReadOnlyList<WeightedTerm> terms, IReadOnlyList<long> having, long passages)
        {
            _weights = new float[terms.Count];
            _counts = new int[terms.Count];
            for (var i = 0; i < terms.Count; i++)
            {
                _places.Add(terms[i].Term, i);
                _weights[i] = terms[i].Weight * Bm25.Rarity(passages, having[i]);
            }
        }

        public float Of(List<Term> found, float damping)
        {
            Array.Clear(_counts);
            foreach (var term in found)
            {
                if (_places.TryGetValue(term, out var place))
                {
                    _counts[place]++;
                }
            }

            var score = 0f;
            for (var i = 0; i < _counts.Length; i++)
            {
                score += _counts[i] == 0 ? 0 : _weights[i] * Bm25.Saturation(_counts[i], damping);
            }

            return score;
        }
    }
}
