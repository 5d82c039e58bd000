using LawBot.Chinese;
using LawBot.Places;
using LawBot.Reports;

namespace LawBot.Indexing;

/// <summary>A document of a judged collection.</summary>
public sealed record TrialDocument(string Id, string Title, string Text);

/// <summary>A query of a judged collection.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its words.</param>
/// <param name="Grades">Judged grades above 0 by document id.</param>
public sealed record TrialQuery(string Id, string Text, IReadOnlyDictionary<string, int> Grades);

/// <summary>Puts a judged collection through the index and the ranking that questions go through.</summary>
public static class RetrievalTrial
{
    /// <summary>How deep a ranking is.</summary>
    public const int Depth = 100;

    /// <summary>A document longer than this is split where a sentence ends; in UTF-16 units (decision 0003).</summary>
    public const int LongestPassage = 800;

    /// <summary>What a document's second best passage counts; its third best counts the square of it (decision 0003).</summary>
    private const double OtherPassages = 0.1;

    private const int PassagesOfOne = 3;

    /// <summary>A document as the index takes it: one passage, or several when it is long.</summary>
    /// <param name="document">The document.</param>
    /// <param name="longest">How long a passage may be, in UTF-16 units.</param>
    public static IndexedReport ToReport(TrialDocument document, int longest = LongestPassage)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = document.Text.Length == 0 ? " " : document.Text;
        var report = new Report(document.Id, document.Id, document.Id, new("", JurisdictionLevel.Department, null, null), null, document.Title, text);
        var passages = Split(text, longest).Select((span, i) => new Passage(document.Id, i, span, i, 1, [], span.In(text)));
        return new(report, [.. passages], [], [], document.Id, DateTimeOffset.UnixEpoch);
    }

    /// <summary>The documents for a query, best first, each by its best passages.</summary>
    /// <param name="searcher">The index.</param>
    /// <param name="query">The words.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static async Task<IReadOnlyList<(string Id, double Score)>> RankAsync(
        IPassageSearcher searcher, string query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(searcher);
        var found = await searcher.SearchAsync(new PassageQuery(query) { PerReport = PassagesOfOne }, Depth, cancellation);
        List<(string Id, double Score)> ranking =
        [
            .. found.GroupBy(f => f.Passage.ReportId, StringComparer.Ordinal)
                .Select(g => (g.Key, Score: g.Select((f, i) => f.Score * Math.Pow(OtherPassages, i)).Sum()))
                .OrderByDescending(d => d.Score),
        ];
        if (found.Count == Depth && ranking.Count < Depth)
        {
            await AddOthersAsync(searcher, query, ranking, cancellation);
        }

        return ranking;
    }

    /// <summary>Fills the ranking up with documents whose best passage came after other documents' third best.</summary>
    private static async Task AddOthersAsync(
        IPassageSearcher searcher, string query, List<(string Id, double Score)> ranking, CancellationToken cancellation)
    {
        var one = await searcher.SearchAsync(new PassageQuery(query) { PerReport = 1 }, Depth, cancellation);
        var there = ranking.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var least = ranking[^1].Score;
        ranking.AddRange(one.Where(f => !there.Contains(f.Passage.ReportId))
            .Select(f => (f.Passage.ReportId, Math.Min(f.Score, least))).Take(Depth - ranking.Count));
    }

    private static IEnumerable<TextSpan> Split(string text, int longest)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(text.Length, start + longest);
            if (end < text.Length)
            {
                var stop = text.LastIndexOfAny(['。', '！', '？', '；', '\n'], end - 1, end - start);
                end = stop > start + (longest / 2) ? stop + 1 : end;
            }

            yield return new(start, end);
            start = end;
        }
    }
}
