using LawBot.Chinese;
using LawBot.Indexing;

namespace LawBot.Questions;

/// <summary>Finds out which years belong to which place where places have years of their own: 石棠县2021年、2022年以及临汶市2019年.</summary>
internal static class PlaceYears
{
    /// <param name="folded">The folded question.</param>
    /// <param name="taken">The places and years of a question.</param>
    /// <param name="placesOf">Full names of the indexed places that a stretch names.</param>
    /// <param name="yearsOf">The years that a stretch names.</param>
    /// <param name="library">What is indexed.</param>
    /// <returns>Years by the full name of a place, none for one of which any year is meant; empty where all years are meant of all places alike, or it
    /// cannot be told.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<int>> Of(
        string folded, IReadOnlyList<AnnotatedSpan> taken, Func<TextSpan, IReadOnlyList<string>> placesOf, Func<TextSpan, IReadOnlyList<int>> yearsOf,
        Library library)
    {
        List<AnnotatedSpan> tokens = [.. taken.OrderBy(t => t.Span.Start)];
        var groups = FollowPlaces(folded, tokens, "(") || (FollowPlaces(folded, tokens, "") && LacksYears(tokens)) ? ByPlace(tokens) : Groups(tokens);
        var bound = new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);
        if (groups.Count < 2)
        {
            return bound;
        }

        foreach (var group in groups)
        {
            List<int> years = [.. group.Where(t => t.Kind == SpanKind.Year).SelectMany(t => yearsOf(t.Span)).Distinct()];
            foreach (var place in group.Where(t => t.Kind == SpanKind.Place).SelectMany(t => placesOf(t.Span)))
            {
                bound[place] = [.. bound.GetValueOrDefault(place, []).Union(years)];
            }
        }

        return bound;

        // 沅川2022、桐岭: where one of the places has no report on that year, it is the other's alone.
        bool LacksYears(List<AnnotatedSpan> tokens)
        {
            var years = tokens.Where(t => t.Kind == SpanKind.Year).SelectMany(t => yearsOf(t.Span)).ToHashSet();
            var places = tokens.Where(t => t.Kind == SpanKind.Place).SelectMany(t => placesOf(t.Span)).ToList();
            return places.Count > 1 && places.Exists(p => library.Of(p).Any() && !library.Of(p).Any(e => e.Year is { } year && years.Contains(year)));
        }
    }

    /// <summary>The reports that are meant by places with their years.</summary>
    public static IReadOnlyList<string> Reports(IReadOnlyDictionary<string, IReadOnlyList<int>> bound, Library library) =>
        [.. bound.SelectMany(b => library.Of(b.Key).Where(e => b.Value.Count == 0 || (e.Year is { } year && b.Value.Contains(year)))).Select(e => e.Id)
            .Distinct(StringComparer.Ordinal)];

    // 沅川(22年)、桐岭: every year stands right behind a place.
    private static bool FollowPlaces(string folded, List<AnnotatedSpan> tokens, string mark) => tokens.Exists(t => t.Kind == SpanKind.Year)
        && Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Kind == SpanKind.Year).All(i => i > 0
            && (tokens[i - 1].Kind == SpanKind.Year || folded[tokens[i - 1].Span.End..tokens[i].Span.Start].Trim() == mark));

    private static List<List<AnnotatedSpan>> ByPlace(List<AnnotatedSpan> tokens)
    {
        var groups = new List<List<AnnotatedSpan>>();
        foreach (var token in tokens)
        {
            if (token.Kind == SpanKind.Place)
            {
                groups.Add([]);
            }

            groups[^1].Add(token);
        }

        return groups;
    }

    // Places with the years behind them, or before them, all through the question: 青禾县2022年比云岭县 leaves open which year is meant of the second.
    private static List<List<AnnotatedSpan>> Groups(List<AnnotatedSpan> tokens)
    {
        if (tokens.Count == 0 || tokens[0].Kind == tokens[^1].Kind)
        {
            return [];
        }

        var groups = new List<List<AnnotatedSpan>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i == 0 || (tokens[i].Kind == tokens[0].Kind && tokens[i - 1].Kind != tokens[0].Kind))
            {
                groups.Add([]);
            }

            groups[^1].Add(tokens[i]);
        }

        return groups;
    }
}
