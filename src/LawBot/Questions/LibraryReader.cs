using LawBot.Indexing;

namespace LawBot.Questions;

/// <summary>Keeps the library's names at hand and renews them when the catalog changed.</summary>
/// <param name="catalog">The catalog; it returns the same list as long as nothing changed.</param>
public sealed class LibraryReader(IReportCatalog catalog)
{
    private (IReadOnlyList<ReportEntry> Entries, Library Library)? latest;

    /// <returns>The names of everything indexed now.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<Library> ReadAsync(CancellationToken cancellation)
    {
        var entries = await catalog.ListAsync(cancellation);
        if (latest is { } known && ReferenceEquals(known.Entries, entries))
        {
            return known.Library;
        }

        var library = new Library(entries);
        latest = (entries, library);
        return library;
    }
}
