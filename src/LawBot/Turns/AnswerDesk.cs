using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Answers.Generated;
using LawBot.Indexing;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;
using LawBot.Retrieval.Sentences;
using LawBot.Turns.Tools;

namespace LawBot.Turns;

/// <summary>Answers one question: decides whether it can be answered at all, from figures or from sentences, and has it written.</summary>
/// <param name="questions">Understands the question.</param>
/// <param name="evidence">Sentences.</param>
/// <param name="figures">Figures.</param>
/// <param name="writer">Writes from sentences.</param>
/// <param name="drafts">Writes drafts.</param>
/// <param name="catalog">Tells which files could not be read.</param>
/// <param name="model">Answers what the rules cannot, or read with little confidence; null without a model.</param>
/// <param name="specs">Reads an instruction for a draft of which the rules know no matter; null without a model.</param>
public sealed class AnswerDesk(
    QuestionReader questions, EvidenceRetriever evidence, OperandFinder figures, IAnswerWriter writer,
    IDraftWriter drafts, IReportCatalog catalog, ToolAnswers? model = null, DraftSpecModel? specs = null)
{
    // What was read whole stays whole: a model would choose among it.
    private readonly ExtractedAnswerWriter wholeWriter = new();
    private readonly TurnPlanner planner = new(questions, catalog);
    private readonly ItemAnswers items = new(catalog);
    private readonly Reckoning reckoning = new(catalog);
    private readonly QuotedWords quoted = new(evidence);

    private readonly DraftReplay replay = new(questions, new DraftDesk(evidence, catalog, drafts, specs));

    /// <summary>Writes drafts and applies edits to them.</summary>
    public DraftDesk Drafting => replay.Desk;

    /// <param name="text">The question as typed.</param>
    /// <param name="context">Earlier questions of the conversation, oldest first.</param>
    /// <param name="task">What is wanted when the channel's command says so; null lets the wording decide.</param>
    /// <param name="progress">Told the text so far; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The answer, and the question as completed from the conversation.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<(Answer Answer, string Standalone)> AnswerAsync(
        string text, IReadOnlyList<string> context, QuestionTask? task, IProgress<string>? progress, CancellationToken cancellation)
    {
        var state = await planner.ReplayAsync(context, cancellation);
        var (plan, library) = await planner.PlanAsync(state, text, task is QuestionTask.Figures ? TurnKind.Figures : TurnKind.Any, cancellation);
        var (answer, done) = await CarryOutAsync(plan, new TypedTurn(text, context), library, progress, cancellation);
        return (answer with { Understood = answer.Understood ?? done.Read }, done is TurnPlan.Ask asked ? asked.Question.Standalone : text);
    }

    /// <summary>Decides what is to be done about a message.</summary>
    internal TurnPlanner Planner => planner;

    /// <summary>Carries out what was decided about a message; files and steps back are the handler's.</summary>
    /// <returns>The answer, and what was done: a message taken for a change of a draft that changes nothing of it is a question, and so is one that a
    /// model understood where the rules would have asked back.</returns>
    internal async Task<(Answer Answer, TurnPlan Done)> CarryOutAsync(
        TurnPlan plan, TypedTurn typed, Library library, IProgress<string>? progress, CancellationToken cancellation)
    {
        if (plan is TurnPlan.Write write)
        {
            if (await replay.WriteAsync(write.Draft, cancellation) is { } draft)
            {
                return (DraftAnswers.Of(draft) with { Question = typed.Text }, plan);
            }

            if (write.Instead is null && await replay.UnchangedAsync(write, cancellation) is { } standing)
            {
                return (DraftAnswers.Of(standing.Draft) with { Question = typed.Text }, standing.Plan);
            }

            plan = write.Instead ?? (TurnPlan)new TurnPlan.Say(write.State, ChatMessages.NothingChanged);
        }

        if (plan is TurnPlan.Reckon reckon)
        {
            if (await reckoning.AnswerAsync(reckon, typed.Text, cancellation) is { } reckoned)
            {
                return (reckoned, plan);
            }

            plan = reckon.Instead;
        }

        Generation? receipt = null;
        if (plan is TurnPlan.Say { Open: { } open })
        {
            (var understood, receipt) = await ByModelAsync(open, typed, library, progress, cancellation);
            if (understood is not null)
            {
                return (understood with { Question = typed.Text }, new TurnPlan.Ask(plan.State, open) { Read = plan.Read });
            }
        }

        return (plan switch
        {
            TurnPlan.Ask ask => await AnswerAsync(ask, typed, library, progress, cancellation) with { Question = typed.Text },
            TurnPlan.Find find => await quoted.FindAsync(typed.Text, find.Words, library, cancellation),
            TurnPlan.Apart apart => SumDifference.Of(typed.Text, apart.First, apart.Second),
            TurnPlan.Told told => told.Answer ?? ToldNumbers.Of(typed.Text, told.State, told.Wanted),
            TurnPlan.Show show => await items.AnswerAsync(typed.Text, show.Items, show.As, cancellation),
            TurnPlan.Say say => AnswerChecks.WithReceipt(ChatMessages.Answer(typed.Text, say.Text), receipt),
            TurnPlan.TellFallen => ChatMessages.Answer(typed.Text, ChatMessages.NothingGenerated),
            TurnPlan.Export => ChatMessages.Answer(typed.Text, ChatMessages.NothingToExport),
            _ => ChatMessages.Answer(typed.Text, ChatMessages.NothingToUndo),
        }, plan);
    }

    // A sure answer of the rules is never waited for; a question that they read with little confidence is the model's first.
    private async Task<Answer> AnswerAsync(TurnPlan.Ask ask, TypedTurn typed, Library library, IProgress<string>? progress, CancellationToken cancellation)
    {
        var isUnsure = !TaskRules.AsksQuantity(ask.Question) && ReadingConfidence.IsLow(ask.Question);
        var (answer, receipt) = isUnsure ? await ByModelAsync(ask.Question, typed, library, progress, cancellation) : default;
        if (answer is not null && !AnswerChecks.LeavesOpen(answer))
        {
            return answer;
        }

        var byRules = await ByRulesAsync(ask, typed, library, progress, cancellation);
        if (!isUnsure && AnswerChecks.LeavesOpen(byRules))
        {
            (answer, receipt) = await ByModelAsync(ask.Question, typed, library, progress, cancellation);
        }

        return answer is not null && AnswerChecks.LeavesOpen(byRules) && AnswerChecks.Keeps(byRules, answer) ? answer
            : AnswerChecks.WithReceipt(byRules, receipt);
    }

    private async Task<(Answer? Answer, Generation? Receipt)> ByModelAsync(
        Question question, TypedTurn typed, Library library, IProgress<string>? progress, CancellationToken cancellation)
    {
        if (model is null || library.Entries.Count == 0 || question.Task == QuestionTask.Draft)
        {
            return default;
        }

        var gaps = Coverage.Of(question, library, await catalog.ListUnreadableAsync(cancellation)).Gaps;
        var (answer, receipt) = await model.TryAsync(question, typed, library, gaps, progress, cancellation);
        return (answer is null ? null : answer with { Understood = question }, receipt);
    }

    private async Task<Answer> ByRulesAsync(TurnPlan.Ask ask, TypedTurn typed, Library library, IProgress<string>? progress, CancellationToken cancellation)
    {
        var answer = await AnswerAsync(ask.Question, typed, library, progress, cancellation) with { Understood = ask.Question };
        foreach (var other in ask.Otherwise)
        {
            if (answer.Kind is not (AnswerKind.Refusal or AnswerKind.Nearest))
            {
                break;
            }

            // What only comes near gives way to a number that is sure, what is refused to anything.
            var next = await AnswerAsync(other, typed, library, progress, cancellation) with { Understood = other };
            answer = next.Kind is AnswerKind.Figures || (answer.Kind == AnswerKind.Refusal && next.Kind != AnswerKind.Refusal) ? next : answer;
        }

        return ask.WantsReason ? Reasons.Of(answer) : answer;
    }

    /// <summary>Answers a question already understood, by the rules.</summary>
    internal async Task<Answer> AnswerAsync(Question question, TypedTurn typed, Library library, IProgress<string>? progress, CancellationToken cancellation)
    {
        if (question.Task == QuestionTask.Draft)
        {
            return DraftAnswers.Of(await DraftAsync(question, library, "", cancellation));
        }

        var coverage = Coverage.Of(question, library, await catalog.ListUnreadableAsync(cancellation));
        if (coverage.Refusal is { } reason)
        {
            return await FromYearAfterAsync(question, library, cancellation) ?? Refusals.For(question, reason, coverage.Gaps);
        }

        if (TaskRules.AsksFigures(question))
        {
            return await FromFiguresAsync(question, library, coverage.Gaps, cancellation);
        }

        // 谁培育的法律明白人多 has no word of counting, but numbers to compare.
        return TaskRules.ComparesNumbers(question) && await figures.FindAsync(question, library, cancellation) is { Rows.Count: > 0 } found
            ? FigureAnswers.Of(question, found, coverage.Gaps)!
            : await FromSentencesAsync(question, typed, library, coverage.Gaps, progress, cancellation);
    }

    /// <summary>The figures that a question asks for, whatever its wording.</summary>
    public async Task<FigureTable> LookUpAsync(string text, IReadOnlyList<string> context, CancellationToken cancellation)
    {
        var (plan, library) = await planner.PlanAsync(await planner.ReplayAsync(context, cancellation), text, TurnKind.Figures, cancellation);
        var question = ((TurnPlan.Ask)plan).Question;
        var coverage = Coverage.Of(question, library, await catalog.ListUnreadableAsync(cancellation));
        if (coverage.Refusal is { } reason)
        {
            return new FigureTable(question.Text, question.Topic, [], [], [reason, .. coverage.Gaps]);
        }

        return FigureTables.Of(question, await figures.FindAsync(question, library, cancellation), coverage.Gaps);
    }

    /// <summary>Drafts a section.</summary>
    public async Task<Draft> DraftAsync(string instruction, IReadOnlyList<string> context, string facts, CancellationToken cancellation)
    {
        var state = context.Count == 0 ? ConversationState.Empty : await planner.ReplayAsync(context, cancellation);
        var (plan, _) = await planner.PlanAsync(state, instruction, TurnKind.Any, cancellation);
        var draft = plan is TurnPlan.Write write ? write.Draft with { Facts = facts } : new ConversationDraft(instruction, [], facts);
        return await replay.WriteAsync(draft, cancellation) ?? await replay.WriteAsync(new ConversationDraft(instruction, [], facts), cancellation)
            ?? throw new InvalidOperationException("An instruction alone is always written.");
    }

    private Task<Draft> DraftAsync(Question question, Library library, string facts, CancellationToken cancellation) =>
        Drafting.WriteAsync(question, library, facts, cancellation);

    // 2371宗(上年2590宗): a year without a report of its own may be told of by the report on the year after.
    private async Task<Answer?> FromYearAfterAsync(Question question, Library library, CancellationToken cancellation)
    {
        if (question.Years.Count == 0 || question.UnknownPlaces.Count > 0 || !TaskRules.AsksFigures(question))
        {
            return null;
        }

        var after = question with { ReportYears = [.. question.Years.Select(y => y + 1)] };
        var found = await figures.FindAsync(after, library, cancellation);
        return found.Rows.Count + found.Sentences.Count == 0 ? null
            : FigureAnswers.Of(after, found, [RefusalMessages.OfYearAfter(question.Years)]);
    }

    private async Task<Answer> FromFiguresAsync(Question question, Library library, IReadOnlyList<string> gaps, CancellationToken cancellation)
    {
        var found = await figures.FindAsync(question.Over ?? question, library, cancellation);
        return FigureAnswers.Of(question, found, gaps) ?? Refusals.ForFigures(question, found, gaps);
    }

    private async Task<Answer> FromSentencesAsync(
        Question question, TypedTurn typed, Library library, IReadOnlyList<string> gaps, IProgress<string>? progress, CancellationToken cancellation)
    {
        var found = await evidence.RetrieveAsync(question, library, writer.Breadth, cancellation);
        if (found.Outcome != EvidenceOutcome.Answered && MatterNumbers.AreAskedFor(question)
            && await figures.FindAsync(question with { Task = QuestionTask.Figures }, library, cancellation) is { Rows.Count: > 0 } numbers)
        {
            return FigureAnswers.Of(question, numbers, gaps)!;
        }

        found = question.Asks.Contains(Asking.NoNumbers) && WithoutNumbers.Of(found) is { Sentences.Count: > 0 } bare ? bare : found;
        if (found.Sentences.Count + found.Numbers.Count == 0)
        {
            return Refusals.ForSentences(question, found, gaps);
        }

        if (found.Outcome == EvidenceOutcome.Nearest)
        {
            return NearestAnswers.Of(question, found, gaps);
        }

        var kind = question.Task == QuestionTask.Comparison ? AnswerKind.Comparison : AnswerKind.Experience;
        found = found with { Asked = typed.Text, Conversation = typed.Conversation, Gaps = [.. gaps, .. question.Readings] };
        var answer = await (found.Shape == EvidenceShape.Practices ? writer : wholeWriter).WriteAsync(found, kind, progress, cancellation);
        return answer with
        {
            Question = question.Text, Warnings = [.. answer.Warnings, .. RecognisedQuotes.WarningsOf(answer.Citations.Select(c => c.Source))],
        };
    }
}
