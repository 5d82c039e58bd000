using Grpc.Core;
using LawBot.Indexing;

namespace LawBot.Host.Qdrant;

/// <summary>Says in one plain Chinese line what is wrong with the server and what to do. The key is never in it.</summary>
internal sealed class QdrantFailures(QdrantOptions options)
{
    // What .NET says of a server that answers HTTP/1.1 where gRPC wants HTTP/2.
    private static readonly string[] NotGrpc = ["HTTP_1_1_REQUIRED", "HTTP/1.1", "Bad gRPC response", "content-type", "InvalidResponse", "invalid response"];

    public IndexUnavailableException TooSlow(Exception e) =>
        new($"Qdrant({Place})没有在 {options.TimeoutSeconds} 秒内回答。请稍后再试;常出现时请调大 Qdrant:TimeoutSeconds。", e) { MayPass = true };

    public IndexUnavailableException Of(Exception e)
    {
        if (e is not RpcException failed)
        {
            return TooSlow(e);
        }

        var words = failed.Status.Detail;
        if (NotGrpc.Any(n => words.Contains(n, StringComparison.Ordinal)))
        {
            return new($"{Place} 的回答不像 Qdrant 的 gRPC 接口。请检查 Qdrant:Endpoint 的端口:gRPC 通常是 6334,6333 是 REST 的。", e);
        }

        return failed.StatusCode switch
        {
            StatusCode.Unavailable when failed.Status.DebugException is not null =>
                new($"连不上 Qdrant({Place})。请确认它在运行,并检查 Qdrant:Endpoint(gRPC 端口,通常是 6334)与网络。", e) { MayPass = true },
            StatusCode.Unauthenticated or StatusCode.PermissionDenied => new($"Qdrant({Place})不接受密钥。请检查环境变量 Qdrant__ApiKey。", e),
            StatusCode.ResourceExhausted => new($"Qdrant({Place})太忙。请稍后再试。", e) { MayPass = true },
            StatusCode.DeadlineExceeded or StatusCode.Cancelled => TooSlow(e),
            StatusCode.NotFound => new($"Qdrant({Place})没有所要的集合:{words} 请检查 Qdrant:Endpoint 与 Qdrant:Prefix,或重新运行 lawbot ingest。", e),
            StatusCode.Unavailable or StatusCode.Internal or StatusCode.Unknown or StatusCode.Aborted or StatusCode.DataLoss =>
                new($"Qdrant({Place})自身出错({failed.StatusCode}):{words} 请稍后再试,并查看 Qdrant 的日志。", e) { MayPass = true },
            _ => new($"Qdrant({Place})不接受请求({failed.StatusCode}):{words} 需要 Qdrant 1.15 或更新的版本。", e),
        };
    }

    private string Place => options.BaseAddress.Authority;
}
