using LawBot.Host.Qdrant.Api;
using LawBot.Indexing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

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
        services.TryAddSingleton<IQdrantApi>(p => new QdrantHttpApi(new QdrantSender(
            Client(new SocketsHttpHandler()), p.GetRequiredService<QdrantOptions>(), p.GetRequiredService<TimeProvider>())));
        services.AddSingleton(p => new DenseVectors(p.GetService<IEmbeddingGenerator<string, Embedding<float>>>()));
        services.AddSingleton<QdrantCollections>();
        services.AddSingleton<StateStore>();
        services.AddSingleton<TermRarities>();
        services.AddSingleton<QdrantIndexWriter>();
        services.AddSingleton<IIndexWriter>(p => p.GetRequiredService<QdrantIndexWriter>());
        services.AddHostedService<QdrantStart>();
        services.AddSingleton<IPassageSearcher, QdrantPassageSearcher>();
        services.AddSingleton<IFigureSearcher, QdrantFigureSearcher>();
        services.AddSingleton<IReportCatalog, QdrantReportCatalog>();
        services.AddSingleton<ITermStatistics, QdrantTermStatistics>();
        services.AddSingleton(p => new QdrantDoctor(
            p.GetRequiredService<IQdrantApi>(), p.GetRequiredService<QdrantCollections>(), p.GetRequiredService<StateStore>(),
            p.GetRequiredService<QdrantOptions>()));
        return services;
    }

    /// <summary>A client over a transport. Times are kept by the sender; a redirect never leads to a Qdrant.</summary>
    internal static HttpClient Client(SocketsHttpHandler transport)
    {
        transport.AllowAutoRedirect = false;
        transport.ConnectTimeout = ConnectTime;
        transport.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        return new HttpClient(transport) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
