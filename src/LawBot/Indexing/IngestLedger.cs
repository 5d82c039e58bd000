namespace LawBot.Indexing;

/// <summary>Keeps the account of an ingest.</summary>
/// <param name="files">The files of the ingest.</param>
/// <param name="stored">Ids of the reports that were stored before it.</param>
/// <param name="progress">Told after each file; may be null.</param>
internal sealed class IngestLedger(IReadOnlyList<SourceFile> files, IReadOnlySet<string> stored, IProgress<IngestProgress>? progress)
{
    private readonly Dictionary<string, IngestedFile> _done = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);

    /// <summary>Notes that reports were put in and others taken out.</summary>
    public void Changed(IEnumerable<string> put, IEnumerable<string> gone)
    {
        // What one batch took out a later one may put in again, and the other way round.
        _gone.UnionWith(gone);
        _gone.ExceptWith(put);
    }

    /// <summary>Notes that a file is stored, skipped or refused. Its texts are let go.</summary>
    public void Done(IngestedFile file)
    {
        _done[file.Path] = file with { Reports = [.. file.Reports.Select(WithoutText)] };
        progress?.Report(new(_done.Count, files.Count, new SourceFile(file.Path, 0).Name));
    }

    /// <summary>The result, in the order of the files.</summary>
    /// <param name="duplicates">What is remembered of duplicates at the end.</param>
    /// <param name="again">Reports outside these files whose stored text was read again by newer rules.</param>
    /// <param name="took">How long it took.</param>
    public IngestionResult Close(IEnumerable<DuplicateFile> duplicates, IReadOnlyList<string> again, TimeSpan took)
    {
        List<IngestedFile> all = [.. files.Where(f => _done.ContainsKey(f.Path)).Select(f => _done[f.Path]).Distinct()];
        var paths = all.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var put = all.SelectMany(f => f.Reports).Select(r => r.Report.Id).Distinct(StringComparer.Ordinal).Where(id => !_gone.Contains(id)).ToList();
        return new(
            [.. put.Where(id => !stored.Contains(id))], [.. put.Where(stored.Contains), .. again],
            [.. all.Where(f => f.IsUnchanged).SelectMany(f => f.Known.Select(k => k.Id)).Where(id => !_gone.Contains(id))],
            [.. _gone.Where(stored.Contains)],
            [.. all.SelectMany(f => f.Failures)],
            [.. duplicates.Where(d => RememberedFailures.Owner(d.Path, paths) is not null).OrderBy(d => d.Path, StringComparer.Ordinal)],
            took.TotalSeconds)
        {
            Reread = [.. all.SelectMany(f =>
                f.Known.Where(k => string.Equals(k.ContentHash, f.Hash, StringComparison.Ordinal) && !k.IsReadByTheseRules).Select(k => k.Id)), .. again],
        };
    }

    private static IndexedReport WithoutText(IndexedReport report) => report with
    {
        Report = report.Report with { Text = "", Outline = [], Paragraphs = [], Sentences = [] },
        Passages = [], Figures = [], Inconsistencies = [],
    };
}
