using System.ComponentModel.DataAnnotations;
using LawBot.Host.Checks;

namespace LawBot.Host.Telegram;

/// <summary>The section <c>Telegram</c> of the settings.</summary>
public sealed class TelegramOptions
{
    /// <summary>The token that @BotFather gave. Empty (the default): no bot is started. Set it by the environment
    /// variable <c>Telegram__BotToken</c>, not in a file.</summary>
    [RegularExpression(@"\d+:[\w-]{30,}", ErrorMessage = "Telegram:BotToken 不是有效的机器人令牌(形如 123456:ABC-…)。请向 @BotFather 复制,"
        + "填入环境变量 Telegram__BotToken;留空则不启动机器人。")]
    [DataType(DataType.Password)]
    public string BotToken { get; init; } = "";

    /// <summary>Where the Bot API is served; another than the default for a server of one's own.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Telegram:ApiBaseUrl 不能为空;用官方服务请删去这一项。")]
    [WebAddress(ErrorMessage = "Telegram:ApiBaseUrl 须是 http(s) 地址;用官方服务请删去这一项。")]
    public string ApiBaseUrl { get; init; } = "https://api.telegram.org/";

    /// <summary>The public https address that Telegram posts updates to. Empty (the default): long polling, which needs none.</summary>
    [WebAddress(ErrorMessage = "Telegram:WebhookUrl 须是公网可达的 https 地址,例如 https://bot.example.org/telegram;留空则用长轮询,不需要公网地址。")]
    public string WebhookUrl { get; init; } = "";

    /// <summary>Telegram ids of people who are administrators from the start. Empty (the default): the first to send the one-time
    /// code that is printed at start becomes one.</summary>
    public IReadOnlyList<long> Administrators { get; init; } = [];

    /// <summary>How many messages a minute one person is answered; more are answered later, in order. 1 to 600, default 20.</summary>
    [Range(1, 600, ErrorMessage = "Telegram:MessagesPerMinute 须在 1 到 600 之间。")]
    public int MessagesPerMinute { get; init; } = 20;

    /// <summary>How many chats are answered at the same time. 1 to 64, default 8.</summary>
    [Range(1, 64, ErrorMessage = "Telegram:Parallelism 须在 1 到 64 之间。")]
    public int Parallelism { get; init; } = 8;

    /// <summary>How long the six-digit code of someone who asks to be let in is good, in hours. 1 to 720, default 24.</summary>
    [Range(1, 720, ErrorMessage = "Telegram:CodeHours 须在 1 到 720 小时之间。")]
    public int CodeHours { get; init; } = 24;

    /// <summary>True when a bot is to be started.</summary>
    internal bool IsConfigured => BotToken.Length > 0;

    /// <summary>The address with a slash at its end, so that methods can be appended.</summary>
    internal Uri ApiBase => new(ApiBaseUrl.EndsWith('/') ? ApiBaseUrl : ApiBaseUrl + "/");

    /// <summary>Never the token.</summary>
    public override string ToString() => IsConfigured ? $"Telegram {ApiBaseUrl} ***" : "Telegram (off)";
}
