using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval.Figures;

namespace LawBot.Answers;

/// <summary>Turns figures found into a table; no number is written that is not cut from a report, unless marked as computed.</summary>
public static class FigureTables
{
    private const int MostNamed = 10;
    private const int MostNear = 3;

    /// <param name="question">The question.</param>
    /// <param name="found">What the reports state.</param>
    /// <param name="gaps">Places and years that cannot be answered for, one Chinese sentence each.</param>
    public static FigureTable Of(Question question, FoundFigures found, IReadOnlyList<string> gaps)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(found);
        var rows = Arranged.Rows(question, Rows(found));
        return new FigureTable(
            question.Text, string.Join("、", found.Asked.Select(NameOf).Distinct(StringComparer.Ordinal)),
            [.. rows.Select(r => RowOf(question, r))],
            [.. found.NotReporting.Select(r => new NotReported(r.Jurisdiction.Name, r.Year, r.Id))],
            [.. gaps, .. question.Readings, .. DoubtfulWarnings(found), .. Contradictions(found), .. ScopeWarnings(found), .. CutWarning(found),
                .. RecognisedQuotes.WarningsOf(found.Rows.Select(r => Source.Of(r.Report, r.Figure.Clause)))])
        {
            Metrics = [.. found.Asked.Select((a, i) => new AskedMetric(NameOf(a), StatusOf(found, i)))],
            Computed = Computed(question, found, rows),
            Nearest = [.. Nearest(question, found).Select(r => RowOf(question, r))],
        };
    }

    private static IReadOnlyList<ComputedFigure> Computed(Question question, FoundFigures found, IReadOnlyList<FoundRow> rows) =>
        [.. Conclusions.Of(question, found).Where(c => c.Result is not null && c.Operands.All(rows.Contains)).Select(c => new ComputedFigure(
            c.Result!.Value.Text, c.Result.Value.Value, c.Result.Value.Unit, c.Result.Value.Operator, [.. c.Operands.Select(o => IndexOf(o, rows))]))];

    private static int IndexOf(FoundRow row, IReadOnlyList<FoundRow> rows) => rows.Select((r, i) => (Row: r, Index: i)).First(r => r.Row == row).Index;

    /// <summary>The sure rows as a table lists them.</summary>
    internal static IReadOnlyList<FoundRow> Rows(FoundFigures found) => [.. found.Rows.DistinctBy(r => (r.Report.Id, r.Figure.Number))];

    /// <summary>What is shown as nearest, at most three figures a number, the best of each first: of a number that some report surely states the best one
    /// of each other report, of one that none does the best of all. Several places that are named come before second figures of one of them.</summary>
    internal static IReadOnlyList<FoundRow> Nearest(Question question, FoundFigures found) =>
        [.. Enumerable.Range(0, found.Asked.Count).SelectMany(i => NearestTo(question, found, i).Take(MostNear).Select((n, rank) => (Row: n, Rank: rank)))
            .OrderBy(n => n.Rank).ThenBy(n => n.Row.Asked).Select(n => n.Row)];

    /// <summary>The reports that come near a number without surely stating it and for which <see cref="Nearest"/> has no room.</summary>
    internal static IEnumerable<Report> NearestLeftOut(Question question, FoundFigures found, int asked) =>
        found.Rows.Any(r => r.Asked == asked) ? NearestTo(question, found, asked).Skip(MostNear).Select(n => n.Report) : [];

    private static IEnumerable<FoundRow> NearestTo(Question question, FoundFigures found, int asked)
    {
        var reports = found.Searched.Select(r => OfOneSentence(found, [.. found.NearOf(r, asked).DistinctBy(n => n.Figure.Number)]));
        if (found.Rows.Any(r => r.Asked == asked))
        {
            return IsCompared(question, found, asked) ? reports.SelectMany(r => r.Take(1)).OrderByDescending(n => n.IsNamed)
                .ThenByDescending(n => n.Score) : [];
        }

        return reports.SelectMany(r => r.Select((n, rank) => (Row: n, Rank: question.Jurisdictions.Count > 1 ? rank : 0))).OrderBy(n => n.Rank)
            .ThenByDescending(n => n.Row.Score).Select(n => n.Row);
    }

    // A question that names no place and compares nothing is answered by the one report that surely states it.
    private static bool IsCompared(Question question, FoundFigures found, int asked) => Compares(question)
        || found.Rows.Where(r => r.Asked == asked).DistinctBy(r => r.Report.Id, StringComparer.Ordinal).Count() > 1;

    /// <summary>True for a question that wants several reports beside each other.</summary>
    internal static bool Compares(Question question) =>
        question.Jurisdictions.Count > 1 || question.Task == QuestionTask.Comparison || question.Operator is not null;

    // 被告几回,审完几件: where the likeliest stands in the sentence that surely tells another number asked for, the others are of other sentences.
    private static List<FoundRow> OfOneSentence(FoundFigures found, List<FoundRow> near) =>
        near.Count > 1 && found.Rows.Any(r => ReferenceEquals(r.Report, near[0].Report) && FigureCitations.SentenceOf(r) == FigureCitations.SentenceOf(near[0]))
            ? [near[0]] : near;

    /// <summary>The number as a message names it.</summary>
    internal static string NameOf(AskedFigure asked) => asked.Name.Length > 0 ? asked.Name : AnswerMessages.Unnamed;

    private static MetricStatus StatusOf(FoundFigures found, int asked) =>
        found.Rows.Any(r => r.Asked == asked) ? MetricStatus.Found
        : found.Near.Any(r => r.Asked == asked) ? MetricStatus.Nearest : MetricStatus.NotReported;

    private static FigureRow RowOf(Question question, FoundRow row) => new(
        row.Report.Jurisdiction.Name, row.Figure.Year ?? row.Report.Year, row.Figure.Value, row.Figure.Upper, row.Figure.Unit, FigureWording.NumberOf(row),
        row.Figure.IsApproximate, row.Figure.Metric, row.Figure.Scope, Source.Of(row.Report, row.Figure.Clause))
    {
        Asked = row.Asked,
        IsChange = row.Figure.IsChange,
        Bound = row.Figure.Bound,
        IsPlanned = row.Figure.IsPlanned,
        Sentence = FigureCitations.SentenceOf(row).In(row.Report.Text),
        IsHome = question.Home.Length > 0 && string.Equals(question.Home, row.Report.Jurisdiction.Name, StringComparison.Ordinal),
    };

    private static IEnumerable<string> DoubtfulWarnings(FoundFigures found) => found.Doubtful.Take(MostNamed).Select(AnswerMessages.Doubtful);

    private static IEnumerable<string> Contradictions(FoundFigures found) => found.Inconsistencies.Select(i => AnswerMessages.Contradicts(
        i.Report, i.Inconsistency.Message, i.Inconsistency.First.In(i.Report.Text), i.Inconsistency.Second.In(i.Report.Text)));

    private static IEnumerable<string> ScopeWarnings(FoundFigures found) => found.Rows
        .Where(r => FigureScopes.PartOf(r.Figure) is not null && found.Rows.Any(o => o.Asked == r.Asked && !ReferenceEquals(o.Report, r.Report)))
        .Select(AnswerMessages.Scope).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> CutWarning(FoundFigures found) =>
        found.IsCut ? [AnswerMessages.Cut] : [];
}
