using LawBot.Host.People;
using LawBot.Turns;

namespace LawBot.Host.Web.Endpoints;

/// <summary>Conversations: listed, read, renamed, deleted, taken back.</summary>
/// <param name="book">The conversations.</param>
/// <param name="turns">Shows earlier answers with what must be told of them now.</param>
/// <param name="running">Turns that are being answered.</param>
internal sealed class ConversationEndpoints(IConversationBook book, ITurnHandler turns, TurnsUnderWay running) : IWebPart
{
    /// <summary>Longest title, in characters.</summary>
    public const int LongestTitle = 60;

    private const string Unknown = "没有这个对话,可能已经删除。";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/conversations", ListAsync).Needs(PersonRole.Reader);
        routes.MapGet("/api/conversations/{id}", ReadAsync).Needs(PersonRole.Reader);
        routes.MapPost("/api/conversations/{id}/title", RenameAsync).Needs(PersonRole.Reader);
        routes.MapPost("/api/conversations/{id}/rewind", RewindAsync).Needs(PersonRole.Reader);
        routes.MapDelete("/api/conversations/{id}", DeleteAsync).Needs(PersonRole.Reader);
    }

    /// <summary>The store's id of a conversation that the page calls <paramref name="id"/>: no other channel's begins so.</summary>
    public static string KeyOf(string id) => $"web:{id}";

    /// <summary>A title: one line, not too long.</summary>
    public static string TitleOf(string text)
    {
        var line = string.Join(' ', text.Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestTitle ? line : line[..(char.IsHighSurrogate(line[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)] + "…";
    }

    private async Task<IResult> ListAsync(HttpContext context, string? words, string? kind, CancellationToken cancellation)
    {
        var wanted = kind is "draft" ? ConversationKind.Draft : ConversationKind.Chat;
        var entries = await book.ListAsync(context.Person().Id, wanted, words?.Trim() ?? "", cancellation);
        return WebJson.Of(entries.Select(e => new { id = e.Id["web:".Length..], title = e.Title, changedAt = e.ChangedAt }));
    }

    private async Task<IResult> ReadAsync(HttpContext context, string id, CancellationToken cancellation)
    {
        var key = KeyOf(id);
        if (await book.FindAsync(context.Person().Id, key, cancellation) is not { } entry)
        {
            return WebJson.NotFound(Unknown);
        }

        var now = running.Find(key)?.Turn.Text; // Asked for first: a turn that ends meanwhile is then among those read.
        var shown = new List<ReplyJson>();
        foreach (var receipt in await book.ReadAsync(context.Person().Id, key, cancellation))
        {
            shown.Add(await turns.RecallAsync(receipt.Number, cancellation) is { } reply ? ReplyJson.Of(reply, receipt.Question, receipt.At)
                : ReplyJson.Of(receipt));
        }

        return WebJson.Of(new { id, title = entry.Title, turns = shown, running = now });
    }

    private async Task<IResult> RenameAsync(HttpContext context, string id, TitleWish wish, CancellationToken cancellation)
    {
        var title = TitleOf(wish.Title ?? "");
        return title.Length == 0 ? WebJson.Fault(StatusCodes.Status400BadRequest, "名称不能为空。")
            : await book.RenameAsync(context.Person().Id, KeyOf(id), title, cancellation) ? WebJson.Of(new { title }) : WebJson.NotFound(Unknown);
    }

    private async Task<IResult> RewindAsync(HttpContext context, string id, RewindWish wish, CancellationToken cancellation) =>
        running.Find(KeyOf(id)) is not null ? WebJson.Fault(StatusCodes.Status409Conflict, "上一问还在回答,请先停止或稍等。")
        : await book.RewindAsync(context.Person().Id, KeyOf(id), wish.Receipt ?? "", cancellation) ? WebJson.Of(new { done = true })
        : WebJson.NotFound(Unknown);

    private async Task<IResult> DeleteAsync(HttpContext context, string id, CancellationToken cancellation)
    {
        if (await book.FindAsync(context.Person().Id, KeyOf(id), cancellation) is null)
        {
            return WebJson.NotFound(Unknown);
        }

        running.Find(KeyOf(id))?.Stop();
        await book.DeleteAsync(context.Person().Id, KeyOf(id), cancellation);
        return WebJson.Of(new { done = true });
    }

    internal sealed record TitleWish(string? Title);

    internal sealed record RewindWish(string? Receipt);
}
