namespace LawBot.Host.Telegram;

/// <summary>How the channel is doing, for health checks.</summary>
public sealed class TelegramStatus
{
    private volatile string _state = "off";

    /// <summary>off (no token), starting, polling, webhook, waiting (Telegram is away), stopped (the token was refused).</summary>
    public string State
    {
        get => _state;
        internal set => _state = value;
    }

    /// <summary>True when messages are taken in, or there is no bot to take them.</summary>
    public bool IsReady => State is "off" or "polling" or "webhook";
}
