using System.ClientModel;
using System.ClientModel.Primitives;
using LawBot.Answers.Generated;
using LawBot.Indexing;
using LawBot.Prompts;
using LawBot.Turns.Tools;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using OpenAI.Embeddings;

namespace LawBot.Host.Models;

/// <summary>Puts the models into the container, each only when its endpoint and its name are set.</summary>
public static class ModelsRegistration
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    /// <summary>Registers <see cref="IChatClient"/> and <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/> as far as they are configured, and
    /// what works with them: tools for the model, and dense retrieval beside the words. Call it after the store is registered.</summary>
    public static IServiceCollection AddModels(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<ChatEndpointOptions>().Bind(configuration.GetSection("Chat"));
        services.AddOptions<EmbeddingsEndpointOptions>().Bind(configuration.GetSection("Embeddings"));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ModelDoctor>();
        var chat = configuration.GetSection("Chat").Get<ChatEndpointOptions>() ?? new();
        if (chat.IsConfigured)
        {
            AddChat(services, chat);
        }

        var embeddings = configuration.GetSection("Embeddings").Get<EmbeddingsEndpointOptions>() ?? new();
        if (embeddings.IsConfigured || embeddings.IsLocal)
        {
            AddEmbeddings(services, embeddings);
        }

        return services;
    }

    private static void AddChat(IServiceCollection services, ChatEndpointOptions chat)
    {
        services.AddSingleton(new GenerationLimits { EvidenceTokens = chat.EvidenceTokens, Verify = chat.Verify });
        services.AddSingleton<IChatCompletionService>(p =>
            CreateChat(p.GetRequiredService<IOptions<ChatEndpointOptions>>().Value, FirstPause, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => p.GetRequiredService<IChatCompletionService>().AsChatClient());
        services.AddSingleton(p => KernelPromptRunner.KernelOver(
            p.GetRequiredService<IChatCompletionService>(), p.GetRequiredService<PromptLibrary>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IPromptRunner>(p => new KernelPromptRunner(
            p.GetRequiredService<Kernel>(), p.GetRequiredService<IOptions<ChatEndpointOptions>>().Value.Model));
        services.AddSingleton<LawBot.Answers.Drafts.DraftSpecModel>();
        if (chat.Tools is not ChatTools.Off)
        {
            services.AddSingleton(new ToolLimits
            {
                Rounds = chat.ToolRounds, Calls = chat.ToolCalls, Time = TimeSpan.FromSeconds(chat.ToolSeconds),
                    ResultTokens = Math.Max(500, chat.EvidenceTokens / 2),
            });
            if (chat.Tools is not ChatTools.Json)
            {
                services.AddSingleton<IToolModel, KernelToolModel>();
            }

            services.AddSingleton<ToolPlanner>();
            services.AddSingleton<ToolAnswers>();
        }
    }

    private static void AddEmbeddings(IServiceCollection services, EmbeddingsEndpointOptions embeddings)
    {
        services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(p => embeddings.IsLocal
            ? new SentenceModel(embeddings.ModelPath)
            : CreateEmbeddings(p.GetRequiredService<IOptions<EmbeddingsEndpointOptions>>().Value, FirstPause, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => ActivatorUtilities.CreateInstance<PassageEmbedding>(p, embeddings.Batch));
        var byWords = services.Last(d => d.ServiceType == typeof(IPassageSearcher));
        services.AddSingleton<IPassageSearcher>(p => ActivatorUtilities.CreateInstance<FusedPassageSearcher>(p, SearchByWords(p, byWords)));
    }

    // The search by words that is registered stays inside.
    private static IPassageSearcher SearchByWords(IServiceProvider services, ServiceDescriptor registered) =>
        (IPassageSearcher)(registered.ImplementationInstance ?? registered.ImplementationFactory?.Invoke(services)
            ?? ActivatorUtilities.CreateInstance(services, registered.ImplementationType!));

    /// <summary>The connector's chat completion for the endpoint, under our limits.</summary>
    internal static ResilientChatService CreateChat(ChatEndpointOptions options, TimeSpan firstPause, TimeProvider time) => new(
        new OpenAIChatCompletionService(options.Model, new OpenAIClient(Key(options.ApiKey), Client(options.Endpoint, options.TimeoutSeconds))),
        options, new ModelResilience(options.Retries, options.Parallel, firstPause, time), time);

    /// <summary>An embedding generator for the endpoint.</summary>
    internal static EmbeddingService CreateEmbeddings(EmbeddingsEndpointOptions options, TimeSpan firstPause, TimeProvider time) => new(
        new EmbeddingClient(options.Model, Key(options.ApiKey), Client(options.Endpoint, options.TimeoutSeconds)),
        options, new ModelResilience(options.Retries, options.Parallel, firstPause, time), time);

    // A local service wants no key, but the client does.
    private static ApiKeyCredential Key(string key) => new(key.Length == 0 ? "none" : key);

    private static OpenAIClientOptions Client(string endpoint, int timeoutSeconds) => new()
    {
        Endpoint = new Uri(endpoint),
        NetworkTimeout = TimeSpan.FromSeconds(timeoutSeconds),
        // Retries are ours: they must know of the offline answer that waits behind.
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        // A redirect leads to a sign-in page, never to a model.
        Transport = new HttpClientPipelineTransport(new HttpClient(new ErrorBodyHandler(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(10),
        }))
        { Timeout = Timeout.InfiniteTimeSpan }),
    };
}
