using System.ComponentModel.DataAnnotations;
using LawBot.Host.Checks;

namespace LawBot.Host.Models;

/// <summary>Settings under <c>Embeddings</c>: the model that turns passages into vectors for dense retrieval.</summary>
public sealed class EmbeddingsEndpointOptions
{
    /// <summary>The base address of an OpenAI-compatible service, with its version part. Empty (the default): no dense retrieval.</summary>
    [WebAddress(ErrorMessage = "Embeddings:Endpoint 不是有效的网址。请写成 http://localhost:11434/v1 这样的形式;留空则不使用向量检索。")]
    public string Endpoint { get; init; } = "";

    /// <summary>The model's name as the service knows it (<c>bge-m3</c>). Empty (the default): no dense retrieval. When it changes, the
    /// vectors are made again.</summary>
    [StringLength(200, ErrorMessage = "Embeddings:Model 太长。请填写服务商给出的模型名,例如 bge-m3。")]
    public string Model { get; init; } = "";

    /// <summary>A sentence model of the BERT family on this machine (bge-small-zh and the like): its ONNX file, or the folder with model.onnx and vocab.txt.
    /// Empty
    /// (the default): none. Used where no endpoint is set; when it changes, the vectors are made again.</summary>
    [StringLength(1000, ErrorMessage = "Embeddings:ModelPath 太长。请填写 ONNX 文件或它所在的文件夹。")]
    public string ModelPath { get; init; } = "";

    /// <summary>The key of the service. Empty (the default) for a service that wants none. Set it by the environment variable
    /// <c>Embeddings__ApiKey</c>, not in a file.</summary>
    [DataType(DataType.Password)]
    public string ApiKey { get; init; } = "";

    /// <summary>Longest wait for one batch, in seconds; 60 unless set, 1 to 600.</summary>
    [Range(1, 600, ErrorMessage = "Embeddings:TimeoutSeconds 应在 1 到 600 之间(秒)。")]
    public int TimeoutSeconds { get; init; } = 60;

    /// <summary>How often a call that failed for load or in the service is made again; 2 unless set, 0 to 10.</summary>
    [Range(0, 10, ErrorMessage = "Embeddings:Retries 应在 0 到 10 之间(次)。")]
    public int Retries { get; init; } = 2;

    /// <summary>How many calls may run at once; 2 unless set, 1 to 64.</summary>
    [Range(1, 64, ErrorMessage = "Embeddings:Parallel 应在 1 到 64 之间(个)。")]
    public int Parallel { get; init; } = 2;

    /// <summary>How many passages one call carries; 32 unless set, 1 to 512.</summary>
    [Range(1, 512, ErrorMessage = "Embeddings:Batch 应在 1 到 512 之间(段)。")]
    public int Batch { get; init; } = 32;

    /// <summary>True when a service makes the vectors.</summary>
    public bool IsConfigured => Endpoint.Length > 0 && Model.Length > 0;

    /// <summary>True when a model on this machine makes them.</summary>
    public bool IsLocal => !IsConfigured && ModelPath.Length > 0;
}
