using System.ComponentModel.DataAnnotations;
using LawBot.Host.Checks;

namespace LawBot.Host.Models;

/// <summary>Settings under <c>Chat</c>: the language model that words answers and drafts.</summary>
public sealed class ChatEndpointOptions
{
    /// <summary>The base address of an OpenAI-compatible service, with its version part (<c>https://api.deepseek.com/v1</c>,
    /// <c>http://localhost:11434/v1</c> for Ollama). Empty (the default): no model is used.</summary>
    [WebAddress(ErrorMessage = "Chat:Endpoint 不是有效的网址。请写成 http://localhost:11434/v1 这样的形式;留空则不使用模型。")]
    public string Endpoint { get; init; } = "";

    /// <summary>The model's name as the service knows it (<c>deepseek-chat</c>, <c>qwen2.5:14b</c>). Empty (the default): no model is used.</summary>
    [StringLength(200, ErrorMessage = "Chat:Model 太长。请填写服务商给出的模型名,例如 deepseek-chat。")]
    public string Model { get; init; } = "";

    /// <summary>The key of the service. Empty (the default) for a service that wants none. Set it by the environment variable
    /// <c>Chat__ApiKey</c>, not in a file.</summary>
    [DataType(DataType.Password)]
    public string ApiKey { get; init; } = "";

    /// <summary>Longest wait for a whole answer, in seconds; 120 unless set, 5 to 1,800.</summary>
    [Range(5, 1800, ErrorMessage = "Chat:TimeoutSeconds 应在 5 到 1800 之间(秒)。")]
    public int TimeoutSeconds { get; init; } = 120;

    /// <summary>Longest wait for the first and for every further piece of an answer, in seconds; 30 unless set, 1 to 600.</summary>
    [Range(1, 600, ErrorMessage = "Chat:IdleSeconds 应在 1 到 600 之间(秒)。")]
    public int IdleSeconds { get; init; } = 30;

    /// <summary>How often a call that was refused for load (429), failed in the service (5xx) or did not connect is made again; 2 unless set, 0 to
    /// 10.</summary>
    [Range(0, 10, ErrorMessage = "Chat:Retries 应在 0 到 10 之间(次)。")]
    public int Retries { get; init; } = 2;

    /// <summary>How many calls may run at once; 4 unless set, 1 to 64.</summary>
    [Range(1, 64, ErrorMessage = "Chat:Parallel 应在 1 到 64 之间(个)。")]
    public int Parallel { get; init; } = 4;

    /// <summary>Room for evidence in one prompt, in tokens; 8,000 unless set, 500 to 200,000. The best evidence is kept.</summary>
    [Range(500, 200_000, ErrorMessage = "Chat:EvidenceTokens 应在 500 到 200000 之间。")]
    public int EvidenceTokens { get; init; } = 8000;

    /// <summary>Whether a second call judges each generated sentence that passed the checks, 支持 or 不支持; it can only take sentences away, and answers
    /// come later by that call. False unless set.</summary>
    public bool Verify { get; init; }

    /// <summary>Whether and how the model may look the library up before a refusal, and for questions that the rules read with little confidence: by tools, or
    /// by a
    /// plan in JSON where the service has none (auto), by the plan alone (json), never (off). auto unless set.</summary>
    [RegularExpression("auto|json|off", ErrorMessage = "Chat:Tools 应为 auto、json 或 off。")]
    public string Tools { get; init; } = ChatTools.Auto;

    /// <summary>How often the model is given results and asked again for one question; 4 unless set, 1 to 20.</summary>
    [Range(1, 20, ErrorMessage = "Chat:ToolRounds 应在 1 到 20 之间(次)。")]
    public int ToolRounds { get; init; } = 4;

    /// <summary>How many look-ups one question may take; 10 unless set, 1 to 100.</summary>
    [Range(1, 100, ErrorMessage = "Chat:ToolCalls 应在 1 到 100 之间(次)。")]
    public int ToolCalls { get; init; } = 10;

    /// <summary>Longest time for all look-ups of one question, the model's own included, in seconds; 45 unless set, 5 to 600.</summary>
    [Range(5, 600, ErrorMessage = "Chat:ToolSeconds 应在 5 到 600 之间(秒)。")]
    public int ToolSeconds { get; init; } = 45;

    /// <summary>True when a model is to be used.</summary>
    public bool IsConfigured => Endpoint.Length > 0 && Model.Length > 0;
}

/// <summary>The values of <see cref="ChatEndpointOptions.Tools"/>.</summary>
internal static class ChatTools
{
    public const string Auto = "auto";
    public const string Json = "json";
    public const string Off = "off";
}
