using LawBot.Indexing;
using LawBot.Questions;
using LawBot.Turns;

namespace LawBot.Tests.Support;

/// <summary>Planners of turns over a library of which only the catalogue is known.</summary>
internal static class Planners
{
    public static TurnPlanner Of(Library library, string home = "")
    {
        var catalog = new ListedCatalog(library.Entries);
        return new TurnPlanner(new QuestionReader(new QuestionParser(SampleDesk.Clock, home), new LibraryReader(catalog), new EverythingKnown()), catalog);
    }

    private sealed class ListedCatalog(IReadOnlyList<ReportEntry> entries) : IReportCatalog
    {
        public Task<IReadOnlyList<ReportEntry>> ListAsync(CancellationToken cancellation) => Task.FromResult(entries);

        public Task<IndexedReport?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult<IndexedReport?>(null);

        public Task<IReadOnlyList<UnreadableFile>> ListUnreadableAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<UnreadableFile>>([]);

        public Task<IReadOnlyList<DuplicateFile>> ListDuplicatesAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<DuplicateFile>>([]);
    }

    // No word is a stranger to these reports, so that none is mended.
    private sealed class EverythingKnown : ITermStatistics
    {
        public Task<IReadOnlyList<long>> CountPassagesAsync(IReadOnlyList<string> terms, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<long>>([.. terms.Select(_ => 1000L)]);

        public Task<IReadOnlyList<long>> CountFiguresAsync(IReadOnlyList<string> terms, CancellationToken cancellation) =>
            CountPassagesAsync(terms, cancellation);
    }
}
