using LawBot.Host.People;

namespace LawBot.Host.Web.Endpoints;

/// <summary>What administrators do with people: invite, change roles, reset passwords, remove; and the audit log.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="invitations">Links.</param>
/// <param name="data">What is kept of people, which goes with them.</param>
/// <param name="audit">The log.</param>
internal sealed class PeopleEndpoints(Accounts accounts, Invitations invitations, PersonalData data, AuditLog audit) : IWebPart
{
    private const int MostLines = 500;
    private const string Unknown = "没有这个人,可能已经移除。";
    private const string Last = "这是最后一位管理员,请先把别人设为管理员。";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/people", ListAsync).Needs(PersonRole.Administrator);
        routes.MapPost("/api/invitations", InviteAsync).Needs(PersonRole.Administrator);
        routes.MapPost("/api/people/{id}/role", SetRoleAsync).Needs(PersonRole.Administrator);
        routes.MapPost("/api/people/{id}/reset", ResetAsync).Needs(PersonRole.Administrator);
        routes.MapDelete("/api/people/{id}", RemoveAsync).Needs(PersonRole.Administrator);
        routes.MapGet("/api/audit", AuditAsync).Needs(PersonRole.Administrator);
    }

    private async Task<IResult> ListAsync(CancellationToken cancellation) => WebJson.Of((await accounts.ListAsync(cancellation)).Select(a => new
    {
        id = a.Id, name = a.Name, role = Roles.NameOf(a.Role), telegram = a.TelegramId is not null, signsIn = a.PasswordHash.Length > 0,
        createdAt = a.CreatedAt, createdBy = a.CreatedBy,
    }));

    private async Task<IResult> InviteAsync(HttpContext context, RoleWish wish, CancellationToken cancellation) =>
        Roles.Read(wish.Role) is { } role ? Link(await invitations.GiveAsync(role, null, context.Person().Name, cancellation))
            : WebJson.Fault(StatusCodes.Status400BadRequest, "请选择角色:查阅、收录或管理员。");

    private async Task<IResult> SetRoleAsync(string id, RoleWish wish, CancellationToken cancellation) =>
        Roles.Read(wish.Role) is not { } role ? WebJson.Fault(StatusCodes.Status400BadRequest, "请选择角色:查阅、收录或管理员。")
        : await accounts.FindAsync(id, cancellation) is null ? WebJson.NotFound(Unknown)
        : await accounts.SetRoleAsync(id, role, cancellation) ? WebJson.Of(new { role = wish.Role })
        : WebJson.Fault(StatusCodes.Status409Conflict, Last);

    private async Task<IResult> ResetAsync(HttpContext context, string id, CancellationToken cancellation) =>
        await accounts.FindAsync(id, cancellation) is { } account ? Link(await invitations.GiveAsync(account.Role, id, context.Person().Name, cancellation))
            : WebJson.NotFound(Unknown);

    private async Task<IResult> RemoveAsync(string id, CancellationToken cancellation)
    {
        if (await accounts.FindAsync(id, cancellation) is not { } account)
        {
            return WebJson.NotFound(Unknown);
        }

        if (!await accounts.RemoveAsync(id, cancellation))
        {
            return WebJson.Fault(StatusCodes.Status409Conflict, Last);
        }

        await data.DeleteAsync(account, id, cancellation);
        return WebJson.Of(new { done = true });
    }

    private async Task<IResult> AuditAsync(CancellationToken cancellation) => WebJson.Of((await audit.LastAsync(MostLines, cancellation))
        .Select(e => new { at = e.At, person = e.Person, via = e.Via, action = e.Action, subject = e.Subject }));

    // The part after # never reaches a server's log.
    private static IResult Link(string token) => WebJson.Of(new { path = $"/join.html#{token}", expiresInDays = (int)Invitations.GoodFor.TotalDays });

    internal sealed record RoleWish(string? Role);
}
