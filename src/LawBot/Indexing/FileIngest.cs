using System.Security.Cryptography;
using System.Text.RegularExpressions;
using LawBot.Documents;
using LawBot.Reports;

namespace LawBot.Indexing;

/// <summary>Reads one file: bytes, hash, document, report. Nothing that is wrong with a file gets out of here but as its error.</summary>
internal sealed class FileIngest(IReadOnlyList<IDocumentReader> readers, IngestLimits limits, TimeProvider time)
{
    private const int HeadLength = 4096;
    private readonly ReportMaker _maker = new();

    /// <param name="source">Where the file is.</param>
    /// <param name="file">The file.</param>
    /// <param name="before">What is stored and remembered of it.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<IngestedFile> ReadAsync(IReportSource source, SourceFile file, KnownFile before, CancellationToken cancellation)
    {
        var known = before.Reports;
        var hash = "";
        using var limited = new CancellationTokenSource(limits.FileTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limited.Token, cancellation);
        try
        {
            var bytes = await source.ReadAsync(file, either.Token);
            hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
            var isKnown = before.IsOf(hash);
            if (isKnown && before.Failed.All(f => f.ContentHash.Length > 0))
            {
                return Unchanged(file, hash, known, before.Failed);
            }

            var read = await ReadAsync(new(file.Path, hash, [], known, null), file, bytes, either.Token);
            return isKnown && FailsAsBefore(read, before) ? read with { Reports = [], IsUnchanged = true } : read;
        }
        catch (DocumentUnreadableException e)
        {
            return new(file.Path, hash, [], known, e.Message);
        }
        catch (OperationCanceledException) when (limited.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new(file.Path, hash, [], known, IngestMessages.TookTooLong(limits.FileTime));
        }
        catch (RegexMatchTimeoutException)
        {
            return new(file.Path, hash, [], known, IngestMessages.TooLong);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            return new(file.Path, hash, [], known, IngestMessages.Failed(e.Message));
        }
    }

    /// <summary>What an archive lacked (a program) is still lacking: nothing of it is stored anew.</summary>
    private static bool FailsAsBefore(IngestedFile read, KnownFile before) =>
        read.Failures.Select(f => f.File).ToHashSet(StringComparer.Ordinal).SetEquals(before.Failed.Select(f => f.Path));

    /// <summary>An archive is not read again for broken files in it: the same bytes fail again, and the others may be many. Files that
    /// only lacked a program are remembered without a hash, and for them it is.</summary>
    private static IngestedFile Unchanged(
        SourceFile file, string hash, IReadOnlyList<ReportEntry> known, IReadOnlyList<UnreadableFile> failed) =>
        new(file.Path, hash, [], known, null)
        {
            IsUnchanged = true,
            FailedEntries =
            [
                .. failed.Where(f => f.Path != file.Path && string.Equals(f.ContentHash, hash, StringComparison.Ordinal))
                    .Select(f => new FailedFile(f.Path, f.Error)),
            ],
        };

    private async Task<IngestedFile> ReadAsync(
        IngestedFile ingested, SourceFile file, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (NotADocument.Reason(file.Name) is { } reason)
        {
            throw new DocumentUnreadableException(file.Name, reason);
        }

        var head = bytes[..Math.Min(HeadLength, bytes.Length)];
        var reader = readers.FirstOrDefault(r => r.CanRead(file.Name, head.Span))
            ?? throw new DocumentUnreadableException(file.Name, IngestMessages.NoReader);
        var documents = await reader.ReadAsync(file.Name, bytes, cancellation);
        if (documents.Count == 0)
        {
            throw new DocumentUnreadableException(file.Name, IngestMessages.Empty);
        }

        var now = time.GetUtcNow();
        var made = Placed(file, documents).Select(d => (d.Document, Report: _maker.Make(d.Document, file.Path, d.Place, ingested.Hash, now))).ToList();
        var pages = made.Where(m => m.Report.Report.Genre.Kind == DocumentKind.Page).Select(m => m.Document).ToHashSet();
        if (pages.Count > 0 && documents.Count == 1)
        {
            throw new DocumentUnreadableException(file.Name, GenreMessages.Page);
        }

        documents = [.. documents.Select(d => pages.Contains(d) ? d with { Failure = GenreMessages.Page } : d)];
        return ingested with
        {
            Reports = [.. made.Where(m => !pages.Contains(m.Document)).Select(m => m.Report)],
            FailedEntries =
            [
                .. documents.Where(d => d.Failure is not null)
                    .Select(d => new FailedFile(RememberedFailures.PathOf(file.Path, d.Entry ?? d.File), d.Failure!) { IsCurable = d.IsCurable })
                        .DistinctBy(f => f.File, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>The documents that were read, each with the place that its report's id is made of. An archive may hold one path twice.</summary>
    private static IEnumerable<(Document Document, string Place)> Placed(SourceFile file, IReadOnlyList<Document> documents)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents.Where(d => d.Failure is null))
        {
            var place = document.Entry is null && documents.Count == 1 ? file.Path : $"{file.Path}!{document.Entry ?? document.File}";
            var time = times[place] = times.GetValueOrDefault(place) + 1;
            yield return (document, time == 1 ? place : $"{place}!{time}");
        }
    }
}
