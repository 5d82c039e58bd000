using LawBot.Chinese;
using LawBot.Extraction;

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

    /// <summary>A document longer than this is split where a sentence ends; in UTF-16 units.</summary>
    public const int LongestPassage = 1200;

    private const int PassagesOfOne = 3;

    /// <summary>A document as the index takes it: one passage, or several when it is long.</summary>
    public static IndexedReport ToReport(TrialDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = document.Text.Length == 0 ? " " : document.Text;
        var report = new Report(document.Id, document.Id, document.Id, new("", JurisdictionLevel.Department, null, null), null, document.Title, text);
        var passages = Split(text).Select((span, i) => new Passage(document.Id, i, span, i, 1, [], span.In(text)));
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
        return
        [
            .. found.GroupBy(f => f.Passage.ReportId, StringComparer.Ordinal)
                .Select(g => (g.Key, Score: g.Max(f => f.Score)))
                .OrderByDescending(d => d.Score).Take(Depth),
        ];
    }

    private static IEnumerable<TextSpan> Split(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(text.Length, start + LongestPassage);
            if (end < text.Length)
            {
                var stop = text.LastIndexOfAny(['。', '！', '？', '；', '\n'], end - 1, end - start);
                end = stop > start + (LongestPassage / 2) ? stop + 1 : end;
            }

            yield return new(start, end);
            start = end;
        }
    }
}
