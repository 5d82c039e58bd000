using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Answers.Drafts;

/// <summary>What a draft is written from.</summary>
/// <param name="Spec">What is wanted, the user's facts included.</param>
/// <param name="Exemplars">How others wrote it; of a brief, what it is about. May be without sentences.</param>
public sealed record DraftRequest(DraftSpec Spec, Evidence Exemplars)
{
    /// <summary>Clauses of <see cref="DraftSpec.Facts"/> that were taken from the own indexed report, with their sources.</summary>
    public IReadOnlyList<(string Clause, Source Source)> OwnReport { get; init; } = [];
}

/// <summary>Writes a text for the user's own report: from tables of the genre (template) or by a model (generated, each sentence checked).</summary>
public interface IDraftWriter
{
    /// <param name="request">What to write, and from what.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>A draft in which every number is the user's, the own report's with its source, a placeholder, or, in a brief, cited.</returns>
    Task<Draft> WriteAsync(DraftRequest request, CancellationToken cancellation);
}
