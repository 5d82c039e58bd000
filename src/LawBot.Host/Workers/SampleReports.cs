using LawBot.Documents;
using LawBot.Indexing;

namespace LawBot.Host.Workers;

/// <summary>The invented reports that come with the program: something to ask while there is no real one.</summary>
internal static class SampleReports
{
    /// <summary>The folder beside the program, full path.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>A source that covers the samples and holds none: an ingest of it takes them out.</summary>
    public static IReportSource Gone { get; } = new Nothing();

    /// <summary>True for a report that was read from the samples.</summary>
    public static bool IsOne(ReportEntry entry) => FolderFiles.IsIn(entry.Path, Folder);

    private sealed class Nothing : IReportSource
    {
        public IEnumerable<SourceFile> List() => [];

        public Task<ReadOnlyMemory<byte>> ReadAsync(SourceFile file, CancellationToken cancellation) =>
            throw new DocumentUnreadableException(file.Name, "文件不存在。");

        public bool Covers(string path) => FolderFiles.IsIn(path, Folder);
    }
}
