using LawBot.Answers;

namespace LawBot.Turns;

/// <summary>Puts the answers to several questions of one message together.</summary>
internal static class JoinedAnswers
{
    /// <summary>Joins two answers; the sources of the second are numbered on from those of the first.</summary>
    /// <param name="first">The answer given first; what it asserts names the kind.</param>
    /// <param name="second">The answer behind it.</param>
    public static Answer Of(Answer first, Answer second)
    {
        var offset = first.Citations.Count;
        // From the last on, so that no mark is moved twice.
        var moved = second.Citations.Select(c => c.Number).OrderDescending()
            .Aggregate(second.Text, (text, number) => text.Replace($"[{number}]", $"[{number + offset}]", StringComparison.Ordinal));
        return (Asserts(first) || !Asserts(second) ? first : second) with
        {
            Question = first.Question,
            Text = $"{first.Text}\n\n{moved}",
            Citations = [.. first.Citations, .. second.Citations.Select(c => new Citation(c.Number + offset, c.Source))],
            Warnings = [.. first.Warnings.Concat(second.Warnings).Distinct(StringComparer.Ordinal)],
            Figures = first.Figures ?? second.Figures,
            Generation = first.Generation ?? second.Generation,
        };
    }

    private static bool Asserts(Answer answer) => answer.Kind is AnswerKind.Figures or AnswerKind.Comparison or AnswerKind.Experience;
}
