using System.Text;
using LawBot.Answers;
using LawBot.Answers.Generated;
using LawBot.Prompts;
using LawBot.Reports;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;

namespace LawBot.Turns.Tools;

/// <summary>Results as lines of text within a budget: whose, when, where, what it says. A sentence that gives orders to its reader is left out.</summary>
internal static class ToolLines
{
    /// <summary>Figures under the sentence that states them, each with its id, what was counted and its number.</summary>
    public static string Of(IReadOnlyList<FoundRow> figures, ToolFindings findings, int tokens)
    {
        var sentences = figures.GroupBy(f => (f.Report.Id, Sentence: FigureCitations.SentenceOf(f)))
            .Where(g => !GeneratedEvidence.IsOrder(g.Key.Sentence.In(g.First().Report.Text)));
        return Fit(sentences, tokens, group =>
        {
            var source = Reports.Source.Of(group.First().Report, group.Key.Sentence);
            var text =
                new StringBuilder($"{Naming.Of(group.First().Report)}{GeneratedEvidence.PathOf(source.Section)}“{GeneratedEvidence.OneLine(source.Quote)}”");
            foreach (var figure in group.OrderBy(f => f.Figure.Number.Start))
            {
                var told = GeneratedEvidence.OneLine($"{figure.Figure.Metric} {FigureWording.NumberInDigits(figure)}");
                text.Append($"\n  [{findings.Keep(figure)}] {told}{ToolMessages.NoteOf(figure)}");
            }

            return text.ToString();
        });
    }

    /// <summary>Sentences, each with its id.</summary>
    public static string Of(IReadOnlyList<EvidenceSentence> sentences, ToolFindings findings, int tokens) =>
        Fit(sentences.Where(s => !GeneratedEvidence.IsOrder(s.Text)), tokens, s => GeneratedEvidence.LineOf(findings.Keep(s)));

    // What does not fit gets no number: nobody has seen it.
    private static string Fit<T>(IEnumerable<T> things, int tokens, Func<T, string> lineOf)
    {
        var text = new StringBuilder();
        foreach (var thing in things)
        {
            if (tokens <= 0)
            {
                text.Append(ToolMessages.MoreToNarrow);
                break;
            }

            var line = lineOf(thing);
            tokens -= TokenBudget.Estimate(line);
            text.Append(text.Length > 0 ? "\n" : "").Append(line);
        }

        return text.ToString();
    }
}
