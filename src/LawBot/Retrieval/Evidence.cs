using LawBot.Chinese;
using LawBot.Questions;

namespace LawBot.Retrieval;

/// <summary>One sentence of a report, or a run of neighbouring ones, numbered so that an answer can point at it.</summary>
/// <param name="Number">From 1; a model is shown it as [S1].</param>
/// <param name="ReportId">The report's id.</param>
/// <param name="File">The report's file name.</param>
/// <param name="Jurisdiction">Whose report it is: full name.</param>
/// <param name="Year">The year reported on; null when unknown.</param>
/// <param name="Title">The report's title.</param>
/// <param name="Section">The headings above it, outermost first.</param>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Text">The words of <paramref name="Span"/>, exactly.</param>
/// <param name="Score">Larger is better; orders the sentences of one evidence only.</param>
public sealed record EvidenceSentence(
    int Number, string ReportId, string File, string Jurisdiction, int? Year, string Title, IReadOnlyList<string> Section,
    TextSpan Span, string Text, double Score);

/// <summary>What the reports say on a question, in numbered sentences: all that an answer may draw on.</summary>
/// <param name="Question">The question as asked.</param>
/// <param name="Sentences">In the order of their numbers; empty when the reports do not speak of it.</param>
public sealed record Evidence(string Question, IReadOnlyList<EvidenceSentence> Sentences)
{
    /// <summary>What is wanted.</summary>
    public QuestionTask Task { get; init; } = QuestionTask.Experience;
}
