using LawBot.Answers.Grounding;
using LawBot.Indexing;
using LawBot.Prompts;
using LawBot.Retrieval;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace LawBot.Answers.Generated;

/// <summary>What a model may take.</summary>
public sealed record GenerationLimits
{
    /// <summary>For the evidence in one prompt, in tokens by <see cref="TokenBudget"/>; 8,000 unless set.</summary>
    public int EvidenceTokens { get; init; } = 8000;

    /// <summary>How many sentences that fell are given back for rewriting; the rest is dropped at once. 10 unless set.</summary>
    public int Rewrites { get; init; } = 10;

    /// <summary>True when a second call judges what stood, 支持 or 不支持; it can only take away. False unless set.</summary>
    public bool Verify { get; init; }
}

/// <summary>
/// Lets a model word the answer, sentence by sentence under the checks: what passes is handed on at once, what falls is written once more
/// with the reasons, what falls again is dropped and told of, and its place keeps its quotation. When the model fails or too little stands, the
/// offline writer answers.
/// </summary>
public sealed class GeneratedAnswerWriter(
    IPromptRunner model, IAnswerWriter offline, PromptLibrary prompts, GroundingPlacesReader places, GenerationLimits limits,
        ILogger<GeneratedAnswerWriter> logger)
    : IAnswerWriter
{
    // A service builds its parts when it starts, a command before it reads the question.
    static GeneratedAnswerWriter() => GeneratedWarmUp.Begin();

    /// <inheritdoc/>
    public EvidenceBreadth Breadth => EvidenceBreadth.Wide;

    /// <inheritdoc/>
    public async Task<Answer> WriteAsync(Evidence evidence, AnswerKind kind, IProgress<string>? progress, CancellationToken cancellation)
    {
        var shown = GeneratedEvidence.Fit(evidence with { Sentences = [.. evidence.Sentences, .. evidence.Further] }, limits.EvidenceTokens);
        var prompt = prompts[kind == AnswerKind.Comparison ? PromptLibrary.Compare : PromptLibrary.Answer];
        var check = new GroundingCheck(shown, await places.ReadAsync(cancellation));
        var ahead = Task.Run(() => GeneratedWarmUp.AheadAsync(shown, check, cancellation), cancellation);
        var text = new GeneratedText(shown, check);
        var calls = new List<ModelCall>();
        string? failure;
        try
        {
            failure = await GenerateAsync(shown, prompt, text, calls, progress, cancellation);
            await ahead;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // The type only: a service may repeat the key in its message.
            logger.LogWarning(GeneratedMessages.NoAnswerLogged, e is ModelUnavailableException ? e.Message : e.GetType().Name);
            failure = e is ModelUnavailableException ? e.Message : GeneratedMessages.ServiceFailed;
        }

        var fallen = text.Fallen.Select(f => new SentenceCheck(GroundingMarks.Without(f.Text), 1, f.Reasons)).ToList();
        var generation = new Generation(model.Model, prompt.Name, prompt.Hash, text.Checks, failure) { Calls = calls, Fallen = fallen };
        return failure is null
            ? text.IsSilent ? Nearest(evidence, generation) : Finish(evidence, kind, text, generation)
            : await FallBackAsync(evidence, kind, failure, generation, progress, cancellation);
    }

    private async Task<string?> GenerateAsync(
        Evidence shown, PromptTemplate prompt, GeneratedText text, List<ModelCall> calls, IProgress<string>? progress, CancellationToken cancellation)
    {
        var lines = GeneratedEvidence.Lines(shown);
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["question"] = shown.Asked.Length > 0 ? shown.Asked : shown.Question, ["conversation"] = shown.Conversation, ["evidence"] = lines,
            ["silent"] = shown.Silent,
        };
        // What a second call may take away is not shown before it has judged.
        var told = limits.Verify ? null : progress;
        var written = shown.Written.Length > 0 ? GeneratedWarmUp.AsStream(shown.Written) : model.StreamAsync(prompt.Name, values, calls, cancellation);
        var finish = await GeneratedStreaming.ReadAsync(written, text, told, cancellation);
        text.WasCut = finish == ChatFinishReason.Length;
        if (finish == ChatFinishReason.ContentFilter)
        {
            return GeneratedMessages.Refused;
        }

        if (text.IsSilent)
        {
            return null;
        }

        if (text.Standing == 0 && text.Fallen.Count == 0)
        {
            return finish == ChatFinishReason.Length ? GeneratedMessages.CutAtOnce : GeneratedMessages.NoAnswer;
        }

        if (text.Fallen.Count > 0)
        {
            await ReviseAsync(lines, text, calls, cancellation);
        }

        if (limits.Verify && text.Standing > 0)
        {
            await VerifyAsync(lines, text, calls, cancellation);
        }

        progress?.Report(text.Render());

        return text.Standing > 0 && text.Standing >= text.Fallen.Count ? null : GeneratedMessages.MostlyFell;
    }

    private async Task ReviseAsync(IReadOnlyList<string> lines, GeneratedText text, List<ModelCall> calls, CancellationToken cancellation)
    {
        var fallen = text.Fallen.Take(limits.Rewrites).ToList();
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["evidence"] = lines,
            ["failed"] = fallen.Select((f, i) => $"{i + 1}. {f.Text}（{string.Join('；', f.Reasons)}）").ToList(),
        };
        try
        {
            var response = await model.RunAsync(PromptLibrary.Revise, values, calls, cancellation);
            foreach (var (number, _, rewriting) in NumberedLine.AllOf(GeneratedReasoning.Without(response.Text)).Where(r => r.Number <= fallen.Count))
            {
                text.Mend(fallen[number - 1].Slot, rewriting);
            }
        }
        catch (ModelUnavailableException e)
        {
            // What stood, stands; what fell is dropped as if the rewriting had fallen too.
            logger.LogWarning(GeneratedMessages.NoRewritingLogged, e.Message);
        }
    }

    private async Task VerifyAsync(IReadOnlyList<string> lines, GeneratedText text, List<ModelCall> calls, CancellationToken cancellation)
    {
        var stands = text.Stands;
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["evidence"] = lines, ["sentences"] = stands.Select((s, i) => $"{i + 1}. {s.Text}").ToList(),
        };
        try
        {
            var response = await model.RunAsync(PromptLibrary.Verify, values, calls, cancellation);
            foreach (var line in GeneratedReasoning.Without(response.Text).Split('\n').Select(NumberedLine.Of)
                .Where(l => l.Text.TrimStart('“', '"').StartsWith(GeneratedMessages.NotSupported, StringComparison.Ordinal)))
            {
                var number = line.Number == 0 && stands.Count == 1 ? 1 : line.Number;
                if (number >= 1 && number <= stands.Count)
                {
                    text.Withdraw(stands[number - 1].Slot, GeneratedMessages.JudgedUnsupported);
                }
            }
        }
        catch (ModelUnavailableException e)
        {
            // The second call only takes away: without it the checks alone decide.
            logger.LogWarning(GeneratedMessages.NoJudgementLogged, e.Message);
        }
    }

    private static Answer Finish(Evidence evidence, AnswerKind kind, GeneratedText text, Generation generation)
    {
        var warnings = evidence.Gaps.ToList();
        if (text.Fallen.Count > 0)
        {
            warnings.Add(GeneratedMessages.LeftOut(text.Fallen.Count));
        }

        if (text.WasCut)
        {
            warnings.Add(GeneratedMessages.Cut);
        }

        if (text.SilentNames.Count > 0)
        {
            warnings.Add(GeneratedMessages.Silent(text.SilentNames));
        }

        var (said, citations) = text.Compose(withQuotations: true);
        var quoted = citations.Select(c => c.Source.ReportId).ToHashSet(StringComparer.Ordinal);
        // The coverage is that of the answer as shown.
        var shown = evidence.Sentences.Concat(evidence.Further).Where(s => quoted.Contains(s.ReportId));
        var coverage = ExtractedAnswerWriter.CoverageOf(evidence with { Sentences = [.. shown] });
        return new(evidence.Question, kind, coverage.Length == 0 ? said : $"{said}\n{coverage}", AnswerOrigin.Generated, citations,
            warnings) { Generation = generation };
    }

    // The model read all of it and found nothing that answers: what ranked first is then only near.
    private static Answer Nearest(Evidence evidence, Generation generation) =>
        NearestAnswers.Of(evidence.Question, AnswerMessages.NoWording, evidence, evidence.Gaps) with { Generation = generation };

    private async Task<Answer> FallBackAsync(
        Evidence evidence, AnswerKind kind, string failure, Generation generation, IProgress<string>? progress, CancellationToken cancellation)
    {
        var answer = await offline.WriteAsync(evidence, kind, progress, cancellation);
        return answer with { Warnings = [.. answer.Warnings, GeneratedMessages.FallenBack(failure)], Generation = generation };
    }
}
