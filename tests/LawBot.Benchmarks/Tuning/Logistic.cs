namespace LawBot.Benchmarks.Tuning;

/// <summary>Logistic regression with a ridge, by Newton's method: minimises −log-likelihood + ridge / 2 × Σ weight², the bias left free.</summary>
internal static class Logistic
{
    private const double Ridge = 0.3;
    private const int MostSteps = 50;
    private const double Close = 1e-6;
    private const double LeastCurvature = 1e-6;

    /// <param name="samples">Values and outcome of each; at least one, all of one length.</param>
    /// <returns>A weight for each value, and the bias last.</returns>
    public static double[] Fit(IReadOnlyList<(double[] Values, bool Outcome)> samples)
    {
        var size = samples[0].Values.Length + 1;
        var weights = new double[size];
        for (var step = 0; step < MostSteps; step++)
        {
            var system = new double[size, size + 1];
            foreach (var (values, outcome) in samples)
            {
                double[] row = [.. values, 1];
                var p = Probability(weights, values);
                var curvature = Math.Max(LeastCurvature, p * (1 - p));
                for (var i = 0; i < size; i++)
                {
                    system[i, size] += (p - (outcome ? 1 : 0)) * row[i];
                    for (var j = 0; j < size; j++)
                    {
                        system[i, j] += curvature * row[i] * row[j];
                    }
                }
            }

            for (var i = 0; i < size - 1; i++)
            {
                system[i, i] += Ridge;
                system[i, size] += Ridge * weights[i];
            }

            var change = Solve(system, size);
            weights = [.. weights.Zip(change, (w, c) => w - c)];
            if (change.Max(Math.Abs) < Close)
            {
                break;
            }
        }

        return weights;
    }

    /// <summary>1 / (1 + e^−z), z = bias + Σ weight × value.</summary>
    public static double Probability(double[] weights, double[] values) =>
        1 / (1 + Math.Exp(-(weights[^1] + values.Zip(weights, (v, w) => v * w).Sum())));

    // Gauss and Jordan with the largest pivot.
    private static double[] Solve(double[,] system, int size)
    {
        for (var i = 0; i < size; i++)
        {
            var pivot = Enumerable.Range(i, size - i).MaxBy(k => Math.Abs(system[k, i]));
            for (var j = 0; j <= size; j++)
            {
                (system[i, j], system[pivot, j]) = (system[pivot, j], system[i, j]);
            }

            for (var k = 0; k < size; k++)
            {
                var factor = k == i ? 0 : system[k, i] / system[i, i];
                for (var j = i; factor != 0 && j <= size; j++)
                {
                    system[k, j] -= factor * system[i, j];
                }
            }
        }

        return [.. Enumerable.Range(0, size).Select(i => system[i, size] / system[i, i])];
    }
}
