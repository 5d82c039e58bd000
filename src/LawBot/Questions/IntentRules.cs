namespace LawBot.Questions;

/// <summary>Decides from the spans of a question what kind of answer it wants.</summary>
/// <remarks>A request to write opens the question and asks for nothing else. Words of asking how win over those of counting, since 几 and 比例 stand
/// in many questions for practice. A noun phrase alone may be either.</remarks>
internal static class IntentRules
{
    /// <param name="bare">The folded question, places and years blanked out.</param>
    /// <param name="spans">What was read in it.</param>
    public static QuestionIntent Of(string bare, IReadOnlyList<AnnotatedSpan> spans)
    {
        bool Asks(params ReadOnlySpan<Asking> kinds)
        {
            foreach (var kind in kinds)
            {
                if (spans.Any(s => s.Kind == SpanKind.Asking && string.Equals(s.Value, kind.ToString(), StringComparison.Ordinal)))
                {
                    return true;
                }
            }

            return false;
        }

        if (spans.FirstOrDefault(s => s is { Kind: SpanKind.Request, Value: "draft" }) is { } draft && !Asks(Asking.HowMany) && !LooksFirst(draft, spans))
        {
            return QuestionIntent.Draft;
        }

        if (GivenFacts.AreToBeWritten(bare, spans))
        {
            return QuestionIntent.Draft;
        }

        if (spans.Any(s => s is { Kind: SpanKind.Request, Value: "library" }))
        {
            return QuestionIntent.Library;
        }

        if (spans.Any(s => s is { Kind: SpanKind.Request, Value: "chat" }) && !spans.Any(s => s.Kind is SpanKind.Matter or SpanKind.Action or SpanKind.Rate))
        {
            return QuestionIntent.Chat;
        }

        if (Asks(Asking.NoNumbers))
        {
            return QuestionIntent.Practice;
        }

        if (Asks(Asking.OnlyNumbers))
        {
            return QuestionIntent.Figures;
        }

        // 没写出庭率的有哪些 asks about a number, 哪些县没写行政复议改革 about a matter.
        var isUnreported = spans.Any(s => s.Kind == SpanKind.Operator && s.Value is QuestionOperator.Unreported);
        if (isUnreported && !Asks(Asking.How, Asking.Why) && (Asks(Asking.HowMany, Asking.Amount) || spans.Any(s => s.Kind == SpanKind.Rate)))
        {
            return QuestionIntent.Figures;
        }

        if (Asks(Asking.How, Asking.Why, Asking.WhatExists) || spans.Any(s => s.Kind == SpanKind.Part))
        {
            return Asks(Asking.HowMany) && !Asks(Asking.How, Asking.Why) && !AsksForInstances(spans) ? QuestionIntent.Figures : QuestionIntent.Practice;
        }

        var ranks = !isUnreported && spans.Any(s => s.Kind == SpanKind.Operator);
        return Asks(Asking.HowMany, Asking.Amount) || ranks || spans.Any(s => s.Kind == SpanKind.Rate) ? QuestionIntent.Figures
            : Asks(Asking.Which, Asking.What, Asking.YesNo, Asking.When) ? QuestionIntent.Practice
            : QuestionIntent.Either;
    }

    // 几家一起查的例子, 有没有地方前几任的账也认: 几 beside a request for instances is a few. 多少 asks for a number all the same.
    private static bool AsksForInstances(IReadOnlyList<AnnotatedSpan> spans) =>
        spans.Any(s => s is { Kind: SpanKind.Asking, Value: nameof(Asking.WhatExists), Row: "asking:例子" or "asking:有没有" or "asking:列几个" })
        && spans.Where(s => s is { Kind: SpanKind.Asking, Value: nameof(Asking.HowMany) }).All(s => s.Span.Length == 1);

    // 要写一段学法的材料,想看看各县是怎么组织的: who writes himself wants to see first how others do it.
    private static bool LooksFirst(AnnotatedSpan draft, IReadOnlyList<AnnotatedSpan> spans) =>
        spans.FirstOrDefault(s => s is { Kind: SpanKind.Filler, Value: "look" } && s.Span.Start >= draft.Span.End) is { } look
        && spans.Any(s => s is { Kind: SpanKind.Asking, Value: nameof(Asking.How) or nameof(Asking.WhatExists) or nameof(Asking.Which) }
            && s.Span.Start >= look.Span.End);
}
