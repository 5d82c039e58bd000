using LawBot.Quantities;
using LawBot.Reports;

namespace LawBot.Questions;

/// <summary>Fills the slots of a question from its spans.</summary>
internal static class QuestionSlots
{
    /// <param name="question">Read so far.</param>
    /// <param name="bare">The folded question, places and years blanked out.</param>
    /// <param name="spans">What was read in it.</param>
    public static Question Fill(Question question, string bare, IReadOnlyList<AnnotatedSpan> spans)
    {
        var asks = spans.Where(s => s.Kind == SpanKind.Asking).Select(s => Enum.Parse<Asking>(s.Value)).Distinct().ToList();
        return question with
        {
            Spans = spans,
            Asks = asks,
            Wants = IntentRules.Of(bare, spans),
            Parts = PartsOf(bare, spans),
            Matters = Values(spans, SpanKind.Matter),
            Actions = Values(spans, SpanKind.Action),
            Units = Values(spans, SpanKind.Unit),
            Rates = Values(spans, SpanKind.Rate),
            Scopes = [.. Values([.. spans.Where(s => !IsLeftOut(s, spans))], SpanKind.Scope), .. AsksSeveralYears(bare) ? ["years"] : Array.Empty<string>()],
            Operator = OperatorReader.Of(bare, spans),
        };
    }

    // 五年来一共办了多少, 原来有多少.
    private static bool AsksSeveralYears(string bare) =>
        TimeWords.PeriodBefore(bare, 0, bare.Length, null) is not null || bare.Contains(TimeWords.Former, StringComparison.Ordinal);

    // 有哪些落实措施,又碰到什么问题 and 报告怎么说的,后头准备怎么办 mean both; 有什么问题 and 怎么打算 the one part alone.
    private static List<ReportPart> PartsOf(string bare, IReadOnlyList<AnnotatedSpan> spans)
    {
        var named = spans.Where(s => s.Kind == SpanKind.Part).ToList();
        var parts = named.Select(s => s.Value is "plans" ? ReportPart.Plans : ReportPart.Problems).Distinct().ToList();
        if (parts.Count == 0)
        {
            return [ReportPart.Done];
        }

        var asksHow = spans.Any(s => s.Kind == SpanKind.Asking && s.Value is nameof(Asking.How) && s.Span.End < named[0].Span.Start
            && (parts[0] == ReportPart.Problems || bare.AsSpan(s.Span.End, named[0].Span.Start - s.Span.End).IndexOfAny(",、;。") >= 0));
        return asksHow ? [ReportPart.Done, .. parts] : parts;
    }

    /// <summary>True for what stands right behind a word that leaves it out: 不要全市的.</summary>
    internal static bool IsLeftOut(AnnotatedSpan span, IReadOnlyList<AnnotatedSpan> spans) =>
        spans.Any(s => s is { Kind: SpanKind.Reference, Value: "without" } && s.Span.End == span.Span.Start);

    private static List<string> Values(IReadOnlyList<AnnotatedSpan> spans, SpanKind kind) =>
        [.. spans.Where(s => s.Kind == kind).Select(s => s.Value).Distinct(StringComparer.Ordinal)];
}
