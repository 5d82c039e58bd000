using System.Text.Encodings.Web;
using System.Text.Json;

namespace LawBot.Tests.Qdrant;

/// <summary>Writes what goes over the wire to a file, a line a call, so that it can be sent to a real server later. The key is not written.</summary>
internal sealed class RecordingHandler(string file) : DelegatingHandler(new SocketsHttpHandler())
{
    private static readonly Lock Lines = new();
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var received = await response.Content.ReadAsStringAsync(cancellationToken);
        var line = JsonSerializer.Serialize(
            new
            {
                method = request.Method.Method,
                path = request.RequestUri!.PathAndQuery,
                request = sent is null ? default(JsonElement?) : JsonElement.Parse(sent),
                status = (int)response.StatusCode,
                response = JsonElement.Parse(received),
            },
            Readable);
        lock (Lines)
        {
            File.AppendAllText(file, line + "\n");
        }

        return response;
    }
}
