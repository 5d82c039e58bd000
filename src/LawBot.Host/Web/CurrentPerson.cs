using LawBot.Host.People;

namespace LawBot.Host.Web;

/// <summary>Who sent a request, and by what it is known.</summary>
/// <param name="Person">The person; null for nobody.</param>
/// <param name="Fault">What to answer when there is nobody; null for what is said to everybody.</param>
internal readonly record struct Caller(Person? Person, IResult? Fault);

/// <summary>Tells who sent a request: the one place where that is decided. A key counts everywhere; a session where people sign in; on 127.0.0.1 alone
/// whoever sits at the machine may do everything.</summary>
/// <param name="options">Whether people sign in.</param>
/// <param name="signIn">Sessions.</param>
/// <param name="keys">Keys.</param>
internal sealed class CurrentPerson(WebOptions options, SignIn signIn, ApiKeys keys)
{
    /// <summary>The name of the session's cookie. The prefix binds it to this very host, over HTTPS, at every path.</summary>
    public const string Cookie = "__Host-lawbot";

    private const string Bearer = "Bearer ";

    private static readonly Person AtTheMachine = new("local", "本机", PersonRole.Administrator);

    /// <summary>Finds out.</summary>
    public async ValueTask<Caller> FindAsync(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            var (person, isOverLimit) = await keys.UseAsync(authorization[Bearer.Length..].Trim(), context.RequestAborted);
            return isOverLimit ? new(null, WebJson.Fault(StatusCodes.Status429TooManyRequests, $"这个密钥每分钟最多 {ApiKeys.RequestsPerMinute} 次,请稍后再试。"))
                : person is null && (options.DemandsSignIn || authorization.Contains(ApiKeys.Prefix, StringComparison.Ordinal))
                    ? new(null, WebJson.Fault(StatusCodes.Status401Unauthorized, "密钥不对,或已收回。"))
                : new(person ?? AtTheMachine, null);
        }

        if (!options.DemandsSignIn)
        {
            return new(AtTheMachine, null);
        }

        return context.Request.Cookies[Cookie] is { Length: > 0 } token && await signIn.PersonOfAsync(token, context.RequestAborted) is { } signedIn
            ? new(signedIn, IsForged(context.Request) ? WebJson.Fault(StatusCodes.Status403Forbidden, "请求不是从本页发出的,已拒绝。") : null) : default;
    }

    // A browser says where a change comes from; a request that carries a session and does not say it is not taken for the page's.
    private static bool IsForged(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
        && request.Headers.Origin.Count == 0 && request.Headers["Sec-Fetch-Site"].Count == 0;
}

/// <summary>Lets a request through to an endpoint only with the role that it needs, and keeps the person for it.</summary>
internal static class PersonGate
{
    private static readonly object Key = new();

    /// <summary>The least role that an endpoint needs; without one a request needs no person.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, PersonRole role)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new NeededRole(role));

    /// <summary>The person of a request to an endpoint that needs one.</summary>
    public static Person Person(this HttpContext context) => (Person)context.Items[Key]!;

    /// <summary>The middleware.</summary>
    public static void UsePersonGate(this WebApplication app, CurrentPerson current, AuditLog audit) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeededRole>() is { } needed)
        {
            var (person, fault) = await current.FindAsync(context);
            if (fault is not null || person is null || person.Role < needed.Role)
            {
                await (fault ?? WebJson.Fault(
                    person is null ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden,
                    person is null ? "请先登录。" : "您的账号没有这项权限。请联系管理员。")).ExecuteAsync(context);
                return;
            }

            context.Items[Key] = person;
            await next(context);
            if (context.Response.StatusCode < StatusCodes.Status400BadRequest && AuditedRoutes.Of(context) is { } done)
            {
                await audit.AddAsync(person, done.Action, done.Subject, CancellationToken.None);
            }

            return;
        }

        await next(context);
    });

    private sealed record NeededRole(PersonRole Role);
}
