using System.Text;
using LawBot.Documents;
using LawBot.Indexing;

namespace LawBot.Benchmarks.Library;

/// <summary>Generated reports as files that are read when asked for.</summary>
internal sealed class LibrarySource(int count, int seed) : IReportSource
{
    private readonly GeneratedReports _reports = new(seed);

    public IEnumerable<SourceFile> List() => Enumerable.Range(0, count).Select(i => new SourceFile($"/library/{i:000000}.txt", 0));

    public Task<ReadOnlyMemory<byte>> ReadAsync(SourceFile file, CancellationToken cancellation)
    {
        var place = int.Parse(file.Name.AsSpan(0, 6), System.Globalization.CultureInfo.InvariantCulture);
        return Task.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(_reports.At(place).Text));
    }

    public bool Covers(string path) => path.StartsWith("/library/", StringComparison.Ordinal);
}

/// <summary>Plain lines, so that the figures are those of parsing and indexing and not of a file format.</summary>
internal sealed class LineReader : IDocumentReader
{
    public bool CanRead(string file, ReadOnlySpan<byte> head) => true;

    public Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Document>>(
            [new Document(file, [.. Encoding.UTF8.GetString(content.Span).Split('\n').Select(l => new Block(BlockKind.Line, l))])]);
}
