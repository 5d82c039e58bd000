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
/// Checks generated sentences against evidence, without a model. A sentence stands only if every mark exists; every number with its measure
/// word, every year, name in 《》 and longer quotation occurs in a sentence it cites, of the county and year it is ascribed to; every county
/// named is that of a report it cites; and enough of its words are those of its sources. Without a mark it may only connect.
/// </summary>
public sealed class GroundingCheck
{
    private readonly Dictionary<int, GroundingSource> sources;
    private readonly GroundingPlaces places;

    /// <param name="evidence">All that may be cited.</param>
    /// <param name="places">Every place that must not be confused.</param>
    public GroundingCheck(Evidence evidence, GroundingPlaces places)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(places);
        sources = evidence.Sentences.ToDictionary(s => s.Number, s => new GroundingSource(s));
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
            return new(cited, [.. missing.Select(n => $"标记[S{n}]不存在")]);
        }

        if (cited.Count == 0)
        {
            return GroundingOrder.IsConnective(words, places) ? new([], []) : new([], ["没有注明依据的标记"]);
        }

        var reasons = new List<string>();
        var computed = new List<string>();
        var basis = cited.Select(n => sources[n]).ToList();
        var clauses = new GroundingWalk(words, basis, places, reasons).Run();
        GroundingNames.CheckSentence(words, basis, reasons);
        GroundingFigures.Check(clauses, words, basis, computed, reasons);
        foreach (var clause in clauses)
        {
            GroundingAbsence.Check(clause, basis, reasons);
            GroundingNames.CheckClause(clause, reasons);
            GroundingClaims.Check(clause, words, reasons);
            GroundingContent.Check(clause, reasons);
        }

        return new(cited, [.. reasons.Distinct(StringComparer.Ordinal)]) { Computed = computed };
    }
}
