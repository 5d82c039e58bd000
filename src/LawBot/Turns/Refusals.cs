using LawBot.Answers;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;

namespace LawBot.Turns;

/// <summary>Says that the reports do not answer, and what was searched; never a zero, never another county's answer.</summary>
internal static class Refusals
{
    public static Answer For(Question question, string reason, IReadOnlyList<string> gaps) => new(
        question.Text, AnswerKind.Refusal, reason, AnswerOrigin.Extracted, [], [.. gaps.Concat(question.Readings).Distinct(StringComparer.Ordinal)]);

    public static Answer ForFigures(Question question, FoundFigures found, IReadOnlyList<string> gaps)
    {
        var table = FigureTables.Of(question, found, gaps);
        if (found.Doubtful.Count > 0)
        {
            var doubted = found.Doubtful.Select(d => Naming.Of(d.Report)).Distinct(StringComparer.Ordinal);
            return For(question, RefusalMessages.Doubtful(doubted, NameOf(question, table)), table.Warnings) with { Figures = table };
        }

        var missing = RefusalMessages.NotReported(NameOf(question, table));
        return For(question, missing + RefusalMessages.Searched([.. found.Searched.Select(Naming.Of)]), table.Warnings) with { Figures = table };
    }

    // One number is named by the whole question: that reads as the user put it.
    private static string NameOf(Question question, FigureTable table) =>
        table.Metrics.Count == 1 ? question.Standalone.TrimEnd('?', '？', '。', ' ') : table.Metric;

    public static Answer ForSentences(Question question, Evidence found, IReadOnlyList<string> gaps) =>
        For(question, (found.Missing.Count > 0 ? NearestAnswers.MissingOf(question, found) : RefusalMessages.NothingFound)
            + RefusalMessages.Searched([.. found.Silent]), gaps);
}
