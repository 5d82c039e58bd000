using System.Text.Json;
using LawBot.Indexing;

namespace LawBot.Host.Models;

/// <summary>Reads the error of services that send one as plain JSON with status 200 where a stream was asked for: {"error": {"message": "Insufficient
/// Balance"}}.</summary>
internal sealed class ErrorBodyHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int LongestError = 16_384;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == "application/json")
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            if (body.Length < LongestError && ErrorIn(body) is { } message)
            {
                response.Dispose();
                // The service's own words are not passed on: they may repeat the key.
                throw new ModelUnavailableException(ModelFailures.SaysNoBalance(message) ? ModelFailures.NoBalance : "模型服务回复了一条错误（请检查 Chat:Model 与账户状态）");
            }
        }

        return response;
    }

    private static string? ErrorIn(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("error", out var error)
                && error.ValueKind != JsonValueKind.Null ? error.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
