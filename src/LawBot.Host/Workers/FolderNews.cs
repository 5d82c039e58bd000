using LawBot.Indexing;
using LawBot.Reports;
using LawBot.Turns;

namespace LawBot.Host.Workers;

/// <summary>What happened to the reports folder: arrived, replaced, gone, unreadable.</summary>
internal sealed class FolderNews : INewsFeed
{
    private const int MostNamed = 5;
    private const int MostKept = 200;
    private readonly Lock gate = new();
    private readonly Queue<string> lines = new();
    private long last;

    /// <summary>Keeps what an ingest changed.</summary>
    public void Add(IngestionResult result, IReadOnlyList<ReportEntry> entries)
    {
        Keep("新读入", NamesOf(result.Added, entries), "份报告");
        Keep("已更新", NamesOf(result.Updated, entries), "份报告");
        Keep("已取出", result.Removed, "份报告");
        Keep("读不出来", [.. result.Failed.Select(f => $"{Path.GetFileName(f.File)}({f.Error})")], "个文件");
    }

    /// <summary>Keeps a line to be told.</summary>
    public void Add(string line)
    {
        lock (gate)
        {
            lines.Enqueue(line);
            last++;
            if (lines.Count > MostKept)
            {
                lines.Dequeue();
            }
        }
    }

    /// <inheritdoc/>
    public (IReadOnlyList<string> Lines, long Next) After(long position)
    {
        lock (gate)
        {
            return ([.. lines.Skip((int)Math.Max(0, lines.Count - (last - position)))], last);
        }
    }

    private void Keep(string what, IReadOnlyList<string> names, string unit)
    {
        if (names.Count > 0)
        {
            Add($"{what} {names.Count} {unit}:{string.Join("、", names.Take(MostNamed))}{(names.Count > MostNamed ? "等" : "")}");
        }
    }

    private static IReadOnlyList<string> NamesOf(IReadOnlyList<string> ids, IReadOnlyList<ReportEntry> entries) =>
        [.. ids.Select(id => entries.FirstOrDefault(e => e.Id == id) is { } e ? Naming.Dated(e.Jurisdiction.Name, e.Year) : id)];
}
