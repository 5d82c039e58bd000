using LawBot.Reports.Figures;

namespace LawBot.Reports.Checks;

/// <summary>Looks for statements of one report that cannot both be right: parts against their total, shares against the counts beside them,
/// more done than received. Speaks up only where the report leaves no other reading; rounding and truncation of the last printed place are none.</summary>
public sealed class ConsistencyCheck
{
    /// <summary>Checks the figures of a report sentence by sentence.</summary>
    /// <param name="report">The report.</param>
    /// <param name="figures">Its figures in the order of its text, as <see cref="FigureExtractor.Extract"/> gave them.</param>
    /// <returns>What does not agree, in the order of the text; empty when all is well.</returns>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "Handed to the ingest as an object.")]
    public IReadOnlyList<Inconsistency> Check(Report report, IReadOnlyList<Figure> figures)
    {
        var found = new List<Inconsistency>();
        var sentence = new List<Figure>();
        var next = 0;
        foreach (var span in report.Sentences.Select(static s => s.Span))
        {
            sentence.Clear();
            while (next < figures.Count && figures[next].Number.Start < span.Start)
            {
                next++;
            }

            for (; next < figures.Count && figures[next].Number.End <= span.End; next++)
            {
                if (!figures[next].IsDoubtful)
                {
                    sentence.Add(figures[next]);
                }
            }

            if (sentence.Count >= 2)
            {
                found.AddRange(ConsistencyOfParts.Check(report.Text, span, sentence));
                found.AddRange(ConsistencyOfRates.Check(report.Text, sentence));
            }
        }

        return found;
    }
}
