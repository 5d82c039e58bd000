using LawBot.Host.People;

namespace LawBot.Host.Web.Endpoints;

/// <summary>Signing in and out, and using an invitation.</summary>
/// <param name="options">Whether people sign in.</param>
/// <param name="signIn">Passwords and sessions.</param>
/// <param name="invitations">Links and the first administrator's code.</param>
/// <param name="audit">Keeps who signed in.</param>
internal sealed class SignInEndpoints(WebOptions options, SignIn signIn, Invitations invitations, AuditLog audit) : IWebPart
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/sign-in", SignInAsync);
        routes.MapPost("/api/sign-out", SignOutAsync);
        routes.MapPost("/api/join", JoinAsync);
    }

    /// <summary>Says how the first administrator gets in.</summary>
    public async Task StartedAsync(string address, CancellationToken cancellation)
    {
        if (options.DemandsSignIn && await invitations.OpenFirstAsync(cancellation) is { } code)
        {
            Console.WriteLine($"还没有管理员。请打开 {address}/join.html,用一次性口令 {code} 设置自己的姓名和密码。");
        }
    }

    private async Task<IResult> SignInAsync(HttpContext context, Credentials typed, CancellationToken cancellation)
    {
        if (!options.DemandsSignIn)
        {
            return WebJson.NotFound("本机使用不用登录。");
        }

        var outcome = await signIn.TryAsync((typed.Name ?? "").Trim().Normalize(), typed.Password ?? "", AddressOf(context), cancellation);
        if (outcome.Token is not { } token)
        {
            return WebJson.Fault(outcome.IsLocked ? StatusCodes.Status429TooManyRequests : StatusCodes.Status401Unauthorized, outcome.Error);
        }

        await audit.AddAsync(outcome.Person!, "sign-in", AddressOf(context), cancellation);
        return Begun(context, token, outcome.Person!);
    }

    private async Task<IResult> SignOutAsync(HttpContext context, CancellationToken cancellation)
    {
        if (context.Request.Cookies[CurrentPerson.Cookie] is { Length: > 0 } token)
        {
            await signIn.EndAsync(token, cancellation);
            context.Response.Cookies.Delete(CurrentPerson.Cookie, CookieOf(context));
        }

        return WebJson.Of(new { done = true });
    }

    private async Task<IResult> JoinAsync(HttpContext context, Joining typed, CancellationToken cancellation)
    {
        if (!options.DemandsSignIn)
        {
            return WebJson.NotFound("本机使用不用登录。");
        }

        var (account, error) = await invitations.UseAsync(typed.Token ?? "", typed.Name ?? "", typed.Password ?? "", cancellation);
        if (account is null)
        {
            return WebJson.Fault(StatusCodes.Status400BadRequest, error);
        }

        await audit.AddAsync(account.Person, "join", account.Id, cancellation);
        return Begun(context, await signIn.BeginAsync(account.Id, cancellation), account.Person);
    }

    private static IResult Begun(HttpContext context, string token, Person person)
    {
        context.Response.Cookies.Append(CurrentPerson.Cookie, token, CookieOf(context));
        return WebJson.Of(new { name = person.Name, role = Roles.NameOf(person.Role) });
    }

    private static CookieOptions CookieOf(HttpContext context) => new()
    {
        HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = SignIn.LongestSession, IsEssential = true,
    };

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    internal sealed record Credentials(string? Name, string? Password);

    internal sealed record Joining(string? Token, string? Name, string? Password);
}
