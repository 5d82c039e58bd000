using System.Text;
using LawBot.Documents;
using LawBot.Host.People;
using LawBot.Turns;
using Microsoft.AspNetCore.Http.Features;

namespace LawBot.Host.Web.Endpoints;

/// <summary>Texts that are being written: read with their versions, changed by hand, saved as Word. They are asked for as turns.</summary>
/// <param name="book">The conversations.</param>
/// <param name="versions">What was changed by hand.</param>
/// <param name="receipts">A person's own receipts.</param>
/// <param name="exporter">Makes the files.</param>
/// <param name="reader">Reads files of facts.</param>
/// <param name="running">Turns that are being answered.</param>
/// <param name="time">The clock.</param>
internal sealed class DraftEndpoints(
    IConversationBook book, IDraftVersions versions, OwnReceipts receipts, IExporter exporter, IDocumentReader reader, TurnsUnderWay running,
    TimeProvider time) : IWebPart
{
    /// <summary>Changes made within this time are one version.</summary>
    private static readonly TimeSpan OneSitting = TimeSpan.FromMinutes(5);

    private const int LongestDraft = 100_000;
    private const int MostFacts = 50_000;
    private const long LargestFacts = 20L * 1024 * 1024;
    private const int HeadBytes = 4096;
    private const string Unknown = "没有这份稿子,可能已经删除。";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/drafts/{id}", ReadAsync).Needs(PersonRole.Reader);
        routes.MapPost("/api/drafts/{id}/versions", SaveAsync).Needs(PersonRole.Reader);
        routes.MapPost("/api/drafts/{id}/word", WordAsync).Needs(PersonRole.Reader);
        routes.MapPost("/api/drafts/facts", FactsAsync).Needs(PersonRole.Reader);
    }

    private async Task<IResult> ReadAsync(HttpContext context, string id, CancellationToken cancellation)
    {
        var key = ConversationEndpoints.KeyOf(id);
        if (await book.FindAsync(context.Person().Id, key, cancellation) is not { } entry)
        {
            return WebJson.NotFound(Unknown);
        }

        var now = running.Find(key)?.Turn.Text;
        var turns = await book.ReadAsync(context.Person().Id, key, cancellation);
        var draft = turns.Count > 0 ? turns[^1].State.Draft : null;
        return WebJson.Of(new
        {
            id, title = entry.Title, instruction = draft?.Instruction ?? entry.Title, facts = draft?.Facts ?? "", running = now,
            turns = turns.Select(ReplyJson.Of), versions = await versions.ListAsync(key, cancellation),
        });
    }

    private async Task<IResult> SaveAsync(HttpContext context, string id, TextWish wish, CancellationToken cancellation)
    {
        var key = ConversationEndpoints.KeyOf(id);
        return wish.Text is null || wish.Text.Length > LongestDraft ? WebJson.Fault(StatusCodes.Status400BadRequest, $"文字超过 {LongestDraft} 字,没有保存。")
            : await receipts.FindAsync(context.Person(), wish.Receipt ?? "", cancellation) is { } receipt && receipt.Conversation == key
            ? WebJson.Of(await versions.SaveAsync(key, receipt.Number, wish.Text, time.GetUtcNow(), OneSitting, cancellation))
            : WebJson.NotFound(Unknown);
    }

    private async Task<IResult> WordAsync(HttpContext context, TextWish wish, CancellationToken cancellation)
    {
        if (await receipts.FindAsync(context.Person(), wish.Receipt ?? "", cancellation) is not { Answer.Draft: { } draft } receipt)
        {
            return WebJson.NotFound(Unknown);
        }

        // The sentences that stand as they were drafted keep their sources; those changed by hand are the writer's own.
        var text = wish.Text ?? draft.Text;
        var changed = receipt.Answer with { Text = text, Draft = draft with { Text = text } };
        return await FileResults.OfAsync(exporter, new Reply(receipt.Number, changed), "word", isInline: false, cancellation);
    }

    private async Task<IResult> FactsAsync(HttpContext context, string? name, CancellationToken cancellation)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestFacts;
        }

        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, cancellation);
        var bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
        var file = Path.GetFileName(name ?? "材料");
        try
        {
            return reader.CanRead(file, bytes.Span[..Math.Min(HeadBytes, bytes.Length)])
                ? WebJson.Of(new { text = TextOf(await reader.ReadAsync(file, bytes, cancellation)) })
                : WebJson.Fault(StatusCodes.Status400BadRequest, "读不了这种文件。请用 xlsx、csv、docx、txt,或把数据直接粘贴进来。");
        }
        catch (DocumentUnreadableException e)
        {
            return WebJson.Fault(StatusCodes.Status400BadRequest, e.Message);
        }
    }

    private static string TextOf(IReadOnlyList<Document> documents)
    {
        var text = new StringBuilder();
        foreach (var block in documents.SelectMany(d => d.Blocks).TakeWhile(_ => text.Length < MostFacts))
        {
            text.AppendLine(block.Text);
        }

        return text.ToString().Trim();
    }

    internal sealed record TextWish(string? Receipt, string? Text);
}
