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
/// Lets a model work over the template draft, each sentence under the checks; what falls is left out and told of. When the model fails or too
/// little stands, the template draft serves.
/// </summary>
public sealed class GeneratedDraftWriter(
    IPromptRunner model, IDraftWriter template, PromptLibrary prompts, GroundingPlacesReader places, GenerationLimits limits, ILogger<GeneratedDraftWriter> logger)
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
        var calls = new List<ModelCall>();
        string? failure = null;
        Draft? draft = null;
        try
        {
            var text = await GenerateAsync(instruction, facts, pattern, shown, calls, cancellation);
            var check = new DraftCheck($"{instruction}\n{facts}", new DraftExemplars(exemplars), await places.ReadAsync(cancellation));
            draft = Judge(text, check, facts, pattern, new DraftExemplars(exemplars), checks);
            failure = draft is null ? "模型写的内容大多没有通过核对" : null;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            logger.LogWarning("The model gave no draft: {Reason}", e is ModelUnavailableException ? e.Message : e.GetType().Name);
            failure = e is ModelUnavailableException ? e.Message : "模型服务出错";
        }

        var generation = new Generation(model.Model, prompt.Name, prompt.Hash, checks, failure) { Calls = calls };
        return draft is not null
            ? draft with { Generation = generation }
            : pattern with { Warnings = [.. pattern.Warnings, $"{failure}，以下改用按体例写成的底稿。"], Generation = generation };
    }

    private async Task<IReadOnlyList<StreamedSentence>> GenerateAsync(
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
            throw new ModelUnavailableException("模型拒绝起草");
        }

        var sentences = new GeneratedStream();
        var thought = response.Text.LastIndexOf("</think>", StringComparison.Ordinal);
        var whole = sentences.Append(thought < 0 ? response.Text : response.Text[(thought + 8)..]);
        return [.. whole, .. sentences.Complete(wasCut: response.FinishReason == ChatFinishReason.Length)];
    }

    private static Draft? Judge(
        IReadOnlyList<StreamedSentence> sentences, DraftCheck check, string facts, Draft pattern, DraftExemplars exemplars, List<SentenceCheck> checks)
    {
        var draft = new DraftBuilder(exemplars);
        var fallen = 0;
        foreach (var sentence in sentences)
        {
            var reasons = check.Check(sentence.Text);
            checks.Add(new(sentence.Text, 1, reasons));
            if (reasons.Count > 0)
            {
                fallen++;
                continue;
            }

            if (sentence.BeginsLine)
            {
                draft.BeginParagraph();
            }

            var (origin, exemplar) = OriginOf(sentence.Text, facts, exemplars);
            draft.Add(sentence.Text, origin, exemplar);
        }

        if (draft.Ledger.Count == 0 || draft.Ledger.Count < fallen)
        {
            return null;
        }

        var placeholders = DraftText.PlaceholdersIn(draft.Text);
        List<string> warnings = placeholders.Count > 0 ? [$"【】处共{placeholders.Count}项待填写;填好后请核对全文。"] : [];
        if (fallen > 0)
        {
            warnings.Add($"有{fallen}句没有通过核对，已略去。");
        }

        return pattern with
        {
            Text = draft.Text.TrimEnd('\n'), Placeholders = placeholders, Ledger = draft.Ledger, Grounding = AnswerOrigin.Generated, Warnings = warnings,
        };
    }

    private static (DraftOrigin Origin, int Exemplar) OriginOf(string sentence, string facts, DraftExemplars exemplars)
    {
        if (facts.Length > 0 && (DraftText.WithoutPlaceholders(sentence).Any(char.IsDigit) || DraftWords.Share(sentence, facts) >= 0.6))
        {
            return (DraftOrigin.OwnFacts, -1);
        }

        var (best, share) = exemplars.Sentences.Select((s, i) => (i, DraftWords.Share(sentence, s.Text))).DefaultIfEmpty((-1, 0)).MaxBy(s => s.Item2);
        return share >= 0.5 ? (DraftOrigin.BorrowedWording, best) : (DraftOrigin.SetPhrase, -1);
    }
}
