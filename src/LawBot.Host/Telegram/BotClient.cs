using System.Net;
using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types.Enums;

namespace LawBot.Host.Telegram;

/// <summary>The official client with what the channel needs besides: a limit on every wait, two exceptions that say all there is to know, and answers that are
/// read no more strictly than needed.</summary>
/// <remarks>Every call throws <see cref="TelegramApiException"/> when the API refuses and <see cref="TelegramUnreachableException"/> when it cannot be reached
/// or does not answer in time, and nothing is tried again here. The token is a part of every address, so no address stands in either.</remarks>
internal class BotClient(TelegramBotClientOptions options, HttpClient http, TimeSpan timeLimit) : TelegramBotClient(options, http)
{
    // The client refuses to be made without one; people, audit and deletion need none.
    private static readonly string NoToken = "1:" + new string('0', 35);

    private static readonly TimeSpan GraceOfPolls = TimeSpan.FromSeconds(10);

    /// <summary>A client for the settings; a proxy of one's own may stand behind a path.</summary>
    public static BotClient Create(TelegramOptions options, TimeSpan timeLimit)
    {
        // Made by hand and not by the factory, whose log lines hold the address and with it the token.
        var transport = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(15) };
        return new BotClient(Options(options), Http(options, transport), timeLimit);
    }

    /// <summary>The official client's options: 429 is ours to answer.</summary>
    internal static TelegramBotClientOptions Options(TelegramOptions options) =>
        new(options.IsConfigured ? options.BotToken : NoToken, options.ApiBase.GetLeftPart(UriPartial.Authority)) { RetryCount = 1 };

    /// <summary>The client's transport. The client drops a path of the base address; it is put back here.</summary>
    internal static HttpClient Http(TelegramOptions options, HttpMessageHandler transport) =>
        new(new BasePathHandler(options.ApiBase.AbsolutePath.TrimEnd('/'), transport)) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };

    /// <inheritdoc/>
    public override async Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        var limit = request is AsJson { Wait: { } wait } ? wait + (timeLimit < GraceOfPolls ? timeLimit : GraceOfPolls) : timeLimit;
        return await GuardAsync(request.MethodName, limit, c => base.SendRequest(request, c), cancellationToken);
    }

    /// <summary>Waits for updates. One that cannot be read comes back with its number only.</summary>
    /// <param name="offset">One more than the last update that was stored; confirms all before it.</param>
    /// <param name="seconds">How long to wait for one.</param>
    /// <param name="kinds">The kinds wanted.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task<IReadOnlyList<ReceivedUpdate>> ReceiveAsync(int offset, int seconds, IReadOnlyList<UpdateType> kinds, CancellationToken cancellation)
    {
        var request = new GetUpdatesRequest { Offset = offset, Timeout = seconds, AllowedUpdates = kinds };
        var answer = await SendRequest(new AsJson(request) { Wait = TimeSpan.FromSeconds(seconds) }, cancellation);
        return answer.ValueKind == JsonValueKind.Array ? [.. answer.EnumerateArray().Select(ReceivedUpdate.Read).OfType<ReceivedUpdate>()] : [];
    }

    /// <summary>Sends a text.</summary>
    /// <returns>The number of the message. Nothing else of the answer is read: what was sent and could not be read would be sent twice.</returns>
    public Task<int> SendAsync(SendMessageRequest request, CancellationToken cancellation) => NumberOfAsync(new AsJson(request), cancellation);

    /// <summary>Sends a file.</summary>
    /// <returns>The number of the message.</returns>
    public Task<int> SendAsync(SendDocumentRequest request, CancellationToken cancellation) => NumberOfAsync(new AsJson(request), cancellation);

    /// <summary>Replaces a text of the bot's own.</summary>
    public Task EditAsync(EditMessageTextRequest request, CancellationToken cancellation) => SendRequest(new AsJson(request), cancellation);

    /// <summary>Fetches a file.</summary>
    /// <exception cref="TelegramApiException">More than <paramref name="maxBytes"/> came (413).</exception>
    public Task<ReadOnlyMemory<byte>> FetchAsync(string fileId, int maxBytes, CancellationToken cancellation) =>
        GuardAsync<ReadOnlyMemory<byte>>("download", timeLimit * 4, async c =>
        {
            var file = await base.SendRequest(new GetFileRequest { FileId = fileId }, c);
            using var content = new BoundedStream(maxBytes);
            await DownloadFile(file.FilePath ?? "", content, c);
            return content.ToArray();
        }, cancellation);

    private async Task<int> NumberOfAsync(AsJson request, CancellationToken cancellation)
    {
        var answer = await SendRequest(request, cancellation);
        return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("message_id", out var id) && id.TryGetInt32(out var number)
            ? number
            : throw new TelegramUnreachableException(request.MethodName, "the answer has no message");
    }

    private async Task<T> GuardAsync<T>(string method, TimeSpan limit, Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(limit);
        try
        {
            return await call(limited.Token);
        }
        catch (Exception e) when (e is RequestException or OperationCanceledException or HttpRequestException or IOException or JsonException)
        {
            // A cancellation may surface as an exception of the client's own.
            cancellation.ThrowIfCancellationRequested();
            throw limited.IsCancellationRequested ? new TelegramUnreachableException(method, $"no answer within {limit.TotalSeconds:0} s") : Told(method, e);
        }
    }

    private Exception Told(string method, Exception e) => e switch
    {
        ApiRequestException refused => new TelegramApiException(method, refused.ErrorCode, refused.Message, refused.Parameters),
        RequestException { HttpStatusCode: { } status } =>
            new TelegramApiException(method, status == HttpStatusCode.OK ? 502 : (int)status, "the answer is not JSON"),
        _ => new TelegramUnreachableException(method, (e.InnerException ?? e).Message.Replace(Token, "***", StringComparison.Ordinal)),
    };

    private sealed class BasePathHandler(string path, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (path.Length > 0 && request.RequestUri is { } address)
            {
                request.RequestUri = new UriBuilder(address) { Path = path + address.AbsolutePath }.Uri;
            }

            if (request.Content is { } content)
            {
                // So that the length goes ahead: not every server of one's own takes a body in chunks.
                await content.LoadIntoBufferAsync(cancellationToken);
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>A file's size is not to be believed.</summary>
    private sealed class BoundedStream(int maxBytes) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Check(buffer.Length);
            base.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Check(count);
            base.Write(buffer, offset, count);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Check(buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }

        private void Check(int more)
        {
            if (Length + more > maxBytes)
            {
                throw new TelegramApiException("download", (int)HttpStatusCode.RequestEntityTooLarge, "file is too big");
            }
        }
    }
}

/// <summary>A request of the official client whose answer is taken as JSON, since one field that it cannot read would lose the whole.</summary>
internal sealed class AsJson(IRequest inner) : IRequest<JsonElement>
{
    /// <summary>How long the server itself waits; null when it answers at once.</summary>
    public TimeSpan? Wait { get; init; }

    /// <inheritdoc/>
    public HttpMethod HttpMethod => inner.HttpMethod;

    /// <inheritdoc/>
    public string MethodName => inner.MethodName;

    /// <inheritdoc/>
    public bool IsWebhookResponse
    {
        get => inner.IsWebhookResponse;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public HttpContent? ToHttpContent() => inner.ToHttpContent();
}
