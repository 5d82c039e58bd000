using LawBot.Retrieval;

namespace LawBot.Answers;

/// <summary>Writes an answer from evidence: extracted (quotations joined by code) or generated (a model's sentences, each checked).</summary>
public interface IAnswerWriter
{
    /// <summary>How much evidence it makes use of.</summary>
    EvidenceBreadth Breadth => EvidenceBreadth.Answer;

    /// <param name="evidence">At least one sentence.</param>
    /// <param name="kind">What kind of answer it is.</param>
    /// <param name="progress">Told the text so far each time whole checked sentences were added; may be null.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>An answer whose every statement cites the evidence.</returns>
    Task<Answer> WriteAsync(Evidence evidence, AnswerKind kind, IProgress<string>? progress, CancellationToken cancellation);
}
