namespace LawBot.Indexing;

/// <summary>An index whose writes, and the look-ups that an ingest needs, wait while the store is away and go on by themselves.</summary>
/// <param name="writer">The store.</param>
/// <param name="catalog">Its catalog.</param>
/// <param name="patience">How it waits.</param>
public sealed class PatientIndex(IIndexWriter writer, IReportCatalog catalog, IndexPatience patience) : IIndexWriter, IReportCatalog
{
    /// <inheritdoc/>
    public Task PutAsync(IReadOnlyList<IndexedReport> reports, IReadOnlyList<string> replaced, CancellationToken cancellation) => patience.RunAsync(
        async () =>
        {
            await writer.PutAsync(reports, replaced, cancellation);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        patience.RunAsync(() => writer.RemoveAsync(ids, cancellation), cancellation);

    /// <inheritdoc/>
    public Task NoteUnreadableAsync(IReadOnlyList<UnreadableFile> files, IReadOnlyList<string> mended, CancellationToken cancellation) =>
        patience.RunAsync(
            async () =>
            {
                await writer.NoteUnreadableAsync(files, mended, cancellation);
                return true;
            },
            cancellation);

    /// <inheritdoc/>
    public Task NoteDuplicatesAsync(IReadOnlyList<DuplicateFile> files, IReadOnlyList<string> gone, CancellationToken cancellation) =>
        patience.RunAsync(
            async () =>
            {
                await writer.NoteDuplicatesAsync(files, gone, cancellation);
                return true;
            },
            cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportEntry>> ListAsync(CancellationToken cancellation) =>
        patience.RunAsync(() => catalog.ListAsync(cancellation), cancellation);

    /// <inheritdoc/>
    public Task<IndexedReport?> FindAsync(string id, CancellationToken cancellation) =>
        patience.RunAsync(() => catalog.FindAsync(id, cancellation), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<UnreadableFile>> ListUnreadableAsync(CancellationToken cancellation) =>
        patience.RunAsync(() => catalog.ListUnreadableAsync(cancellation), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DuplicateFile>> ListDuplicatesAsync(CancellationToken cancellation) =>
        patience.RunAsync(() => catalog.ListDuplicatesAsync(cancellation), cancellation);
}
