using System.Net;
using System.Text.Json;
using LawBot.Indexing;

namespace LawBot.Host.Qdrant.Api;

/// <summary>Says in one plain Chinese line what is wrong with the server and what to do. The key is never in it.</summary>
internal sealed class QdrantFailures(QdrantOptions options)
{
    public IndexUnavailableException Unreachable(Exception e) =>
        new($"连不上 Qdrant({Place})。请确认它在运行,并检查 Qdrant:Endpoint 与网络。", e) { MayPass = true };

    public IndexUnavailableException TooSlow(Exception e) =>
        new($"Qdrant({Place})没有在 {options.TimeoutSeconds} 秒内回答。请稍后再试;常出现时请调大 Qdrant:TimeoutSeconds。", e) { MayPass = true };

    public IndexUnavailableException Garbled(Exception? e) =>
        new($"{Place} 的回答不像 Qdrant 的。请检查 Qdrant:Endpoint(REST 端口,通常是 6333)。", e);

    public IndexUnavailableException Refused(HttpStatusCode status, string answer) => (int)status switch
    {
        401 or 403 => new($"Qdrant({Place})不接受密钥。请检查环境变量 Qdrant__ApiKey。"),
        408 or 429 => new($"Qdrant({Place})太忙。请稍后再试。") { MayPass = true },
        >= 500 => new($"Qdrant({Place})自身出错({(int)status}):{Words(answer)} 请稍后再试,并查看 Qdrant 的日志。") { MayPass = true },
        404 => new($"Qdrant({Place})没有所要的集合或地址:{Words(answer)} 请检查 Qdrant:Endpoint 与 Qdrant:Prefix,或重新运行 lawbot ingest。"),
        >= 300 and < 400 => new($"{Place} 把请求转到了别处。请把 Qdrant:Endpoint 改成最终的地址。"),
        _ => new($"Qdrant({Place})不接受请求({(int)status}):{Words(answer)} 需要 Qdrant 1.15 或更新的版本。"),
    };

    private string Place => options.BaseAddress.Authority;

    private static string Words(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.GetProperty("status").GetProperty("error").GetString() ?? "";
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "";
        }
    }
}
