namespace LawBot.Indexing;

/// <summary>The weight of a term in a document.</summary>
/// <remarks>Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009; the logarithm keeps 1 inside as Lucene
/// does, so that a term of every document weighs nearly nothing and never less than nothing.</remarks>
public static class Bm25
{
    /// <summary>How soon repetition stops to count.</summary>
    public const float K1 = 1.2f;

    /// <summary>How much of a document's length is held against it, 0 to 1; a little more than the usual 0.75 because the title counts twice
    /// (decision 0003).</summary>
    public const float B = 0.85f;

    /// <summary>The same where single characters are scored, which count the title once.</summary>
    public const float CharacterB = 0.75f;

    /// <summary>How much a term tells, from the number of documents and of those that have it.</summary>
    public static float Rarity(long documents, long having) =>
        (float)Math.Log(1 + ((Math.Max(documents, having) - having + 0.5) / (having + 0.5)));

    /// <summary>What is added to the count of a term below the line, for a document of this length.</summary>
    public static float Damping(double length, double meanLength, float b = B) =>
        (float)(K1 * (1 - b + (b * length / Math.Max(meanLength, 1))));

    /// <summary>The share of its weight that a term earns by occurring so often: 0 to <see cref="K1"/> + 1.</summary>
    public static float Saturation(float count, float damping) => count * (K1 + 1) / (count + damping);
}
