using System.ClientModel;
using System.Globalization;
using LawBot.Indexing;
using LawBot.Prompts;
using Microsoft.SemanticKernel;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace LawBot.Host.Models;

/// <summary>Says in one plain line what went wrong with a service. Nothing of the service's own words is passed on: they may repeat the key.</summary>
internal static class ModelFailures
{
    /// <summary>True for what a second call may mend: refused for load, failed in the service, not connected.</summary>
    internal static bool IsPassing(Exception e) => Underneath(e) switch
    {
        ClientResultException { Status: 0 or 408 or 429 or >= 500 } => true,
        HttpRequestException or IOException => true,
        _ => false,
    };

    /// <summary>How long the service asks to be left alone; null when it does not say.</summary>
    internal static TimeSpan? RetryAfter(Exception e, TimeProvider time)
    {
        if (Underneath(e) is not ClientResultException failed || failed.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) is not true)
        {
            return null;
        }

        return double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, 3600))
            : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var at) ? at - time.GetUtcNow() : null;
    }

    /// <summary>The failure as a user is told of it.</summary>
    /// <param name="e">What was thrown.</param>
    /// <param name="section">The section of the settings: Chat or Embeddings.</param>
    internal static ModelUnavailableException Describe(Exception e, string section) => Underneath(e) switch
    {
        ModelUnavailableException told => told,
        ClientResultException failed when failed.Status == 402 || SaysNoBalance(failed.Message) => new(NoBalance),
        ClientResultException { Status: 401 or 403 } => new($"模型服务不接受密钥（请检查 {section}:ApiKey）"),
        ClientResultException { Status: 404 } => new($"模型服务没有这个地址或模型（请检查 {section}:Endpoint 与 {section}:Model）"),
        ClientResultException { Status: 429 } => new("模型服务太忙或额度用完，请稍后再试"),
        ClientResultException { Status: >= 300 and < 400 } => new($"模型服务把请求转到了别处（请检查 {section}:Endpoint）"),
        ClientResultException { Status: >= 500 } failed => new($"模型服务自身出错（{failed.Status}），请稍后再试"),
        ClientResultException { Status: > 0 } failed => new($"模型服务不接受这次请求（{failed.Status}，请检查 {section}:Model）") { IsRequestRefused = true },
        BrokenCircuitException => new("模型服务连续出错，暂停调用片刻"),
        TimeoutRejectedException or OperationCanceledException or TimeoutException => new($"模型服务没有在时限内回答（请检查网络，或调大 {section}:TimeoutSeconds）"),
        ClientResultException or HttpRequestException or IOException => new($"连不上模型服务或连接中途断开（请检查 {section}:Endpoint 与网络）"),
        _ => new($"模型服务的回答残缺或格式不对（请检查 {section}:Endpoint）"),
    };

    /// <summary>What a user is told when the account of the service is empty.</summary>
    internal const string NoBalance = "模型服务的余额或额度用完（请到服务商处充值，或换一个 Chat:ApiKey）";

    /// <summary>True for words by which services say that the account is empty.</summary>
    internal static bool SaysNoBalance(string message) => Array.Exists(
        ["insufficient balance", "insufficient_quota", "insufficient quota", "exceeded your current quota", "arrearage", "余额不足", "欠费", "额度不足"],
        w => message.Contains(w, StringComparison.OrdinalIgnoreCase));

    // Semantic Kernel wraps what the official client throws.
    private static Exception Underneath(Exception e) => e is HttpOperationException { InnerException: { } inner } ? inner : e;
}
