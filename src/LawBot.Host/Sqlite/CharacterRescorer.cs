using LawBot.Chinese;
using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>Adds BM25 over single characters to the scores of the best passages.</summary>
/// <remarks>Pairs miss what is worded a little differently (受理了申请, 受理申请); over the best hundred, characters mend that at the price of
/// reading a hundred passages, and score as well as characters over everything would (decision 0003).</remarks>
internal sealed class CharacterRescorer : IDisposable
{
    private readonly ReadSession _session;
    private readonly IReadOnlyList<WeightedTerm> _characters;
    private readonly CharacterSlots _slots;
    private readonly float[] _weights;
    private readonly int[] _counts;

    /// <param name="session">A reader inside a transaction; its slots are taken until this is disposed.</param>
    /// <param name="characters">What to look for, each once.</param>
    public CharacterRescorer(ReadSession session, IReadOnlyList<WeightedTerm> characters)
    {
        _session = session;
        _characters = characters;
        _slots = session.Slots;
        _weights = new float[characters.Count];
        _counts = new int[CharacterSlots.First + characters.Count];
        for (var i = 0; i < characters.Count; i++)
        {
            _slots.Take((char)characters[i].Term.Code, i);
            _weights[i] = characters[i].Weight * Bm25.Rarity(session.Snapshot.Passages.Documents, CountPassages(session, characters[i].Term));
        }
    }

    /// <summary>More than any passage's <see cref="Score"/>.</summary>
    public float Most => _weights.Sum() * (Bm25.K1 + 1);

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
    public float Score(PassageCandidate candidate)
    {
        var snapshot = _session.Snapshot;
        Array.Clear(_counts);
        _slots.Count(snapshot.Reports[candidate.Report].IndexedTitle, _counts);
        if (_session.Passage.Bind(1, snapshot.Passages.First + candidate.Place).Step())
        {
            PassageCodec.CountCharacters(_session.Passage.Blob(0), _slots, _counts);
            _session.Passage.Reset();
        }

        var counts = _counts.AsSpan(CharacterSlots.First);
        var length = _counts[CharacterSlots.Running];
        foreach (var count in counts)
        {
            length += count;
        }

        var damping = Bm25.Damping(length, snapshot.MeanCharacters, Bm25.CharacterB);
        var score = 0f;
        for (var i = 0; i < counts.Length; i++)
        {
            score += _weights[i] * Bm25.Saturation(counts[i], damping);
        }

        return score;
    }

    public void Dispose()
    {
        foreach (var character in _characters)
        {
            _slots.Give((char)character.Term.Code);
        }
    }
}
