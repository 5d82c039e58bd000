using LawBot.Answers.Generated;
using LawBot.Answers.Grounding;
using LawBot.Indexing;
using LawBot.Prompts;
using LawBot.Questions;
using LawBot.Retrieval;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace LawBot.Answers.Drafts;

/// <summary>
/// Lets a model work over the template draft, each sentence under the checks; what falls is written once more with the reasons, what falls again
/// is left out and told of, and no number of the user's is lost. When the model fails or too little stands, the template draft serves.
/// </summary>
public sealed class GeneratedDraftWriter(
    IPromptRunner model, IDraftWriter template, PromptLibrary prompts, GroundingPlacesReader places, GenerationLimits limits,
        ILogger<GeneratedDraftWriter> logger)
    : IDraftWriter
{
    /// <inheritdoc/>
    public async Task<Draft> WriteAsync(DraftRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var pattern = await template.WriteAsync(request, cancellation);
        var (instruction, exemplars, facts) = (request.Spec.Instruction, request.Exemplars, request.Spec.Facts);
        if (request.Spec.IsDeclined || request.Spec.Genre is not (DraftGenre.Section or DraftGenre.Responsibility))
        {
            return pattern;
        }

        var shown = GeneratedEvidence.Fit(exemplars, limits.EvidenceTokens);
        var prompt = prompts[PromptLibrary.Draft];
        var checks = new List<SentenceCheck>();
        var fallen = new List<SentenceCheck>();
        var calls = new List<ModelCall>();
        string? failure = null;
        Draft? draft = null;
        try
        {
            var (sentences, wasCut) = await GenerateAsync(instruction, facts, pattern, shown, calls, cancellation);
            var own = $"{instruction}\n{facts}";
            var check = new DraftCheck(own, new DraftExemplars(exemplars), await places.ReadAsync(cancellation));
            var text = new GeneratedDraftText(check, new DraftExemplars(exemplars), pattern, facts);
            foreach (var sentence in sentences)
            {
                text.Add(sentence);
            }

            if (text.Fallen.Count > 0)
            {
                await ReviseAsync(own, text, calls, cancellation);
            }

            checks.AddRange(text.Checks);
            fallen.AddRange(text.Fallen.Select(f => new SentenceCheck(f.Text, 1, f.Reasons)));
            draft = text.Standing > 0 && text.Standing >= text.Fallen.Count ? text.Compose(wasCut) : null;
            failure = draft is not null ? null : sentences.Count == 0 ? DraftMessages.NoText : DraftMessages.MostFell;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            logger.LogWarning(DraftMessages.NotWritten, e is ModelUnavailableException ? e.Message : e.GetType().Name);
            failure = e is ModelUnavailableException ? e.Message : DraftMessages.ServiceFailed;
        }

        var generation = new Generation(model.Model, prompt.Name, prompt.Hash, checks, failure) { Calls = calls, Fallen = fallen };
        return draft is not null
            ? draft with { Generation = generation }
            : pattern with { Warnings = [.. pattern.Warnings, DraftMessages.PatternInstead(failure)], Generation = generation };
    }

    private async Task<(IReadOnlyList<StreamedSentence> Sentences, bool WasCut)> GenerateAsync(
        string instruction, string facts, Draft pattern, Evidence shown, List<ModelCall> calls, CancellationToken cancellation)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["instruction"] = instruction,
            ["facts"] = facts.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList(),
            ["pattern"] = pattern.Text,
            ["evidence"] = GeneratedEvidence.Lines(shown),
        };
        var response = await model.RunAsync(PromptLibrary.Draft, values, calls, cancellation);
        if (response.FinishReason == ChatFinishReason.ContentFilter)
        {
            throw new ModelUnavailableException(DraftMessages.ModelRefused);
        }

        var sentences = new GeneratedStream();
        var whole = sentences.Append(GeneratedReasoning.Without(response.Text));
        var wasCut = response.FinishReason == ChatFinishReason.Length;
        return ([.. whole, .. sentences.Complete(wasCut)], wasCut);
    }

    private async Task ReviseAsync(string own, GeneratedDraftText text, List<ModelCall> calls, CancellationToken cancellation)
    {
        var fallen = text.Fallen.Take(limits.Rewrites).ToList();
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["facts"] = own.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList(),
            ["failed"] = fallen.Select((f, i) => $"{i + 1}. {f.Text}（{string.Join('；', f.Reasons)}）").ToList(),
        };
        try
        {
            var response = await model.RunAsync(PromptLibrary.ReviseDraft, values, calls, cancellation);
            foreach (var (number, _, rewriting) in NumberedLine.AllOf(GeneratedReasoning.Without(response.Text)).Where(r => r.Number <= fallen.Count))
            {
                text.Mend(fallen[number - 1].Slot, rewriting);
            }
        }
        catch (ModelUnavailableException e)
        {
            logger.LogWarning(DraftMessages.NotRevised, e.Message);
        }
    }
}
