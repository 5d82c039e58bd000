using LawBot.Answers;
using LawBot.Answers.Grounding;
using LawBot.Host.Models;
using LawBot.Retrieval.Figures;
using LawBot.Tests.Support;
using LawBot.Turns;
using LawBot.Turns.Tools;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LawBot.Tests.Models;

/// <summary>The desk over the samples with a scripted model that may look things up.</summary>
internal sealed class ToolDesk : IDisposable
{
    private readonly ModelSome.ServiceRunner chat;

    public ToolDesk(SampleDesk samples, ScriptedModel model, ToolLimits? limits = null, bool hasTools = true)
    {
        chat = ModelSome.Chat(model.Endpoint, retries: 0);
        var writer = new LawBot.Answers.Generated.GeneratedAnswerWriter(
            chat, new ExtractedAnswerWriter(), ModelSome.Prompts, new GroundingPlacesReader(samples.Get<LawBot.Questions.LibraryReader>()), new(),
            NullLogger<LawBot.Answers.Generated.GeneratedAnswerWriter>.Instance);
        var planner = new ToolPlanner(
            samples.Get<ReportTools>(), chat, ModelSome.Prompts, limits ?? new(), TimeProvider.System, NullLogger<ToolPlanner>.Instance,
            hasTools ? new KernelToolModel(chat.Kernel, ModelSome.Prompts) : null);
        Desk = ActivatorUtilities.CreateInstance<AnswerDesk>(samples.Get<IServiceProvider>(), (IAnswerWriter)writer,
            new ToolAnswers(planner, samples.Get<FigureRetriever>(), writer));
    }

    public AnswerDesk Desk { get; }

    public async Task<Answer> AskAsync(string question, params string[] context) => (await Desk.AnswerAsync(question, context, null, null, default)).Answer;

    public void Dispose() => chat.Dispose();
}
