using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Places;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Turns;

/// <summary>Answers that speak of no report's content: greetings, help, a question back.</summary>
/// <param name="catalog">Where examples come from that work on this library.</param>
internal sealed class ChatAnswers(IReportCatalog catalog)
{
    private const int MostExamples = 3;

    /// <summary>Answers small talk.</summary>
    public async Task<TurnPlan> PlanAsync(ConversationState state, string kind, Library library, CancellationToken cancellation)
    {
        if (kind is not "help")
        {
            return new TurnPlan.Say(state with { Choices = [] }, ChatMessages.Of(kind));
        }

        var entry = library.Entries.OrderByDescending(e => e.Figures).FirstOrDefault();
        var examples = entry is null ? [] : await ExamplesAsync(entry, cancellation);
        return new TurnPlan.Say(state with { Choices = examples }, ChatMessages.Help(examples));
    }

    /// <summary>Asks of what, where only what was done is named: 办了多少件.</summary>
    public async Task<TurnPlan> WhichAsync(ConversationState state, TurnReading message, Library library, CancellationToken cancellation)
    {
        var examples = library.Entries.MaxBy(e => e.Figures) is { } entry ? await ExamplesAsync(entry, cancellation) : [];
        return new TurnPlan.Say(state with { Choices = examples }, ChatMessages.Which(examples)) { Open = message.Alone };
    }

    /// <summary>Asks what is wanted of those whose reports alone are meant.</summary>
    public async Task<TurnPlan> NarrowedAsync(ConversationState state, Library library, CancellationToken cancellation)
    {
        var left = library.Entries.Where(e => Allows(state.Scope, e)).ToList();
        var examples = left.MaxBy(e => e.Figures) is { } entry ? await ExamplesAsync(entry, cancellation) : [];
        return new TurnPlan.Say(state with { Choices = examples },
            ChatMessages.Narrowed([.. left.Select(e => e.Jurisdiction.Name).Distinct(StringComparer.Ordinal)], examples));
    }

    private static bool Allows(ConversationScope scope, ReportEntry entry) => (scope.Levels.Count == 0 || scope.Levels.Contains(entry.Jurisdiction.Level))
        && !scope.Excluded.Contains(entry.Jurisdiction.Name, StringComparer.Ordinal)
        && (scope.Jurisdictions.Count == 0 || scope.Jurisdictions.Contains(entry.Jurisdiction.Name, StringComparer.Ordinal));

    /// <summary>Asks what is wanted of a place that was named alone.</summary>
    public async Task<TurnPlan> AboutPlaceAsync(ConversationState state, TurnReading message, Library library, CancellationToken cancellation)
    {
        var scope = ScopeEdit.Named(message.Alone);
        state = state with { Topic = ConversationTopic.Question, Scope = scope, Years = message.Alone.Years, Trail = scope.Jurisdictions };
        var entries = scope.Jurisdictions.SelectMany(library.Of).ToList();
        if (entries.Count == 0)
        {
            var near = scope.Unknown.Select(u => library.Nearest(TextFolding.Fold(u))).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            return new TurnPlan.Say(state with { Choices = near }, CatalogueMessages.NoReportOf(string.Join('、', scope.Unknown), near));
        }

        var years = string.Join('、', entries.Select(e => e.Year).OfType<int>().Distinct().Order().Select(y => y + "年"));
        var examples = await ExamplesAsync(entries[^1], cancellation);
        return new TurnPlan.Say(state with { Choices = examples },
            ChatMessages.AboutPlace(string.Join('、', scope.Jurisdictions), years, examples)) { Open = message.Alone };
    }

    // One for a number that stands there, one for a matter it has a heading on, one for a draft.
    private async Task<IReadOnlyList<string>> ExamplesAsync(ReportEntry entry, CancellationToken cancellation)
    {
        if (await catalog.FindAsync(entry.Id, cancellation) is not { } indexed)
        {
            return [];
        }

        var place = entry.Jurisdiction.Name;
        var year = Naming.YearOf(entry.Year);
        var examples = new List<string>();
        var figure = indexed.Figures.FirstOrDefault(f => f is { IsPlanned: false, IsDoubtful: false, Scope: null }
            && f.Subject.Length is >= 2 and <= 8 && f.Metric.Length <= 12
            && Vocabulary.Field.Topics(TextFolding.Fold(f.Metric)).Count > 0);
        if (figure is not null)
        {
            examples.Add(QuestionMessages.NumberOf(place + year, TextFolding.Fold(figure.Metric), figure.Unit));
        }

        var matter = indexed.Report.Outline.SelectMany(h => Vocabulary.Field.Topics(TextFolding.Fold(h.Text)))
            .FirstOrDefault(t => !Vocabulary.IsPart(t)
                && !entry.Title.Contains(t, StringComparison.Ordinal)); // What every such report is about is no matter of it.
        matter ??= Vocabulary.Field.Topics(TextFolding.Fold(indexed.Report.Text)) is [var first, ..] ? first : null;
        if (matter is not null)
        {
            examples.Add(QuestionMessages.HowOf(place, matter));
            examples.Add(QuestionMessages.WriteOn(matter));
        }

        return [.. examples.Take(MostExamples)];
    }
}
