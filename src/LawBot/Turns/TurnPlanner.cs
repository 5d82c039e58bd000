using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>Reads a message in the light of its conversation and decides what is to be done.</summary>
/// <param name="questions">Understands questions.</param>
/// <param name="catalog">What is indexed, for answers about the library.</param>
public sealed class TurnPlanner(QuestionReader questions, IReportCatalog catalog)
{
    private readonly CatalogueAnswers catalogue = new(catalog);
    private readonly ChatAnswers chat = new(catalog);
    private readonly AskPlans asks = new(questions);

    /// <summary>Plans one message.</summary>
    /// <param name="state">The conversation so far.</param>
    /// <param name="text">The message, as typed.</param>
    /// <param name="kind">What the channel's command asks for.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<(TurnPlan Plan, Library Library)> PlanAsync(
        ConversationState state, string text, TurnKind kind, CancellationToken cancellation)
    {
        state = state.Home.Length > 0 ? state : state with { Home = questions.Home };
        text = Chosen(state, text);
        var (whole, library) = await questions.ReadAsync(text, state.Home, cancellation);
        var folded = TextFolding.Fold(text);
        if (kind is TurnKind.Any && folded.Length == text.Length && QuotedWords.In(folded) is { } quoted)
        {
            var found = ConversationState.Empty with
            {
                Topic = ConversationTopic.Question, Home = state.Home, Past = state.Past, Typed = state.Typed, Receipt = state.Receipt,
            };
            return (new TurnPlan.Find(found, quoted.In(text)) { Read = whole }, library);
        }

        folded = folded.Length == whole.Bare.Length ? folded : whole.Bare; // A mended name may be longer than the one typed.
        var frame = MessageFrame.Of(folded, whole);
        if (frame.HomeClause.Length > 0)
        {
            var (origin, _) = await questions.ReadAsync(frame.HomeClause, state.Home, cancellation);
            state = state with { Home = origin.Jurisdictions.Concat(origin.UnknownPlaces).FirstOrDefault() ?? state.Home };
        }

        var alone = frame.Text == MessageFrame.Squeeze(folded) ? whole
            : (await questions.ReadAsync(frame.Text, state.Home, cancellation)).Question;
        var left = frame.LeftOut.Length > 0 ? (await questions.ReadAsync(frame.LeftOut, state.Home, cancellation)).Question : null;
        var message = new TurnReading(alone, frame, left, state.Ranking.Count > 1);
        if (Recall.Of(state, message) is { } recalled)
        {
            state = recalled;
            if (message is { Item: null, Asking.Length: 0, AsksNumber: false, Part.Length: 0 } && !ItemPlans.Shows(message) && FormatOf(message) is null)
            {
                return (asks.Standing(state, library) with { Read = alone }, library);
            }
        }

        var plan = kind is TurnKind.Any ? await ActAsync(state, message, text, library, cancellation) : null;
        return ((plan ?? asks.Of(state, message, kind, library)) with { Read = alone }, library);
    }

    /// <summary>True when a message asks for a text to be written.</summary>
    public bool IsRequestForText(string text) =>
        MessageWords.ActsIn(TextFolding.Fold(text)).Any(a => a.Row.Class is "draft-these")
        || Annotator.Read(TextFolding.Fold(text), []).Any(s => s is { Kind: SpanKind.Request, Value: "draft" });

    /// <summary>The conversation after earlier messages of which only the words are known.</summary>
    /// <param name="context">The messages, oldest first.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<ConversationState> ReplayAsync(IReadOnlyList<string> context, CancellationToken cancellation)
    {
        var state = ConversationState.Empty;
        foreach (var text in context)
        {
            state = (await PlanAsync(state, text, TurnKind.Any, cancellation)).Plan.State;
        }

        return state;
    }

    // A number alone picks what was offered.
    private static string Chosen(ConversationState state, string text) =>
        int.TryParse(TextFolding.Fold(text.Trim()).TrimEnd('.', '。', ' '), out var number) && number >= 1 && number <= state.Choices.Count
            ? state.Choices[number - 1] : text.Trim();

    // What is no question; null when the message is one.
    private async Task<TurnPlan?> ActAsync(ConversationState state, TurnReading message, string text, Library library, CancellationToken cancellation)
    {
        if (TextChange.Of(state, message, text) is { } change)
        {
            return change;
        }

        var rests = message.IsSilent && !message.NamesPlace;
        if ((message.Does("undo") || message.Does("put-back")) && rests)
        {
            return new TurnPlan.Undo(state);
        }

        if (message.Does("fallen") && !message.NamesPlace)
        {
            return new TurnPlan.TellFallen(state);
        }

        if (message.Does("reset") && rests)
        {
            return new TurnPlan.Say(ConversationState.Empty with { Home = state.Home }, ChatMessages.Forgotten);
        }

        if (message.Frame.IsNewSubject && message.Frame.Text.Length == 0)
        {
            return new TurnPlan.Say(ConversationState.Empty with { Home = state.Home, Receipt = state.Receipt }, ChatMessages.NewSubject);
        }

        if (IsWanted(state, message, text) && Written(state, message, text, library, isWanted: true) is { } wanted)
        {
            return wanted;
        }

        if (await TalkAsync(state, message, text, library, cancellation) is { } talk)
        {
            return talk;
        }

        if (FormatOf(message) is { } format && IsOfTheLastAnswer(state, message))
        {
            return new TurnPlan.Export(state, format.Format);
        }

        if (await catalogue.PlanAsync(state, message, library, cancellation) is { } said)
        {
            return said;
        }

        if (message.Does("resume") && rests && state is { Subject.IsEmpty: false, Draft: null })
        {
            return asks.Standing(state with { Choices = [] }, library);
        }

        if (message.Does("further") && rests && state is { Topic: ConversationTopic.Question, Items.Count: > 0, Scope.Jurisdictions.Count: > 0 })
        {
            string[] choices = [QuestionMessages.Tell, QuestionMessages.Others];
            return new TurnPlan.Say(state with { Choices = choices }, ChatMessages.ListedAll(choices));
        }

        if (SumDifference.Wanted(state, message) is var (first, second))
        {
            return new TurnPlan.Apart(state with { Choices = [] }, first, second);
        }

        if (ToldNumbers.RankOf(text, state, message, References.Places(state, message)) is { } ranked)
        {
            return new TurnPlan.Told(state with { Choices = [] }, default) { Answer = ranked };
        }

        if (ToldNumbers.Wanted(state, message) is { } computed)
        {
            return new TurnPlan.Told(state with { Choices = [] }, computed);
        }

        if (Reckoning.Wanted(state, message) is { } reckoned)
        {
            return new TurnPlan.Reckon(state, reckoned, Reckoning.WordsOf(state, message), asks.Of(state, message, TurnKind.Any, library))
            {
                Further = Reckoning.FurtherOf(message),
            };
        }

        return Wrong(state, message, library) ?? Rearranged(state, message, library) ?? Written(state, message, text, library) ?? ItemPlans.Of(state, message)
            ?? await BareAsync(state, message, library, cancellation);
    }

    private async Task<TurnPlan?> TalkAsync(ConversationState state, TurnReading message, string text, Library library, CancellationToken cancellation)
    {
        var folded = TextFolding.Fold(text.Trim());
        var asksNothing = message.Frame.Text.Length == 0
            || (message is { AsksNumber: false, Asking.Length: 0, Operator.Length: 0, Part.Length: 0, NamesMatter: false } && !message.AsksPractice
                && message.Alone.Task != QuestionTask.Draft && !message.NamesPlace);
        if (message.Frame.HomeClause.Length > 0 && asksNothing)
        {
            return new TurnPlan.Say(state, ChatMessages.Home(state.Home, library.IsIndexed(state.Home)));
        }

        var asksReports = message.AsksNumber || message.NamesPlace || message.Alone.Matters.Count > 0;
        var kind = MessageWords.TalkOf(folded) ?? (asksReports ? null : MessageWords.IsAbuse(folded) ? "abuse" : MessageWords.IsIdle(folded) ? "idle" : null);
        return kind is null ? null : await chat.PlanAsync(state, kind, library, cancellation);
    }

    private static (ExportFormat? Format, bool _)? FormatOf(TurnReading message) =>
        message.Does("excel") ? (ExportFormat.Excel, true) : message.Does("word") ? (ExportFormat.Word, true)
        : message.Does("chart") ? (ExportFormat.Picture, true) : message.Does("file") ? (null, true) : null;

    // 导出, 出庭的这些放excel里: nothing is asked besides, and what is named was just spoken of.
    private static bool IsOfTheLastAnswer(ConversationState state, TurnReading message) =>
        message.Content.Length <= 2 || (message is { AsksNumber: false, AsksPractice: false, Part.Length: 0 } && message.Alone.Task != QuestionTask.Draft
            && References.ShareOf(message.Content,
                state.Subject.Content + state.Subject.Verbatim + string.Concat(state.Items.Select(i => i.Source.Quote))) >= References.Alike);

    // 不对 alone asks which part; 年度不对 offers the other years.
    private static TurnPlan.Say? Wrong(ConversationState state, TurnReading message, Library library)
    {
        var part = (string[])["wrong-place", "wrong-year", "wrong-matter", "wrong-measure"];
        var named = Array.Find(part, message.Does);
        var isBare = message is { IsSilent: true, NamesPlace: false, Alone.Years.Count: 0, Asking.Length: 0, Operator.Length: 0 };
        if (!isBare || (named is null && !(message.Frame.Corrects && message.Frame.Text.Length == 0)))
        {
            return null;
        }

        var (text, choices) = CorrectionMessages.Of(named, state, library);
        return new TurnPlan.Say(state with { Choices = choices }, text) { Open = message.Alone };
    }

    private TurnPlan.Ask? Rearranged(ConversationState state, TurnReading message, Library library)
    {
        var rests = message is { IsSilent: true, NamesPlace: false, Alone.Years.Count: 0, AsksNumber: false, AsksPractice: false };
        return rests && state is { Topic: ConversationTopic.Question, Subject.IsEmpty: false, Draft: null } && Rearrangement.Named(state, message) is { } order
            ? asks.Standing(Beside(state) with { Arrangement = order, Choices = [] }, library) : null;
    }

    // Places asked for one after another are what is to be put in order.
    private static ConversationState Beside(ConversationState state) => state.Trail.Count > 1 && state.Scope.Jurisdictions.Count == 1
        ? state with { Scope = new ConversationScope { Jurisdictions = state.Trail } } : state;

    // With a draft at hand a wish is said of it.
    private static bool IsWanted(ConversationState state, TurnReading message, string text) => state.Draft is null
        && TextWanted.In(text, message, isAmidQuestions: !state.Subject.IsEmpty);

    private TurnPlan.Write? Written(ConversationState state, TurnReading message, string text, Library library, bool isWanted = false)
    {
        var isAsked = message.Alone.Task == QuestionTask.Draft || isWanted || TextWanted.IsSurvey(text)
            || (message is { AsksNumber: false, AsksPractice: false } && TextWanted.IsNamed(text));
        if (state is { Subject.IsEmpty: false, Topic: ConversationTopic.Question } && (message.Does("draft-these") || isAsked)
            && DraftRequest.Of(message) is { NamesMatter: false } request)
        {
            return Draft(state, new ConversationDraft(QuestionMessages.WriteOn(DraftRequest.MatterOf(state), request.Wishes), [], ""));
        }

        // With a draft at hand numbers to be written are its own; a word that asks for a text begins another.
        var isNamed = TextWanted.IsNamed(text) || message.Alone.Spans.Any(s => s is { Kind: SpanKind.Request, Value: "draft" });
        if (isAsked && !(state.Draft is not null && (message.IsSilent || (state.Topic == ConversationTopic.Draft && !isNamed))))
        {
            return Draft(state, new ConversationDraft(text, [], ""));
        }

        // What gives numbers or wishes and asks nothing openly is said of the draft: 网办率95%, 不要数字.
        var isChange = state is { Topic: ConversationTopic.Draft, Draft: not null } && !message.Frame.IsNewSubject
            && !message.Alone.Asks.Any(a => a is not (Asking.Amount or Asking.NoNumbers or Asking.OnlyNumbers or Asking.Compare));
        return isChange
            ? Draft(state, state.Draft! with { Changes = [.. state.Draft!.Changes, text] }) with
            {
                Instead = message is { NamesMatter: false, NamesPlace: false, Part.Length: 0, Alone.Asks.Count: 0 } ? null
                    : asks.Of(state, message, TurnKind.Any, library),
            }
            : null;
    }

    private static TurnPlan.Write Draft(ConversationState state, ConversationDraft draft) =>
        new(state with { Topic = ConversationTopic.Draft, Draft = draft, Choices = [] }, draft);

    // 青禾县 alone, or nothing that could be asked for.
    private async Task<TurnPlan?> BareAsync(ConversationState state, TurnReading message, Library library, CancellationToken cancellation)
    {
        if (state.Subject.IsEmpty && message is { AsksNumber: true, NamesPlace: false, Alone.Rates.Count: 0, Part.Length: 0 }
            && (message.Does("it") || (!message.NamesMatter && (message.IsDeedOnly || message.Content.Length == 0)))
            && References.Places(state, message).Count == 0)
        {
            return await chat.WhichAsync(state, message, library, cancellation);
        }

        var isEmpty = message.IsSilent && message.Operator.Length == 0 && state.Subject.IsEmpty;
        if (!isEmpty || message.Content.Length > 0)
        {
            return null;
        }

        if (message.Frame.Narrows)
        {
            var scope = ScopeEdit.Cut(state.Scope, message, library);
            return await chat.NarrowedAsync(state with { Topic = ConversationTopic.Question, Scope = scope }, library, cancellation);
        }

        // 怎么做的, of nothing: what may be asked is told.
        var asksOfNothing = message is { Asking.Length: > 0, NamesPlace: false, Alone.Years.Count: 0 }
            && !message.Alone.Spans.Any(s => s.Kind is SpanKind.Request);
        return asksOfNothing ? await chat.PlanAsync(state, "help", library, cancellation) is TurnPlan.Say help ? help with { Open = message.Alone } : null
            : message is { NamesPlace: true, Asking.Length: 0 } ? await chat.AboutPlaceAsync(state, message, library, cancellation) : null;
    }
}
