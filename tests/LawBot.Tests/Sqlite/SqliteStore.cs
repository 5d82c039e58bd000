using LawBot.Host.Sqlite;
using LawBot.Indexing;
using LawBot.Tests.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Sqlite;

/// <summary>A store in a folder of its own.</summary>
internal static class SqliteStore
{
    public static IndexUnderTest Open()
    {
        var folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;
        return Open(folder, () => Directory.Delete(folder, recursive: true));
    }

    public static IndexUnderTest Open(string folder, Action afterwards)
    {
        var services = Services(folder);
        return new(
            services.GetRequiredService<IIndexWriter>(), services.GetRequiredService<IPassageSearcher>(),
            services.GetRequiredService<IFigureSearcher>(), services.GetRequiredService<IReportCatalog>(),
            services.GetRequiredService<ITermStatistics>(),
            async () =>
            {
                await services.DisposeAsync();
                afterwards();
            });
    }

    public static ServiceProvider Services(string folder) => Collection(folder).BuildServiceProvider();

    public static IServiceCollection Collection(string folder)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new KeyValuePair<string, string?>(SqliteOptions.Section + ":" + nameof(SqliteOptions.Path), folder)]).Build();
        return new ServiceCollection().AddSqlite(settings);
    }
}
