using System.Text;
using LawBot.Quantities;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval.Figures;

namespace LawBot.Answers;

/// <summary>Words an answer in figures: one sentence first, then the quotation that holds it; what is only near stands apart and asserts nothing.</summary>
public static class FigureAnswers
{
    // So many sentences can be read on the spot; more are opened one by one.
    private const int MostQuoted = 3;
    private const int LongestQuote = 160;

    /// <summary>The answer where some report surely states one of the numbers, else what is nearest; null where nothing comes near.</summary>
    /// <param name="question">The question.</param>
    /// <param name="found">What the reports state.</param>
    /// <param name="gaps">Places and years that cannot be answered for, one Chinese sentence each.</param>
    public static Answer? Of(Question question, FoundFigures found, IReadOnlyList<string> gaps)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(found);
        var table = FigureTables.Of(question, found, gaps);
        if (table.Rows.Count + table.Nearest.Count == 0)
        {
            return null;
        }

        var (text, citations) = (new StringBuilder(), new FigureCitations());
        var sentences = found.Sentences;
        var isUnreported = question.Operator?.Name is QuestionOperator.Unreported;
        if (table.Rows.Count + sentences.Count > 0 || isUnreported)
        {
            var conclusions = Conclusions.Of(question, found);
            foreach (var conclusion in conclusions)
            {
                text.Append(conclusion.Write(citations));
            }

            text.Append(Confirmed(question, found.Rows));
            Statements(text, citations, question, Shown(question, found, conclusions), sentences);
        }

        Sentences(text, citations, sentences);
        Quotations(text, citations, found.Rows);

        text.Append(isUnreported ? "" : Missing(table));
        var open = WithoutTold(question, found);
        Nearest(text, citations, question, open with { Near = [.. FigureOrder.MayRank(question, open.Near, found.Rows)] }, table);
        if (table.Rows.Count > 0 && !isUnreported)
        {
            text.Append(Silent(question, found));
        }

