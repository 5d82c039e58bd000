using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Reads the files inside another; one that cannot be read is reported beside the others.</summary>
/// <param name="readers">Picks the reader for each file; asked late, since it holds the readers that use this.</param>
internal sealed class ArchivedFiles(Func<IDocumentReader> readers)
{
    private const int MaxFiles = 1_000;
    private const long MaxFile = 100L << 20;
    private const int MaxDepth = 2;

    // Reading is one call deep for each archive inside an archive, over threads.
    private static readonly AsyncLocal<int> Depth = new();

    /// <param name="file">The name of what holds them, for the error.</param>
    /// <param name="files">All files in it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="DocumentUnreadableException">There is none, there are too many, or archives lie in archives in archives.</exception>
    public async Task<IReadOnlyList<Document>> ReadAsync(string file, IEnumerable<ArchivedFile> files, CancellationToken cancellation)
    {
        var chosen = files.Where(one => one.MayBeReport).Take(MaxFiles + 1).ToArray();
        if (chosen.Length is 0 or > MaxFiles)
        {
            throw new DocumentUnreadableException(
                file, chosen.Length == 0 ? "压缩包里没有文件。请确认压缩包完整。" : $"压缩包内文件过多(超过{MaxFiles}个)。请分成几个压缩包后再放入。");
        }

        using var level = Enter(file);
        var documents = new List<Document>();
        foreach (var one in chosen)
        {
            documents.AddRange(await ReadOneAsync(one, cancellation));
        }

        return documents;
    }

    private async Task<IReadOnlyList<Document>> ReadOneAsync(ArchivedFile one, CancellationToken cancellation)
    {
        var (path, name) = (one.Path, one.Name);
        try
        {
            var documents = await readers().ReadAsync(name, await ExpandAsync(name, one, cancellation), cancellation);
            return [.. documents.Select(document => document with { Entry = document.Entry is null ? path : $"{path}/{document.Entry}" })];
        }
        catch (DocumentUnreadableException e)
        {
            return [new Document(name, []) { Entry = path, Failure = e.Message, IsCurable = e.IsCurable }];
        }
    }

    private static async Task<byte[]> ExpandAsync(string name, ArchivedFile one, CancellationToken cancellation)
    {
        if (one.Length > MaxFile)
        {
            throw new DocumentUnreadableException(name, $"压缩包内的文件过大(超过{MaxFile >> 20}MB)。请解压后单独处理。");
        }

        try
        {
            return await one.ReadAsync(cancellation);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException or NotSupportedException)
        {
            throw new DocumentUnreadableException(name, "压缩包内的这个文件已损坏。请重新打包后再放入。", e);
        }
    }

    private static Level Enter(string file)
    {
        if (Depth.Value >= MaxDepth)
        {
            throw new DocumentUnreadableException(file, "压缩包里又套了多层压缩包,没有展开。请解压后再放入。");
        }

        Depth.Value++;
        return default;
    }

    private readonly struct Level : IDisposable
    {
        public void Dispose() => Depth.Value--;
    }
}
