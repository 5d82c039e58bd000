using System.ComponentModel.DataAnnotations;
using LawBot.Host.Checks;

namespace LawBot.Host.Qdrant;

/// <summary>Settings <c>Qdrant:*</c>, in force when <c>Index:Kind</c> is <c>qdrant</c>.</summary>
public sealed class QdrantOptions : IValidatableObject
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Qdrant";

    /// <summary>The address of the gRPC interface, without a path; https for TLS, any machine of a cluster. Default <c>http://127.0.0.1:6334</c>.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Qdrant:Endpoint 不能为空。")]
    [WebAddress(ErrorMessage = "Qdrant:Endpoint 不是有效的网址,应以 http:// 或 https:// 开头。")]
    public string Endpoint { get; init; } = "http://127.0.0.1:6334";

    /// <summary>The key of the server. Empty (the default) for a server that wants none. Set it by the environment variable
    /// <c>Qdrant__ApiKey</c>, not in a file.</summary>
    [DataType(DataType.Password)]
    public string ApiKey { get; init; } = "";

    /// <summary>What the names of the three collections begin with: <c>PREFIX_passages</c>, <c>PREFIX_figures</c>, <c>PREFIX_reports</c>.
    /// Default <c>lawbot</c>. Another prefix is another library.</summary>
    [RegularExpression(@"[A-Za-z0-9_-]{1,64}", ErrorMessage = "Qdrant:Prefix 只能用字母、数字、_ 和 -,最多 64 个。")]
    public string Prefix { get; init; } = "lawbot";

    /// <summary>Into how many parts a new collection is cut. 0 (the default) leaves it to the server: one a machine. From 0 to 256.</summary>
    [Range(0, 256, ErrorMessage = "Qdrant:ShardNumber 应在 0 到 256 之间(0 表示由服务器决定)。")]
    public int ShardNumber { get; init; }

    /// <summary>How many copies of each part a new collection keeps. Default 1, from 1 to 16; 2 or more outlive the loss of a machine.</summary>
    [Range(1, 16, ErrorMessage = "Qdrant:ReplicationFactor 应在 1 到 16 之间(份)。")]
    public int ReplicationFactor { get; init; } = 1;

    /// <summary>How many copies must have taken a write before it counts. Default 1, from 1 to <see cref="ReplicationFactor"/>.</summary>
    [Range(1, 16, ErrorMessage = "Qdrant:WriteConsistency 应在 1 到 16 之间(份),且不大于 Qdrant:ReplicationFactor。")]
    public int WriteConsistency { get; init; } = 1;

    /// <summary>How dense vectors of a new collection are packed: <c>none</c> (the default), <c>scalar</c> (a byte a number) or <c>binary</c>
    /// (a bit a number, for models of 1024 dimensions or more). Without embeddings it changes nothing.</summary>
    [RegularExpression("none|scalar|binary", ErrorMessage = "Qdrant:Quantization 只能是 none、scalar 或 binary。")]
    public string Quantization { get; init; } = "none";

    /// <summary>Whether the index of terms and the dense vectors of a new collection stay on disk: slower, for libraries larger than the
    /// memory. Default false.</summary>
    public bool OnDisk { get; init; }

    /// <summary>Longest wait for one call, in seconds. Default 30, from 1 to 600.</summary>
    [Range(1, 600, ErrorMessage = "Qdrant:TimeoutSeconds 应在 1 到 600 之间(秒)。")]
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>How often a call is made again that failed for load, for time or for the server. Default 3, from 0 to 10.</summary>
    [Range(0, 10, ErrorMessage = "Qdrant:Retries 应在 0 到 10 之间(次)。")]
    public int Retries { get; init; } = 3;

    /// <summary>Largest body of one write, in kibibytes; a single point may be larger. Default 2048, from 16 to 30720 (the server takes 32 MiB of one
    /// message).</summary>
    [Range(16, 30720, ErrorMessage = "Qdrant:BatchKilobytes 应在 16 到 30720 之间(KiB)。")]
    public int BatchKilobytes { get; init; } = 2048;

    /// <summary>Most points of one write. Default 256, from 1 to 10000.</summary>
    [Range(1, 10000, ErrorMessage = "Qdrant:BatchPoints 应在 1 到 10000 之间(个)。")]
    public int BatchPoints { get; init; } = 256;

    /// <summary>How many writes run at once. Default 4, from 1 to 32.</summary>
    [Range(1, 32, ErrorMessage = "Qdrant:Parallel 应在 1 到 32 之间(个)。")]
    public int Parallel { get; init; } = 4;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (WriteConsistency > ReplicationFactor)
        {
            yield return new ValidationResult(
                $"Qdrant:WriteConsistency 不能大于 Qdrant:ReplicationFactor。现在是 {WriteConsistency} 和 {ReplicationFactor};请调小前者,例如 1(默认)。",
                [nameof(WriteConsistency)]);
        }
    }

    /// <summary>The address with a slash at its end.</summary>
    internal Uri BaseAddress => new(Endpoint.EndsWith('/') ? Endpoint : Endpoint + "/");
}
