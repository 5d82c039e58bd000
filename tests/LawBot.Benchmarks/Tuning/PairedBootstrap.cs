namespace LawBot.Benchmarks.Tuning;

/// <summary>Whether a difference between two rankings is more than the luck of the queries.</summary>
/// <remarks>Sakai, "Evaluating evaluation metrics based on the bootstrap", SIGIR 2006: queries are drawn again with replacement; the share of
/// draws whose mean difference, shifted to no difference, is as large as the one seen is the p value, two-sided.</remarks>
internal static class PairedBootstrap
{
    private const int Draws = 10_000;

    /// <returns>The mean difference, new minus old, and its p value.</returns>
    public static (double Difference, double P) Compare(IReadOnlyList<double> before, IReadOnlyList<double> after, int seed)
    {
        var differences = before.Zip(after, (b, a) => a - b).ToArray();
        var mean = differences.Average();
        var random = new Random(seed);
        var asLarge = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0.0;
            for (var i = 0; i < differences.Length; i++)
            {
                sum += differences[random.Next(differences.Length)];
            }

            asLarge += Math.Abs((sum / differences.Length) - mean) >= Math.Abs(mean) ? 1 : 0;
        }

        return (mean, (double)asLarge / Draws);
    }
}
