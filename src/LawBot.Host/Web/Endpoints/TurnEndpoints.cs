using System.Text.RegularExpressions;
using LawBot.Host.People;
using LawBot.Turns;

namespace LawBot.Host.Web.Endpoints;

/// <summary>Asking: the answer comes as it is made. Events: <c>begun</c>, <c>text</c> (the text so far), then <c>reply</c> or <c>fault</c>.</summary>
/// <param name="book">The conversations.</param>
/// <param name="running">Turns that are being answered.</param>
/// <param name="time">The clock.</param>
internal sealed partial class TurnEndpoints(IConversationBook book, TurnsUnderWay running, TimeProvider time) : IWebPart
{
    /// <summary>Longest message and longest facts, in characters; more is no question and no facts for one section.</summary>
    private const int LongestText = 200_000;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/conversations/{id}/turns", AskAsync).Needs(PersonRole.Reader);
        routes.MapGet("/api/conversations/{id}/running", WatchAsync).Needs(PersonRole.Reader);
        routes.MapPost("/api/conversations/{id}/stop", StopAsync).Needs(PersonRole.Reader);
    }

    private async Task<IResult> AskAsync(HttpContext context, string id, Wish wish, CancellationToken cancellation)
    {
        var text = wish.Text?.Trim() ?? "";
        var facts = wish.Facts ?? "";
        if (!Id().IsMatch(id) || text.Length == 0 || text.Length + facts.Length > LongestText)
        {
            return WebJson.Fault(StatusCodes.Status400BadRequest, text.Length == 0 ? "请先写下问题。" : $"内容超过 {LongestText} 字,请分成几次。");
        }

        var isDraft = wish.Kind is "draft";
        var entry = new ConversationEntry(
            ConversationEndpoints.KeyOf(id), isDraft ? ConversationKind.Draft : ConversationKind.Chat, ConversationEndpoints.TitleOf(text), time.GetUtcNow());
        if (!await book.OpenAsync(context.Person().Id, entry, cancellation))
        {
            return WebJson.NotFound("没有这个对话,可能已经删除。");
        }

        var turn = new Turn(entry.Id, text, isDraft && wish.IsNew ? TurnKind.Draft : TurnKind.Any) { Facts = facts };
        if (running.Start(turn) is not { } started)
        {
            return WebJson.Fault(StatusCodes.Status409Conflict, "上一问还在回答,请先停止或稍等。");
        }

        await SendAsync(context, started, cancellation);
        return Results.Empty;
    }

    private async Task<IResult> WatchAsync(HttpContext context, string id, CancellationToken cancellation)
    {
        if (await RunningAsync(context, id, cancellation) is not { } turn)
        {
            return WebJson.NotFound("没有正在回答的问题。");
        }

        await SendAsync(context, turn, cancellation);
        return Results.Empty;
    }

    private async Task<IResult> StopAsync(HttpContext context, string id, CancellationToken cancellation)
    {
        (await RunningAsync(context, id, cancellation))?.Stop();
        return WebJson.Of(new { done = true });
    }

    private async Task<TurnUnderWay?> RunningAsync(HttpContext context, string id, CancellationToken cancellation) =>
        await book.FindAsync(context.Person().Id, ConversationEndpoints.KeyOf(id), cancellation) is { } entry ? running.Find(entry.Id) : null;

    private async Task SendAsync(HttpContext context, TurnUnderWay turn, CancellationToken cancellation)
    {
        var events = new EventStream(context.Response);
        await events.BeginAsync(cancellation);
        await events.SendAsync("begun", new { question = turn.Turn.Text }, cancellation);
        await foreach (var text in turn.WatchAsync(cancellation))
        {
            await events.SendAsync("text", new { text }, cancellation);
        }

        if (turn.Reply is { } reply)
        {
            await events.SendAsync("reply", ReplyJson.Of(reply, turn.Turn.Text, time.GetUtcNow()), cancellation);
        }
        else
        {
            await events.SendAsync("fault", new { error = turn.Fault }, cancellation);
        }
    }

    [GeneratedRegex("^[a-z0-9-]{8,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    internal sealed record Wish(string? Text, string? Kind, string? Facts, bool IsNew);
}
