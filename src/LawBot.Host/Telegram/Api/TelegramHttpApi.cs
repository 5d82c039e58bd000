using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LawBot.Host.Telegram.Api;

/// <summary>The Bot API over HTTP.</summary>
/// <remarks>The token is a part of every address, so no address is logged or put into an exception here, and the client is made by
/// hand: one from the factory would log them.</remarks>
internal sealed class TelegramHttpApi(HttpClient http, Uri baseUrl, string token, TimeSpan timeLimit) : ITelegramApi
{
    private static readonly TelegramJson Json = BotApiJson.Context;

    /// <inheritdoc/>
    public Task<User> GetMe(CancellationToken cancellation) => CallAsync("getMe", content: null, Json.User, cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Update>> GetUpdates(GetUpdatesRequest request, CancellationToken cancellation)
    {
        var grace = TimeSpan.FromSeconds(Math.Min(10, timeLimit.TotalSeconds));
        var limit = grace + TimeSpan.FromSeconds(request.Timeout);
        var result = await PostAsync("getUpdates", Body(request, Json.GetUpdatesRequest), limit, cancellation);
        return UpdateReader.ReadAll(result);
    }

    /// <inheritdoc/>
    public Task<Message> SendMessage(SendMessageRequest request, CancellationToken cancellation) =>
        CallAsync("sendMessage", Body(request, Json.SendMessageRequest), Json.Message, cancellation);

    /// <inheritdoc/>
    public Task EditMessageText(EditMessageTextRequest request, CancellationToken cancellation) =>
        PostAsync("editMessageText", Body(request, Json.EditMessageTextRequest), timeLimit, cancellation);

    /// <inheritdoc/>
    public Task SendChatAction(SendChatActionRequest request, CancellationToken cancellation) =>
        PostAsync("sendChatAction", Body(request, Json.SendChatActionRequest), timeLimit, cancellation);

    /// <inheritdoc/>
    public Task AnswerCallbackQuery(AnswerCallbackQueryRequest request, CancellationToken cancellation) =>
        PostAsync("answerCallbackQuery", Body(request, Json.AnswerCallbackQueryRequest), timeLimit, cancellation);

    /// <inheritdoc/>
    public Task<Message> SendDocument(SendDocumentRequest request, CancellationToken cancellation) =>
        CallAsync("sendDocument", Form(request), Json.Message, cancellation);

    /// <inheritdoc/>
    public Task<TelegramFile> GetFile(string fileId, CancellationToken cancellation) =>
        CallAsync("getFile", Body(new GetFileRequest(fileId), Json.GetFileRequest), Json.TelegramFile, cancellation);

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>> DownloadFile(string filePath, int maxBytes, CancellationToken cancellation) =>
        GuardAsync("download", timeLimit * 4, async limited =>
        {
            using var response = await http.GetAsync(
                Address($"file/bot{token}/{filePath}"), HttpCompletionOption.ResponseHeadersRead, limited);
            if (!response.IsSuccessStatusCode)
            {
                throw new TelegramApiException("download", (int)response.StatusCode, "file could not be fetched");
            }

            await using var stream = await response.Content.ReadAsStreamAsync(limited);
            return await BoundedStream.ReadAsync(stream, maxBytes, limited);
        }, cancellation);

    /// <inheritdoc/>
    public Task SetMyCommands(SetMyCommandsRequest request, CancellationToken cancellation) =>
        PostAsync("setMyCommands", Body(request, Json.SetMyCommandsRequest), timeLimit, cancellation);

    /// <inheritdoc/>
    public Task SetWebhook(SetWebhookRequest request, CancellationToken cancellation) =>
        PostAsync("setWebhook", Body(request, Json.SetWebhookRequest), timeLimit, cancellation);

    /// <inheritdoc/>
    public Task DeleteWebhook(CancellationToken cancellation) =>
        PostAsync("deleteWebhook", Body(new DeleteWebhookRequest(DropPendingUpdates: false), Json.DeleteWebhookRequest), timeLimit, cancellation);

    /// <summary>As bytes, so that the length goes ahead: not every server of one's own takes a body in chunks.</summary>
    private static ByteArrayContent Body<T>(T request, JsonTypeInfo<T> type)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request, type));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return content;
    }

    private static MultipartFormDataContent Form(SendDocumentRequest request)
    {
        var file = new ReadOnlyMemoryContent(request.Content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        file.Headers.TryAddWithoutValidation("Content-Disposition", Disposition(request.FileName));
        var form = new MultipartFormDataContent
        {
            { new StringContent(request.ChatId.ToString(CultureInfo.InvariantCulture)), "chat_id" },
        };
        form.Add(file);
        if (request.MessageThreadId is { } thread)
        {
            form.Add(new StringContent(thread.ToString(CultureInfo.InvariantCulture)), "message_thread_id");
        }

        if (request.Caption is { } caption)
        {
            form.Add(new StringContent(caption), "caption");
        }

        return form;
    }

    /// <summary>The Bot API reads a file's name as bare UTF-8 and knows neither of the encodings that .NET would choose for Chinese;
    /// headers are written as Latin-1, so each byte is given as the character of that number.</summary>
    private static string Disposition(string fileName)
    {
        var name = string.Concat(fileName.Select(c => c is '"' or '\\' || char.IsControl(c) ? '_' : c));
        return Encoding.Latin1.GetString(Encoding.UTF8.GetBytes($"form-data; name=\"document\"; filename=\"{name}\""));
    }

    private async Task<T> CallAsync<T>(string method, HttpContent? content, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        var result = await PostAsync(method, content, timeLimit, cancellation);
        return (result.ValueKind == JsonValueKind.Object ? result.Deserialize(type) : null)
            ?? throw new TelegramUnreachableException(method, "the answer has no result");
    }

    private Task<JsonElement> PostAsync(string method, HttpContent? content, TimeSpan limit, CancellationToken cancellation) =>
        GuardAsync(method, limit, async limited =>
        {
            using var response = await http.PostAsync(Address($"bot{token}/{method}"), content, limited);
            var code = (int)response.StatusCode;
            if (!string.Equals(response.Content.Headers.ContentType?.MediaType, "application/json", StringComparison.Ordinal))
            {
                throw new TelegramApiException(method, response.IsSuccessStatusCode ? 502 : code, "the answer is not JSON");
            }

            var answer = await response.Content.ReadFromJsonAsync(Json.ApiResponseNullableJsonElement, limited);
            return answer is { Ok: true }
                ? answer.Result ?? default
                : throw new TelegramApiException(
                    method, answer?.ErrorCode ?? (response.IsSuccessStatusCode ? 502 : code), answer?.Description ?? "", answer?.Parameters);
        }, cancellation);

    /// <summary>Joined as text: a relative address that begins with <c>bot123:</c> would be read as one with the scheme bot123.</summary>
    private Uri Address(string path) => new(baseUrl.AbsoluteUri + path);

    /// <summary>Turns what the network throws into one exception; a stop by the caller passes.</summary>
    private async Task<T> GuardAsync<T>(
        string method, TimeSpan limit, Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(limit);
        try
        {
            return await call(limited.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TelegramUnreachableException(method, $"no answer within {limit.TotalSeconds:0} s");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException)
        {
            throw new TelegramUnreachableException(method, e is JsonException ? "the answer is not JSON" : e.Message.Replace(token, "***", StringComparison.Ordinal));
        }
    }
}
