using System.ClientModel;
using System.ClientModel.Primitives;
using LawBot.Indexing;
using LawBot.Prompts;
using LawBot.Questions;
using LawBot.Synthesis;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace LawBot.Host.OpenAi;

/// <summary>Puts the models into the container, each only when its endpoint and its name are set.</summary>
public static class OpenAiRegistration
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    /// <summary>Registers <see cref="IChatClient"/> and <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/> as far as they are configured, and
    /// what works with them: the generated writers before the offline ones, the reworded question, dense retrieval beside the words. Call it
    /// after the offline writers and the store are registered.</summary>
    public static IServiceCollection AddOpenAi(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<ChatEndpointOptions>().Bind(configuration.GetSection("Chat")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<EmbeddingsEndpointOptions>().Bind(configuration.GetSection("Embeddings")).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<OpenAiDoctor>();
        var chat = configuration.GetSection("Chat").Get<ChatEndpointOptions>() ?? new();
        if (chat.IsConfigured)
        {
            AddChat(services, chat);
        }

        var embeddings = configuration.GetSection("Embeddings").Get<EmbeddingsEndpointOptions>() ?? new();
        if (embeddings.IsConfigured)
        {
            AddEmbeddings(services, embeddings);
        }

        return services;
    }

    private static void AddChat(IServiceCollection services, ChatEndpointOptions chat)
    {
        services.AddSingleton(new GenerationLimits { EvidenceTokens = chat.EvidenceTokens });
        services.AddSingleton<IChatClient>(p => CreateChat(chat, FirstPause, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<GroundingPlacesReader>();
        services.Decorate<IAnswerWriter>((p, offline) => ActivatorUtilities.CreateInstance<GeneratedAnswerWriter>(p, offline));
        services.Decorate<IDraftWriter>((p, template) => ActivatorUtilities.CreateInstance<GeneratedDraftWriter>(p, template));
        if (chat.RewriteQuestions)
        {
            services.AddSingleton(p => new QuestionRewriter(
                p.GetRequiredService<IChatClient>(), p.GetRequiredService<PromptLibrary>(), TimeSpan.FromSeconds(chat.RewriteSeconds), p.GetRequiredService<TimeProvider>()));
        }
    }

    private static void AddEmbeddings(IServiceCollection services, EmbeddingsEndpointOptions embeddings)
    {
        services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(
            p => CreateEmbeddings(embeddings, FirstPause, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => ActivatorUtilities.CreateInstance<PassageEmbedding>(p, embeddings.Batch));
        services.Decorate<IPassageSearcher>((p, lexical) => ActivatorUtilities.CreateInstance<FusedPassageSearcher>(p, lexical));
    }

    // Puts a second implementation before the one that is registered.
    private static void Decorate<T>(this IServiceCollection services, Func<IServiceProvider, T, T> outer)
        where T : class
    {
        var inner = services.Last(d => d.ServiceType == typeof(T));
        services.AddSingleton(p => outer(p, (T)(inner.ImplementationInstance ?? inner.ImplementationFactory?.Invoke(p)
            ?? ActivatorUtilities.CreateInstance(p, inner.ImplementationType!))));
    }

    /// <summary>A chat client for the endpoint.</summary>
    internal static OpenAiChatClient CreateChat(ChatEndpointOptions options, TimeSpan firstPause, TimeProvider time) => new(
        new ChatClient(options.Model, Key(options.ApiKey), Client(options.Endpoint, options.TimeoutSeconds)),
        options, new OpenAiResilience(options.Retries, options.Parallel, firstPause, time), time);

    /// <summary>An embedding generator for the endpoint.</summary>
    internal static OpenAiEmbeddings CreateEmbeddings(EmbeddingsEndpointOptions options, TimeSpan firstPause, TimeProvider time) => new(
        new EmbeddingClient(options.Model, Key(options.ApiKey), Client(options.Endpoint, options.TimeoutSeconds)),
        options, new OpenAiResilience(options.Retries, options.Parallel, firstPause, time), time);

    // A local service wants no key, but the client does.
    private static ApiKeyCredential Key(string key) => new(key.Length == 0 ? "none" : key);

    private static OpenAIClientOptions Client(string endpoint, int timeoutSeconds) => new()
    {
        Endpoint = new Uri(endpoint),
        NetworkTimeout = TimeSpan.FromSeconds(timeoutSeconds),
        // Retries are ours: they must know of the offline answer that waits behind.
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        // A redirect leads to a sign-in page, never to a model.
        Transport = new HttpClientPipelineTransport(new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(10),
        })
        { Timeout = Timeout.InfiniteTimeSpan }),
    };
}
