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
