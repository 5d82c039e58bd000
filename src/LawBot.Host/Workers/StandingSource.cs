using System.Security.Cryptography;
using LawBot.Documents;
using LawBot.Indexing;

namespace LawBot.Host.Workers;

/// <summary>A source without the files that were taken out and have not changed since.</summary>
internal sealed class StandingSource : IReportSource
{
    private readonly IReportSource _source;
    private readonly HashSet<string> _out;

    private StandingSource(IReportSource source, HashSet<string> withheld) => (_source, _out) = (source, withheld);

    /// <param name="source">All files.</param>
    /// <param name="withdrawn">What was taken out.</param>
    /// <param name="isStored">True for a path of which a report is stored: of an archive one report may be out and others in.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The source to ingest, and the paths of files that changed and may come in again.</returns>
    public static async Task<(IReportSource Source, IReadOnlyList<string> Changed)> OfAsync(
        IReportSource source, IReadOnlyList<WithdrawnFile> withdrawn, Func<string, bool> isStored, CancellationToken cancellation)
    {
        if (withdrawn.Count == 0)
        {
            return (source, []);
        }

        var marks = withdrawn.ToDictionary(w => w.Path, w => w.ContentHash, StringComparer.Ordinal);
        var withheld = new HashSet<string>(StringComparer.Ordinal);
        var changed = new List<string>();
        foreach (var file in source.List().Where(f => marks.ContainsKey(f.Path)))
        {
            if (!await IsAsync(source, file, marks[file.Path], cancellation))
            {
                changed.Add(file.Path);
            }
            else if (!isStored(file.Path))
            {
                withheld.Add(file.Path);
            }
        }

        return (withheld.Count == 0 ? source : new StandingSource(source, withheld), changed);
    }

    public IEnumerable<SourceFile> List() => _source.List().Where(f => !_out.Contains(f.Path));

    public Task<ReadOnlyMemory<byte>> ReadAsync(SourceFile file, CancellationToken cancellation) => _source.ReadAsync(file, cancellation);

    public bool Covers(string path) => _source.Covers(path);

    private static async Task<bool> IsAsync(IReportSource source, SourceFile file, string hash, CancellationToken cancellation)
    {
        try
        {
            var bytes = await source.ReadAsync(file, cancellation);
            return string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), hash, StringComparison.Ordinal);
        }
        catch (DocumentUnreadableException)
        {
            return true; // Locked for a moment is not changed.
        }
    }
}
