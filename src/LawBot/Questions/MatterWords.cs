using LawBot.Chinese;

namespace LawBot.Questions;

/// <summary>What a question is about, without the words by which it asks.</summary>
internal static class MatterWords
{
    /// <returns>Folded; the question's topic where that comes from elsewhere (an earlier question, an instruction); may be empty.</returns>
    public static string Of(Question question)
    {
        if (question.Bare.Length != question.Text.Trim().Length || !string.Equals(QuestionTopic.Of(question.Bare), question.Topic, StringComparison.Ordinal))
        {
            return question.Topic;
        }

        // A term of the field keeps its characters: 小毛病 in 小毛病只提醒不处罚 is no word for problems.
        var terms = Vocabulary.Field.MattersIn(question.Bare).Concat(Situations.In(question.Bare).SelectMany(s => s.Pieces)).ToList();
        var asking = question.Spans.Where(s => s.Kind is SpanKind.Asking or SpanKind.Filler or SpanKind.Part or SpanKind.Reference or SpanKind.Request
            && s.Span.End <= question.Bare.Length && !terms.Exists(t => t.Overlaps(s.Span)));
        return QuestionTopic.Of(QuestionTopic.Blank(question.Bare, asking.Select(s => s.Span)));
    }
}
