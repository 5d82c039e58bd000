using System.Globalization;
using System.Text;
using LawBot.Chinese;
using LawBot.Places;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Reports.Figures;
using LawBot.Retrieval;

namespace LawBot.Answers;

/// <summary>Turns figures found into a table and into an answer; no number is written that is not cut from a report, unless marked as computed.</summary>
public static class FigureAnswers
{
    private const int LongestContext = 220;
    private const int LongestClause = 60;
    private const int MostNamed = 10;

    // One or two sentences can be read on the spot; more are opened one by one.
    private const int MostQuoted = 2;

    /// <summary>The table: one row a report and number.</summary>
    public static FigureTable TableOf(Question question, FoundFigures found, IReadOnlyList<string> gaps)
    {
        var metric = string.Join("、", found.Wishes.Select(NameOf).Distinct(StringComparer.Ordinal));
        return new FigureTable(
            question.Text, metric,
            [.. found.Rows.DistinctBy(r => (r.Report.Id, r.Figure.Number)).Select(RowOf)], // 撤销变更4件 answers two wishes.
            [.. found.NotReporting.Select(r => new NotReported(r.Jurisdiction.Name, r.Year, r.Id))],
            [.. gaps, .. question.Readings, .. DoubtfulWarnings(found), .. NearWarnings(found), .. Contradictions(found), .. ScopeWarnings(found), .. CutWarning(found),
                .. RecognisedQuotes.WarningsOf(found.Rows.Select(r => Source.Of(r.Report, r.Figure.Clause)))]);
    }

    /// <summary>The answer: one short sentence a report first, then what is not reported.</summary>
    public static Answer AnswerOf(Question question, FoundFigures found, IReadOnlyList<string> gaps)
    {
        var table = TableOf(question, found, gaps);
        var citations = new List<Citation>();
        var text = new StringBuilder();
        foreach (var report in Ordered(found))
        {
            Sentence(text, citations, report);
        }

        Quote(text, citations);
        text.Append(Comparisons.Of(question, found));
        text.Append(NotReportedLine(found));
        return new Answer(
            question.Text, question.Task == QuestionTask.Comparison ? AnswerKind.Comparison : AnswerKind.Figures, text.ToString().TrimEnd(),
            AnswerOrigin.Extracted, citations, table.Warnings) { Figures = table };
    }

    private static IEnumerable<IGrouping<Report, FoundRow>> Ordered(FoundFigures found) =>
        found.Rows.GroupBy(r => r.Report).OrderByDescending(g => g.First(r => r.Wish == g.Min(x => x.Wish)).Figure.Value);

    private static void Sentence(StringBuilder text, List<Citation> citations, IGrouping<Report, FoundRow> rows)
    {
        text.Append(rows.Key.Jurisdiction.Name).Append(rows.Key.Year is { } year ? $"{year}年" : "").Append(':');
        var first = true;
        // 由4762个工作日减少到1775个工作日 holds two figures in the same words.
        var told = rows.OrderBy(r => r.Figure.Number.Start).DistinctBy(r => r.Figure.Number).Select(r => (Words: Words(r), Row: r));
        foreach (var (words, row) in told.DistinctBy(t => (t.Words, t.Row.Figure.Clause)))
        {
            text.Append(first ? "" : ",").Append(words);
            text.Append('[').Append(Cite(citations, row)).Append(']');
            first = false;
        }

        text.Append("。\n");
    }

    // A number alone may be taken for more than the sentence says.
    private static void Quote(StringBuilder text, List<Citation> citations)
    {
        if (citations.Count > MostQuoted)
        {
            return;
        }

        var said = text.ToString();
        foreach (var citation in citations)
        {
            var quote = string.Concat(citation.Source.Quote.Where(c => !char.IsWhiteSpace(c)));
            if (!said.Contains(quote.TrimEnd('。', ';', '；', ',', '，'), StringComparison.Ordinal))
            {
                text.Append($"原文:“{citation.Source.Quote.ReplaceLineEndings("")}”[{citation.Number}]\n");
            }
        }
    }

