using Grpc.Net.Client;
using LawBot.Indexing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>Puts Qdrant behind the ports of the index.</summary>
public static class QdrantRegistration
{
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(5);

    /// <summary>Registers the store; nothing is reached before first use. With an embedding model in the container, passages are found by
    /// meaning as well.</summary>
    public static IServiceCollection AddQdrant(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<QdrantOptions>().Bind(configuration.GetSection(QdrantOptions.Section));
        services.TryAddSingleton(p => p.GetRequiredService<IOptions<QdrantOptions>>().Value);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(p => GrpcChannel.ForAddress(p.GetRequiredService<QdrantOptions>().BaseAddress, new GrpcChannelOptions
        {
            HttpHandler = Transport(), DisposeHttpClient = true, MaxReceiveMessageSize = null, MaxRetryAttempts = null, ServiceProvider = p,
        }));
        services.AddSingleton(p => new QdrantCalls(
            new QdrantGrpcClient(p.GetRequiredService<GrpcChannel>()), p.GetRequiredService<QdrantOptions>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new DenseVectors(p.GetService<IEmbeddingGenerator<string, Embedding<float>>>()));
        services.AddSingleton<QdrantCollections>();
        services.AddSingleton<StateStore>();
        services.AddSingleton<TermRarities>();
        services.AddSingleton<ReportList>();
        services.AddSingleton<QdrantIndexWriter>();
        services.AddSingleton<IIndexWriter>(p => p.GetRequiredService<QdrantIndexWriter>());
        services.AddHostedService<QdrantStart>();
        services.AddSingleton<IPassageSearcher, QdrantPassageSearcher>();
        services.AddSingleton<IFigureSearcher, QdrantFigureSearcher>();
        services.AddSingleton<IReportCatalog, QdrantReportCatalog>();
        services.AddSingleton<ITermStatistics, QdrantTermStatistics>();
        services.AddSingleton(p => new QdrantDoctor(
            p.GetRequiredService<QdrantCalls>(), p.GetRequiredService<QdrantCollections>(), p.GetRequiredService<StateStore>(),
            p.GetRequiredService<QdrantOptions>()));
        return services;
    }

    // Many calls run at once; a machine that vanished without a word is noticed by pings.
    private static SocketsHttpHandler Transport() => new()
    {
        ConnectTimeout = ConnectTime,
        EnableMultipleHttp2Connections = true,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        KeepAlivePingDelay = TimeSpan.FromSeconds(30),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(10),
    };
}
