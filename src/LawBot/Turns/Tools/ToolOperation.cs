using LawBot.Answers;
using LawBot.Questions;
using LawBot.Retrieval.Figures;

namespace LawBot.Turns.Tools;

/// <summary>The operations of <c>compute</c>, carried out by the arithmetic of the answers themselves.</summary>
internal static class ToolOperation
{
    private const string Change = "change";

    private static readonly (string Name, string Chinese)[] All =
    [
        ("sum", "合计"), ("mean", "平均"), ("difference", "相差"), ("share", "占比"), (OperandFinder.Remainder, "剩余"), (Change, "变化"), ("most", "最多"), ("least", "最少"),
    ];

    /// <summary>What may be asked for.</summary>
    public static IEnumerable<string> Names => All.Select(o => $"{o.Name}({o.Chinese})");

    /// <summary>The operation's name; null for one that is not known.</summary>
    public static string? Of(string operation) =>
        All.FirstOrDefault(o => operation is not null
            && (operation.Contains(o.Name, StringComparison.OrdinalIgnoreCase) || operation.Contains(o.Chinese, StringComparison.Ordinal))).Name;

    /// <summary>What follows from some figures, each line with its operands; empty where nothing does.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<FoundRow> figures, string operation)
    {
        var rows = Asked(figures, operation);
        var found = new FoundFigures([.. rows.Select(r => r.Asked).Distinct().Select(_ => new AskedFigure("", "", "", null))], rows, [], [])
        {
            Operator = OperatorOf(operation),
        };
        var question = new Question("", "", QuestionTask.Figures, "") { Operator = For(operation) };
        return rows.Count < 2 ? [] : [.. Conclusions.Of(question, found).Select(c => c.Write(new FigureCitations()).Trim())];
    }

    /// <summary>The operator of a question that asks for the operation.</summary>
    public static QuestionOperator? For(string operation) =>
        operation is "" or OperandFinder.Remainder ? null : new QuestionOperator(operation, null, null, null);

    /// <summary>The operator where it is not a question's own.</summary>
    public static string? OperatorOf(string operation) => operation is OperandFinder.Remainder or "share" ? operation : null;

    /// <summary>The figures as answers to what is asked: those of one report are different numbers, those of one kind over several reports the same
    /// number.</summary>
    public static IReadOnlyList<FoundRow> Asked(IReadOnlyList<FoundRow> figures, string operation)
    {
        if (operation is Change or "most" or "least" or "mean")
        {
            return [.. figures.Select(f => f with { Asked = 0 })];
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. figures.Select(f => f with { Asked = counts[f.Report.Id] = counts.GetValueOrDefault(f.Report.Id, -1) + 1 })];
    }
}
