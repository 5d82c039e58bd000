using LawBot.Places;
using LawBot.Reports;

namespace LawBot.Indexing;

/// <summary>A report with everything that is looked up in it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Passages">Its passages in the order of the text.</param>
/// <param name="Figures">Its figures in the order of the text.</param>
/// <param name="Inconsistencies">Where it contradicts itself.</param>
/// <param name="Path">The full path it was read from; the key by which a file is recognised.</param>
/// <param name="IngestedAt">When it was read.</param>
public sealed record IndexedReport(
    Report Report, IReadOnlyList<Passage> Passages, IReadOnlyList<Figure> Figures, IReadOnlyList<Inconsistency> Inconsistencies,
    string Path, DateTimeOffset IngestedAt);

/// <summary>What the catalog tells of a report without its text.</summary>
/// <param name="Id">The report's id.</param>
/// <param name="Path">The full path it was read from.</param>
/// <param name="File">The file's name.</param>
/// <param name="ContentHash">SHA-256 of the file's bytes.</param>
/// <param name="Jurisdiction">Who it is about.</param>
/// <param name="Year">The year reported on; null when unknown.</param>
/// <param name="Title">The title.</param>
/// <param name="Issuer">Who signed it, or null.</param>
/// <param name="Published">When it was published, or null.</param>
/// <param name="Passages">How many passages.</param>
/// <param name="Figures">How many figures.</param>
/// <param name="IngestedAt">When it was read.</param>
public sealed record ReportEntry(
    string Id, string Path, string File, string ContentHash, Jurisdiction Jurisdiction, int? Year, string Title, string? Issuer,
    DateOnly? Published, int Passages, int Figures, DateTimeOffset IngestedAt)
{
    /// <summary>What kind of document it is; only a report is searched and quoted.</summary>
    public Genre Genre { get; init; } = Genre.Report;

    /// <summary>The rules it was read with; empty for one read before they were kept.</summary>
    public string Rules { get; init; } = "";

    /// <summary>True when it would be read the same way now.</summary>
    public bool IsReadByTheseRules => string.Equals(Rules, LawBot.Reports.ReadingRules.Current, StringComparison.Ordinal);
}

/// <summary>A file that could not be read, as remembered until it changes or goes.</summary>
/// <param name="Path">The full path.</param>
/// <param name="ContentHash">SHA-256 of the bytes that could not be read; empty where the same bytes may be read next time.</param>
/// <param name="Error">Why, in one Chinese line.</param>
public sealed record UnreadableFile(string Path, string ContentHash, string Error);

/// <summary>A file that holds the same report as another one, whose report is the one stored; remembered until either changes or goes.</summary>
/// <param name="Path">The full path; of a file inside an archive the archive's path, a slash and its own.</param>
/// <param name="ContentHash">SHA-256 of the file's bytes, of the archive's for a file inside one.</param>
/// <param name="ReportId">The report that is stored.</param>
/// <param name="ReportHash">Its content hash when the two were compared.</param>
/// <param name="IsOlderVersion">True when the stored report is a corrected version of this file's, false when the words are the same.</param>
public sealed record DuplicateFile(string Path, string ContentHash, string ReportId, string ReportHash, bool IsOlderVersion);

/// <summary>Which reports a search may look into. An empty list of a kind allows all; several kinds must all hold.</summary>
public sealed record ReportFilter
{
    /// <summary>The filter that lets everything through.</summary>
    public static ReportFilter None { get; } = new();

    /// <summary>Report ids.</summary>
    public IReadOnlyList<string> Reports { get; init; } = [];

    /// <summary>Full names of jurisdictions.</summary>
    public IReadOnlyList<string> Jurisdictions { get; init; } = [];

    /// <summary>Short names of provinces.</summary>
    public IReadOnlyList<string> Provinces { get; init; } = [];

    /// <summary>Full names of prefectures.</summary>
    public IReadOnlyList<string> Prefectures { get; init; } = [];

    /// <summary>Levels.</summary>
    public IReadOnlyList<JurisdictionLevel> Levels { get; init; } = [];

