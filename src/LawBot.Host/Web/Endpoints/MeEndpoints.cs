using LawBot.Host.People;

namespace LawBot.Host.Web.Endpoints;

/// <summary>What a person does with the own account: password, keys, Telegram, all that is kept about them.</summary>
/// <param name="options">Whether people sign in.</param>
/// <param name="accounts">The accounts.</param>
/// <param name="signIn">Passwords.</param>
/// <param name="keys">Keys.</param>
/// <param name="links">Telegram.</param>
/// <param name="data">What is kept of them.</param>
internal sealed class MeEndpoints(WebOptions options, Accounts accounts, SignIn signIn, ApiKeys keys, TelegramLinks links, PersonalData data) : IWebPart
{
    private const int LongestLabel = 60;
    private const string NoAccount = "本机使用没有账号。要给别的程序用,本机地址不需要密钥。";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/me", MeAsync).Needs(PersonRole.Reader);
        routes.MapPost("/api/me/password", SetPasswordAsync).Needs(PersonRole.Reader);
        routes.MapPost("/api/me/telegram", LinkAsync).Needs(PersonRole.Reader);
        routes.MapDelete("/api/me/telegram", UnlinkAsync).Needs(PersonRole.Reader);
        routes.MapGet("/api/me/export", ExportAsync).Needs(PersonRole.Reader);
        routes.MapDelete("/api/me/data", DeleteAsync).Needs(PersonRole.Reader);
        routes.MapGet("/api/keys", KeysAsync).Needs(PersonRole.Reader);
        routes.MapPost("/api/keys", MakeKeyAsync).Needs(PersonRole.Reader);
        routes.MapDelete("/api/keys/{id}", RevokeKeyAsync).Needs(PersonRole.Reader);
    }

    private async Task<IResult> MeAsync(HttpContext context, CancellationToken cancellation)
    {
        var me = context.Person();
        var account = await accounts.FindAsync(me.Id, cancellation);
        return WebJson.Of(new { name = me.Name, role = Roles.NameOf(me.Role), signsIn = options.DemandsSignIn, telegram = account?.TelegramId is not null });
    }

    private async Task<IResult> SetPasswordAsync(HttpContext context, PasswordWish wish, CancellationToken cancellation)
    {
        if (await accounts.FindAsync(context.Person().Id, cancellation) is not { } account)
        {
            return WebJson.NotFound(NoAccount);
        }

        if (!await signIn.IsRightAsync(account, wish.Old ?? "", cancellation))
        {
            return WebJson.Fault(StatusCodes.Status403Forbidden, "现在的密码不对。");
        }

        if (SignIn.FaultOf(wish.New ?? "", account.Name) is { } fault)
        {
            return WebJson.Fault(StatusCodes.Status400BadRequest, fault);
        }

        await accounts.SetPasswordAsync(account.Id, signIn.Hash(wish.New!), cancellation);
        return WebJson.Of(new { done = true });
    }

    private async Task<IResult> LinkAsync(HttpContext context, CancellationToken cancellation) =>
        await accounts.FindAsync(context.Person().Id, cancellation) is { } account
            ? WebJson.Of(new { message = $"/link {await links.GiveAsync(account.Id, cancellation)}",
                expiresInMinutes = (int)TelegramLinks.GoodFor.TotalMinutes })
            : WebJson.NotFound(NoAccount);

    private async Task<IResult> UnlinkAsync(HttpContext context, CancellationToken cancellation)
    {
        await accounts.SetTelegramAsync(context.Person().Id, null, cancellation);
        return WebJson.Of(new { done = true });
    }

    private async Task<IResult> ExportAsync(HttpContext context, CancellationToken cancellation)
    {
        var me = context.Person();
        var conversations = (await data.ReadAsync(me.Id, cancellation))
            .Select(c => new { title = c.Title, channel = c.Channel, changedAt = c.ChangedAt, turns = c.Turns.Select(ReplyJson.Of) });
        context.Response.Headers.ContentDisposition = "attachment; filename=\"lawbot-my-data.json\"";
        return WebJson.Of(new { name = me.Name, role = Roles.NameOf(me.Role), conversations });
    }

    private async Task<IResult> DeleteAsync(HttpContext context, CancellationToken cancellation)
    {
        var me = context.Person().Id;
        return WebJson.Of(new { deleted = await data.DeleteAsync(await accounts.FindAsync(me, cancellation), me, cancellation) });
    }

    private async Task<IResult> KeysAsync(HttpContext context, CancellationToken cancellation) => WebJson.Of(
        (await keys.ListAsync(context.Person().Id, cancellation)).Select(k => new { id = k.Id, label = k.Label, createdAt = k.CreatedAt, usedAt = k.UsedAt }));

    private async Task<IResult> MakeKeyAsync(HttpContext context, KeyWish wish, CancellationToken cancellation)
    {
        if (await accounts.FindAsync(context.Person().Id, cancellation) is not { } account)
        {
            return WebJson.NotFound(NoAccount);
        }

        var label = ConversationEndpoints.TitleOf(wish.Label ?? "");
        if (label.Length is 0 or > LongestLabel + 1)
        {
            return WebJson.Fault(StatusCodes.Status400BadRequest, "请写下这个密钥给什么程序用。");
        }

        var (key, secret) = await keys.MakeAsync(account.Id, label, cancellation);
        return WebJson.Of(new { id = key.Id, label, key = secret });
    }

    private async Task<IResult> RevokeKeyAsync(HttpContext context, string id, CancellationToken cancellation) =>
        await keys.RevokeAsync(context.Person().Id, id, cancellation) ? WebJson.Of(new { done = true }) : WebJson.NotFound("没有这个密钥,可能已经收回。");

    internal sealed record PasswordWish(string? Old, string? New);

    internal sealed record KeyWish(string? Label);
}
