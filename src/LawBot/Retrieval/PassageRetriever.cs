using LawBot.Indexing;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval;

/// <summary>Ranked passages for a question as understood: its places and years filter, the vocabulary of the field widens its words.</summary>
/// <param name="searcher">The index.</param>
/// <param name="shelf">The reports.</param>
public sealed class PassageRetriever(IPassageSearcher searcher, ReportShelf shelf)
{
    private const float WordingWeight = 0.5f; // A report's wording of the same thing, against the asked words at 1.
    private const int MostWordings = 6;

    /// <param name="question">The question.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="limits">Filters given besides the question's own; one of a kind replaces the question's of that kind.</param>
    /// <param name="limit">At most so many passages.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Best first; empty when nothing matches.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<IReadOnlyList<(double Score, Source Source)>> SearchAsync(
        Question question, Library library, ReportFilter limits, int limit, CancellationToken cancellation)
    {
        var filter = Combine(question.Filter, limits);
        var hits = await searcher.SearchAsync(QueryFor(question, filter, Spread(question, library, limit)), limit, cancellation);
        var byId = library.Entries.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var found = new List<(double, Source)>(hits.Count);
        foreach (var hit in hits)
        {
            if (byId.TryGetValue(hit.Passage.ReportId, out var entry) && await shelf.FindAsync(entry, cancellation) is { } shelved)
            {
                found.Add((hit.Score, Source.Of(shelved.Report, hit.Passage.Span)));
            }
        }

        return found;
    }

    /// <summary>The words to search for, with the report's wordings of the same things.</summary>
    internal static PassageQuery QueryFor(Question question, ReportFilter filter, int perReport)
    {
        var text = question.Topic.Length > 0 ? question.Topic : question.Text;
        var wordings = Situations.AndTerms(question.Topic)
            .SelectMany(m => m.ReportWordings.Where(w => !string.Equals(w, m.Span.In(question.Topic), StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal).Take(MostWordings);
        return new PassageQuery(text)
        {
            Expansions = [.. wordings.Select(w => (w, WordingWeight))],
            Filter = filter,
            PerReport = perReport,
        };
    }

    // A question about other places wants many of them, not the ten best passages of the one that writes most about it.
    private static int Spread(Question question, Library library, int limit)
    {
        if (!question.IsGeneral || library.Entries.Count < 2)
        {
            return 0;
        }

        return Math.Max(2, (int)Math.Ceiling(1.5 * limit / library.Entries.Count));
    }

    private static ReportFilter Combine(ReportFilter own, ReportFilter given) => new()
    {
        Jurisdictions = given.Jurisdictions.Count > 0 ? given.Jurisdictions : own.Jurisdictions,
        Provinces = given.Provinces.Count > 0 ? given.Provinces : own.Provinces,
        Prefectures = given.Prefectures.Count > 0 ? given.Prefectures : own.Prefectures,
        Levels = given.Levels.Count > 0 ? given.Levels : own.Levels,
        Years = given.Years.Count > 0 ? given.Years : own.Years,
    };
}
