using System.Text.Json;
using System.Threading.Channels;
using LawBot.Answers;
using LawBot.Host.Contract;
using LawBot.Host.People;
using LawBot.Reports;
using LawBot.Turns;

namespace LawBot.Host.Web.Endpoints;

/// <summary>LawBot as a model that cites, for clients of OpenAI's chat completions: https://platform.openai.com/docs/api-reference/chat. The last message of
/// the user is the question, the earlier ones its context; whatever else a client sends (system messages, temperature) changes nothing of what reports
/// say.</summary>
/// <param name="desk">Answers.</param>
/// <param name="notes">What every answer tells besides.</param>
/// <param name="time">The clock.</param>
internal sealed class CompletionEndpoints(AnswerDesk desk, IAnswerNotes notes, TimeProvider time) : IWebPart
{
    /// <summary>The only model there is.</summary>
    public const string Model = "lawbot";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/models", () => WebJson.Of(new { @object = "list", data = new[] { ModelEntry() } })).Needs(PersonRole.Reader);
        routes.MapGet("/v1/models/{model}", (string model) => model == Model ? WebJson.Of(ModelEntry())
            : Fault(StatusCodes.Status404NotFound, $"没有模型 {model},只有 {Model}。"))
            .Needs(PersonRole.Reader);
        routes.MapPost("/v1/chat/completions", CompleteAsync).Needs(PersonRole.Reader);
    }

    private static object ModelEntry() => new { id = Model, @object = "model", created = 0, owned_by = Model };

    private static IResult Fault(int status, string message) => WebJson.Of(new { error = new { message, type = "invalid_request_error" } }, status);

    private async Task<IResult> CompleteAsync(HttpContext context, CompletionWish wish, CancellationToken cancellation)
    {
        var asked = (wish.Messages ?? []).Where(m => m.Role == "user").Select(m => TextOf(m.Content)).Where(t => t.Length > 0).ToList();
        if (asked.Count == 0 || asked.Sum(a => a.Length) > ApiEndpoints.LongestText)
        {
            return Fault(StatusCodes.Status400BadRequest, asked.Count == 0 ? "messages 里要有一条用户的问题。" : $"内容超过 {ApiEndpoints.LongestText} 字。");
        }

        var (question, earlier) = (asked[^1], asked[..^1].TakeLast(ApiEndpoints.MostContext).ToList());
        var id = $"chatcmpl-{Secrets.Id(24)}";
        if (!wish.Stream)
        {
            var answer = await desk.AnswerAsync(notes, question, earlier, null, cancellation);
            return WebJson.Of(new
            {
                id, @object = "chat.completion", created = time.GetUtcNow().ToUnixTimeSeconds(), model = Model,
                choices = new[] { new { index = 0, message = new { role = "assistant", content = ContentOf(answer) }, finish_reason = "stop" } },
                usage = new { prompt_tokens = 0, completion_tokens = 0, total_tokens = 0 },
                citations = CitationsOf(answer),
            });
        }

        await StreamAsync(context.Response, id, question, earlier, cancellation);
        return Results.Empty;
    }

    private async Task StreamAsync(HttpResponse response, string id, string question, IReadOnlyList<string> earlier, CancellationToken cancellation)
    {
        response.ContentType = "text/event-stream; charset=utf-8";
        var growth = Channel.CreateUnbounded<string>();
        var answering = Task.Run(
            async () =>
            {
                try
                {
                    return await desk.AnswerAsync(notes, question, earlier, new Told(growth.Writer), cancellation);
                }
                finally
                {
                    growth.Writer.Complete();
                }
            },
            cancellation);
        await SendAsync(Chunk(new { role = "assistant", content = "" }));
        var sent = "";
        await foreach (var text in growth.Reader.ReadAllAsync(cancellation))
        {
            if (text.Length > sent.Length && text.StartsWith(sent, StringComparison.Ordinal))
            {
                await SendAsync(Chunk(new { content = text[sent.Length..] }));
                sent = text;
            }
        }

        var answer = await answering;
        var content = ContentOf(answer);

        // What was sent cannot be taken back: where the checked answer begins otherwise it follows as a whole.
        await SendAsync(Chunk(new { content = content.StartsWith(sent, StringComparison.Ordinal) ? content[sent.Length..] : $"\n\n核对后的回答:\n{content}" }));
        await SendAsync(ContractJson.Write(new
        {
            id, @object = "chat.completion.chunk", created = time.GetUtcNow().ToUnixTimeSeconds(), model = Model,
            choices = new[] { new { index = 0, delta = new { }, finish_reason = "stop" } }, citations = CitationsOf(answer),
        }));
        await SendAsync("[DONE]");

        string Chunk(object delta) => ContractJson.Write(new
        {
            id, @object = "chat.completion.chunk", created = time.GetUtcNow().ToUnixTimeSeconds(), model = Model,
            choices = new[] { new { index = 0, delta, finish_reason = (string?)null } },
        });

        async Task SendAsync(string data)
        {
            await response.WriteAsync($"data: {data}\n\n", cancellation);
            await response.Body.FlushAsync(cancellation);
        }
    }

    private static string ContentOf(Answer answer)
    {
        var lines = new List<string> { answer.Draft?.Text ?? answer.Text };
        if (answer.Citations.Count > 0)
        {
            lines.Add("");
            lines.Add("出处:");
            lines.AddRange(answer.Citations.Select(c => $"[{c.Number}] {Naming.LineOf(c.Source)}"));
        }

        lines.AddRange(answer.Warnings.Select(w => $"提示:{w}"));
        return string.Join('\n', lines);
    }

    private static IEnumerable<object> CitationsOf(Answer answer) =>
        answer.Citations.Select(c => new { number = c.Number, source = ContractJson.Of(c.Source) });

    // A message is a text, or parts of which some are texts.
    private static string TextOf(JsonElement content) => content.ValueKind switch
    {
        JsonValueKind.String => content.GetString()!.Trim(),
        JsonValueKind.Array => string.Join('\n', content.EnumerateArray()
            .Where(p => p.ValueKind == JsonValueKind.Object && p.TryGetProperty("text", out var t) && t.ValueKind == JsonValueKind.String)
            .Select(p => p.GetProperty("text").GetString())).Trim(),
        _ => "",
    };

    internal sealed record CompletionWish(string? Model, IReadOnlyList<CompletionMessage>? Messages, bool Stream);

    internal sealed record CompletionMessage(string? Role, JsonElement Content);

    private sealed class Told(ChannelWriter<string> writer) : IProgress<string>
    {
        public void Report(string value) => writer.TryWrite(value);
    }
}
