using LawBot.Tests.Telegram.Support;

namespace LawBot.Tests.Telegram;

/// <summary>End to end against a Bot API that is not of our making.</summary>
public sealed class EmulatorTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-emulator-").FullName;
    private readonly FakeTurns _turns = new();
    private Emulator? _emulator;
    private TestBot? _bot;

    public async Task InitializeAsync()
    {
        if (Emulator.Missing is null)
        {
            _emulator = await Emulator.StartAsync();
            _bot = await TestBot.StartAsync(_emulator.Url, _folder, _turns);
        }
    }

    public async Task DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
        }

        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [FactWithEmulator]
    public async Task A_question_is_answered_in_html_with_buttons()
    {
        await _emulator!.SayAsync(TestBot.Clerk, "各县受理多少件<&>?");
        var (_, text, keyboard) = await BotSaysAsync("编号 R");
        Assert.StartsWith("答:各县受理多少件&lt;&amp;&gt;?[1]", text, StringComparison.Ordinal);
        Assert.Contains("s:R0000001", keyboard!.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(await _emulator.BotMessagesAsync());
    }

    [FactWithEmulator]
    public async Task Commands_buttons_and_strangers_are_answered()
    {
        await _emulator!.SayAsync(TestBot.Clerk, "/help");
        await BotSaysAsync("/figures 查数据");
        await _emulator.SayAsync(77, "你好");
        await BotSaysAsync("/approve");
        await _emulator.SayAsync(TestBot.Clerk, "/ask 怎么做");
        var answer = await BotSaysAsync("编号 R");
        await _emulator.PressAsync(TestBot.Clerk, answer.Id, "s:R0000001");
        await BotSaysAsync("这份报告已不在库中");
    }

    [FactWithEmulator]
    public async Task Questions_of_one_chat_are_answered_in_order_each_once()
    {
        for (var i = 1; i <= 10; i++)
        {
            await _emulator!.SayAsync(TestBot.Clerk, $"第{i}问");
        }

        await BotSaysAsync("第10问[1]");
        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"第{i}问"), _turns.Turns.Select(turn => turn.Text));
        Assert.Equal(10, (await _emulator!.BotMessagesAsync()).Count);
    }

    private async Task<(int Id, string Text, System.Text.Json.Nodes.JsonNode? Keyboard)> BotSaysAsync(string words)
    {
        var until = DateTimeOffset.UtcNow.AddSeconds(15);
        while (true)
        {
            var messages = await _emulator!.BotMessagesAsync();
            var found = messages.Where(m => m.Text.Contains(words, StringComparison.Ordinal)).ToList();
            if (found.Count > 0)
            {
                return found[^1];
            }

            Assert.True(DateTimeOffset.UtcNow < until,
                $"waited in vain for {words}:\n{string.Join('\n', messages.Select(m => m.Text))}\n{string.Join('\n', _bot!.Log.Lines.TakeLast(12))}");
            await Task.Delay(50);
        }
    }
}
