using System.Security.Cryptography;
using LawBot.Documents;
using LawBot.Host.Sqlite;
using LawBot.Indexing;
using LawBot.Turns;

namespace LawBot.Host.Workers;

/// <summary>Copies of the files that reports were read from, below Storage:Path, named after their content; each goes with its last report.</summary>
internal sealed class Originals(SqliteOptions options, IReportCatalog catalog) : IOriginals
{
    private readonly string _folder = Path.Combine(Path.GetFullPath(options.Path), "originals");

    /// <summary>Keeps the bytes that a report was read from.</summary>
    /// <param name="source">Where its file is.</param>
    /// <param name="entries">The reports.</param>
    /// <param name="cancellation">Stops; a copy is whole or not there.</param>
    public async Task KeepAsync(IReportSource source, IEnumerable<ReportEntry> entries, CancellationToken cancellation)
    {
        var files = source.List().ToDictionary(f => f.Path, StringComparer.Ordinal);
        foreach (var entry in entries.DistinctBy(e => e.ContentHash, StringComparer.Ordinal).Where(e => !File.Exists(PathOf(e.ContentHash))))
        {
            if (files.TryGetValue(entry.Path, out var file) && await ReadAsync(source, file, cancellation) is { } bytes && Is(bytes.Span, entry.ContentHash))
            {
                await WriteAsync(PathOf(entry.ContentHash), bytes, cancellation);
            }
        }
    }

    /// <summary>Deletes copies that no report and no withdrawn file needs.</summary>
    public async Task SweepAsync(IEnumerable<string> needed, CancellationToken cancellation)
    {
        if (!Directory.Exists(_folder))
        {
            return;
        }

        var kept = needed.Concat((await catalog.ListAsync(cancellation)).Select(e => e.ContentHash)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_folder).Where(f => !kept.Contains(Path.GetFileName(f))))
        {
            File.Delete(file);
        }
    }

    /// <summary>Puts a copy back to where its file was; does nothing when that is still there or there is no copy.</summary>
    public void PutBack(string path, string contentHash)
    {
        if (!File.Exists(path) && File.Exists(PathOf(contentHash)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(PathOf(contentHash), path);
        }
    }

    public async Task<Stream?> OpenAsync(string reportId, CancellationToken cancellation)
    {
        var entry = (await catalog.ListAsync(cancellation)).FirstOrDefault(e => string.Equals(e.Id, reportId, StringComparison.Ordinal));
        if (entry is null)
        {
            return null;
        }

        if (File.Exists(PathOf(entry.ContentHash)))
        {
            return File.OpenRead(PathOf(entry.ContentHash));
        }

        // Read before copies were kept: the file itself, as long as it is the same.
        if (!File.Exists(entry.Path))
        {
            return null;
        }

        var bytes = await File.ReadAllBytesAsync(entry.Path, cancellation);
        return Is(bytes, entry.ContentHash) ? new MemoryStream(bytes, writable: false) : null;
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(IReportSource source, SourceFile file, CancellationToken cancellation)
    {
        try
        {
            return await source.ReadAsync(file, cancellation);
        }
        catch (DocumentUnreadableException)
        {
            return null; // Gone since it was read; the next ingest sees to it.
        }
    }

    private static bool Is(ReadOnlySpan<byte> bytes, string hash) =>
        string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), hash, StringComparison.Ordinal);

    private async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        PrivateFiles.MakeFolder(Path.GetDirectoryName(_folder)!);
        PrivateFiles.MakeFolder(_folder);
        var part = Path.Combine(_folder, $".{Guid.NewGuid():N}.part");
        try
        {
            await using (var file = PrivateFiles.Open(part, FileShare.None))
            {
                await file.WriteAsync(bytes, cancellation);
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    // Hexadecimal by contract, but a name is made of it: whatever else it holds is no copy.
    private string PathOf(string contentHash) => Path.Combine(_folder, contentHash.All(char.IsAsciiHexDigit) && contentHash.Length > 0 ? contentHash : "none");
}
