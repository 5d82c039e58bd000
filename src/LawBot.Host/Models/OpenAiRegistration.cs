using System.ClientModel;
using System.ClientModel.Primitives;
using LawBot.Answers.Generated;
using LawBot.Indexing;
using LawBot.Prompts;
using LawBot.Questions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace LawBot.Host.Models;

/// <summary>Puts the models into the container, each only when its endpoint and its name are set.</summary>
public static class OpenAiRegistration
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    /// <summary>Registers <see cref="IChatClient"/> and <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/> as far as they are configured, and
    /// what works with them: the reworded question, and dense retrieval beside the words. Call it after the store is registered.</summary>
    public static IServiceCollection AddOpenAi(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<ChatEndpointOptions>().Bind(configuration.GetSection("Chat"));
        services.AddOptions<EmbeddingsEndpointOptions>().Bind(configuration.GetSection("Embeddings"));
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
        services.AddSingleton<IChatClient>(p => CreateChat(p.GetRequiredService<IOptions<ChatEndpointOptions>>().Value, FirstPause, p.GetRequiredService<TimeProvider>()));
        if (chat.RewriteQuestions)
        {
            services.AddSingleton(p => new QuestionRewriter(
                p.GetRequiredService<IChatClient>(), p.GetRequiredService<PromptLibrary>(), TimeSpan.FromSeconds(chat.RewriteSeconds), p.GetRequiredService<TimeProvider>()));
        }
    }

    private static void AddEmbeddings(IServiceCollection services, EmbeddingsEndpointOptions embeddings)
    {
        services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(
            p => CreateEmbeddings(p.GetRequiredService<IOptions<EmbeddingsEndpointOptions>>().Value, FirstPause, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => ActivatorUtilities.CreateInstance<PassageEmbedding>(p, embeddings.Batch));
        var byWords = services.Last(d => d.ServiceType == typeof(IPassageSearcher));
        services.AddSingleton<IPassageSearcher>(p => ActivatorUtilities.CreateInstance<FusedPassageSearcher>(p, SearchByWords(p, byWords)));
    }

    // The search by words that is registered stays inside.
    private static IPassageSearcher SearchByWords(IServiceProvider services, ServiceDescriptor registered) =>
        (IPassageSearcher)(registered.ImplementationInstance ?? registered.ImplementationFactory?.Invoke(services)
            ?? ActivatorUtilities.CreateInstance(services, registered.ImplementationType!));

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
