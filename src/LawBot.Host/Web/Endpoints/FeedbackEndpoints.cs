using LawBot.Host.People;
using LawBot.Turns;

namespace LawBot.Host.Web.Endpoints;

/// <summary>👍 and 👎 on answers.</summary>
/// <param name="receipts">A person's own receipts.</param>
/// <param name="book">The conversations.</param>
/// <param name="feedback">Keeps them.</param>
/// <param name="time">The clock.</param>
internal sealed class FeedbackEndpoints(OwnReceipts receipts, IConversationBook book, IFeedbackLog feedback, TimeProvider time) : IWebPart
{
    private const int LongestReason = 2000;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/receipts/{number}/feedback", RecordAsync).Needs(PersonRole.Reader);
        routes.MapGet("/api/conversations/{id}/feedback", ListAsync).Needs(PersonRole.Reader);
    }

    private async Task<IResult> RecordAsync(HttpContext context, string number, Wish wish, CancellationToken cancellation)
    {
        if (await receipts.FindAsync(context.Person(), number, cancellation) is null)
        {
            return WebJson.NotFound($"没有编号为 {number} 的回答,可能已经删除。");
        }

        var reason = (wish.Reason ?? "").Trim();
        reason = reason.Length <= LongestReason ? reason : reason[..LongestReason];
        await feedback.RecordAsync(new Feedback(number, context.Person().Id, wish.Good, reason, time.GetUtcNow()), cancellation);
        return WebJson.Of(new { good = wish.Good, reason });
    }

    private async Task<IResult> ListAsync(HttpContext context, string id, CancellationToken cancellation)
    {
        var key = ConversationEndpoints.KeyOf(id);
        return await book.FindAsync(context.Person().Id, key, cancellation) is null ? WebJson.NotFound("没有这个对话,可能已经删除。")
            : WebJson.Of((await feedback.ListAsync(key, context.Person().Id, cancellation))
                .Select(f => new { receipt = f.Receipt, good = f.IsGood, reason = f.Reason }));
    }

    internal sealed record Wish(bool Good, string? Reason);
}
