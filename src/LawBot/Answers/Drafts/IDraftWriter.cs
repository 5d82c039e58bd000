using LawBot.Questions;
using LawBot.Retrieval;

namespace LawBot.Answers.Drafts;

/// <summary>Writes a section of the user's own report: from a pattern (template) or by a model (generated, each sentence checked).</summary>
public interface IDraftWriter
{
    /// <param name="instruction">What to write, as understood.</param>
    /// <param name="exemplars">How others wrote it; may be without sentences.</param>
    /// <param name="facts">The user's own facts as plain text, one a line; empty when none.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>A draft in which every number is the user's or a placeholder.</returns>
    Task<Draft> WriteAsync(Question instruction, Evidence exemplars, string facts, CancellationToken cancellation);
}
