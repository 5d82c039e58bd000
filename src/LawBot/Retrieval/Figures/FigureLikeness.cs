using LawBot.Reports;

namespace LawBot.Retrieval.Figures;

/// <summary>Finds in the other reports what one report surely states: where the words of the question found the number in one, its name finds it in the rest,
/// since reports are more like each other than like everyday speech.</summary>
internal static class FigureLikeness
{
    // Two names are of one number when they share at least half the pairs of the shorter one, and two at the least.
    private const double SharedPairs = 0.5;
    private const int LeastPairs = 2;

    // Looked at in each report, likeliest first.
    private const int LooksAt = 3;

    // A verb that no table has seldom stands in a report.
    private const FigureConflicts Unproven = FigureConflicts.Unheard;

    /// <param name="searched">Every report with its figures in order, a list for each number asked for.</param>
    /// <param name="rows">What is sure so far.</param>
    /// <returns>A row for each number and report that had none and states one of a like name and measure.</returns>
    public static IReadOnlyList<FoundRow> Of(IReadOnlyList<(Report Report, List<List<RankedFigure>> Ranked)> searched, IReadOnlyList<FoundRow> rows)
    {
        var found = new List<FoundRow>();
        foreach (var known in rows.GroupBy(r => r.Asked))
        {
            var names = searched.SelectMany(s => s.Ranked[known.Key]
                .Where(r => known.Any(k => ReferenceEquals(k.Report, s.Report) && k.Figure == r.Words.Figure))).ToList();
            foreach (var (report, ranked) in searched.Where(s => !known.Any(k => ReferenceEquals(k.Report, s.Report))))
            {
                var taken = rows.Where(r => ReferenceEquals(r.Report, report)).Select(r => r.Figure.Number).ToHashSet();
                var like = ranked[known.Key].Take(LooksAt).FirstOrDefault(r => (r.Conflicts & ~Unproven) == FigureConflicts.None
                    && !taken.Contains(r.Words.Figure.Number) && names.Exists(n => IsLike(n.Words, r.Words)));
                if (like is not null)
                {
                    found.Add(FigureOutcome.RowOf(known.Key, report, like));
                }
            }
        }

        return found;
    }

    private static bool IsLike(FigureWords one, FigureWords other)
    {
        if (!FigureUnits.AreAlike(one.Figure.Unit, other.Figure.Unit) || one.Figure.IsChange != other.Figure.IsChange)
        {
            return false;
        }

        var (a, b) = (PairsOf(one.Name), PairsOf(other.Name));
        var shared = a.Count(b.Contains);
        return shared >= LeastPairs && shared >= SharedPairs * Math.Min(a.Count, b.Count);
    }

    private static HashSet<string> PairsOf(string name)
    {
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 2 <= name.Length; i++)
        {
            if (char.IsLetterOrDigit(name[i]) && char.IsLetterOrDigit(name[i + 1]))
            {
                pairs.Add(name.Substring(i, 2));
            }
        }

        return pairs;
    }
}
