using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Reports;
using LawBot.Reports.Figures;

namespace LawBot.Answers.Drafts;

/// <summary>What the own indexed report gives a draft: figures of the matter with their sources.</summary>
internal static class OwnFigures
{
    /// <summary>The figures that a section on the matters usually has and that the report states, worded as clauses of the genre.</summary>
    internal static List<(string Clause, Source Source)> Of(IndexedReport indexed, DraftSpec spec)
    {
        var clauses = new List<(string, Source)>();
        foreach (var matter in spec.Matters.Select(DraftMatter.Of))
        {
            var candidates = indexed.Figures.Where(f => !f.IsPlanned && !f.IsChange && !f.IsDoubtful && f.Upper is null)
                .Select(f => (Figure: f, Source: Source.Of(indexed.Report, f.Clause))).Where(c => SpeaksOf(c.Figure, c.Source, matter)).ToList();
            foreach (var row in matter.Figures)
            {
                var best = candidates.Where(c => c.Figure.Unit == row.Unit)
                    .Select(c => (c.Figure, c.Source, Worth: row.SaidIn(c.Figure.Metric)))
                    .Where(c => c.Worth > 0).OrderByDescending(c => c.Worth).FirstOrDefault();
                if (best.Figure is { } figure)
                {
                    candidates.RemoveAll(c => c.Figure == figure);
                    var number = figure.Number.In(indexed.Report.Text).Replace(" ", "", StringComparison.Ordinal);
                    clauses.Add(((clauses.Count == 0 ? row.Full : row.Short).Replace("{}" + row.Unit, number, StringComparison.Ordinal), best.Source));
                }
            }
        }

        return clauses;
    }

    private static bool SpeaksOf(Figure figure, Source source, DraftMatter matter)
    {
        var near = TextFolding.Fold($"{figure.Topic}{figure.Subject}{figure.Metric}{source.Quote}");
        return matter.Words.Any(w => near.Contains(w, StringComparison.Ordinal))
            || (source.Section.Count > 0 && matter.Words.Any(w => TextFolding.Fold(source.Section[^1]).Contains(w, StringComparison.Ordinal))
                && figure.Topic is null);
    }
}
