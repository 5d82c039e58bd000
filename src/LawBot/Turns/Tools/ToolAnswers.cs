using LawBot.Answers;
using LawBot.Answers.Generated;
using LawBot.Chinese;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;

namespace LawBot.Turns.Tools;

/// <summary>Answers from what a model chose: figures are printed by code as they are without a model, sentences are written under the checks.</summary>
/// <param name="planner">Lets the model look up and choose.</param>
/// <param name="figures">Tells of a figure whether the question's own words speak against it.</param>
/// <param name="writer">Writes from sentences.</param>
public sealed class ToolAnswers(ToolPlanner planner, FigureRetriever figures, IAnswerWriter writer)
{
    /// <param name="question">The question as the rules read it.</param>
    /// <param name="typed">The question and what was typed before it.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="gaps">Places and years that cannot be answered for, one Chinese sentence each.</param>
    /// <param name="progress">Told the text so far; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The answer, null when the model chose nothing that may be said; and the receipt in either case.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    public async Task<(Answer? Answer, Generation Receipt)> TryAsync(
        Question question, TypedTurn typed, Library library, IReadOnlyList<string> gaps, IProgress<string>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(typed);
        var choice = await planner.ChooseAsync(typed.Text, typed.Conversation, question.Home, cancellation);
        var answer = choice.Figures.Count > 0 && choice.Written.Length == 0
            ? await FromFiguresAsync(question, typed, choice, library, gaps, cancellation)
            : await FromSentencesAsync(question, typed, choice, library, gaps, progress, cancellation);
        var receipt = choice.Generation;
        return answer?.Generation is { } written
            ? (answer with { Generation = written with { Calls = [.. receipt.Calls, .. written.Calls], Tools = receipt.Tools } }, receipt)
            : (answer is null ? null : answer with { Generation = receipt }, receipt);
    }

    private async Task<Answer?> FromFiguresAsync(
        Question question, TypedTurn typed, ToolChoice choice, Library library, IReadOnlyList<string> gaps, CancellationToken cancellation)
    {
        List<FoundRow> chosen = [.. choice.Figures.Where(f => IsMeant(question, typed, library, f.Report.Id))];
        if (chosen.Count == 0)
        {
            return null;
        }

        var asked = question with { Task = question.Task == QuestionTask.Comparison ? question.Task : QuestionTask.Figures };
        var found = await figures.JudgeAsync(asked, library, chosen, cancellation);
        if (choice.Operation.Length > 0)
        {
            var rows = ToolOperation.Asked(found.Rows, choice.Operation);
            asked = asked with { Operator = ToolOperation.For(choice.Operation) ?? asked.Operator };
            found = found with
            {
                Rows = rows, Operator = ToolOperation.OperatorOf(choice.Operation),
                Asked = [.. rows.GroupBy(r => r.Asked).OrderBy(g => g.Key).Select(g => new AskedFigure(g.First().Figure.Metric, "", "", null))],
            };
        }

        // The wording asked for more numbers than were chosen: only those chosen are spoken of.
        var answered = found.Rows.Concat(found.Near).Select(r => r.Asked).ToHashSet();
        found = found with
        {
            Asked = [.. found.Asked.Where((_, i) => answered.Contains(i))], Rows = Renumbered(found.Rows, answered), Near = Renumbered(found.Near, answered),
        };
        return FigureAnswers.Of(asked, found, gaps);
    }

    private static List<FoundRow> Renumbered(IReadOnlyList<FoundRow> rows, HashSet<int> answered) =>
        [.. rows.Select(r => r with { Asked = answered.Count(a => a < r.Asked) })];

    private async Task<Answer?> FromSentencesAsync(
        Question question, TypedTurn typed, ToolChoice choice, Library library, IReadOnlyList<string> gaps, IProgress<string>? progress,
            CancellationToken cancellation)
    {
        List<EvidenceSentence> chosen = [.. choice.Sentences.Where(s => IsMeant(question, typed, library, s.ReportId))];
        if (chosen.Count == 0)
        {
            return null;
        }

        var allowed = choice.Others.Where(s => IsMeant(question, typed, library, s.ReportId)).ToList();
        var evidence = new Evidence(typed.Text, chosen)
        {
            Asked = typed.Text, Conversation = typed.Conversation, Further = allowed, Written = choice.Written, Gaps = gaps,
            Searched = chosen.Concat(allowed).Select(s => s.ReportId).Distinct(StringComparer.Ordinal).Count(),
        };
        var kind = question.Task == QuestionTask.Comparison ? AnswerKind.Comparison : AnswerKind.Experience;
        var answer = await writer.WriteAsync(evidence, kind, progress, cancellation);
        return answer with { Question = typed.Text, Warnings = [.. answer.Warnings, .. RecognisedQuotes.WarningsOf(answer.Citations.Select(c => c.Source))] };
    }

    // Another county's answer is none: what is chosen lies in the places and years that the question names, or its place was typed.
    private static bool IsMeant(Question question, TypedTurn typed, Library library, string report)
    {
        var entry = library.Entries.FirstOrDefault(e => string.Equals(e.Id, report, StringComparison.Ordinal));
        if (entry is null || question.Excluded.Contains(entry.Jurisdiction.Name, StringComparer.Ordinal))
        {
            return false;
        }

        var isUnknown = question is { UnknownPlaces.Count: > 0, Jurisdictions.Count: 0 };
        return (!isUnknown && question.Filter.Allows(entry.Id, entry.Jurisdiction, entry.Year))
            || (typed.Names(entry.Jurisdiction.Name) && (question.Years.Count == 0 || (entry.Year is { } year && question.Years.Contains(year))));
    }
}

/// <summary>A message as it was typed.</summary>
/// <param name="Text">The message.</param>
/// <param name="Conversation">What was typed before it in the same conversation, oldest first.</param>
public sealed record TypedTurn(string Text, IReadOnlyList<string> Conversation)
{
    private const int ShortestName = 2;

    /// <summary>True when a place is named in it, with or without its rank.</summary>
    public bool Names(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var folded = TextFolding.Fold(Text);
        return folded.Contains(place, StringComparison.Ordinal) || (place.Length > ShortestName && folded.Contains(place[..^1], StringComparison.Ordinal));
    }
}
