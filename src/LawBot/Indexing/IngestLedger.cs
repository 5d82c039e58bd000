namespace LawBot.Indexing;

/// <summary>Keeps the account of an ingest.</summary>
internal sealed class IngestLedger(IReadOnlyList<SourceFile> files, IProgress<IngestProgress>? progress)
{
    private readonly Dictionary<string, IngestedFile> _done = new(StringComparer.Ordinal);

    /// <summary>Ids of reports taken out.</summary>
    public List<string> Removed { get; } = [];

    /// <summary>Notes that a file is stored, skipped or refused. Its texts are let go.</summary>
    public void Done(IngestedFile file)
    {
        _done[file.Path] = file with { Reports = [.. file.Reports.Select(WithoutText)] };
        progress?.Report(new(_done.Count, files.Count, new SourceFile(file.Path, 0).Name));
    }

    /// <summary>The result, in the order of the files.</summary>
    public IngestionResult Close(TimeSpan took)
    {
        List<IngestedFile> all = [.. files.Where(f => _done.ContainsKey(f.Path)).Select(f => _done[f.Path]).Distinct()];
        var put = all.SelectMany(f => f.Reports.Select(r => (r.Report.Id, WasThere: f.Knows(r.Report.Id)))).ToList();
        return new(
            [.. put.Where(r => !r.WasThere).Select(r => r.Id)], [.. put.Where(r => r.WasThere).Select(r => r.Id)],
            [.. all.Where(f => f.IsUnchanged).SelectMany(f => f.Known.Select(k => k.Id))], Removed,
            [.. all.SelectMany(f => f.Failures)], took.TotalSeconds);
    }

    private static IndexedReport WithoutText(IndexedReport report) => report with
    {
        Report = report.Report with { Text = "", Outline = [], Paragraphs = [], Sentences = [] },
        Passages = [], Figures = [], Inconsistencies = [],
    };
}
