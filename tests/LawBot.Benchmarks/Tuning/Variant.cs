namespace LawBot.Benchmarks.Tuning;

/// <summary>One way to analyse and rank; the defaults are the product's.</summary>
internal sealed record Variant(string Name)
{
    public float K1 { get; init; } = 1.2f;

    public float B { get; init; } = 0.85f;

    /// <summary>How much single characters count beside pairs.</summary>
    public float Characters { get; init; } = 1;

    /// <summary>b of the single characters.</summary>
    public float CharacterB { get; init; } = 0.75f;

    /// <summary>How many of the best are rescored.</summary>
    public int Depth { get; init; } = 100;

    public bool StripQuestionWords { get; init; } = true;

    /// <summary>How often the title is counted.</summary>
    public int Title { get; init; } = 2;

    /// <summary>How much trigrams count when rescoring.</summary>
    public float Triples { get; init; }

    /// <summary>How much a pair's cohesion (how much oftener its characters meet than chance) raises its weight.</summary>
    public float Cohesion { get; init; }

    /// <summary>Exponent of the rarity.</summary>
    public float RarityPower { get; init; } = 1;

    /// <summary>How much the share of the query's rarity that a document covers multiplies its score.</summary>
    public float Coverage { get; init; }

    /// <summary>How much the longest stretch of the query that stands in a document adds, per square of its length.</summary>
    public float LongestRun { get; init; }

    /// <summary>What a pair with a particle (的, 了, 是 …) counts.</summary>
    public float Particles { get; init; } = 1;

    /// <summary>How much pairs with one character between count when rescoring.</summary>
    public float Skips { get; init; }
}
