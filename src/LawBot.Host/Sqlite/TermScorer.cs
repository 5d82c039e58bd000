using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>Adds up what each term gives to each document that has it.</summary>
internal static class TermScorer
{
    /// <summary>Scores the documents of a field; places in the result count from the first document of the field.</summary>
    /// <param name="session">A reader inside a transaction.</param>
    /// <param name="field">The field.</param>
    /// <param name="terms">What to look for.</param>
    /// <param name="wanted">Ranges of places outside which scores are not needed, ascending; null for everywhere.</param>
    public static float[] Score(ReadSession session, Field field, IReadOnlyList<WeightedTerm> terms, IReadOnlyList<Range>? wanted)
    {
        var snapshot = session.Snapshot.Of(field);
        var scores = session.ClearScores(snapshot.Lengths.Length);
        foreach (var (term, weight) in terms)
        {
            var having = Open(session, snapshot, term.Code);
            for (var i = 0; having > 0 && i < snapshot.Segments.Count; i++)
            {
                Add(session.TermPostings(i), snapshot, snapshot.Segments[i], weight * Bm25.Rarity(snapshot.Documents, having), wanted, scores);
            }
        }

        return scores;
    }

    /// <summary>The score of a document of average length that has every term once; more than 0.</summary>
    public static float Whole(ReadSession session, Field field, IReadOnlyList<WeightedTerm> terms)
    {
        var snapshot = session.Snapshot.Of(field);
        return 0.01f + terms.Sum(t => t.Weight * Bm25.Rarity(snapshot.Documents, CountDocuments(session, snapshot, t.Term.Code)));
    }

    /// <summary>In how many documents a term occurs, those removed a moment ago included.</summary>
    public static long CountDocuments(ReadSession session, FieldSnapshot snapshot, ulong term)
    {
        var count = 0L;
        foreach (var segment in snapshot.Segments)
        {
            if (session.TermCount.Bind(1, PostingKey.Of(segment.No, term)).Step())
            {
                count += session.TermCount.Long(0);
                session.TermCount.Reset();
            }
        }

        return count;
    }

    /// <summary>Finds a term's postings in every segment and leaves them open: one descent into the tree for count and postings.</summary>
    private static long Open(ReadSession session, FieldSnapshot snapshot, ulong term)
    {
        var count = 0L;
        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            var postings = session.TermPostings(i);
            count += postings.Bind(1, PostingKey.Of(snapshot.Segments[i].No, term)).Step() ? postings.Int(0) : 0;
        }

        return count;
    }

    private static void Add(
        Statement postings, FieldSnapshot snapshot, Segment segment, float weight, IReadOnlyList<Range>? wanted, float[] scores)
    {
        if (!postings.HasRow)
        {
            return;
        }

        var reader = new PostingReader(postings.Blob(1), postings.Int(0));
        var start = segment.First - snapshot.First;
        var documents = new ScoredDocuments(
            scores.AsSpan(start, segment.Span), snapshot.Once.AsSpan(start, segment.Span), snapshot.Lengths.AsSpan(start, segment.Span), snapshot.Damping);
        Add(ref reader, weight, documents, wanted is null ? default : new Wanted(wanted, start));
        postings.Reset();
    }

    private static void Add(ref PostingReader reader, float weight, in ScoredDocuments documents, Wanted wanted)
    {
        for (var from = wanted.From(0); from != int.MaxValue;)
        {
            var last = reader.AddBlock(from, documents, weight);
            if (last < 0)
            {
                return;
            }

            from = wanted.From(last + 1);
        }
    }

    /// <summary>Walks the wanted ranges along with the postings.</summary>
    private struct Wanted(IReadOnlyList<Range>? ranges, int start)
    {
        private int _next;

        /// <summary>The first wanted document at or after this one; <see cref="int.MaxValue"/> when there is none.</summary>
        public int From(int document)
        {
            if (ranges is null)
            {
                return document;
            }

            while (_next < ranges.Count && ranges[_next].End.Value - start <= document)
            {
                _next++;
            }

            return _next == ranges.Count ? int.MaxValue : Math.Max(document, ranges[_next].Start.Value - start);
        }
    }
}
