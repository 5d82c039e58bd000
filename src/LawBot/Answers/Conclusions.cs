using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval.Figures;

namespace LawBot.Answers;

/// <summary>What follows from the figures found by the operator of a question: who has most, which reach a number, a sum, a share, a change.</summary>
internal static class Conclusions
{
    /// <returns>Lines in the order in which they are printed; empty when figures are wanted as they stand.</returns>
    public static IReadOnlyList<Conclusion> Of(Question question, FoundFigures found)
    {
        var name = found.Operator ?? question.Operator?.Name;
        if (name is QuestionOperator.Unreported)
        {
            return [.. Enumerable.Range(0, found.Asked.Count).Select(i => Unreported(found, i))];
        }

        if (found.Rows.Count + found.Sentences.Count == 0)
        {
            return [];
        }

        var rows = FigureTables.Rows(found);
        var metrics = rows.GroupBy(r => r.Asked).OrderBy(g => g.Key).Select(g => g.ToList()).ToList();
        if (name is "sum" or "mean" or "difference" or "multiple" && found.Asked.Count == 1 && question.Jurisdictions.Count != 1
            && metrics is [var alone] && alone.DistinctBy(r => r.Report.Id, StringComparer.Ordinal).Count() == 1 && found.Searched.Count > 1
            && FigureChanges.BetweenYears(alone).Concat(FigureChanges.Within(alone)).FirstOrDefault() is null)
        {
            return [new Conclusion().Say(ConclusionMessages.OnlyOneStates(name, alone[0].Report))];
        }

        return
        [
            .. name is null or "change" or "difference" ? metrics.SelectMany(FigureChanges.BetweenYears) : [],
            .. name is null or "change" or "difference" ? FigureChanges.Within([.. rows, .. found.Sentences.SelectMany(s => s.Rows)]) : [],
            .. name switch
            {
                "most" or "least" or "top" or "over" or "under" => metrics.SelectMany(m =>
                    FigureOrder.Of(question, FoundFigures.Reached(m)).Concat(FigureOrder.Outdone(question, FoundFigures.Reached(m), found.Near))),
                "sum" => FigureArithmetic.Sum([.. metrics.SelectMany(FoundFigures.Reached)], found.Asked.Count),
                "mean" => metrics.Select(FoundFigures.Reached).SelectMany(FigureArithmetic.Mean),
                "difference" => OrAlone(rows, FigureArithmetic.Difference(rows)),
                "multiple" => OrAlone(rows, FigureArithmetic.Multiple(rows)),
                "share" => FigureArithmetic.Share(question, rows),
                "remainder" => FigureArithmetic.Remainder(rows),
                null => [.. question is { Task: QuestionTask.Comparison, AsksEachPlace: false, Arrangement: Arrangement.Usual }
                        ? metrics.Where(m => !IsTold(found, m)).Select(FoundFigures.Reached).SelectMany(FigureArithmetic.Extent) : [],
                    .. metrics.Where(m => m.DistinctBy(r => r.Report.Jurisdiction.Name, StringComparer.Ordinal).Count() > 2)
                        .Select(FoundFigures.Reached).SelectMany(FigureArithmetic.TotalWhereAlike)],
                _ => [],
            },
            .. metrics.SelectMany(m => FigureOrder.OfHome(question, FoundFigures.Reached(m))),
        ];
    }

    // One number alone answers no question for two; a change that its sentence states may.
    private static List<Conclusion> OrAlone(IReadOnlyList<FoundRow> rows, IEnumerable<Conclusion> computed) =>
        computed.ToList() is { Count: > 0 } some ? some
        : rows is [{ Figure.IsChange: false }] ? [new Conclusion().Say(ConclusionMessages.OnlyOneFound)] : [];

    // Which reports do not tell a number; only those in which nothing comes near it either.
    private static Conclusion Unreported(FoundFigures found, int asked) => new Conclusion().Say(ConclusionMessages.Unreported(
        FigureTables.NameOf(found.Asked[asked]), [.. found.SilentOn(asked).Select(Naming.Of)], found.Searched.Count));

    // What a report tells in a sentence may be more, or less, than what the others state.
    private static bool IsTold(FoundFigures found, List<FoundRow> metric) =>
        found.Sentences.Any(s => s.Rows.Any(r => r.Asked == metric[0].Asked && !found.Rows.Contains(r)));
}
