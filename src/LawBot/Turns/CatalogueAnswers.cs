using LawBot.Indexing;
using LawBot.Places;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Turns;

/// <summary>Answers what is asked of the library itself.</summary>
/// <param name="catalog">Its catalogue.</param>
internal sealed class CatalogueAnswers(IReportCatalog catalog)
{
    // What is asked most exactly wins: 最近来了哪些报告 asks for the latest and not for a list.
    private static readonly string[] Order =
    [
        "unreadable", "duplicates", "published", "issuer", "title", "length", "outline", "latest", "newest", "oldest", "levels",
        "provinces", "count", "years", "list",
    ];

    // 你肚子里有哪几家的材料: a short word of speech may stand beside those that ask for reports.
    private const int MostLeftOver = 2;

    // What one report is asked for: the conversation goes on behind it where it stood.
    private static readonly string[] OfOne = ["published", "issuer", "title", "length", "outline"];

    /// <returns>Null when the message asks nothing of the library.</returns>
    public async Task<TurnPlan?> PlanAsync(ConversationState state, TurnReading message, Library library, CancellationToken cancellation)
    {
        // With a text at hand 标题 and 篇幅 are the text's, unless a report is named or something is asked.
        if (state is { Topic: ConversationTopic.Draft, Draft: not null } && message is { Asking.Length: 0, NamesPlace: false })
        {
            return null;
        }

        var asked = MessageWords.CatalogueOf(message.WithoutPointers);
        IReadOnlyList<JurisdictionLevel> levels = [];
        if (asked.Count == 0 && (state.Topic == ConversationTopic.Library || state.Subject.IsEmpty))
        {
            (var words, levels) = LeftOut.WithoutLevels(message.WithoutPointers);
            asked = MessageWords.CatalogueOf(words);
        }

        if (asked.Count == 0 && levels.Count == 0 && message.Alone.Operator is not { Name: QuestionOperator.Unreported } && MaySpeakOfLibrary(message))
        {
            asked = [.. MessageWords.CatalogueOf(message.WithoutPointers, MostLeftOver).Where(a => a is "list" or "count" or "years")];
        }

        var what = Array.Find(Order, o => asked.Contains(o, StringComparer.Ordinal));
        var named = message.NamesPlace || message.Alone.Years.Count > 0;
        var isAsked = state.Topic == ConversationTopic.Library
            || (OfOne.Contains(state.Asked, StringComparer.Ordinal) && MessageWords.NamesCatalogue(message.Bare));
        var goesOn = isAsked && (named || message.Frame.Levels.Only.Count > 0) && message.IsSilent
            && message.Operator.Length == 0;
        what ??= !goesOn && named && message.Content.Length == 0 && MessageWords.IsOfCatalogue(message.WithoutPointers) ? "list" : null;
        if (what is null && !goesOn)
        {
            return null;
        }

        // 这是哪年的报告 points into the last answer, 几份 alone may count what it is about.
        if (what is not null && !MessageWords.NamesCatalogue(message.Bare))
        {
            return null;
        }

        if (message.Does("it") && state.Items.Count > 0 && what is "years" or "list")
        {
            return null;
        }

        // 濮阳那份呢 after 陇县那份是谁写的 asks the same of it.
        what ??= OfOne.Contains(state.Asked, StringComparer.Ordinal) ? state.Asked : "list";
        return await SayAsync(state, what, message, [.. levels, .. message.Frame.Levels.Only], library, cancellation);
    }

    // What names a matter, points at an item, compares or asks how is asked of the reports, whatever words of the library stand in it.
    private static bool MaySpeakOfLibrary(TurnReading message) =>
        message is { NamesMatter: false, Item: null, AsksPractice: false, Part.Length: 0, Operator.Length: 0, Frame.Levels.Only.Count: 0 }
            && !message.Does("source") && !message.Does("above-us") && !message.Does("below-us") && !message.Does("home");

