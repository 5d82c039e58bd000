using LawBot.Host.People;
using LawBot.Host.Web.Endpoints;

namespace LawBot.Host.Web;

/// <summary>Puts the page into the worker.</summary>
internal static class WebRegistration
{
    /// <summary>Registers the page and, when <c>Web:Port</c> is not 0, its server as a hosted service. Further parts are registered as
    /// <see cref="IWebPart"/>.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        var options = configuration.GetSection(WebOptions.Section).Get<WebOptions>() ?? new WebOptions();
        services.AddSingleton(options);
        services.AddPeople(configuration);
        services.AddSingleton<CurrentPerson>();
        services.AddSingleton<TurnsUnderWay>();
        services.AddSingleton<OwnReceipts>();
        services.AddSingleton<IWebPart, ConversationEndpoints>();
        services.AddSingleton<IWebPart, TurnEndpoints>();
        services.AddSingleton<IWebPart, ReceiptEndpoints>();
        services.AddSingleton<IWebPart, ReportEndpoints>();
        services.AddSingleton<IWebPart, LibraryEndpoints>();
        services.AddSingleton<IWebPart, PlaceEndpoints>();
        services.AddSingleton<IWebPart, DraftEndpoints>();
        services.AddSingleton<IWebPart, FeedbackEndpoints>();
        services.AddSingleton<IWebPart, SignInEndpoints>();
        services.AddSingleton<IWebPart, PeopleEndpoints>();
        services.AddSingleton<IWebPart, MeEndpoints>();
        services.AddSingleton<IWebPart, ApiEndpoints>();
        services.AddSingleton<IWebPart, CompletionEndpoints>();
        services.AddSingleton<WebServer>();
        if (options.Port != 0)
        {
            services.AddHostedService(p => p.GetRequiredService<WebServer>());
        }

        return services;
    }
}
