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
            var having = CountDocuments(session, snapshot, term.Code);
            if (having > 0)
            {
                Add(session, snapshot, term.Code, weight * Bm25.Rarity(snapshot.Documents, having), wanted, scores);
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

    private static void Add(
        ReadSession session, FieldSnapshot snapshot, ulong term, float weight, IReadOnlyList<Range>? wanted, float[] scores)
    {
        foreach (var segment in snapshot.Segments)
        {
            if (session.TermPostings.Bind(1, PostingKey.Of(segment.No, term)).Step())
            {
                var reader = new PostingReader(session.TermPostings.Blob(1), session.TermPostings.Int(0));
                var start = segment.First - snapshot.First;
                var room = scores.AsSpan(start, segment.Span);
                var lengths = snapshot.Lengths.AsSpan(start, segment.Span);
                Add(ref reader, weight * (Bm25.K1 + 1), lengths, snapshot.Damping, wanted is null ? default : new Wanted(wanted, start), room);
                session.TermPostings.Reset();
            }
        }
    }

    private static void Add(
        ref PostingReader reader, float weight, ReadOnlySpan<ushort> lengths, float[] damping, Wanted wanted, Span<float> scores)
    {
        Span<int> documents = stackalloc int[PostingWriter.BlockSize];
        Span<int> counts = stackalloc int[PostingWriter.BlockSize];
        for (var from = wanted.From(0); from != int.MaxValue;)
        {
            var read = reader.ReadBlock(from, documents, counts);
            if (read == 0)
            {
                return;
            }

            for (var i = 0; i < read; i++)
            {
                var document = documents[i];
                float count = counts[i];
                scores[document] += weight * count / (count + damping[lengths[document]]);
            }

            from = wanted.From(documents[read - 1] + 1);
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
