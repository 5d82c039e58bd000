using System.Globalization;
using System.Text.RegularExpressions;
using LawBot.Answers;

namespace LawBot.Turns;

/// <summary>Puts the answers to several questions of one message together.</summary>
internal static partial class JoinedAnswers
{
    /// <summary>Joins two answers; the sources of the second are numbered on from those of the first.</summary>
    /// <param name="first">The answer given first; what it asserts names the kind.</param>
    /// <param name="second">The answer behind it.</param>
    public static Answer Of(Answer first, Answer second)
    {
        var offset = first.Citations.Count;
        var moved = Mark().Replace(second.Text, m => Moved(m, second.Citations.Count, offset));
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

    private static string Moved(Match mark, int sources, int offset) =>
        int.TryParse(mark.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= sources
            ? $"[{(number + offset).ToString(CultureInfo.InvariantCulture)}]" : mark.Value;

    [GeneratedRegex(@"\[(?<number>\d{1,3})\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
