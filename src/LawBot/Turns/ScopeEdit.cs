using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>What a message makes of the places and years under discussion.</summary>
internal static class ScopeEdit
{
    private const int MostListed = 40;

    /// <param name="state">The conversation so far.</param>
    /// <param name="message">The message.</param>
    /// <param name="pointed">The places that it points at: 它, 这两家; empty when none.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="isFresh">True when the message is a question on a matter of its own.</param>
    public static (ConversationScope Scope, IReadOnlyList<int> Years) Of(
        ConversationState state, TurnReading message, IReadOnlyList<string> pointed, Library library, bool isFresh)
    {
        var before = message.Frame.IsNewSubject ? new ConversationScope() : state.Scope;
        var scope = ScopeOf(state, before, message, pointed, library, isFresh);
        return (scope, YearsOf(state, message, scope, library));
    }

    /// <summary>The scope that a message names by itself.</summary>
    public static ConversationScope Named(Question question) => new()
    {
        Jurisdictions = question.Jurisdictions, Reports = question.Reports, Provinces = question.Provinces,
        Prefectures = question.Prefectures, Levels = question.Levels, Unknown = question.UnknownPlaces, Excluded = question.Excluded,
    };

    private static ConversationScope ScopeOf(
        ConversationState state, ConversationScope before, TurnReading message, IReadOnlyList<string> pointed, Library library, bool isFresh)
    {
        var named = Named(message.Alone);
        if (message.Does("with-us"))
        {
            return WithUs(before, state.Home);
        }

        if (message.Does("others"))
        {
            // 别的县 leaves out the place just spoken of, else the user's own.
            var left = before.Jurisdictions is [var only] ? only
                : state.Home.Length == 0 && before.IsEverybody && References.PlacesOfItems(state) is [var quoted] ? quoted : state.Home;
            return named with { Jurisdictions = [.. named.Jurisdictions.Where(j => j != left)], Excluded = left.Length > 0 ? [left] : before.Excluded };
        }

        if (message.Does("home") && state.Home.Length > 0 && !message.NamesPlace)
        {
            return library.IsIndexed(state.Home) ? new ConversationScope { Jurisdictions = [state.Home] } : new ConversationScope { Unknown = [state.Home] };
        }

        if (message.Does("without") && message.NamesPlace && !message.Alone.Spans.Any(s => s.Kind == SpanKind.Scope && QuestionSlots.IsLeftOut(s, message.Alone.Spans)))
        {
            return before.Jurisdictions.Count > 1
                ? before with { Jurisdictions = [.. before.Jurisdictions.Except(named.Jurisdictions, StringComparer.Ordinal)], Reports = [] }
                : before with { Excluded = [.. before.Excluded.Union(named.Jurisdictions, StringComparer.Ordinal)] };
        }

        if (message.Does("add") && message.NamesPlace)
        {
            return Added(state, before, named, library);
        }

        if (pointed.Count > 0)
        {
            return new ConversationScope { Jurisdictions = [.. named.Jurisdictions.Union(pointed, StringComparer.Ordinal)] };
        }

        if (message.NamesPlace)
        {
            return named;
        }

        var asksEverybody = message.Does("everywhere") || (isFresh && message.Alone.Asks.Contains(Asking.Which));
        if (asksEverybody)
        {
            return new ConversationScope();
        }

        return (message.Compares || AddsUp(state, message)) && !isFresh && state.Trail.Count > 1 && before.Jurisdictions.Count < 2
            ? new ConversationScope { Jurisdictions = state.Trail } : before;
    }

    // After one number of each of two places, 加起来 means both; after several numbers of one place, those.
    private static bool AddsUp(ConversationState state, TurnReading message) =>
        message.Alone.Operator is { Name: "sum" or "mean" } && message.IsSilent && state.Items.Count < 2;

    private static ConversationScope WithUs(ConversationScope before, string home) =>
        home.Length == 0 ? before
        : before.Jurisdictions.Count == 0 ? before with { Excluded = [.. before.Excluded.Where(e => e != home)] }
        : before with { Jurisdictions = [.. before.Jurisdictions.Union([home], StringComparer.Ordinal)], Reports = [] };

    // 再把青禾也列上, while only one year's are shown, means those shown and 青禾.
    private static ConversationScope Added(ConversationState state, ConversationScope before, ConversationScope named, Library library)
    {
        if (before.Jurisdictions.Count > 0)
        {
            return before with { Jurisdictions = [.. before.Jurisdictions.Union(named.Jurisdictions, StringComparer.Ordinal)], Reports = [] };
        }

        if (before.IsEverybody && state.Years.Count == 0)
        {
            return before with { Excluded = [.. before.Excluded.Except(named.Jurisdictions, StringComparer.Ordinal)] };
        }

        var filter = FilterOf(before, state.Years);
        var shown = library.Entries.Where(e => filter.Allows(e.Id, e.Jurisdiction, e.Year)).Select(e => e.Jurisdiction.Name)
            .Except(before.Excluded, StringComparer.Ordinal).Union(named.Jurisdictions, StringComparer.Ordinal).ToList();
        return shown.Count <= MostListed ? new ConversationScope { Jurisdictions = shown } : before;
    }

    private static Indexing.ReportFilter FilterOf(ConversationScope scope, IReadOnlyList<int> years) => new()
    {
        Jurisdictions = scope.Jurisdictions, Reports = scope.Reports, Provinces = scope.Provinces, Prefectures = scope.Prefectures,
        Levels = scope.Levels, Years = years,
    };

    private static IReadOnlyList<int> YearsOf(ConversationState state, TurnReading message, ConversationScope scope, Library library)
    {
        var before = state.Years.Count > 0 ? state.Years : [.. state.Items.Select(i => i.Source.Year).OfType<int>().Distinct()];
        if (message.Does("previous-year") && before.Count > 0)
        {
            return [before.Min() - 1];
        }

        if (message.Does("next-year") && before.Count > 0)
        {
            return [before.Max() + 1];
        }

        if (message.Alone.Years.Count > 0)
        {
            return message.Does("add") ? [.. state.Years.Union(message.Alone.Years).Order()] : message.Alone.Years;
        }

        if (message.Frame.IsNewSubject || message.Does("others") || state.Years.Count == 0)
        {
            return [];
        }

        // Another place keeps the year as far as there are reports of it; a place added to others may have another year than they.
        var covered = scope.Jurisdictions.Select(j => library.Of(j).Any(e => e.Year is { } y && state.Years.Contains(y))).ToList();
        return scope.Jurisdictions.SequenceEqual(state.Scope.Jurisdictions, StringComparer.Ordinal) || covered.TrueForAll(c => c) ? state.Years
            : message.Does("add") || covered.Contains(true)
                ? [.. state.Years.Union(scope.Jurisdictions.Where((_, i) => !covered[i]).SelectMany(j => LatestOf(j, library))).Order()]
                : [];
    }

    private static IEnumerable<int> LatestOf(string jurisdiction, Library library) => library.Of(jurisdiction).Select(e => e.Year).OfType<int>().TakeLast(1);
}
