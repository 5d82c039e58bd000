using System.Collections.Concurrent;
using LawBot.Indexing;

namespace LawBot.Host.Workers;

/// <summary>What happened to the reports folder since it was last told: arrived, replaced, gone, unreadable. Each is told once.</summary>
internal sealed class FolderNews
{
    private const int MostNamed = 5;
    private readonly ConcurrentQueue<string> lines = new();

    /// <summary>Keeps what an ingest changed.</summary>
    public void Add(IngestionResult result, IReadOnlyList<ReportEntry> entries)
    {
        Keep("新读入", NamesOf(result.Added, entries), "份报告");
        Keep("已更新", NamesOf(result.Updated, entries), "份报告");
        Keep("已取出", result.Removed, "份报告");
        Keep("读不出来", [.. result.Failed.Select(f => $"{Path.GetFileName(f.File)}({f.Error})")], "个文件");
    }

    /// <summary>Keeps a line to be told.</summary>
    public void Add(string line) => lines.Enqueue(line);

    /// <summary>What was not told yet, one Chinese line each, oldest first; told from now on.</summary>
    public IReadOnlyList<string> Take()
    {
        var told = new List<string>();
        while (lines.TryDequeue(out var line))
        {
            told.Add(line);
        }

        return told;
    }

    private void Keep(string what, IReadOnlyList<string> names, string unit)
    {
        if (names.Count > 0)
        {
            lines.Enqueue($"{what} {names.Count} {unit}:{string.Join("、", names.Take(MostNamed))}{(names.Count > MostNamed ? "等" : "")}");
        }
    }

    private static IReadOnlyList<string> NamesOf(IReadOnlyList<string> ids, IReadOnlyList<ReportEntry> entries) =>
        [.. ids.Select(id => entries.FirstOrDefault(e => e.Id == id) is { } e ? $"{e.Jurisdiction.Name}{(e.Year is { } y ? $"{y}年" : "")}" : id)];
}
