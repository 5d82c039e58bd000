using LawBot.Chinese;
using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>Adds BM25 over single characters to the scores of the best passages.</summary>
/// <remarks>Pairs miss what is worded a little differently (受理了申请, 受理申请); over the best hundred, characters mend that at the price of
/// reading a hundred passages, and score as well as characters over everything would (decision 0003).</remarks>
internal sealed class CharacterRescorer
{
    private readonly ReadSession _session;
    private readonly Dictionary<char, int> _places = [];
    private readonly float[] _weights;
    private readonly int[] _counts;

    public CharacterRescorer(ReadSession session, IReadOnlyList<WeightedTerm> characters)
    {
        _session = session;
        _weights = new float[characters.Count];
        _counts = new int[characters.Count];
        for (var i = 0; i < characters.Count; i++)
        {
            _places[(char)characters[i].Term.Code] = i;
            _weights[i] = characters[i].Weight * Bm25.Rarity(session.Snapshot.Passages.Documents, CountPassages(session, characters[i].Term));
        }
    }

    /// <summary>In how many passages a character occurs.</summary>
    public static long CountPassages(ReadSession session, Term character)
    {
        if (!session.CharacterCount.Bind(1, (char)character.Code).Step())
        {
            return 0;
        }

        var count = session.CharacterCount.Long(0);
        session.CharacterCount.Reset();
        return count;
    }

    /// <summary>What the characters of one passage add to its score.</summary>
    public float Score(PlacedReport report, int passage)
    {
        Array.Clear(_counts);
        var length = Count(report.IndexedTitle);
        if (_session.Passage.Bind(1, passage).Step())
        {
            length += CountBody(_session.Passage.Blob(0));
            _session.Passage.Reset();
        }

        var damping = Bm25.Damping(length, _session.Snapshot.MeanCharacters, Bm25.CharacterB);
        var score = 0f;
        for (var i = 0; i < _counts.Length; i++)
        {
            score += _weights[i] * Bm25.Saturation(_counts[i], damping);
        }

        return score;
    }

    private int CountBody(ReadOnlySpan<byte> data)
    {
        var length = 0;
        PassageCodec.ForEachText(data, characters => length += Count(characters));
        return length;
    }

    private int Count(ReadOnlySpan<char> text)
    {
        var length = 0;
        foreach (var c in text)
        {
            var folded = TextFolding.Fold(c);
            if (TermSplitter.IsRunning(folded))
            {
                length++;
                if (_places.TryGetValue(folded, out var place))
                {
                    _counts[place]++;
                }
            }
        }

        return length;
    }
}
