namespace LawBot.Host.Web;

/// <summary>A part of the page's server: what it offers, and what it does with every request before that.</summary>
internal interface IWebPart
{
    /// <summary>Adds what the part needs of the server's own services (sign-in, limits).</summary>
    void Add(WebApplicationBuilder builder)
    {
    }

    /// <summary>Adds what is done with every request, after its origin is checked and before its person is settled.</summary>
    void Use(WebApplication app)
    {
    }

    /// <summary>Adds addresses.</summary>
    void Map(IEndpointRouteBuilder routes)
    {
    }

    /// <summary>Called once the server listens.</summary>
    /// <param name="address">Where.</param>
    /// <param name="cancellation">Stops.</param>
    Task StartedAsync(string address, CancellationToken cancellation) => Task.CompletedTask;
}
