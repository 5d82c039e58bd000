using System.Diagnostics;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace LawBot.Host.Telegram;

/// <summary>How the channel is doing, for those who ask whether LawBot is ready.</summary>
/// <param name="options">Whether there is to be a bot.</param>
internal sealed class TelegramStatus(TelegramOptions options)
{
    private volatile string? _problem = options.IsConfigured ? "正在连接 Telegram。" : null;

    /// <summary>Why no messages are taken in, in one Chinese line; null while they are, and where no bot is wanted.</summary>
    public string? Problem => _problem;

    /// <summary>True while messages are taken in, or where no bot is wanted.</summary>
    public bool IsReady => _problem is null;

    /// <summary>Messages are taken in.</summary>
    public void Receives() => _problem = null;

    /// <summary>Telegram is away; it is asked again.</summary>
    /// <param name="reason">Why, as it was logged.</param>
    public void Waits(string reason) => _problem = $"没有连上 Telegram,正在重试:{reason}";

    /// <summary>The token was refused; nothing is asked any more.</summary>
    public void Stops() => _problem = "Telegram 不认这个机器人令牌,通道已停。请核对环境变量 Telegram__BotToken 后重启。";
}

/// <summary>Tries the token once.</summary>
public sealed class TelegramDoctor
{
    private readonly BotClient _api;
    private readonly TelegramOptions _options;

    internal TelegramDoctor(BotClient api, TelegramOptions options) => (_api, _options) = (api, options);

    /// <summary>Asks who the bot is.</summary>
    /// <returns>Whether all is well (also when no bot is wanted), and one Chinese line with the time taken or the way to mend it.</returns>
    public async Task<(bool IsWell, string Line)> CheckAsync(CancellationToken cancellation)
    {
        if (!_options.IsConfigured)
        {
            return (true, "Telegram:未设令牌,不启动机器人(要用时设环境变量 Telegram__BotToken)");
        }

        var watch = Stopwatch.StartNew();
        try
        {
            var user = await _api.GetMe(cancellation);
            return (true, $"Telegram:机器人 @{user.Username} 可用,{watch.ElapsedMilliseconds} 毫秒");
        }
        catch (TelegramApiException e) when (e.IsBadToken)
        {
            return (false, $"Telegram:令牌不被承认({e.ErrorCode})。请向 @BotFather 重新复制,填入环境变量 Telegram__BotToken");
        }
        catch (Exception e) when (e is TelegramApiException or TelegramUnreachableException)
        {
            return (false, $"Telegram:连不上 {_options.ApiBase.Host}({e.Message})。请检查网络或代理(HTTPS_PROXY),自建服务请核对 Telegram:ApiBaseUrl");
        }
    }
}
