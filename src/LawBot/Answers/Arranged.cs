using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;

namespace LawBot.Answers;

/// <summary>Puts what was found into the order that a user asked for.</summary>
internal static class Arranged
{
    /// <param name="question">The question, with the arrangement.</param>
    /// <param name="rows">Figures in the order in which they were found.</param>
    /// <returns>The reports of the figures, in the order in which an answer names them.</returns>
    public static IReadOnlyList<Report> Reports(Question question, IReadOnlyList<FoundRow> rows)
    {
        var rising = question.Arrangement is Arrangement.Rising
            || (question.Arrangement is Arrangement.Usual && question.Operator?.Name is "least" or "under") ? 1 : -1;
        var reports = rows.GroupBy(r => r.Report).OrderBy(g => rising * g.First(r => r.Asked == g.Min(x => x.Asked)).Figure.Value).Select(g => g.Key);
        return question.Arrangement switch
        {
            Arrangement.ByYear => [.. reports.OrderByDescending(r => r.Year)],
            Arrangement.ByPlace => [.. reports.GroupBy(r => r.Jurisdiction.Name, StringComparer.Ordinal).SelectMany(g => g.OrderBy(r => r.Year))],
            _ => [.. reports],
        };
    }

    /// <returns>The figures as a table lists them: as found, unless an order was asked for.</returns>
    public static IReadOnlyList<FoundRow> Rows(Question question, IReadOnlyList<FoundRow> rows)
    {
        if (question.Arrangement is Arrangement.Usual)
        {
            return rows;
        }

        var order = Reports(question, rows).Select((r, i) => (r, i)).ToDictionary(p => p.r.Id, p => p.i, StringComparer.Ordinal);
        return [.. rows.OrderBy(r => order[r.Report.Id])];
    }

    /// <returns>The practices in order, and what heads each group of them; an empty head for none.</returns>
    public static IEnumerable<(string Head, EvidenceSentence Sentence)> Practices(Arrangement arrangement, IEnumerable<EvidenceSentence> listed) =>
        arrangement switch
    {
        Arrangement.Rising => listed.OrderBy(s => s.Score).Select(s => ("", s)),
        Arrangement.Falling => listed.OrderByDescending(s => s.Score).Select(s => ("", s)),
        Arrangement.ByYear => listed.OrderByDescending(s => s.Year).Select(s => (Naming.YearOf(s.Year, "年度不明") + ":", s)),
        Arrangement.ByPlace => listed.GroupBy(s => s.Jurisdiction, StringComparer.Ordinal).SelectMany(g => g.OrderBy(s => s.Year))
            .Select(s => (s.Jurisdiction + ":", s)),
        _ => listed.Select(s => ("", s)),
    };
}
