using LawBot.Chinese;
using LawBot.Indexing;

namespace LawBot.Questions;

/// <summary>Reads a question against the store: what is indexed, and which of its words the reports know.</summary>
/// <param name="parser">Understands the wording.</param>
/// <param name="libraries">What is indexed.</param>
/// <param name="statistics">How common a pair of characters is, for mending typing errors.</param>
public sealed class QuestionReader(QuestionParser parser, LibraryReader libraries, ITermStatistics statistics)
{
    // Each round asks for the pairs that the one before found it needs; a question needs two or three.
    private const int MostRounds = 6;

    /// <summary>The user's own jurisdiction by its full name; empty when it is not set.</summary>
    public string Home => parser.Home;

    /// <summary>Reads a question by itself.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="home">The user's own jurisdiction where a conversation tells it; empty for that of the settings.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<(Question Question, Library Library)> ReadAsync(string text, string home, CancellationToken cancellation)
    {
        var library = await libraries.ReadAsync(cancellation);
        var mended = await MendAsync(text, library, cancellation);
        var parsed = parser.Parse(mended ?? text, library, home);
        return mended is null
            ? (parsed, library)
            : (parsed with { Text = text, Readings = [.. parsed.Readings, $"按“{mended}”理解。"] }, library);
    }

    /// <summary>Reads words that are known to be spelt as meant.</summary>
    public Question Parse(string text, string home, Library library) => parser.Parse(text, library, home);

    private async Task<string?> MendAsync(string text, Library library, CancellationToken cancellation)
    {
        var folded = TextFolding.Fold(text.Trim());
        var passages = library.Passages;
        var named = library.NamesIn(folded).Concat(PlacePrinted.In(folded)).ToList();
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var pairs = Enumerable.Range(0, Math.Max(0, folded.Length - 1)).Select(i => folded.Substring(i, 2))
            .Where(p => TextFolding.IsHan(p[0]) && TextFolding.IsHan(p[1])).Distinct(StringComparer.Ordinal).ToList();
        await CountAsync(pairs, counts, cancellation); // Most questions have no stranger in them and end here.
        for (var round = 0; round < MostRounds; round++)
        {
            var missing = new List<string>();
            var mended = TermRepair.Repair(folded, pair => Count(pair, counts, missing), passages, named);
            if (missing.Count == 0)
            {
                return mended;
            }

            await CountAsync(missing, counts, cancellation);
        }

        return null;
    }

    private async Task CountAsync(List<string> pairs, Dictionary<string, long> counts, CancellationToken cancellation)
    {
        if (pairs.Count == 0)
        {
            return;
        }

        var found = await statistics.CountPassagesAsync(pairs, cancellation);
        for (var i = 0; i < pairs.Count; i++)
        {
            counts[pairs[i]] = found[i];
        }
    }

    private static long Count(string pair, Dictionary<string, long> counts, List<string> missing)
    {
        if (counts.TryGetValue(pair, out var count))
        {
            return count;
        }

        if (!missing.Contains(pair, StringComparer.Ordinal))
        {
            missing.Add(pair);
        }

        return 0;
    }
}
