using LawBot.Tests.Telegram.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Telegram;

/// <summary>A loopback Bot API, a folder, and a bot between them.</summary>
public abstract class TelegramTest : IAsyncLifetime
{
    internal BotApiServer Server { get; private set; } = null!;

    internal FakeTurns Turns { get; } = new();

    internal TestBot Bot { get; private set; } = null!;

    internal string Folder { get; } = Directory.CreateTempSubdirectory("lawbot-telegram-").FullName;

    public async Task InitializeAsync() => Server = await BotApiServer.StartAsync();

    public async Task DisposeAsync()
    {
        if (Bot is not null)
        {
            await Bot.DisposeAsync();
        }

        await Server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    internal async Task StartAsync(Action<IServiceCollection>? more = null, params (string Key, string Value)[] settings) =>
        Bot = await TestBot.StartAsync(Server.Url, Folder, Turns, more, settings);

    internal async Task RestartAsync(Action<IServiceCollection>? more = null)
    {
        await Bot.DisposeAsync();
        await StartAsync(more);
    }

    /// <summary>Waits until the last message of a chat is an answer.</summary>
    internal Task UntilAnsweredAsync(long chat) =>
        UntilAsync(() => Server.Chat(chat) is { Count: > 0 } all && IsAnswer(all[^1].Text), "an answer");

    /// <summary>Waits until something holds; fails after ten seconds with what the bot logged last.</summary>
    internal async Task UntilAsync(Func<bool> holds, string what, int seconds = 10)
    {
        var until = DateTimeOffset.UtcNow.AddSeconds(seconds);
        while (!holds())
        {
            Assert.True(DateTimeOffset.UtcNow < until, $"waited in vain: {what}\n{string.Join('\n', Bot?.Log.Lines.TakeLast(12) ?? [])}");
            await Task.Delay(10);
        }
    }

    /// <summary>True for what carries an answer's number.</summary>
    internal static bool IsAnswer(string text) => text.Contains("编号 R", StringComparison.Ordinal);
}