    /// <summary>Years reported on.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>True when this report passes.</summary>
    public bool Allows(string id, Jurisdiction jurisdiction, int? year)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        return Passes(Reports, id)
            && (Jurisdictions.Count == 0 || Jurisdictions.Any(jurisdiction.IsCalled))
            && (Provinces.Count == 0 || (jurisdiction.Province is { } province && Provinces.Contains(province, StringComparer.Ordinal)))
            && (Prefectures.Count == 0 || (jurisdiction.Prefecture is { } prefecture && Prefectures.Contains(prefecture, StringComparer.Ordinal)))
            && (Levels.Count == 0 || Levels.Contains(jurisdiction.Level))
            && (Years.Count == 0 || (year is { } y && Years.Contains(y)));
    }

    private static bool Passes(IReadOnlyList<string> allowed, string value) =>
        allowed.Count == 0 || allowed.Contains(value, StringComparer.Ordinal);
}

/// <summary>Words to look for, and where.</summary>
/// <param name="Text">The words, in any script and width; split into terms by the store.</param>
public sealed record PassageQuery(string Text)
{
    /// <summary>Further wordings of the same wish (from the vocabulary of the field), with their weights relative to <see cref="Text"/> (1).</summary>
    public IReadOnlyList<(string Text, float Weight)> Expansions { get; init; } = [];

    /// <summary>Which reports to look into.</summary>
    public ReportFilter Filter { get; init; } = ReportFilter.None;

    /// <summary>At most so many passages of one report; 0 for no limit.</summary>
    public int PerReport { get; init; }
}

/// <summary>A passage found.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">Larger is better; orders one result list only.</param>
public sealed record ScoredPassage(Passage Passage, double Score);

/// <summary>Where a passage is that was found.</summary>
/// <param name="ReportId">The report's id.</param>
/// <param name="Ordinal">Its place in the report, from 0.</param>
/// <param name="Score">Larger is better; orders one result list only.</param>
public readonly record struct PassagePlace(string ReportId, int Ordinal, double Score);

/// <summary>Puts reports into the store and takes them out.</summary>
public interface IIndexWriter
{
    /// <summary>Puts reports in and takes out those that they replace; one of the same id is replaced as well. All or none of a call becomes
    /// visible, in one step.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="replaced">Ids of further reports that go; an unknown id is passed over.</param>
    /// <param name="cancellation">Stops the write before it is visible.</param>
    /// <exception cref="IndexUnavailableException">The store could not be written.</exception>
    Task PutAsync(IReadOnlyList<IndexedReport> reports, IReadOnlyList<string> replaced, CancellationToken cancellation);

    /// <summary>Takes reports out; an unknown id is passed over.</summary>
    /// <returns>The ids that were there.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be written.</exception>
    Task<IReadOnlyList<string>> RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation);

    /// <summary>Replaces what is remembered about unreadable files under the given paths.</summary>
    /// <param name="files">Files that failed now.</param>
    /// <param name="mended">Paths that no longer fail or no longer exist.</param>
    /// <param name="cancellation">Stops the write before it is visible.</param>
    /// <exception cref="IndexUnavailableException">The store could not be written.</exception>
    Task NoteUnreadableAsync(IReadOnlyList<UnreadableFile> files, IReadOnlyList<string> mended, CancellationToken cancellation);

    /// <summary>Replaces what is remembered about duplicate files under the given paths.</summary>
    /// <param name="files">Files whose report is stored from another file.</param>
    /// <param name="gone">Paths of which that is no longer so.</param>
    /// <param name="cancellation">Stops the write before it is visible.</param>
    /// <exception cref="IndexUnavailableException">The store could not be written.</exception>
    Task NoteDuplicatesAsync(IReadOnlyList<DuplicateFile> files, IReadOnlyList<string> gone, CancellationToken cancellation);
}

/// <summary>Shorter calls of <see cref="IIndexWriter"/>.</summary>
public static class IndexWriting
{
    /// <summary>Puts reports in; one of the same id is replaced, nothing else goes.</summary>
    /// <exception cref="IndexUnavailableException">The store could not be written.</exception>
    public static Task PutAsync(this IIndexWriter writer, IReadOnlyList<IndexedReport> reports, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return writer.PutAsync(reports, [], cancellation);
    }
}

