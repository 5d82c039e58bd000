namespace LawBot.Retrieval.Figures;

/// <summary>Gives figures of a report to the numbers asked for: the assignment with the greatest sum of scores in which no figure answers two.</summary>
/// <remarks>Branch and bound (Land and Doig, 1960): what is left adds no more than the best figure of each number, each figure once.</remarks>
internal sealed class FigureAssignment
{
    // 其中结了几件 stands in the sentence of the number asked before.
    private const double SameSentence = 0.5;

    // Sums of the same scores in another order differ by less.
    private const double Rounding = 1e-9;

    private readonly IReadOnlyList<IReadOnlyList<RankedFigure>> candidates;
    private readonly RankedFigure?[] chosen;
    private readonly double[] rest;
    private RankedFigure?[] best;
    private double bestScore = double.NegativeInfinity;

    private FigureAssignment(IReadOnlyList<IReadOnlyList<RankedFigure>> candidates)
    {
        this.candidates = candidates;
        chosen = new RankedFigure?[candidates.Count];
        best = new RankedFigure?[candidates.Count];
        rest = [.. Enumerable.Range(0, candidates.Count + 1).Select(MostFrom)];
    }

    /// <param name="candidates">For each number the figures that may answer it, likeliest first.</param>
    /// <returns>For each number its figure, or null.</returns>
    public static RankedFigure?[] Of(IReadOnlyList<IReadOnlyList<RankedFigure>> candidates)
    {
        if (candidates.Count == 1)
        {
            return [candidates[0] is [{ Score: >= 0 } likeliest, ..] ? likeliest : null]; // As mostly: nothing to divide.
        }

        var assignment = new FigureAssignment(candidates);
        assignment.Try(0, 0);
        return assignment.best;
    }

    private double MostFrom(int at)
    {
        var left = candidates.Skip(at).ToList();
        var byNumber = left.Sum(c => c.Select(f => Math.Max(0, f.Score)).DefaultIfEmpty(0).Max());
        var byFigure = left.SelectMany(c => c).GroupBy(f => f.Words).Sum(g => Math.Max(0, g.Max(f => f.Score)));
        var besides = Enumerable.Range(at, left.Count).Count(i => i > 0
            && candidates[i].Any(f => candidates[i - 1].Any(o => o.Words.Place == f.Words.Place && !ReferenceEquals(o.Words, f.Words))));
        return Math.Min(byNumber, byFigure) + (SameSentence * besides);
    }

    private void Try(int at, double score)
    {
        if (score + rest[at] + Rounding <= bestScore)
        {
            return;
        }

        if (at == candidates.Count)
        {
            if (score > bestScore)
            {
                (bestScore, best) = (score, [.. chosen]);
            }

            return;
        }

        foreach (var figure in candidates[at])
        {
            if (!IsTaken(figure, at))
            {
                chosen[at] = figure;
                Try(at + 1, score + figure.Score + (at > 0 && chosen[at - 1]?.Words.Place == figure.Words.Place ? SameSentence : 0));
            }
        }

        chosen[at] = null;
        Try(at + 1, score);
    }

    private bool IsTaken(RankedFigure figure, int before)
    {
        for (var i = 0; i < before; i++)
        {
            if (ReferenceEquals(chosen[i]?.Words, figure.Words))
            {
                return true;
            }
        }

        return false;
    }
}
