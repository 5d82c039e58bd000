using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LawBot.Indexing;

namespace LawBot.Host.Qdrant.Api;

/// <summary>Sends one request, again where that may help, and reads the answer.</summary>
/// <remarks>Waits 0.2 s before the second try and twice as long before each further one, give or take a fifth; as long as the server asks
/// when it asks, but never above ten seconds.</remarks>
internal sealed class QdrantSender(HttpClient client, QdrantOptions options, TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Says what went wrong.</summary>
    public QdrantFailures Failures { get; } = new(options);

    /// <summary>A request's body.</summary>
    public static byte[] Body<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    /// <exception cref="IndexUnavailableException">No answer, or one that says no, after every retry.</exception>
    public async Task<T> SendAsync<T>(HttpMethod method, string path, byte[]? body, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        for (var tries = 1; ; tries++)
        {
            var (answer, failure, pause) = await TryAsync(method, path, body, type, cancellation);
            if (answer is not null)
            {
                return answer;
            }

            if (!failure!.MayPass || tries > options.Retries)
            {
                throw failure;
            }

            await Task.Delay(Pause(tries, pause), time, cancellation);
        }
    }

    private async Task<(T? Answer, IndexUnavailableException? Failure, TimeSpan? Pause)> TryAsync<T>(
        HttpMethod method, string path, byte[]? body, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        using var limited = new CancellationTokenSource(TimeSpan.FromSeconds(options.TimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limited.Token, cancellation);
        try
        {
            using var response = await client.SendAsync(Request(method, path, body), HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!response.IsSuccessStatusCode)
            {
                var words = await response.Content.ReadAsStringAsync(either.Token);
                return (null, Failures.Refused(response.StatusCode, words), response.Headers.RetryAfter?.Delta);
            }

            await using var content = await response.Content.ReadAsStreamAsync(either.Token);
            return await JsonSerializer.DeserializeAsync(content, type, either.Token) is { } answer
                ? (answer, null, null)
                : (null, Failures.Garbled(null), null);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            return (null, Failures.TooSlow(e), null);
        }
        catch (JsonException e)
        {
            return (null, Failures.Garbled(e), null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (null, Failures.Unreachable(e), null);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path, byte[]? body)
    {
        var request = new HttpRequestMessage(method, new Uri(options.BaseAddress, path));
        if (options.ApiKey.Length > 0)
        {
            request.Headers.Add("api-key", options.ApiKey);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        return request;
    }

    private static TimeSpan Pause(int tries, TimeSpan? asked)
    {
        // Jitter spreads what failed together; it guards nothing.
        var pause = asked ?? FirstPause * Math.Pow(2, tries - 1) * (0.8 + (0.4 * Random.Shared.NextDouble()));
        return pause < LongestPause ? pause : LongestPause;
    }
}
