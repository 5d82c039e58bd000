using LawBot.Answers.Generated;
using LawBot.Indexing;
using LawBot.Prompts;
using LawBot.Questions;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;
using Microsoft.Extensions.Logging;

namespace LawBot.Turns.Tools;

/// <summary>What a model chose from what it looked up.</summary>
/// <param name="Figures">The figures that answer.</param>
/// <param name="Operation">What is to be done with them; empty for nothing.</param>
/// <param name="Sentences">The sentences that answer, under their numbers.</param>
/// <param name="Others">What else was found, for the writer to fall back on.</param>
/// <param name="Written">The model's own sentences, still to be checked; empty where it only chose.</param>
/// <param name="Generation">The receipt; its failure says in one Chinese line why nothing was chosen, where that is a fault.</param>
public sealed record ToolChoice(
    IReadOnlyList<FoundRow> Figures, string Operation, IReadOnlyList<EvidenceSentence> Sentences, IReadOnlyList<EvidenceSentence> Others, string Written,
    Generation Generation)
{
    /// <summary>True when something was chosen.</summary>
    public bool IsMade => Figures.Count + Sentences.Count > 0;
}

/// <summary>Lets a model look the library up for a question and choose what answers it. It chooses ids; what they stand for is code's.</summary>
/// <param name="tools">The library.</param>
/// <param name="model">Runs the JSON prompt for the same plan.</param>
/// <param name="prompts">The prompts.</param>
/// <param name="limits">What one question may take.</param>
/// <param name="time">The clock of the limits.</param>
/// <param name="logger">Told when the model fails.</param>
/// <param name="caller">Calls tools by itself; null where the service does not, or is not to.</param>
public sealed class ToolPlanner(
    ReportTools tools, IPromptRunner model, PromptLibrary prompts, ToolLimits limits, TimeProvider time, ILogger<ToolPlanner> logger, IToolModel? caller = null)
{
    private const int MostNamed = 60;

    // A service that does not take tools is not offered them again.
    private volatile bool refusesTools;

    /// <param name="text">The question as typed.</param>
    /// <param name="conversation">What was typed before, oldest first.</param>
    /// <param name="home">The user's own jurisdiction; empty when not known.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<ToolChoice> ChooseAsync(string text, IReadOnlyList<string> conversation, string home, CancellationToken cancellation)
    {
        var session = tools.Begin(home, limits);
        var (calls, receipts) = (new List<ModelCall>(), new List<ToolCall>());
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["question"] = text, ["conversation"] = conversation, ["library"] = await NamesAsync(cancellation),
        };
        var (plan, used, failure) = ((ToolPlan?)null, caller is null || refusesTools ? PromptLibrary.Plan : PromptLibrary.Research, (string?)null);
        using var limit = new CancellationTokenSource(limits.Time, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            var box = new ToolBox(session, limits, time, receipts);
            if (used == PromptLibrary.Research)
            {
                (plan, used) = await WithToolsAsync(box, values, calls, receipts, stop.Token);
            }

            plan = used == PromptLibrary.Plan ? await WithPlanAsync(box, values, calls, stop.Token) : plan;
            failure = plan is null ? ToolMessages.NoPlan : null;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && e is not IndexUnavailableException)
        {
            logger.LogWarning(ToolMessages.FailedLogged, e is ModelUnavailableException ? e.Message : e.GetType().Name);
            failure = e is ModelUnavailableException ? e.Message : limit.IsCancellationRequested ? ToolMessages.TooLate : GeneratedMessages.ServiceFailed;
        }

        return ChoiceOf(plan, session, new Generation(model.Model, used, prompts[used].Hash, [], failure) { Calls = calls, Tools = receipts });
    }

    // Without a call and without a choice the model may not have understood what tools are.
    private async Task<(ToolPlan? Plan, string Used)> WithToolsAsync(
        ToolBox box, Dictionary<string, object> values, List<ModelCall> calls, List<ToolCall> receipts, CancellationToken cancellation)
    {
        try
        {
            var plan = ToolPlan.Read(await caller!.RunAsync(PromptLibrary.Research, values, box, calls, cancellation));
            return plan is null or { Calls.Count: > 0 } && receipts.Count == 0 ? (null, PromptLibrary.Plan) : (plan, PromptLibrary.Research);
        }
        catch (ModelUnavailableException e) when (e.IsRequestRefused)
        {
            refusesTools = true;
            return (null, PromptLibrary.Plan);
        }
    }

    private async Task<ToolPlan?> WithPlanAsync(ToolBox box, Dictionary<string, object> values, List<ModelCall> calls, CancellationToken cancellation)
    {
        var results = new List<string>();
        for (var round = 0; round <= limits.Rounds; round++)
        {
            var asked = new Dictionary<string, object>(values, StringComparer.Ordinal) { ["results"] = results };
            var plan = ToolPlan.Read((await model.RunAsync(PromptLibrary.Plan, asked, calls, cancellation)).Text);
            if (plan is null or { Calls.Count: 0 })
            {
                return plan;
            }

            foreach (var (tool, arguments) in plan.Calls)
            {
                results.Add($"{tool} {string.Join(' ', arguments.Values)}:\n{await box.CallAsync(tool, arguments, cancellation)}");
            }

            if (box.Session.NotCoveredReason is not null)
            {
                return null;
            }
        }

        return null;
    }

    private static ToolChoice ChoiceOf(ToolPlan? plan, ToolSession session, Generation generation)
    {
        var (figures, computed) = session.Findings.FiguresOf(plan?.Figures ?? []);
        var chosen = session.Findings.SentencesOf(plan?.Sentences ?? []).ToHashSet();
        var operation = plan is { Operation.Length: > 0 } ? ToolOperation.Of(plan.Operation) ?? "" : computed;
        var isSilent = session.NotCoveredReason is not null || plan?.NotCovered is not null;
        var choice = new ToolChoice(
            [.. figures.Where(f => !f.Figure.IsDoubtful)], operation, [.. session.Findings.Sentences.Where(s => chosen.Contains(s.Number))],
            [.. session.Findings.Sentences.Where(s => !chosen.Contains(s.Number))], plan?.Written ?? "", generation);
        return choice with { Generation = generation with { Failure = choice.IsMade || isSilent ? null : generation.Failure ?? ToolMessages.NoPlan } };
    }

    // Whose reports there are, and of which years: a model that knows does not ask for others.
    private async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellation)
    {
        var library = await tools.LibraryAsync(cancellation);
        var places = library.Entries.GroupBy(e => e.Jurisdiction.Name, StringComparer.Ordinal).ToList();
        var lines = places.Take(MostNamed)
            .Select(g => $"{g.Key}:{string.Join('、', g.Select(e => e.Year).OfType<int>().Distinct().Order().Select(y => y + "年"))}");
        return [.. lines, .. places.Count > MostNamed ? [ToolMessages.Places(places.Count)] : (string[])[]];
    }
}
