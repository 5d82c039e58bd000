using LawBot.Chinese;
using LawBot.Host.Contract;
using LawBot.Questions;

namespace LawBot.Host.Commands;

/// <summary>How a question was read, for people: what is wanted, and every word with the table row that gave its meaning.</summary>
internal static class UnderstoodQuestionPage
{
    private static readonly Dictionary<string, string> Tasks = new(StringComparer.Ordinal)
    {
        ["figures"] = "查数字", ["experience"] = "找做法", ["draft"] = "起草", ["library"] = "问库里有什么", ["chat"] = "闲谈",
    };

    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["done"] = "做了什么", ["problems"] = "存在问题", ["plans"] = "下一步",
    };

    public static void Print(Question question)
    {
        var understood = UnderstoodJson.Of(question);
        Line("想要", Tasks.GetValueOrDefault(understood.Task, understood.Task));
        Line("部分", string.Join("、", understood.Part.Select(p => Parts.GetValueOrDefault(p, p))));
        Line("地方", string.Join("、", understood.Places));
        Line("年度", string.Join("、", understood.Years));
        Line("主题", understood.Topic);
        Line("数字", string.Join("、", understood.Metrics));
        Line("比较", understood.Operator is { } o ? $"{o.Name} {o.N}{o.Threshold}{o.Unit}".Trim() : "");
        Line("完整问法", understood.Standalone);
        var folded = TextFolding.Fold(question.Text.Trim());
        foreach (var span in understood.Spans.Where(s => s.End <= folded.Length))
        {
            Console.WriteLine($"  {folded[span.Start..span.End]}  {span.Kind} {span.Value}  ← {span.Row}");
        }

        Console.WriteLine();
    }

    private static void Line(string name, string value)
    {
        if (value.Length > 0)
        {
            Console.WriteLine($"{name}:{value}");
        }
    }
}
