using LawBot.Retrieval;

namespace LawBot.Synthesis;

/// <summary>Makes an answer of evidence. Two ship: quotations put in order by code, and a model's sentences that were checked.</summary>
public interface IAnswerWriter
{
    /// <summary>Writes the answer; a refusal when the evidence holds no sentence.</summary>
    /// <param name="evidence">The question and all that may be said.</param>
    /// <param name="progress">Told the text so far, whole checked sentences only, each time it grew; may be null.</param>
    /// <param name="cancellation">Stops the work. Nothing else is thrown: a model that fails is told of in a warning.</param>
    Task<Answer> WriteAsync(Evidence evidence, IProgress<string>? progress, CancellationToken cancellation);
}
