namespace LawBot.Questions;

/// <summary>How sure it is that a question was read as it was meant.</summary>
public static class ReadingConfidence
{
    /// <summary>True when no table knew a word of what it is about: then its words alone are looked for, whatever they mean.</summary>
    public static bool IsLow(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question is { Matters.Count: 0, Actions.Count: 0, Rates.Count: 0 } && question.Topic.Length > 0
            && !question.Spans.Any(s => s.Kind is SpanKind.Part or SpanKind.Request);
    }
}
