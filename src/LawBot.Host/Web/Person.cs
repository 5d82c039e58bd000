namespace LawBot.Host.Web;

/// <summary>What a person may do; each may do what those before it may.</summary>
public enum PersonRole
{
    /// <summary>Ask, read, draft.</summary>
    Reader,

    /// <summary>Put reports in.</summary>
    Contributor,

    /// <summary>Take reports out.</summary>
    Administrator,
}

/// <summary>Who is at the page.</summary>
/// <param name="Id">Whose conversations are shown.</param>
/// <param name="Name">As others are told who did something.</param>
/// <param name="Role">What is allowed.</param>
public sealed record Person(string Id, string Name, PersonRole Role);

/// <summary>Tells who sent a request: the one place where that is decided.</summary>
public interface ICurrentPerson
{
    /// <returns>The person, or null for one who is not signed in.</returns>
    ValueTask<Person?> FindAsync(HttpContext context);
}

/// <summary>On 127.0.0.1 whoever sits at the machine may do everything.</summary>
internal sealed class LocalPerson : ICurrentPerson
{
    private static readonly Person AtTheMachine = new("local", "本机", PersonRole.Administrator);

    public ValueTask<Person?> FindAsync(HttpContext context) => new(AtTheMachine);
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
    public static void UsePersonGate(this WebApplication app, ICurrentPerson current) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeededRole>() is { } needed)
        {
            var person = await current.FindAsync(context);
            if (person is null || person.Role < needed.Role)
            {
                await WebJson.Fault(
                    person is null ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden,
                    person is null ? "请先登录。" : "您的账号没有这项权限。请联系管理员。").ExecuteAsync(context);
                return;
            }

            context.Items[Key] = person;
        }

        await next(context);
    });

    private sealed record NeededRole(PersonRole Role);
}
