using LawBot.Questions;
using LawBot.Retrieval;

namespace LawBot.Synthesis;

/// <summary>Placeholder until the writer lands.</summary>
public sealed class TemplateDraftWriter : IDraftWriter
{
    /// <inheritdoc/>
    public Task<Draft> WriteAsync(Question instruction, Evidence exemplars, string facts, CancellationToken cancellation) =>
        Task.FromResult(new Draft(instruction.Text, "【待写】", ["【待写】"], [], [], Grounding.Template, []));
}
