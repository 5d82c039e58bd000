using LawBot.Reports;

namespace LawBot.Retrieval.Figures;

/// <summary>What was found, by report and number asked for: twenty numbers over eighty reports are looked up thousands of times.</summary>
internal sealed class FoundIndex
{
    private readonly (IReadOnlyList<FoundRow> Rows, IReadOnlyList<FoundRow> Near, IReadOnlyList<FoundRow> Doubtful, IReadOnlyList<FoundSentence> Sentences) of;

    /// <param name="found">What was found.</param>
    public FoundIndex(FoundFigures found)
    {
        of = (found.Rows, found.Near, found.Doubtful, found.Sentences);
        Near = found.Near.ToLookup(n => (n.Report, n.Asked), ByReport.One);
        Rows = found.Rows.ToLookup(r => r.Report, (IEqualityComparer<Report>)ReferenceEqualityComparer.Instance);
        Settled = found.Rows.Concat(found.Doubtful).Select(r => (r.Report, r.Asked)).ToHashSet(ByReport.One);
        Told = found.Sentences.SelectMany(s => s.Rows).Select(r => (r.Report, r.Asked)).ToHashSet(ByReport.One);
        LeastSure = found.Rows.GroupBy(r => r.Asked).ToDictionary(g => g.Key, g => g.Min(r => r.Score));
    }

    /// <summary>What comes near, best first.</summary>
    public ILookup<(Report Report, int Asked), FoundRow> Near { get; }

    /// <summary>The sure rows of a report.</summary>
    public ILookup<Report, FoundRow> Rows { get; }

    /// <summary>What has a sure row or a doubtful one.</summary>
    public IReadOnlySet<(Report Report, int Asked)> Settled { get; }

    /// <summary>What a sentence tells.</summary>
    public IReadOnlySet<(Report Report, int Asked)> Told { get; }

    /// <summary>The score of the least likely sure row of a number.</summary>
    public IReadOnlyDictionary<int, double> LeastSure { get; }

    /// <summary>True when it was made of these very lists.</summary>
    /// <param name="found">What was found.</param>
    public bool IsOf(FoundFigures found) => ReferenceEquals(of.Rows, found.Rows) && ReferenceEquals(of.Near, found.Near)
        && ReferenceEquals(of.Doubtful, found.Doubtful) && ReferenceEquals(of.Sentences, found.Sentences);

    // A report is one object for a whole question.
    private sealed class ByReport : IEqualityComparer<(Report Report, int Asked)>
    {
        public static ByReport One { get; } = new();

        public bool Equals((Report Report, int Asked) x, (Report Report, int Asked) y) => ReferenceEquals(x.Report, y.Report) && x.Asked == y.Asked;

        public int GetHashCode((Report Report, int Asked) obj) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Report), obj.Asked);
    }
}
