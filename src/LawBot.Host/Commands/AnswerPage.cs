using LawBot.Answers;
using LawBot.Chinese;
using LawBot.Reports;

namespace LawBot.Host.Commands;

/// <summary>An answer laid out for a terminal: the text, its sources, what the reader must know besides.</summary>
internal static class AnswerPage
{
    public static void Print(Answer answer)
    {
        Console.WriteLine(answer.Text);
        if (answer.Citations.Count > 0)
        {
            Console.WriteLine();
            Console.WriteLine("出处:");
        }

        foreach (var (number, source) in answer.Citations)
        {
            Console.WriteLine($"[{number}] {Line(source)}");
        }

        foreach (var warning in answer.Warnings)
        {
            Console.WriteLine($"提示:{warning}");
        }
    }

    /// <summary>A source in one line: place, year, headings, file, page and paragraph.</summary>
    public static string Line(Source source) => PlainText.OneLine(Naming.LineOf(source));
}
