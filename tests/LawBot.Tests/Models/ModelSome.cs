using LawBot.Answers;
using LawBot.Answers.Generated;
using LawBot.Answers.Grounding;
using LawBot.Host.Models;
using LawBot.Host.Prompts;
using LawBot.Prompts;
using LawBot.Retrieval;
using LawBot.Tests.Answers;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.SemanticKernel;

namespace LawBot.Tests.Models;

/// <summary>A generated writer over a scripted service.</summary>
internal static class ModelSome
{
    public const string Key = "sk-very-secret-0123456789";

    public static readonly PromptLibrary Prompts = PromptFolder.Load("");

    public static readonly Evidence Evidence = GroundingSome.Of(
        ("青禾县", 2021, "全年共收到行政复议申请12件，受理9件，办结率100%。"),
        ("白河县", 2020, "建立行政复议案件集体会商制度，全年办理行政复议案件31件。"));

    public static ChatEndpointOptions Options(string endpoint, int retries = 2) => new()
    {
        Endpoint = endpoint,
        Model = "scripted",
        ApiKey = Key,
        IdleSeconds = 1,
        TimeoutSeconds = 10,
        Retries = retries,
    };

    public static ServiceRunner Chat(string endpoint, int retries = 2) => new(Options(endpoint, retries));

    public static GeneratedAnswerWriter Writer(IPromptRunner chat, GenerationLimits? limits = null) =>
        new(chat, new ExtractedAnswerWriter(), Prompts, new GroundingPlacesReader(GroundingSome.Places), limits ?? new(),
            NullLogger<GeneratedAnswerWriter>.Instance);

    public static async Task<(Answer Answer, List<string> Progress)> AnswerAsync(IPromptRunner chat, Evidence? evidence = null)
    {
        var told = new List<string>();
        var answer = await Writer(chat).WriteAsync(evidence ?? Evidence, AnswerKind.Experience, new Told(told), CancellationToken.None);
        return (answer, told);
    }

    private sealed class Told(List<string> texts) : IProgress<string>
    {
        public void Report(string value) => texts.Add(value);
    }

    /// <summary>The prompts on a service of the loopback interface, as the container puts them together.</summary>
    internal sealed class ServiceRunner(ChatEndpointOptions options) : IPromptRunner, IDisposable
    {
        private readonly ResilientChatService service = ModelsRegistration.CreateChat(options, TimeSpan.FromMilliseconds(5), TimeProvider.System);
        private Kernel? kernel;

        public string Model => options.Model;

        public Kernel Kernel => kernel ??= KernelPromptRunner.KernelOver(service, Prompts, TimeProvider.System);

        public IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
            string prompt, IReadOnlyDictionary<string, object> values, ICollection<ModelCall> calls, CancellationToken cancellation) =>
            new KernelPromptRunner(Kernel, Model).StreamAsync(prompt, values, calls, cancellation);

        public void Dispose() => service.Dispose();
    }
}
