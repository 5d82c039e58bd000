namespace LawBot.Benchmarks.Tuning;

/// <summary>What was tried; what came of it stands in docs/decisions.</summary>
internal static class Variants
{
    public static IReadOnlyList<Variant> All { get; } =
    [
        new("pairs only") { Characters = 0 },
        new("question words kept") { StripQuestionWords = false },
        new("characters 0.5") { Characters = 0.5f },
        new("characters 1.5") { Characters = 1.5f },
        new("characters b 0.5") { CharacterB = 0.5f },
        new("rescored 200") { Depth = 200 },
        new("k1 0.9") { K1 = 0.9f },
        new("k1 1.5") { K1 = 1.5f },
        new("b 0.75") { B = 0.75f },
        new("title once, b 0.75") { Title = 1, B = 0.75f },
        new("b 0.5") { B = 0.5f },
        new("b 0.9") { B = 0.9f },
        new("b 0.9 both") { B = 0.9f, CharacterB = 0.9f },
        new("b 1.0 both") { B = 1, CharacterB = 1 },
        new("b 0.85 both") { B = 0.85f, CharacterB = 0.85f },
        new("characters b 0.9") { CharacterB = 0.9f },
        new("k1 2 b 0.9 both") { K1 = 2, B = 0.9f, CharacterB = 0.9f },
        new("particles 0.5") { Particles = 0.5f },
        new("particles 0.25") { Particles = 0.25f },
        new("cohesion -0.3") { Cohesion = -0.3f },
        new("title thrice") { Title = 3 },
        new("triples 0.3") { Triples = 0.3f },
        new("triples 1") { Triples = 1 },
        new("cohesion 0.5") { Cohesion = 0.5f },
        new("cohesion 1") { Cohesion = 1 },
        new("cohesion 2") { Cohesion = 2 },
        new("rarity ^ 1.2") { RarityPower = 1.2f },
        new("rarity ^ 0.8") { RarityPower = 0.8f },
        new("coverage 0.3") { Coverage = 0.3f },
        new("coverage 1") { Coverage = 1 },
        new("longest run 0.05") { LongestRun = 0.05f },
        new("longest run 0.2") { LongestRun = 0.2f },
        new("skips 0.3") { Skips = 0.3f },
        new("skips 1") { Skips = 1 },
    ];
}
