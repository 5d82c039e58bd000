using LawBot.Indexing;

namespace LawBot.Tests.Indexing;

/// <summary>Files in memory, all under /r/.</summary>
internal sealed class MemorySource : IReportSource
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _modified = new(StringComparer.Ordinal);

    public void Put(string path, string text) => Put(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Put(string path, byte[] content) => _files[path] = content;

    /// <summary>Says when a file was last written to.</summary>
    public void Touch(string path, DateTimeOffset when) => _modified[path] = when;

    public void Delete(string path) => _files.Remove(path);

    public IEnumerable<SourceFile> List() => _files.Select(f => new SourceFile(f.Key, f.Value.Length)
    {
        Modified = _modified.TryGetValue(f.Key, out var when) ? when : null,
    });

    public Task<ReadOnlyMemory<byte>> ReadAsync(SourceFile file, CancellationToken cancellation) =>
        Task.FromResult<ReadOnlyMemory<byte>>(_files[file.Path]);

    public bool Covers(string path) => path.StartsWith("/r/", StringComparison.Ordinal);
}
