using System.Security.Cryptography;
using LawBot.Documents;

namespace LawBot.Indexing;

/// <summary>Reads one file: bytes, hash, document, report. Nothing that is wrong with a file gets out of here but as its error.</summary>
internal sealed class FileIngest(IReadOnlyList<IDocumentReader> readers, IngestLimits limits, TimeProvider time)
{
    private const int HeadLength = 4096;
    private readonly ReportMaker _maker = new();

    public async Task<IngestedFile> ReadAsync(
        IReportSource source, SourceFile file, IReadOnlyList<ReportEntry> known, CancellationToken cancellation)
    {
        var hash = "";
        using var limited = new CancellationTokenSource(limits.FileTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limited.Token, cancellation);
        try
        {
            var bytes = await source.ReadAsync(file, either.Token);
            hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
            return known.Count > 0 && known.All(k => string.Equals(k.ContentHash, hash, StringComparison.Ordinal))
                ? new(file.Path, hash, [], known, null)
                : new(file.Path, hash, await ReadAsync(file, bytes, hash, either.Token), known, null);
        }
        catch (DocumentUnreadableException e)
        {
            return new(file.Path, hash, [], known, e.Message);
        }
        catch (OperationCanceledException) when (limited.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new(file.Path, hash, [], known, $"读取超过 {limits.FileTime.TotalSeconds:0} 秒,已放弃。请拆分文件,或调大 Ingest:FileTimeout。");
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            return new(file.Path, hash, [], known, $"读取时出错:{e.Message.ReplaceLineEndings(" ")} 请检查文件能否正常打开。");
        }
    }

    private async Task<IReadOnlyList<IndexedReport>> ReadAsync(
        SourceFile file, ReadOnlyMemory<byte> bytes, string hash, CancellationToken cancellation)
    {
        var head = bytes[..Math.Min(HeadLength, bytes.Length)];
        var reader = readers.FirstOrDefault(r => r.CanRead(file.Name, head.Span))
            ?? throw new DocumentUnreadableException(file.Name, "不支持这种格式的文件。请另存为 txt、docx、html 或 pdf。");
        var documents = await reader.ReadAsync(file.Name, bytes, cancellation);
        if (documents.Count == 0)
        {
            throw new DocumentUnreadableException(file.Name, "文件里没有可读的报告。");
        }

        var now = time.GetUtcNow();
        return
        [
            .. documents.Select(d => _maker.Make(d, file.Path, documents.Count == 1 ? file.Path : file.Path + "!" + d.File, hash, now)),
        ];
    }
}