    private async Task<TurnPlan> SayAsync(
        ConversationState state, string what, TurnReading message, IReadOnlyList<JurisdictionLevel> levels, Library library,
        CancellationToken cancellation)
    {
        var isOfOne = OfOne.Contains(what, StringComparer.Ordinal);
        var scope = ScopeEdit.Named(message.Alone);
        var pointed = References.Places(state, message);
        scope = pointed.Count > 0 && !message.NamesPlace ? new ConversationScope { Jurisdictions = pointed } : scope;
        scope = !isOfOne || !scope.IsEverybody ? scope
            : state.Scope.IsEverybody && state.Items.Count > 0 ? new ConversationScope { Jurisdictions = References.PlacesOfItems(state) }
            : state.Scope;
        scope = levels.Count > 0 ? scope with { Levels = levels } : scope;
        var years = message.Alone.Years.Count > 0 || !isOfOne ? message.Alone.Years : state.Years;
        var found = library.Entries.Where(e => Allows(scope, years, e)).OrderBy(e => e.Jurisdiction.Name, StringComparer.Ordinal).ThenBy(e => e.Year).ToList();
        var isAll = found.Count == library.Entries.Count;
        var text = what switch
        {
            "unreadable" => CatalogueMessages.Unreadable(await catalog.ListUnreadableAsync(cancellation)),
            "duplicates" => CatalogueMessages.Duplicates(await catalog.ListDuplicatesAsync(cancellation), library.Entries),
            _ when library.Entries.Count == 0 => CatalogueMessages.Empty,
            _ when found.Count == 0 => CatalogueMessages.NoReportOf(NameOf(scope, years), []),
            "count" => CatalogueMessages.Count(found, isAll),
            "years" => CatalogueMessages.Years(found),
            "levels" => CatalogueMessages.Levels(found),
            "published" or "issuer" => CatalogueMessages.Published(found),
            "title" => CatalogueMessages.Titles(found),
            "length" => CatalogueMessages.Lengths(await LengthsAsync(found, cancellation)),
            "provinces" => CatalogueMessages.Provinces(found),
            "latest" => CatalogueMessages.Latest(found),
            "newest" => CatalogueMessages.Newest(found),
            "oldest" => CatalogueMessages.Oldest(found),
            "outline" => CatalogueMessages.Outlines(await OutlinesAsync(found, cancellation)),
            _ => CatalogueMessages.List(found, isAll),
        };
        if (isOfOne && state.Topic == ConversationTopic.Question && !state.Subject.IsEmpty)
        {
            return new TurnPlan.Say(state with { Asked = what, Choices = [] }, text);
        }

        state = state with
        {
            Topic = ConversationTopic.Library, Asked = what, Subject = ConversationSubject.None, Scope = scope, Years = [], Choices = [],
        };
        // 它讲了什么 after 最新的是哪份 means that one.
        var first = what is "newest" ? CatalogueMessages.NewestFirst(found).Select(e => e.Jurisdiction.Name).Take(1) : found.Count == 1
            ? found.Select(e => e.Jurisdiction.Name) : [];
        return new TurnPlan.Say(state with { Trail = scope.Jurisdictions.Count > 0 ? scope.Jurisdictions : [.. first], Items = [], Values = [] }, text);
    }

    private async Task<IReadOnlyList<(ReportEntry Entry, int Characters)>> LengthsAsync(IReadOnlyList<ReportEntry> entries, CancellationToken cancellation)
    {
        var lengths = new List<(ReportEntry, int)>();
        foreach (var entry in entries.Take(CatalogueMessages.MostListed))
        {
            var text = (await catalog.FindAsync(entry.Id, cancellation))?.Report.Text ?? "";
            lengths.Add((entry, text.Count(c => !char.IsWhiteSpace(c))));
        }

        return lengths;
    }

    private async Task<IReadOnlyList<(ReportEntry Entry, IReadOnlyList<string> Headings)>> OutlinesAsync(
        IReadOnlyList<ReportEntry> entries, CancellationToken cancellation)
    {
        var outlines = new List<(ReportEntry, IReadOnlyList<string>)>();
        foreach (var entry in entries.Take(CatalogueMessages.MostListed))
        {
            IReadOnlyList<Heading> outline = (await catalog.FindAsync(entry.Id, cancellation))?.Report.Outline ?? [];
            var top = outline.Select(h => h.Level).DefaultIfEmpty().Min();
            outlines.Add((entry, [.. outline.Where(h => h.Level == top).Select(h => h.Label)]));
        }

        return outlines;
    }

    private static string NameOf(ConversationScope scope, IReadOnlyList<int> years) =>
        string.Join('、', scope.Jurisdictions.Concat(scope.Unknown).Concat(scope.Provinces).Concat(scope.Prefectures))
            + string.Concat(years.Select(y => $"{y}年"));

    private static bool Allows(ConversationScope scope, IReadOnlyList<int> years, ReportEntry entry) =>
        (scope.Unknown.Count == 0 || scope.Jurisdictions.Count > 0) && new ReportFilter
        {
            Jurisdictions = scope.Jurisdictions, Reports = scope.Reports, Provinces = scope.Provinces, Prefectures = scope.Prefectures,
            Levels = scope.Jurisdictions.Count > 0 ? [] : scope.Levels, Years = years,
        }.Allows(entry.Id, entry.Jurisdiction, entry.Year);
}
