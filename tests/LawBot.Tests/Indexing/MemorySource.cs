using LawBot.Indexing;

namespace LawBot.Tests.Indexing;

/// <summary>Files in memory, all under /r/.</summary>
internal sealed class MemorySource : IReportSource
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public void Put(string path, string text) => Put(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Put(string path, byte[] content) => _files[path] = content;

    public void Delete(string path) => _files.Remove(path);

    public IEnumerable<SourceFile> List() => _files.Select(f => new SourceFile(f.Key, f.Value.Length));

    public Task<ReadOnlyMemory<byte>> ReadAsync(SourceFile file, CancellationToken cancellation) =>
        Task.FromResult<ReadOnlyMemory<byte>>(_files[file.Path]);

    public bool Covers(string path) => path.StartsWith("/r/", StringComparison.Ordinal);
}
