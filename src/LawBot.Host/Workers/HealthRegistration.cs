using System.Diagnostics.Metrics;
using LawBot.Indexing;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LawBot.Host.Workers;

/// <summary>Makes LawBot watchable: two addresses for a supervisor, and metrics.</summary>
public static class HealthRegistration
{
    /// <summary>Meters the ports of the index and the turn handler that are registered already, so call it last, and registers the endpoint
    /// as a hosted service when <c>Health:Port</c> is set. Ready is asked of every <see cref="ReadinessCheck"/> in the container; that of
    /// the index is added here, that of a channel by the channel.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<HealthOptions>().Bind(configuration.GetSection(HealthOptions.Section));
        services.TryAddSingleton(p => p.GetRequiredService<IOptions<HealthOptions>>().Value);
        services.TryAddSingleton(p => new HealthMeters(p.GetService<IMeterFactory>()));
        services.AddSingleton(p => new ReadinessCheck("index", async cancellation =>
        {
            await p.GetRequiredService<IReportCatalog>().ListAsync(cancellation);
            return null;
        }));
        Meter<ITurnHandler>(services, (inner, meters) => new MeteredTurns(inner, meters));
        Meter<IPassageSearcher>(services, (inner, meters) => new MeteredPassageSearcher(inner, meters));
        Meter<IFigureSearcher>(services, (inner, meters) => new MeteredFigureSearcher(inner, meters));
        Meter<IIndexWriter>(services, (inner, meters) => new MeteredIndexWriter(inner, meters));
        if (configuration.GetValue<int>($"{HealthOptions.Section}:{nameof(HealthOptions.Port)}") != 0)
        {
            services.AddSingleton<HealthEndpoint>();
            services.AddHostedService(p => p.GetRequiredService<HealthEndpoint>());
        }

        return services;
    }

    /// <summary>Puts a meter around a singleton. What it wraps stays in the container under a key, so that it is disposed of with it.</summary>
    private static void Meter<T>(IServiceCollection services, Func<T, HealthMeters, T> wrap)
        where T : class
    {
        if (services.LastOrDefault(s => s.ServiceType == typeof(T) && !s.IsKeyedService) is not { } plain)
        {
            return;
        }

        const string Unmetered = "unmetered";
        services.Remove(plain);
        services.AddKeyedSingleton(Unmetered, (p, _) => (T)(plain.ImplementationInstance ?? plain.ImplementationFactory?.Invoke(p)
            ?? ActivatorUtilities.CreateInstance(p, plain.ImplementationType!)));
        services.AddSingleton(p => wrap(p.GetRequiredKeyedService<T>(Unmetered), p.GetRequiredService<HealthMeters>()));
    }
}
