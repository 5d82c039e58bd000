using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Indexing;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;

namespace LawBot.Turns;

/// <summary>Answers one question: decides whether it can be answered at all, from figures or from sentences, and has it written.</summary>
/// <param name="questions">Understands the question.</param>
/// <param name="evidence">Sentences.</param>
/// <param name="figures">Figures.</param>
/// <param name="writer">Writes from sentences.</param>
/// <param name="drafts">Writes drafts.</param>
/// <param name="catalog">Tells which files could not be read.</param>
/// <param name="rewriter">Rewords a question by which nothing was found; null without a model.</param>
public sealed class AnswerDesk(
    QuestionReader questions, EvidenceRetriever evidence, OperandFinder figures, IAnswerWriter writer,
    IDraftWriter drafts, IReportCatalog catalog, QuestionRewriter? rewriter = null)
{
    // What was read whole stays whole: a model would choose among it.
    private readonly ExtractedAnswerWriter wholeWriter = new();
    private readonly TurnPlanner planner = new(questions, catalog);
    private readonly ItemAnswers items = new(catalog);

    /// <summary>Writes drafts and applies edits to them.</summary>
    public DraftDesk Drafting { get; } = new(evidence, catalog, drafts);

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
        var (answer, done) = await CarryOutAsync(plan, text, library, progress, cancellation);
        return (answer with { Understood = answer.Understood ?? done.Read }, done is TurnPlan.Ask asked ? asked.Question.Standalone : text);
    }

    /// <summary>Decides what is to be done about a message.</summary>
    internal TurnPlanner Planner => planner;

    /// <summary>Carries out what was decided about a message; files and steps back are the handler's.</summary>
    /// <returns>The answer, and what was done: a message taken for a change of a draft that changes nothing of it is a question.</returns>
    internal async Task<(Answer Answer, TurnPlan Done)> CarryOutAsync(
        TurnPlan plan, string text, Library library, IProgress<string>? progress, CancellationToken cancellation)
    {
        if (plan is TurnPlan.Write write)
        {
            if (await DraftAsync(write.Draft, cancellation) is { } draft)
            {
                return (AnswerOf(draft) with { Question = text }, plan);
            }

            plan = write.Instead ?? (TurnPlan)new TurnPlan.Say(write.State, ChatMessages.NothingChanged);
        }

        return (plan switch
        {
            TurnPlan.Ask ask => await AnswerAsync(ask, library, progress, cancellation) with { Question = text },
            TurnPlan.Show show => await items.AnswerAsync(text, show.Items, show.As, cancellation),
            TurnPlan.Say say => ChatMessages.Answer(text, say.Text),
            TurnPlan.Export => ChatMessages.Answer(text, ChatMessages.NothingToExport),
            _ => ChatMessages.Answer(text, ChatMessages.NothingToUndo),
        }, plan);
    }

    private async Task<Answer> AnswerAsync(TurnPlan.Ask ask, Library library, IProgress<string>? progress, CancellationToken cancellation)
    {
        var answer = await AnswerAsync(ask.Question, library, progress, cancellation) with { Understood = ask.Question };
        foreach (var other in ask.Otherwise)
        {
            if (answer.Kind != AnswerKind.Refusal)
            {
                break;
            }

            var next = await AnswerAsync(other, library, progress, cancellation) with { Understood = other };
            answer = next.Kind == AnswerKind.Refusal ? answer : next;
        }

        return answer;
    }

    /// <summary>Answers a question already understood.</summary>
    public async Task<Answer> AnswerAsync(Question question, Library library, IProgress<string>? progress, CancellationToken cancellation)
    {
        if (question.Task == QuestionTask.Draft)
        {
            return AnswerOf(await DraftAsync(question, library, "", cancellation));
        }

        var coverage = Coverage.Of(question, library, await catalog.ListUnreadableAsync(cancellation));
        if (coverage.Refusal is { } reason)
        {
            return Refusals.For(question, reason, coverage.Gaps);
        }

        if (TaskRules.AsksQuantity(question) && question.Wants != QuestionIntent.Practice)
        {
            return await FromFiguresAsync(question, library, coverage.Gaps, cancellation);
        }

        // 谁培育的法律明白人多 has no word of counting, but numbers to compare.
        return ComparesNumbers(question) && await figures.FindAsync(question, library, cancellation) is { Rows.Count: > 0 } found
            ? FigureAnswers.Of(question, found, coverage.Gaps)!
            : await FromSentencesAsync(question, library, coverage.Gaps, progress, cancellation);
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
        return await DraftAsync(draft, cancellation) ?? await DraftAsync(new ConversationDraft(instruction, [], facts), cancellation)
            ?? throw new InvalidOperationException("An instruction alone is always written.");
    }

    // Written as first asked, then changed by what was said since. Null when the last of that changes nothing.
    private async Task<Draft?> DraftAsync(ConversationDraft draft, CancellationToken cancellation)
    {
        var (question, library) = await questions.ReadAsync(draft.Instruction, "", cancellation);
        var written = await DraftAsync(question, library, draft.Facts, cancellation);
        foreach (var change in draft.Changes)
        {
            var (message, _) = await questions.ReadAsync(change, "", cancellation);
            var changed = await Drafting.EditAsync(written, message, library, cancellation);
            if (changed is null && message.Jurisdictions.Count + message.UnknownPlaces.Count == 0)
            {
                // A change that has no slot of its own may be one as a part of the instruction: 再加一条….
                var (whole, _) = await questions.ReadAsync($"{draft.Instruction}。{change}", "", cancellation);
                changed = await DraftAsync(whole, library, draft.Facts, cancellation);
                changed = changed.Text == written.Text || changed.Spec is { IsDeclined: true } ? null : changed;
            }

            if (changed is null && ReferenceEquals(change, draft.Changes[^1]))
            {
                return null;
            }

            written = changed ?? written;
        }

        return written;
    }

    private Task<Draft> DraftAsync(Question question, Library library, string facts, CancellationToken cancellation) =>
        Drafting.WriteAsync(question, library, facts, cancellation);

    private static bool ComparesNumbers(Question question) =>
        question.Operator is { Name: not "change" } && !question.Asks.Any(a => a is Asking.How or Asking.Why) && question.Matters.Count + question.Actions.Count > 0;

    private async Task<Answer> FromFiguresAsync(Question question, Library library, IReadOnlyList<string> gaps, CancellationToken cancellation)
    {
        var found = await figures.FindAsync(question, library, cancellation);
        return FigureAnswers.Of(question, found, gaps) ?? Refusals.ForFigures(question, found, gaps);
    }

    private async Task<Answer> FromSentencesAsync(
        Question question, Library library, IReadOnlyList<string> gaps, IProgress<string>? progress, CancellationToken cancellation)
    {
        var found = await evidence.RetrieveAsync(question, library, cancellation);
        if (found.Outcome != EvidenceOutcome.Answered && rewriter is not null)
        {
            (question, found) = await RetrieveRewordedAsync(rewriter, question, found, library, cancellation);
        }

        if (found.Sentences.Count == 0)
        {
            return Refusals.ForSentences(question, found, gaps);
        }

        if (found.Outcome == EvidenceOutcome.Nearest)
        {
            return NearestAnswers.Of(question, found, gaps);
        }

        var kind = question.Task == QuestionTask.Comparison ? AnswerKind.Comparison : AnswerKind.Experience;
        var answer = await (found.Shape == EvidenceShape.Practices ? writer : wholeWriter).WriteAsync(found with { Gaps = [.. gaps, .. question.Readings] }, kind, progress, cancellation);
        return answer with
        {
            Question = question.Text, Warnings = [.. answer.Warnings, .. RecognisedQuotes.WarningsOf(answer.Citations.Select(c => c.Source))],
        };
    }

    // Places and years stay as the user said them; only the words searched for are the model's, and the reader is told of them.
    private async Task<(Question Question, Evidence Found)> RetrieveRewordedAsync(
        QuestionRewriter rewording, Question question, Evidence found, Library library, CancellationToken cancellation)
    {
        if (await rewording.RewriteAsync(question.Standalone, [], cancellation) is not { } reworded)
        {
            return (question, found);
        }

        var (other, _) = await questions.ReadAsync(reworded, "", cancellation);
        var second = await evidence.RetrieveAsync(question with { Topic = other.Topic }, library, cancellation);
        return second.Outcome != EvidenceOutcome.Answered
            ? (question, found)
            : (question with { Readings = [.. question.Readings, $"按“{reworded}”查找。"] }, second with { Question = question.Standalone });
    }

    /// <summary>A draft as a reply carries it: its exemplars are its citations.</summary>
    public static Answer AnswerOf(Draft draft) => new(
        draft.Instruction, draft.Spec is { IsDeclined: true } ? AnswerKind.Chat : AnswerKind.Draft, draft.Text, draft.Grounding,
        [.. draft.Exemplars.Select((s, i) => new Citation(i + 1, s))],
        draft.Spec is { IsDeclined: false } spec ? [spec.Line, .. draft.Warnings] : draft.Warnings) { Draft = draft.Spec is { IsDeclined: true } ? null : draft };
}