        var kind = table.Rows.Count + sentences.Count == 0 && !isUnreported ? AnswerKind.Nearest
            : question.Task == QuestionTask.Comparison ? AnswerKind.Comparison : AnswerKind.Figures;
        return new Answer(question.Text, kind, text.ToString().Trim(), AnswerOrigin.Extracted, citations.All, table.Warnings) { Figures = table };
    }

    // 是不是88件: whether the report states the number that was supposed; a round one is compared by nobody but the reader.
    private static string Confirmed(Question question, IReadOnlyList<FoundRow> rows) =>
        question.Supposed is { IsApproximate: false } supposed && rows is [{ IsContested: false, Figure: { IsApproximate: false } figure }]
            && UnitTable.SameClass(figure.Unit, supposed.Unit)
                ? AnswerMessages.Confirmed(figure.Value == supposed.Value, FigureWording.Digits(supposed.Value, supposed.Unit)) : "";

    // What is told by a sentence has no nearest, nor has what would stand in it; nor has it in other reports where only one was asked about.
    private static FoundFigures WithoutTold(Question question, FoundFigures found)
    {
        var rows = found.Sentences.SelectMany(s => s.Rows).ToList();
        var told = rows.Concat(found.Near.GroupBy(n => (n.Asked, n.Report.Id)).Select(g => g.First())
            .Where(n => found.Sentences.Any(s => IsIn(s, n)))).Select(r => (r.Asked, r.Report.Id)).ToHashSet();
        var compares = FigureTables.Compares(question);
        return found with
        {
            Near = [.. found.Near.Where(n => !told.Contains((n.Asked, n.Report.Id)) && (compares || rows.TrueForAll(r => r.Asked != n.Asked)))],
        };
    }

    // 前三名 asks for three and no more.
    private static IReadOnlyList<FoundRow> Shown(Question question, FoundFigures found, IReadOnlyList<Conclusion> conclusions)
    {
        if (question.Operator?.N is null || conclusions.Count == 0)
        {
            return found.Rows;
        }

        var named = conclusions.SelectMany(c => c.Operands).Select(r => r.Report.Id).ToHashSet(StringComparer.Ordinal);
        return [.. found.Rows.Where(r => named.Contains(r.Report.Id))];
    }

    private static void Sentences(StringBuilder text, FigureCitations citations, IReadOnlyList<FoundSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            var row = sentence.Rows[0];
            var words = FigureWording.Tight(FigureCitations.SentenceOf(row).In(row.Report.Text));
            text.Append($"{Naming.Of(sentence.Report)}:“{Cut(words, FigureWording.Printed(row))}”{citations.Mark(row)}\n");
        }
    }

    // One line a report, in the order asked for; those with most first where none is.
    private static void Statements(StringBuilder text, FigureCitations citations, Question question, IReadOnlyList<FoundRow> shown,
        IReadOnlyList<FoundSentence> sentences)
    {
        // What stands in a sentence that is said whole is said by it.
        shown = [.. shown.Where(r => !sentences.Any(s => IsIn(s, r)))];
        var reports = Arranged.Reports(question, shown);
        foreach (var report in reports)
        {
            var home = string.Equals(report.Jurisdiction.Name, question.Home, StringComparison.Ordinal) && reports.Count > 1 ? AnswerMessages.Home : "";
            text.Append(Naming.Of(report)).Append(home).Append(':');
            var told = shown.Where(r => ReferenceEquals(r.Report, report)).OrderBy(r => r.Asked).ThenBy(r => r.Figure.Number.Start)
                .DistinctBy(r => r.Figure.Number)
                .Select(r => (Words: FigureWording.Of(r), Row: r)).DistinctBy(t => (t.Words, t.Row.Figure.Clause));
            text.AppendJoin(",", told.Select(t => t.Words + citations.Mark(t.Row))).Append("。\n");
        }
    }

    private static bool IsIn(FoundSentence sentence, FoundRow row) =>
        ReferenceEquals(sentence.Report, row.Report) && FigureCitations.SentenceOf(sentence.Rows[0]) == FigureCitations.SentenceOf(row);

    // A number alone may be taken for more than the sentence says.
    private static void Quotations(StringBuilder text, FigureCitations citations, IReadOnlyList<FoundRow> rows)
    {
        if (citations.All.Count > MostQuoted)
        {
            return;
        }

        var said = text.ToString();
        foreach (var citation in citations.All)
        {
            var quote = FigureWording.Tight(citation.Source.Quote);
            if (!said.Contains(quote.TrimEnd('。', ';', '；', ',', '，'), StringComparison.Ordinal))
            {
                var isContested = rows.Any(r => r.IsContested && string.Equals(r.Report.Id, citation.Source.ReportId, StringComparison.Ordinal)
                    && citation.Source.Span.Contains(r.Figure.Number));
                text.Append(isContested ? AnswerMessages.OtherNumbersThere : AnswerMessages.Quoted)
                    .Append($":“{citation.Source.Quote.ReplaceLineEndings("")}”[{citation.Number}]\n");
            }
        }
    }

    private static void Nearest(StringBuilder text, FigureCitations citations, Question question, FoundFigures found, FigureTable table)
    {
        var near = FigureTables.Nearest(question, found);
        if (near.Count == 0)
        {
            return;
        }

        // One number asked for is named by the whole question: that reads as the user put it.
        var open = near.Select(n => n.Asked).Distinct().Where(i => table.Metrics[i].Status == MetricStatus.Nearest).Order().ToList();
        var names = table.Metrics.Count == 1 ? $"“{question.Standalone.TrimEnd('?', '？', '。', ' ')}”"
            : string.Join("、", open.Select(i => $"“{table.Metrics[i].Asked}”"));
        text.Append(text.Length > 0 ? "\n" : "")
            .Append(open.Count == 0 ? AnswerMessages.NearestBesideSure : AnswerMessages.NearestFigures(names));
        // Several numbers of one sentence are shown by it once.
        foreach (var row in near.DistinctBy(r => (r.Report.Id, FigureCitations.SentenceOf(r))))
        {
            var sentence = FigureWording.Tight(FigureCitations.SentenceOf(row).In(row.Report.Text));
            text.Append($"{Naming.Of(row.Report)}:“{Cut(sentence, FigureWording.Printed(row))}”{citations.Mark(row)}\n");
        }

        text.Append(AnswerMessages.NearestLeftOut([.. Enumerable.Range(0, found.Asked.Count)
            .SelectMany(i => FigureTables.NearestLeftOut(question, found, i)).Distinct().Select(Naming.Of)])).Append('\n');
    }

    // The stretch of a long sentence round its number.
    private static string Cut(string sentence, string number)
    {
        var at = Math.Max(0, sentence.IndexOf(number, StringComparison.Ordinal));
        var start = sentence.Length <= LongestQuote ? 0 : Math.Clamp(at - (LongestQuote / 2), 0, sentence.Length - LongestQuote);
        var end = Math.Min(sentence.Length, start + LongestQuote);
        return (start > 0 ? "…" : "") + sentence[start..end] + (end < sentence.Length ? "…" : "");
    }

    private static string Missing(FigureTable table)
    {
        var missing = table.Metrics.Where(m => m.Status == MetricStatus.NotReported).Select(m => $"“{m.Asked}”").ToList();
        return missing.Count == 0 ? "" : AnswerMessages.MissingFigures(missing);
    }

    // A report is named for a number in which nothing comes near it; where each place was asked for a number of its own, for all of them.
    private static string Silent(Question question, FoundFigures found)
    {
        var all = Enumerable.Range(0, found.Asked.Count).Select(i => found.SilentOn(i).ToList()).ToList();
        var none = found.Searched.Where(r => all.TrueForAll(a => a.Contains(r))).ToList();
        var text = AnswerMessages.SilentOnFigure("", [.. none.Select(Naming.Of)]);
        return question.AsksEachPlace ? text : text + string.Concat(all.Select((silent, i) =>
            AnswerMessages.SilentOnFigure(FigureTables.NameOf(found.Asked[i]), [.. silent.Except(none).Select(Naming.Of)])));
    }
}
