using LawBot.Reports;

namespace LawBot.Questions;

/// <summary>Tells from what was read in a question which task it sets.</summary>
public static class TaskRules
{
    /// <param name="wants">What kind of answer the wording wants.</param>
    /// <param name="spans">What was read in the question.</param>
    /// <param name="places">How many places or years it names.</param>
    internal static QuestionTask TaskOf(QuestionIntent wants, IReadOnlyList<AnnotatedSpan> spans, int places) => wants switch
    {
        QuestionIntent.Draft => QuestionTask.Draft,
        QuestionIntent.Figures => places > 1 || spans.Any(SetsSideBySide) ? QuestionTask.Comparison : QuestionTask.Figures,
        _ => (places > 1 && wants != QuestionIntent.Chat) || spans.Any(AsksDifference) ? QuestionTask.Comparison : QuestionTask.Experience,
    };

    /// <summary>True when the question is to be answered with numbers: by its own wording, or because it follows one that was.</summary>
    public static bool AsksQuantity(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Task == QuestionTask.Figures
            || (question.Task == QuestionTask.Comparison && (question.Wants == QuestionIntent.Figures || question.FollowsFigures));
    }

    /// <summary>True when numbers alone answer it.</summary>
    internal static bool AsksFigures(Question question) => AsksQuantity(question) && question.Wants != QuestionIntent.Practice;

    /// <summary>True when it has no word of counting, but numbers to compare: 谁培育的法律明白人多.</summary>
    internal static bool ComparesNumbers(Question question) =>
        question.Operator is { Name: not ("change" or QuestionOperator.Unreported) } && !question.Asks.Any(a => a is Asking.How or Asking.Why)
            && question.Matters.Count + question.Actions.Count > 0;

    /// <summary>The one part that a search looks into where several are named: plans before problems before what was done.</summary>
    internal static ReportPart PartOf(IReadOnlyList<ReportPart> parts) =>
        parts.Contains(ReportPart.Plans) ? ReportPart.Plans : parts.Contains(ReportPart.Problems) ? ReportPart.Problems : ReportPart.Done;

    private static bool SetsSideBySide(AnnotatedSpan span) => span switch
    {
        { Kind: SpanKind.Asking, Value: nameof(Asking.Which) or nameof(Asking.Compare) } => true,
        { Kind: SpanKind.Operator, Value: not ("sum" or "share" or "mean") } => true,
        { Kind: SpanKind.Filler, Value: "everywhere" } => true,
        _ => false,
    };

    private static bool AsksDifference(AnnotatedSpan span) =>
        span is { Kind: SpanKind.Asking, Value: nameof(Asking.Compare) } or { Kind: SpanKind.Operator, Value: "change" or "difference" };
}
