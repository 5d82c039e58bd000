using LawBot.Questions;
using LawBot.Retrieval;
using LawBot.Synthesis;

namespace LawBot.Turns;

/// <summary>Says that the reports do not answer, and what was searched; never a zero, never another county's answer.</summary>
internal static class Refusals
{
    private const int MostNamed = 6;

    public static Answer For(Question question, string reason, IReadOnlyList<string> gaps) => new(
        question.Text, AnswerKind.Refusal, reason, Grounding.Extracted, [], [.. gaps.Concat(question.Readings).Distinct(StringComparer.Ordinal)]);

    public static Answer ForFigures(Question question, FoundFigures found, IReadOnlyList<string> gaps)
    {
        var table = FigureAnswers.TableOf(question, found, gaps);
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
