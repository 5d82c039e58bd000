using LawBot.Indexing;

namespace LawBot.Tests.Contracts;

/// <summary>An empty store behind its ports; disposing it takes it away.</summary>
public sealed record IndexUnderTest(
    IIndexWriter Writer, IPassageSearcher Passages, IFigureSearcher Figures, IReportCatalog Catalog, ITermStatistics Statistics,
    Func<ValueTask> Close) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Close();
}
