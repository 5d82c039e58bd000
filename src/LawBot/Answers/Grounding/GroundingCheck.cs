using LawBot.Retrieval;

namespace LawBot.Answers.Grounding;

/// <summary>Whether a generated sentence may stand.</summary>
/// <param name="Cited">Numbers of the evidence sentences it cites, in order; empty for a mere connective.</param>
/// <param name="Reasons">Why it may not stand, in Chinese, for the model to mend it and for the receipt; empty when it stands.</param>
public sealed record GroundingVerdict(IReadOnlyList<int> Cited, IReadOnlyList<string> Reasons)
{
    /// <summary>What code recomputed for it, one line each: 81－75＝6件.</summary>
    public IReadOnlyList<string> Computed { get; init; } = [];

    /// <summary>True when nothing speaks against the sentence.</summary>
    public bool IsGrounded => Reasons.Count == 0;
}

/// <summary>
/// Checks generated sentences against evidence, without a model. A sentence stands only if every mark exists and, clause by clause against the
/// sources of the place that the clause speaks of: each number is that of a figure with its verb, thing, scope, direction and limit, or is
/// recomputed by code; negations agree both ways; words that claim, names, laws and Latin words stand in a source; a plan is told as a plan;
/// and the content words are the sources' own. Without a mark it may only connect.
/// </summary>
public sealed class GroundingCheck
{
    // Read when first cited: of sixty sentences an answer cites ten.
    private readonly Dictionary<int, Lazy<GroundingSource>> sources;
    private readonly GroundingPlaces places;

    /// <param name="evidence">All that may be cited.</param>
    /// <param name="places">Every place that must not be confused.</param>
    public GroundingCheck(Evidence evidence, GroundingPlaces places)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(places);
        sources = evidence.Sentences.ToDictionary(s => s.Number, s => new Lazy<GroundingSource>(() => new GroundingSource(s)));
        this.places = places;
    }

    /// <summary>Checks one sentence with its marks [S3].</summary>
    public GroundingVerdict Check(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var cited = GroundingMarks.In(sentence);
        var words = GroundingText.Compact(GroundingOrder.WithoutOrder(GroundingMarks.Without(sentence)));
        var missing = cited.Where(n => !sources.ContainsKey(n)).ToList();
        if (missing.Count > 0)
        {
            return new(cited, [.. missing.Select(n => GroundingMessages.NoSuchMark(n))]);
        }

        if (cited.Count == 0)
        {
            return GroundingOrder.IsConnective(words, places) ? new([], []) : new([], [GroundingMessages.NoMark]);
        }

        var reasons = new List<string>();
        var computed = new List<string>();
        var basis = cited.Select(n => sources[n].Value).ToList();
        var clauses = new GroundingWalk(words, basis, places, reasons).Run();
        GroundingNames.CheckSentence(words, basis, reasons);
        GroundingFigures.Check(clauses, words, basis, computed, reasons);
        GroundingSequence.Check(clauses, reasons);
        // 3件没有审结: what code recomputed may be told by a negation, in a clause of its own.
        var isComputed = clauses.Exists(c => c.IsComputed);
        foreach (var clause in clauses)
        {
            clause.IsComputed = isComputed;
            GroundingAbsence.Check(clause, basis, reasons);
            if (GroundingAbsence.IsAbout(clause.Text) || (cited.Count > 1 && GroundingOrder.IsCaveat(clause.Text)))
            {
                continue;
            }

            GroundingNames.CheckClause(clause, reasons);
            GroundingSeats.Check(clause, reasons);
            GroundingTitles.Check(clause, reasons);
            GroundingClaims.Check(clause, words, reasons);
            GroundingContrast.Check(clause, words, reasons);
            GroundingOpposites.Check(clause, reasons);
            GroundingTrend.Check(clause, reasons);
            GroundingExtent.Check(clause, words, reasons);
            GroundingPhases.Check(clause, reasons);
            GroundingBounds.Check(clause, reasons);
            GroundingRelations.Check(clause, reasons);
            GroundingContent.Check(clause, reasons);
        }

        return new(cited, [.. reasons.Distinct(StringComparer.Ordinal)]) { Computed = computed };
    }
}
