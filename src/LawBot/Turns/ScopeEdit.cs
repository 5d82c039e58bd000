using LawBot.Places;
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
        if (message.Frame.LeavesPointed && !message.NamesPlace)
        {
            return (before with { Jurisdictions = [], Reports = [], Excluded = [.. before.Excluded.Union(pointed, StringComparer.Ordinal)] }, []);
        }

        var scope = Cut(ScopeOf(state, before, message, pointed, library, isFresh), message, library);
        return (scope, YearsOf(state, message, scope, library, isFresh));
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

        if (message.Does("further") && message.IsSilent && before.Jurisdictions.Count == 0)
        {
            return before with { Excluded = [.. before.Excluded.Union(References.PlacesOfItems(state), StringComparer.Ordinal)] };
        }

        if (message.Does("others"))
        {
            var left = LeftByOthers(state, before, isFresh);
            return named with
            {
                Jurisdictions = [.. named.Jurisdictions.Except(left, StringComparer.Ordinal)], Levels = before.Levels,
                Excluded = left.Count > 0 ? left : before.Excluded,
            };
        }

        if (message.Does("rank-of") && !message.NamesPlace)
        {
            return new ConversationScope(); // Among all there are, where nobody was told yet.
        }

        if (message.Does("above-us") || message.Does("below-us"))
        {
            return new ConversationScope();
        }

        if (message.IsOurs && state.Home.Length > 0 && !message.NamesPlace)
        {
            // 我们少多少, after two places were told: still those two.
            if (message is { IsSilent: true, Wanted.Name: "difference" or "multiple" }
                && before.Jurisdictions.Except([state.Home], StringComparer.Ordinal).Any())
            {
                return WithUs(before, state.Home);
            }

            return library.IsIndexed(state.Home) ? new ConversationScope { Jurisdictions = [state.Home] } : new ConversationScope { Unknown = [state.Home] };
        }

        // 比濮阳多几件 sets one place beside the one just told; 再加上濮阳 goes on with all.
        if ((message.Does("add") || message.Does("put-back") || message.IsBeside) && message.NamesPlace)
        {
            return (message is { IsBeside: true, Wanted.Name: "difference" or "multiple" } ? Beside(state, before, message, named, library, isFresh) : null)
                ?? Added(state, before, named, library);
        }

        if ((message.Does("any-place") || message.Does("any-scope")) && !message.NamesPlace)
        {
            return new ConversationScope { Levels = message.Does("any-place") ? before.Levels : [] };
        }

        if (Beside(state, before, message, named, library, isFresh) is { } both)
        {
            return both;
        }

        if (pointed.Count > 0)
        {
            return new ConversationScope { Jurisdictions = [.. named.Jurisdictions.Union(pointed, StringComparer.Ordinal)] };
        }

        if (message.NamesPlace)
        {
            return named;
        }

        // 我是青禾县的,行政复议受理了几件: who says so before a number means their own.
        if (message.Frame.HomeClause.Length > 0 && message is { AsksNumber: true, Compares: false } && !message.Does("everywhere")
            && !message.Alone.Asks.Contains(Asking.Which) && library.IsIndexed(state.Home))
        {
            return new ConversationScope { Jurisdictions = [state.Home] };
        }

        var asksEverybody = message.Does("everywhere") || (isFresh && message.Alone.Asks.Contains(Asking.Which));
        if (asksEverybody)
        {
            return new ConversationScope();
        }

        return (message.Compares || AddsUp(state, message)) && !isFresh && state.Trail.Count > 1 && before.Jurisdictions.Count < 2
            ? new ConversationScope { Jurisdictions = state.Trail } : Told(state, before, message, isFresh);
    }

    // 跟濮阳差多少, 比濮阳少几件, 和陇县比有什么不同: the one place named is set beside the one under discussion, or beside the user's own.
    private static ConversationScope? Beside(
        ConversationState state, ConversationScope before, TurnReading message, ConversationScope named, Library library, bool isFresh)
    {
        var compares = message.Wanted is { Name: "difference" or "multiple" } || message.Does("contrast") || message.Alone.Asks.Contains(Asking.Compare);
        var stands = !isFresh || (message.Does("contrast") && message.IsGeneric);
        if (!compares || !stands || named.Jurisdictions is not [var other])
        {
            return null;
        }

        var here = before.Jurisdictions is [var only] ? only : References.Winner(state) is { } winner && winner != other ? winner
            : References.PlacesOfItems(state) is [var quoted] ? quoted : state.Home;
        return here.Length == 0 || here == other || !library.IsIndexed(here) ? null : new ConversationScope { Jurisdictions = [here, other] };
    }

    // 进社区的 and 留下的呢, after an answer out of one report, mean that report: its sentences hold the words, or they lean on its matter.
    private static ConversationScope Told(ConversationState state, ConversationScope before, TurnReading message, bool isFresh) =>
        !isFresh && before is { IsEverybody: true, Excluded.Count: 0 } && message.Content.Length > 0 && References.PlacesOfItems(state) is [var only]
            && (!message.HasOwnMatter || References.ShareOf(message.Content, string.Concat(state.Items.Select(i => i.Source.Quote))) >= References.Alike)
            ? new ConversationScope { Jurisdictions = [only] } : before;

    /// <summary>A scope without the places and ranks that a message takes away, and with those ranks alone that alone it means.</summary>
    public static ConversationScope Cut(ConversationScope scope, TurnReading message, Library library)
    {
        if (message.Left is { } left && Named(left) is var gone)
        {
            var filter = FilterOf(gone, []);
            var names = gone.Jurisdictions.Union(gone.Provinces.Count + gone.Prefectures.Count == 0 ? []
                : library.Entries.Where(e => filter.Allows(e.Id, e.Jurisdiction, e.Year)).Select(e => e.Jurisdiction.Name), StringComparer.Ordinal).ToList();
            scope = scope.Jurisdictions.Except(names, StringComparer.Ordinal).ToList() is { Count: > 0 } others
                ? scope with { Jurisdictions = others, Reports = [] }
                : scope with { Jurisdictions = [], Reports = [], Excluded = [.. scope.Excluded.Union(names, StringComparer.Ordinal)] };
        }

        var (without, only) = message.Frame.Levels;
        if (without.Count + only.Count == 0)
        {
            return scope;
        }

        IReadOnlyList<JurisdictionLevel> levels =
            [.. (only.Count > 0 ? only : scope.Levels.Count > 0 ? scope.Levels : Enum.GetValues<JurisdictionLevel>()).Except(without)];
        return scope with { Levels = levels,
            Jurisdictions = [.. scope.Jurisdictions.Where(j => library.Of(j).Any(e => levels.Contains(e.Jurisdiction.Level)))] };
    }

    // After one number of each of two places, 加起来 means both; after several numbers of one place, those.
    private static bool AddsUp(ConversationState state, TurnReading message) =>
        message.Wanted is { Name: "sum" or "mean" } && message.IsSilent && state.Items.Count < 2;

    // 别的县 leaves out the user's own and the place just spoken of; on a matter of its own, or where several places were told, those told already.
    private static IReadOnlyList<string> LeftByOthers(ConversationState state, ConversationScope before, bool isFresh)
    {
        IReadOnlyList<string> told = isFresh && state.Home.Length > 0 ? []
            : before.Jurisdictions.Count > 0 ? before.Jurisdictions
            : state.Home.Length == 0 && before.IsEverybody && References.PlacesOfItems(state) is [var quoted] ? [quoted] : [];
        return [.. told.Append(state.Home).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private static ConversationScope WithUs(ConversationScope before, string home) =>
        home.Length == 0 ? before
        : before.Jurisdictions.Count == 0 ? before with { Excluded = [.. before.Excluded.Where(e => e != home)] }
        : before with { Jurisdictions = [.. before.Jurisdictions.Union([home], StringComparer.Ordinal)], Reports = [] };

    // 再把青禾也列上, while only one year's are shown, means those shown and 青禾.
    private static ConversationScope Added(ConversationState state, ConversationScope before, ConversationScope named, Library library)
    {
        if (before.Jurisdictions.Count > 0)
        {
            var spoken = before.Jurisdictions.Count == 1 && state.Trail.Count > 1 ? state.Trail : before.Jurisdictions;
            return before with { Jurisdictions = [.. spoken.Union(named.Jurisdictions, StringComparer.Ordinal)], Reports = [] };
        }

        if (state.Subject.IsEmpty)
        {
            return named; // 青禾县的复议再加上诉讼: what is added are numbers.
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

    private static IReadOnlyList<int> YearsOf(ConversationState state, TurnReading message, ConversationScope scope, Library library, bool isFresh)
    {
        var before = state.Years.Count > 0 ? state.Years : [.. state.Items.Select(i => i.Source.Year).OfType<int>().Distinct()];
        if (message.Does("two-years") && before.Count > 0)
        {
            var hasNext = scope.Jurisdictions.SelectMany(library.Of).Any(e => e.Year == before[0] + 1)
                && !scope.Jurisdictions.SelectMany(library.Of).Any(e => e.Year == before[0] - 1);
            return before.Count > 1 ? [.. before.Order().TakeLast(2)] : hasNext ? [before[0], before[0] + 1] : [before[0] - 1, before[0]];
        }

        // Where several years were told without being asked for, the last of them is the one under discussion.
        if (message.Does("previous-year") && before.Count > 0)
        {
            var previous = (state.Years.Count > 0 ? before.Min() : before.Max()) - 1;
            return message.Compares || message.Does("add") ? [previous, previous + 1] : [previous];
        }

        if (message.Does("next-year") && before.Count > 0)
        {
            return [before.Max() + 1];
        }

        if (message.Frame.Range is { } range)
        {
            int[] within = [.. library.Entries.Select(e => e.Year).OfType<int>().Where(range.Has).Distinct().Order()];
            return within.Length > 0 ? within : [range.From ?? range.To ?? 0];
        }

        if (message.Does("any-year") || message.Does("any-scope"))
        {
            return [];
        }

        var comparesYears = message.Does("which-year") || message is { IsSilent: true, NamesPlace: false, Wanted.Name: "difference", Alone.Years.Count: 0 };
        if (comparesYears && TwoYears(state) is { Count: > 1 } both && scope.Jurisdictions.SequenceEqual(state.Scope.Jurisdictions, StringComparer.Ordinal))
        {
            return both;
        }

        if (message.Left is { Years.Count: > 0 } gone)
        {
            IReadOnlyList<int> all = state.Years.Count > 0 ? state.Years : [.. library.Entries.Select(e => e.Year).OfType<int>().Distinct().Order()];
            return [.. all.Union(message.Alone.Years).Except(gone.Years)];
        }

        if (message.Alone.Years.Count > 0)
        {
            // 和2022年比 sets that year beside the one under discussion.
            var isBeside = message.Does("add") || (message.Compares && message.Alone.Years.Count == 1 && !isFresh)
                || (message.Does("contrast") && scope.Jurisdictions.Count > message.Alone.Jurisdictions.Count);
            return isBeside ? [.. before.Union(message.Alone.Years).Order()] : message.Alone.Years;
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

    // 高多少 after one number of each of two years of a place: those two years.
    private static IReadOnlyList<int> TwoYears(ConversationState state) =>
        state.Past is [.., { Values: [var one] } first, { Values: [var other] } second] && one.Jurisdiction == other.Jurisdiction && one.Unit == other.Unit
            && state.Trail.Count < 2
            && (first.Subject.Content == second.Subject.Content || References.ShareOf(second.Subject.Content, first.Subject.Content) >= References.Alike)
        ? [.. first.Items.Concat(second.Items).Where(i => i.Source.Jurisdiction == one.Jurisdiction).Select(i => i.Source.Year).OfType<int>()
            .Distinct().Order()]
        : [];

    private static IEnumerable<int> LatestOf(string jurisdiction, Library library) => library.Of(jurisdiction).Select(e => e.Year).OfType<int>().TakeLast(1);
}
