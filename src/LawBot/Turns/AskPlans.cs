using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>Makes the question that a conversation stands at after a message.</summary>
/// <param name="questions">Understands questions.</param>
internal sealed class AskPlans(QuestionReader questions)
{
    private const int MostNamed = 4;

    /// <summary>The question that a conversation stands at, asked as it is.</summary>
    public TurnPlan.Ask Standing(ConversationState state, Library library) => new(state, QuestionOf(state, library, null));

    /// <summary>The question that a message makes of the conversation.</summary>
    /// <param name="state">The conversation so far.</param>
    /// <param name="message">The message.</param>
    /// <param name="kind">What the channel's command asks for.</param>
    /// <param name="library">What is indexed.</param>
    public TurnPlan.Ask Of(ConversationState state, TurnReading message, TurnKind kind, Library library)
    {
        var pointed = References.Places(state, message);
        var subject = SubjectEdit.Of(state, message);
        var isFresh = subject.Verbatim.Length > 0 && subject.Verbatim == message.Verbatim;
        var (scope, years) = ScopeEdit.Of(state, message, pointed, library, isFresh);
        var trail = isFresh && !ReferenceEquals(state, ConversationState.Empty) ? [] : state.Trail;
        var edited = state with
        {
            Topic = ConversationTopic.Question, Asked = "", Subject = subject, Scope = scope, Years = years, Choices = [], Picked = isFresh ? [] : state.Picked,
            Values = isFresh && pointed.Count == 0 ? [] : state.Values,
            Arrangement = Rearrangement.Named(state, message) ?? (isFresh || message.Operator.Length > 0 ? Arrangement.Usual : state.Arrangement),
            Trail = scope.Jurisdictions is [var only] ? [.. trail.Where(t => t != only), only] : scope.Jurisdictions,
        };
        var standsAlone = isFresh && pointed.Count == 0
            && string.Equals(message.Verbatim, MessageWords.Trim(message.Bare), StringComparison.Ordinal);
        var question = QuestionOf(edited, library, standsAlone && (message.NamesPlace || scope.IsEverybody) ? message.Alone : null);
        question = kind switch { TurnKind.Figures => question with { Task = QuestionTask.Figures }, _ => question };
        var picks = !isFresh && message is { IsSilent: true, Wanted.Name: "most" or "least" or "top" or "over" or "under" } && state.Ranking.Count > 1;
        question = picks ? question with { Over = QuestionOf(edited with { Subject = state.Subject with { Operator = "" } }, library, null) } : question;
        var inherits = subject.WantsNumbers && !message.AsksNumber && message.Operator.Length == 0 && message.Content.Length > 0 && kind is TurnKind.Any;
        var leans = !isFresh && message.AsksNumber && message.Content.Length > 0;
        return new TurnPlan.Ask(edited, question)
        {
            Otherwise =
            [
                .. leans ? [QuestionOf(edited with { Subject = SubjectEdit.Fresh(message) }, library, null)] : (IEnumerable<Question>)[],
                .. leans || inherits ? [AsSentences(edited, library)] : (IEnumerable<Question>)[],
            ],
            WantsReason = !isFresh && state.Subject.WantsNumbers && message.IsSilent && message.Alone.Asks.Contains(Asking.Why),
            IsVague = isFresh && scope is { IsEverybody: true, Excluded.Count: 0 } && message.IsBareNoun,
        };
    }

    /// <summary>The question that a conversation stands at.</summary>
    /// <param name="state">The conversation.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="own">The message as read by itself where it needs nothing from the conversation; null otherwise.</param>
    private Question QuestionOf(ConversationState state, Library library, Question? own)
    {
        var scope = state.Scope;
        var names = scope.Jurisdictions.Concat(scope.Provinces).Concat(scope.Prefectures).Concat(scope.Unknown).ToList();
        var years = state.Years.Select(y => y + "年");
        var named = names.Count <= MostNamed ? string.Join('、', names) : "";
        var wording = string.Join(' ', years.Prepend(named).Append(state.Subject.Wording).Where(w => w.Length > 0));
        var read = own ?? questions.Parse(wording, state.Home, library);
        return read with
        {
            Standalone = own is null ? wording : read.Standalone,
            Jurisdictions = scope.Jurisdictions,
            Reports = scope.Reports.Count > 0 ? scope.Reports : library.ReportsToTellApart(scope.Jurisdictions),
            Provinces = scope.Provinces,
            Prefectures = scope.Prefectures,
            Levels = scope.Levels,
            UnknownPlaces = scope.Unknown,
            Excluded = scope.Excluded,
            Years = state.Years,
            FollowsFigures = state.Subject.WantsNumbers,
            Arrangement = state.Arrangement,
            Task = TaskOf(read, state),
        };
    }

    private Question AsSentences(ConversationState state, Library library) =>
        QuestionOf(state with { Subject = state.Subject with { WantsNumbers = false } }, library, null) with { Task = QuestionTask.Experience };

    private static QuestionTask TaskOf(Question read, ConversationState state) =>
        read.Asks.Contains(Asking.NoNumbers) ? QuestionTask.Experience
        : read.Task == QuestionTask.Experience && state.Subject.WantsNumbers ? QuestionTask.Figures
        : read.Task == QuestionTask.Draft ? QuestionTask.Experience
        : read.Task;
}
