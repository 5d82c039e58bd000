using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Telegram.Bot.Types;
using Microsoft.AspNetCore.Http.Features;
using Telegram.Bot.Requests;

namespace LawBot.Host.Telegram;

/// <summary>The secret that shows a post to come from Telegram: made of the token, so that there is nothing more to set or to keep.</summary>
internal static class WebhookSecret
{
    /// <summary>64 hexadecimal digits.</summary>
    public static string Of(TelegramOptions options) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.BotToken), "lawbot webhook"u8));

    /// <summary>What is told to Telegram at start.</summary>
    public static SetWebhookRequest Request(TelegramOptions options) => new()
    {
        Url = options.WebhookUrl, SecretToken = Of(options), AllowedUpdates = UpdateIntake.Kinds,
    };
}

/// <summary>Takes updates that Telegram posts.</summary>
public static class TelegramWebhook
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const int MostBytes = 1024 * 1024;

    /// <summary>Maps the path of <c>Telegram:WebhookUrl</c>; does nothing when none is set or no token is.</summary>
    public static void MapTelegramWebhook(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<TelegramOptions>();
        if (options.IsConfigured && options.WebhookUrl.Length > 0)
        {
            var secret = Encoding.UTF8.GetBytes(WebhookSecret.Of(options));
            routes.MapPost(new Uri(options.WebhookUrl).AbsolutePath, context => TakeAsync(context, secret));
        }
    }

    /// <summary>200 once the update is stored, which tells Telegram not to send it again; 401 for a stranger; 400 for what is no update.</summary>
    private static async Task TakeAsync(HttpContext context, byte[] secret)
    {
        var given = Encoding.UTF8.GetBytes(context.Request.Headers[SecretHeader].ToString());
        if (!CryptographicOperations.FixedTimeEquals(given, secret))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        context.Response.StatusCode = await ReadAsync(context) is { } update
            ? await StoreAsync(context, update)
            : StatusCodes.Status400BadRequest;
    }

    private static async Task<int> StoreAsync(HttpContext context, ReceivedUpdate update)
    {
        // Not the request's own token: the lane goes on after the request has ended.
        var lifetime = context.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        await context.RequestServices.GetRequiredService<UpdateIntake>().TakeAsync([update], isPolled: false, lifetime.ApplicationStopping);
        return StatusCodes.Status200OK;
    }

    private static async Task<ReceivedUpdate?> ReadAsync(HttpContext context)
    {
        try
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            {
                limit.MaxRequestBodySize = MostBytes;
            }

            using var json = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            return ReceivedUpdate.Read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }
}
