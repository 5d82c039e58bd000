using System.Threading.Channels;

namespace LawBot.Indexing;

/// <summary>Reads files side by side and commits what they hold.</summary>
/// <param name="source">Where the files are.</param>
/// <param name="reader">Reads one.</param>
/// <param name="writer">Where reports go.</param>
/// <param name="remembered">What is remembered as unreadable.</param>
/// <param name="versions">Which of several files of one report counts.</param>
/// <param name="ledger">The account of the ingest.</param>
/// <param name="limits">How much is held at a time.</param>
/// <param name="time">The clock.</param>
internal sealed class IngestPass(
    IReportSource source, FileIngest reader, IIndexWriter writer, RememberedFailures remembered, ReportVersions versions, IngestLedger ledger,
    IngestLimits limits, TimeProvider time)
{
    /// <param name="files">The files to read.</param>
    /// <param name="stored">What is stored before.</param>
    /// <param name="cancellation">Stops; what was committed stays.</param>
    /// <exception cref="IndexUnavailableException">The store could not be read or written.</exception>
    public async Task RunAsync(IReadOnlyList<SourceFile> files, IReadOnlyList<ReportEntry> stored, CancellationToken cancellation)
    {
        using var large = new SemaphoreSlim(1);
        var batches = new IngestBatches(writer, remembered, versions, ledger, limits, time, large);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var read = Channel.CreateBounded<IngestedFile>(limits.Workers * 2);
        var reading = ReadAllAsync(files, Known(files, stored), large, read.Writer, stopping.Token);
        try
        {
            await batches.CommitAllAsync(read.Reader, cancellation);
        }
        finally
        {
            // When a commit failed, nobody takes what the workers still read.
            await stopping.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await reading;
    }

    /// <summary>What is known of each file, taken down before the first commit: the workers read it while the commits change it.</summary>
    private Func<SourceFile, KnownFile> Known(IReadOnlyList<SourceFile> files, IReadOnlyList<ReportEntry> stored)
    {
        var paths = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var reports = stored.ToLookup(e => e.Path, StringComparer.Ordinal);
        var duplicates = versions.ByFile(paths);
        var doubtful = versions.Doubtful(paths);
        return file => new(
            file.Path, [.. reports[file.Path]], [.. remembered.Of(file.Path)], [.. duplicates[file.Path]], doubtful.Contains(file.Path));
    }

    private Task ReadAllAsync(
        IReadOnlyList<SourceFile> files, Func<SourceFile, KnownFile> known, SemaphoreSlim large, ChannelWriter<IngestedFile> read,
        CancellationToken cancellation) =>
        Task.Run(
            async () =>
            {
                try
                {
                    var workers = new ParallelOptions { MaxDegreeOfParallelism = limits.Workers, CancellationToken = cancellation };
                    await Parallel.ForEachAsync(files, workers, async (file, token) =>
                    {
                        var isLarge = file.Length >= limits.LargeFile;
                        if (isLarge)
                        {
                            await large.WaitAsync(token);
                        }

                        await read.WriteAsync(await reader.ReadAsync(source, file, known(file), token) with { IsLarge = isLarge }, token);
                    });
                    read.Complete();
                }
                catch (Exception e)
                {
                    read.Complete(e);
                    throw;
                }
            },
            cancellation);
}