/// <summary>Finds passages by their words.</summary>
public interface IPassageSearcher
{
    /// <returns>At most <paramref name="limit"/> hits, best first, ties by report and place; empty when nothing matches.
    /// A score orders this list only: it has no unit and is not comparable across queries or stores.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    Task<IReadOnlyList<ScoredPassage>> SearchAsync(PassageQuery query, int limit, CancellationToken cancellation);

    /// <summary>Where the hits of <see cref="SearchAsync"/> are, in the same order with the same scores. No passage is read where the store can do
    /// without.</summary>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    async Task<IReadOnlyList<PassagePlace>> LocateAsync(PassageQuery query, int limit, CancellationToken cancellation) =>
        [.. (await SearchAsync(query, limit, cancellation)).Select(h => new PassagePlace(h.Passage.ReportId, h.Passage.Ordinal, h.Score))];
}

/// <summary>Finds figures by the words of their metric.</summary>
public interface IFigureSearcher
{
    /// <summary>The figures whose metric or clause shares most words with the query, of every report that the filter lets through.</summary>
    /// <param name="words">Wordings of the metric, any of which may match.</param>
    /// <param name="filter">Which reports to look into.</param>
    /// <param name="perReport">At most so many figures of one report, best first.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Figures with their report's id; empty when nothing matches.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    Task<IReadOnlyList<FoundFigure>> FindAsync(
        IReadOnlyList<string> words, ReportFilter filter, int perReport, CancellationToken cancellation);

    /// <summary>The reports that have such figures, in the order of <see cref="FindAsync"/> with one figure a report. No figure is read where the store
    /// can do without.</summary>
    /// <param name="words">Wordings of the metric, any of which may match.</param>
    /// <param name="filter">Which reports to look into.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Ids; empty when nothing matches.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    async Task<IReadOnlyList<string>> RankAsync(IReadOnlyList<string> words, ReportFilter filter, CancellationToken cancellation) =>
        [.. (await FindAsync(words, filter, 1, cancellation)).Select(f => f.ReportId)];
}

/// <summary>A figure and the report that states it.</summary>
/// <param name="ReportId">The report's id.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Score">Larger is better; orders one result list only.</param>
public sealed record FoundFigure(string ReportId, Figure Figure, double Score);

/// <summary>What is in the store.</summary>
public interface IReportCatalog
{
    /// <returns>Every report, by province, prefecture, jurisdiction and year.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    Task<IReadOnlyList<ReportEntry>> ListAsync(CancellationToken cancellation);

    /// <returns>The report with its passages and figures, or null for an unknown id.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    Task<IndexedReport?> FindAsync(string id, CancellationToken cancellation);

    /// <returns>Every file that could not be read.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    Task<IReadOnlyList<UnreadableFile>> ListUnreadableAsync(CancellationToken cancellation);

    /// <returns>Every file whose report is stored from another file, by path.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    Task<IReadOnlyList<DuplicateFile>> ListDuplicatesAsync(CancellationToken cancellation);
}

/// <summary>How common terms are in the store.</summary>
public interface ITermStatistics
{
    /// <summary>In how many passages each term occurs.</summary>
    /// <param name="terms">One or two Chinese characters, or a Latin word or number, in any script and width.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    /// <returns>A number for each term in the same order; 0 for one that no passage has. Passages replaced a moment ago may still count.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    Task<IReadOnlyList<long>> CountPassagesAsync(IReadOnlyList<string> terms, CancellationToken cancellation);

    /// <summary>Of how many figures each term stands in the metric, the clause or the heading above.</summary>
    /// <param name="terms">Two Chinese characters, or a Latin word or number, in any script and width.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    /// <returns>A number for each term in the same order; 0 for one that no figure has. Figures replaced a moment ago may still count.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    Task<IReadOnlyList<long>> CountFiguresAsync(IReadOnlyList<string> terms, CancellationToken cancellation);
}

/// <summary>The store could not be read or written; the message says in Chinese why and what to do.</summary>
public sealed class IndexUnavailableException : Exception
{
    /// <param name="message">Why, and how to mend it: one Chinese line.</param>
    /// <param name="inner">What was thrown underneath, if anything.</param>
    public IndexUnavailableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>True when waiting may mend it (a server away or busy), false when somebody must act (a wrong key, a collection of another shape).</summary>
    public bool MayPass { get; init; }
}
