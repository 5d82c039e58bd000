using LawBot.Host.Telegram;
using LawBot.Tests.Telegram.Support;
using Xunit.Abstractions;

namespace LawBot.Tests.Telegram;

/// <summary>Runs only when LAWBOT_SOAK is set: it takes minutes and is a benchmark.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BenchmarkFactAttribute : FactAttribute
{
    public BenchmarkFactAttribute() =>
        Skip = Environment.GetEnvironmentVariable("LAWBOT_SOAK") is null ? "a benchmark of some minutes: set LAWBOT_SOAK=1 to run it" : null;
}

public sealed class SoakTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Ten_chats_ask_two_hundred_questions_over_a_failing_line_and_each_is_answered_exactly_once()
    {
        var result = await RunAsync(chats: 10, questionsEach: 20, TimeSpan.FromMilliseconds(10), TestBot.Quick);
        Assert.Equal((0, 0), (result.Missing, result.Doubled));
        Assert.True(result.Faults > 0, "no fault was injected");
    }

    /// <summary>The waits of the real thing, but for the time limit of a request: 3 s instead of 20, so that a run ends.</summary>
    [BenchmarkFact]
    public async Task Fifty_chats_ask_two_thousand_questions()
    {
        var pace = new TelegramPace { RequestLimit = TimeSpan.FromSeconds(3), PollSeconds = 5 };
        var result = await RunAsync(chats: 50, questionsEach: 40, TimeSpan.FromSeconds(1), pace);
        Assert.Equal((0, 0), (result.Missing, result.Doubled));
        Assert.True(result.LateBytes < result.EarlyBytes + 20_000_000, "memory grows");
    }

    private async Task<SoakResult> RunAsync(int chats, int questionsEach, TimeSpan thinking, TelegramPace pace)
    {
        var folder = Directory.CreateTempSubdirectory("lawbot-soak-").FullName;
        await using var server = await BotApiServer.StartAsync(keepsCalls: false);
        var result = await new Soak(server, chats, questionsEach, faultRate: 0.02, thinking).RunAsync(folder, pace);
        output.WriteLine(result.ToString());
        Directory.Delete(folder, recursive: true);
        return result;
    }
}
