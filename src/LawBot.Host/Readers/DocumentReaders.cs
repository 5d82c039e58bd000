using LawBot.Documents;
using Microsoft.Extensions.Options;

namespace LawBot.Host.Readers;

/// <summary>Picks the reader for a file, by content before extension, and bounds what the file may cost.</summary>
/// <param name="readers">In the order they are asked; the first that takes the file reads it.</param>
/// <param name="options">Time and size.</param>
public sealed class DocumentReaders(IReadOnlyList<IDocumentReader> readers, IOptions<IngestOptions> options) : IDocumentReader
{
    private const int HeadLength = 4096;
    private const int ArchiveFactor = 20;

    /// <summary>The file is too large to be worth taking into memory.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="bytes">Its length on disk.</param>
    /// <exception cref="DocumentUnreadableException">It is larger than <see cref="IngestOptions.MaxFileMegabytes"/>, or empty.</exception>
    public void CheckLength(string file, long bytes)
    {
        if (bytes == 0)
        {
            throw new DocumentUnreadableException(file, "文件是空的(0字节)。请重新下载或复制后再放入。");
        }

        if (bytes > (long)options.Value.MaxFileMegabytes << 20)
        {
            throw new DocumentUnreadableException(
                file, $"文件过大({bytes >> 20}MB,上限{options.Value.MaxFileMegabytes}MB)。请拆分,或调高设置 Ingest:MaxFileMegabytes。");
        }
    }

    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head)
    {
        foreach (var reader in readers)
        {
            if (reader.CanRead(file, head))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        CheckLength(file, content.Length);
        var head = content[..Math.Min(HeadLength, content.Length)];
        var reader = readers.FirstOrDefault(candidate => candidate.CanRead(file, head.Span))
            ?? throw new DocumentUnreadableException(
                file, "不认识的文件格式。支持 txt、md、html、mht、eml、docx、doc、wps、rtf、odt、pdf、ofd、图片、xlsx、xls、et、csv、zip、rar 和 7z;请另存为其中一种后再放入。");

        var limit = options.Value.FileTimeout
            * (reader is PackedArchiveReader or MailReader || (reader is PackageReader package && package.IsArchive(file, content)) ? ArchiveFactor : 1);
        using var time = ReadingTime.Start(limit, cancellation);
        try
        {
            // On another thread: a parser that does not look at its token must not hold the ingest up.
            return await Task.Run(() => reader.ReadAsync(file, content, time.Over), time.Over).WaitAsync(time.Abandoned);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new DocumentUnreadableException(
                file, $"{limit.TotalSeconds:0}秒内没有读完,已放弃。文件可能有问题;确实较大时请调高设置 Ingest:FileTimeout。", e) { IsCurable = true };
        }
        catch (Exception e) when (e is InsufficientExecutionStackException or OutOfMemoryException)
        {
            throw new DocumentUnreadableException(file, "文件结构异常,读取时超出了内存。请另存后再放入。", e);
        }
    }
}
