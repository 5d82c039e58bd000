using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>The documents of one segment while terms are added up.</summary>
/// <param name="scores">What was added so far.</param>
/// <param name="once">What a term earns that occurs once; as long as the scores.</param>
/// <param name="lengths">Terms of each document; as long as the scores.</param>
/// <param name="damping"><see cref="Bm25.Damping"/> by length.</param>
internal readonly ref struct ScoredDocuments(Span<float> scores, ReadOnlySpan<float> once, ReadOnlySpan<ushort> lengths, float[] damping)
{
    private readonly ReadOnlySpan<ushort> _lengths = lengths;
    private readonly float[] _damping = damping;

    /// <summary>What was added so far.</summary>
    public Span<float> Scores { get; } = scores;

    /// <summary>What a term earns that occurs once.</summary>
    public ReadOnlySpan<float> Once { get; } = once;

    /// <summary>What a term earns that occurs so often in a document.</summary>
    public float Saturation(int document, int count) => Bm25.Saturation(count, _damping[_lengths[document]]);
}
