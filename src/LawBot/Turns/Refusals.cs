using LawBot.Answers;
using LawBot.Questions;
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
            return For(question, $"{doubted}的报告里有“{table.Metric}”,但扫描件上的数字没有把握认准,不能作答。请对照原件。", table.Warnings) with { Figures = table };
        }

        return For(question, $"报告里没有写“{table.Metric}”。{Searched(found.Searched.Select(Naming.Of))}", table.Warnings) with { Figures = table };
    }

    public static Answer ForSentences(Question question, Evidence found, IReadOnlyList<string> gaps) =>
        For(question, $"报告里没有谈到“{(question.Topic.Length > 0 ? question.Topic : question.Text)}”。{Searched(found.Silent)}", gaps);

    private static string Searched(IEnumerable<string> reports)
    {
        var names = reports.ToList();
        return names.Count == 0 ? "请换个说法再问。"
            : $"已查{names.Count}份报告({string.Join("、", names.Take(MostNamed))}{(names.Count > MostNamed ? "等" : "")})。可以换个说法再问。";
    }
}
