using LawBot.Host.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Benchmarks;

/// <summary>Opens a store of its own in a folder.</summary>
internal static class Stores
{
    public static ServiceProvider Open(string folder) => new ServiceCollection()
        .AddSqlite(new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", folder)]).Build()).BuildServiceProvider();
}