    // The clause itself where it is short and names what it counts; else, and for a row of a table with its other columns, the metric, which takes the thing counted from an earlier clause.
    private static string Words(FoundRow row)
    {
        var clause = string.Concat(row.Figure.Clause.In(row.Report.Text).Where(c => !char.IsWhiteSpace(c)));
        if (clause.Length <= LongestClause && !InTable(row) && row.Figure.Subject.Length > 0
            && TextFolding.Fold(clause).Contains(TextFolding.Fold(row.Figure.Subject), StringComparison.Ordinal))
        {
            return clause;
        }

        var scope = row.Figure.Scope is { } s && !row.Figure.Metric.Contains(s, StringComparison.Ordinal) ? s : "";
        var number = NumberOf(row);
        var unit = InTable(row) && !number.EndsWith(row.Figure.Unit, StringComparison.Ordinal) ? row.Figure.Unit : "";
        return scope + row.Figure.Metric + number + unit;
    }

    private static bool InTable(FoundRow row) =>
        row.Report.Paragraphs.FirstOrDefault(p => p.Span.Contains(row.Figure.Number))?.Kind == ParagraphKind.TableRow;

    private static string NumberOf(FoundRow row) => string.Concat(row.Figure.Number.In(row.Report.Text).Where(c => !char.IsWhiteSpace(c)));

    // The whole sentence is quoted where it is short: a clause alone may lack its subject.
    private static int Cite(List<Citation> citations, FoundRow row)
    {
        var sentence = row.Report.Sentences.LastOrDefault(s => s.Span.Start <= row.Figure.Number.Start)?.Span ?? row.Figure.Clause;
        var span = sentence.Length <= LongestContext && sentence.Contains(row.Figure.Clause) ? sentence : row.Figure.Clause;
        var known = citations.Find(c => c.Source.Span == span && string.Equals(c.Source.ReportId, row.Report.Id, StringComparison.Ordinal));
        if (known is null)
        {
            citations.Add(known = new Citation(citations.Count + 1, Source.Of(row.Report, span)));
        }

        return known.Number;
    }

    private static FigureRow RowOf(FoundRow row) => new(
        row.Report.Jurisdiction.Name, row.Figure.Year ?? row.Report.Year, row.Figure.Value, row.Figure.Upper, row.Figure.Unit, NumberOf(row),
        row.Figure.IsApproximate, row.Figure.Metric, row.Figure.Scope, Source.Of(row.Report, row.Figure.Clause));

    private static string NameOf(MetricWish wish) => wish.Name.Length > 0 ? wish.Name : "这个数字";

    private static string NotReportedLine(FoundFigures found)
    {
        var silent = found.NotReporting.Select(Naming.Of).ToList();
        return silent.Count == 0 || found.Rows.Count == 0 ? ""
            : $"没有写这个数字:{string.Join("、", silent.Take(MostNamed))}{(silent.Count > MostNamed ? $"等{silent.Count}份报告" : "")}。";
    }

    private static IEnumerable<string> NearWarnings(FoundFigures found) => found.Near.Take(MostNamed).Select(n =>
        $"{Naming.Of(n.Report)}没有写“{NameOf(found.Wishes[n.Wish])}”,只写了{n.Figure.Metric}{NumberOf(n)},口径不同,没有当作答案。");

    private static IEnumerable<string> DoubtfulWarnings(FoundFigures found) => found.Doubtful.Take(MostNamed).Select(d =>
        $"{Naming.Of(d.Report)}的报告由扫描件识别而来,“{d.Figure.Metric}{NumberOf(d)}”中的数字识别存疑,没有当作答案。请对照原件{d.Report.File}。");

    private static IEnumerable<string> Contradictions(FoundFigures found) => found.Inconsistencies.Select(i =>
        $"{Naming.Of(i.Report)}的报告前后不一致:{i.Inconsistency.Message}(“{i.Inconsistency.First.In(i.Report.Text)}”与“{i.Inconsistency.Second.In(i.Report.Text)}”)");

    private static IEnumerable<string> ScopeWarnings(FoundFigures found) => found.Rows
        .Where(r => r.Figure.Scope is not null && found.Rows.Any(o => o.Wish == r.Wish && !ReferenceEquals(o.Report, r.Report)))
        .Select(r => $"{Naming.Of(r.Report)}的数字只算{r.Figure.Scope},与其他地方比较时请留意。").Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> CutWarning(FoundFigures found) =>
        found.IsCut ? ["报告太多,只查了最相关的一部分。请写明省、市或年度再查。"] : [];
}

/// <summary>How messages name a report.</summary>
public static class Naming
{
    /// <returns>Jurisdiction and year: 襄垣县2020年.</returns>
    public static string Of(Report report) => report.Jurisdiction.Name + (report.Year is { } year ? year.ToString(CultureInfo.InvariantCulture) + "年" : "");
}
