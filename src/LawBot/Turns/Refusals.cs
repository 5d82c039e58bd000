using LawBot.Answers;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;

namespace LawBot.Turns;

/// <summary>Says that the reports do not answer, and what was searched; never a zero, never another county's answer.</summary>
internal static class Refusals
{
    private const int MostNamed = 6;

    public static Answer For(Question question, string reason, IReadOnlyList<string> gaps) => new(
        question.Text, AnswerKind.Refusal, reason, AnswerOrigin.Extracted, [], [.. gaps.Concat(question.Readings).Distinct(StringComparer.Ordinal)]);

    public static Answer ForFigures(Question question, FoundFigures found, IReadOnlyList<string> gaps)
    {
        var table = FigureTables.Of(question, found, gaps);
        if (found.Doubtful.Count > 0)
        {
            var doubted = string.Join('、', found.Doubtful.Select(d => Naming.Of(d.Report)).Distinct(StringComparer.Ordinal).Take(MostNamed));
            return For(question, $"{doubted}的报告里有“{NameOf(question, table)}”,但扫描件上的数字没有把握认准,不能作答。请对照原件。", table.Warnings) with { Figures = table };
        }

        return For(question, $"报告里没有写“{NameOf(question, table)}”。{Searched(found.Searched.Select(Naming.Of))}", table.Warnings) with { Figures = table };
    }

    // One number is named by the whole question: that reads as the user put it.
    private static string NameOf(Question question, FigureTable table) =>
        table.Metrics.Count == 1 ? question.Standalone.TrimEnd('?', '？', '。', ' ') : table.Metric;

    public static Answer ForSentences(Question question, Evidence found, IReadOnlyList<string> gaps) =>
        For(question, $"{(found.Missing.Count > 0 ? NearestAnswers.MissingOf(question, found) : "报告里没有找到能回答这个问题的内容。")}{Searched(found.Silent)}", gaps);

    private static string Searched(IEnumerable<string> reports)
    {
        var names = reports.ToList();
        return names.Count == 0 ? "请换个说法再问。"
            : $"已查{names.Count}份报告({string.Join("、", names.Take(MostNamed))}{(names.Count > MostNamed ? "等" : "")})。可以换个说法再问。";
    }
}
