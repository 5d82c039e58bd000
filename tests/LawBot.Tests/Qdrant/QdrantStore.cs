using LawBot.Host.Qdrant;
using LawBot.Indexing;
using LawBot.Tests.Contracts;
using LawBot.Tests.QdrantServer;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Qdrant.Client;

namespace LawBot.Tests.Qdrant;

/// <summary>Stores in collections of their own: on the server of the variable QDRANT_URL (its key in QDRANT_API_KEY), else on a loopback
/// server.</summary>
internal static class QdrantStore
{
    private static readonly string? Real = Environment.GetEnvironmentVariable("QDRANT_URL");
    private static readonly Lazy<Task<LoopbackQdrant>> Shared = new(() => LoopbackQdrant.StartAsync());

    public static async Task<IndexUnderTest> OpenAsync()
    {
        var endpoint = Real ?? (await Shared.Value).Endpoint;
        var prefix = "test-" + Guid.NewGuid().ToString("N");
        var services = Services(endpoint, prefix, ("ApiKey", Environment.GetEnvironmentVariable("QDRANT_API_KEY") ?? ""));
        return Index(services, async () =>
        {
            await services.DisposeAsync();
            using var client = new QdrantClient(new Uri(endpoint), Environment.GetEnvironmentVariable("QDRANT_API_KEY"));
            foreach (var collection in (string[])["passages", "figures", "reports"])
            {
                await client.DeleteCollectionAsync($"{prefix}_{collection}");
            }
        });
    }

    /// <summary>A store as one process has it; two of one prefix are two processes.</summary>
    public static IndexUnderTest Index(ServiceProvider services, Func<ValueTask>? close = null) => new(
        services.GetRequiredService<IIndexWriter>(), services.GetRequiredService<IPassageSearcher>(),
        services.GetRequiredService<IFigureSearcher>(), services.GetRequiredService<IReportCatalog>(),
        services.GetRequiredService<ITermStatistics>(), close ?? services.DisposeAsync);

    public static ServiceProvider Services(string endpoint, string prefix, params (string Name, string Value)[] settings) =>
        Services(endpoint, prefix, model: null, settings);

    public static ServiceProvider Services(
        string endpoint, string prefix, IEmbeddingGenerator<string, Embedding<float>>? model, params (string Name, string Value)[] settings)
    {
        var values = settings.Append(("Endpoint", endpoint)).Append(("Prefix", prefix))
            .Select(s => KeyValuePair.Create<string, string?>($"{QdrantOptions.Section}:{s.Item1}", s.Item2));
        var services = new ServiceCollection();
        services.AddLogging();
        if (model is not null)
        {
            services.AddSingleton(model);
        }

        return services.AddQdrant(new ConfigurationBuilder().AddInMemoryCollection(values).Build()).BuildServiceProvider();
    }
}
