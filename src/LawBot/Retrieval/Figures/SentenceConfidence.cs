namespace LawBot.Retrieval.Figures;

/// <summary>How likely the sentence that leads all others of its report tells what was asked: p = 1 / (1 + e^−z), z = bias + Σ weight × value.</summary>
/// <param name="Lead">Points of the figures' order by which it is ahead of the next sentence.</param>
/// <param name="Weakest">How much it says, 0 to 1, of that term of the field of which it says least.</param>
/// <param name="Said">The share, by rarity, of the question's characters that stand in it, above it or before it, 0 to 1.</param>
/// <param name="IsOtherMeasure">True when a number asked for has another measure there.</param>
/// <remarks>Logistic regression, fitted over sets of questions that leave each other out; how, and what it brought, stands in
/// <c>docs/decisions/0008-figure-questions.md</c>, and <c>LawBot.Benchmarks -- confidence FOLDER…</c> fits it again.</remarks>
internal sealed record SentenceConfidence(double Lead, double Weakest, double Said, bool IsOtherMeasure)
{
    // From here on a sentence is said; from the lower bar where it has two fifths of the question's characters: what is told in other words alone may be
    // told of something else.
    private const double Sure = 0.8;
    private const double SureWhenSaid = 0.65;
    private const double WellSaid = 0.4;

    private const double Bias = -1.2;

    // A lead counts by its logarithm: the first point tells more than the fourth. The small summands keep it finite.
    private const double MostLead = 5;
    private const double NoLead = 0.3;
    private const double NothingSaid = 0.05;

    private static readonly double[] Weights = [1.6, 1.55, 2.5, -3.85];

    /// <summary>The values that the weights are for, in their order.</summary>
    public IReadOnlyList<double> Values =>
        [Math.Log(NoLead + Math.Clamp(Lead, 0, MostLead)), Math.Log(NothingSaid + Weakest), Said, IsOtherMeasure ? 1 : 0];

    /// <summary>True when the sentence is to be said.</summary>
    public bool IsSure => Probability >= (Said >= WellSaid ? SureWhenSaid : Sure);

    /// <summary>The probability, 0 to 1.</summary>
    public double Probability => 1 / (1 + Math.Exp(-(Bias + Values.Zip(Weights).Sum(p => p.First * p.Second))));

    /// <param name="foremost">A figure of the sentence.</param>
    /// <param name="lead">How far it is ahead.</param>
    /// <param name="figures">Its likeliest figure for each of some numbers asked for; null where it has none.</param>
    /// <param name="queries">Those numbers.</param>
    public static SentenceConfidence Of(
        FigureWords foremost, double lead, IReadOnlyList<RankedFigure?> figures, IReadOnlyList<FigureQuery> queries)
    {
        var around = foremost.Sentence + foremost.Headings + foremost.Previous;
        return new SentenceConfidence(lead, figures.Min(f => f?.WeakestOfAll ?? 0), queries.Average(q => q.CharactersIn(new AskedText(around, q.Wordings))),
            figures.Any(f => f is null || f.Conflicts.HasFlag(FigureConflicts.Unit)));
    }
}

/// <summary>A sentence that leads the others of its report, as it was weighed, told or not.</summary>
/// <param name="Place">Its index in the report.</param>
/// <param name="Figures">Its likeliest figure for each of some numbers asked for; null where it has none.</param>
/// <param name="Confidence">How likely it tells what was asked.</param>
/// <param name="Score">Orders sentences of several reports; larger is better.</param>
internal sealed record WeighedSentence(int Place, IReadOnlyList<RankedFigure?> Figures, SentenceConfidence Confidence, double Score)
{
    /// <summary>Its report.</summary>
    public string ReportId { get; init; } = "";

    /// <summary>False where something makes it another quantity, another time or another outcome, whatever it says.</summary>
    public bool MayBeTold { get; init; }
}
