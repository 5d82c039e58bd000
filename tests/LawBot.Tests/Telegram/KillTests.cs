using LawBot.Host.Telegram;
using LawBot.Host.Telegram.State;
using LawBot.Tests.Telegram.Support;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LawBot.Tests.Telegram;

/// <summary>A bot is killed at every single step of its work in turn; the next one goes on in its place.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const string Placeholder = "正在查阅报告……";
    private const string Continued = "(续)……";

    [Fact]
    public async Task Killed_at_any_step_each_question_is_answered_exactly_once_whole_and_in_order()
    {
        var (unharmed, _) = await AtAsync(int.MaxValue);
        Assert.True(unharmed.Passed.Count > 30, "the steps were not seen");
        var orphans = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(1, unharmed.Passed.Count), new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (at, _) => Interlocked.Add(ref orphans, (await AtAsync(at)).Orphans));
        output.WriteLine($"{unharmed.Passed.Count} steps, {orphans} orphaned placeholders; the steps: {string.Join(", ", unharmed.Passed)}");
    }

    private static async Task<(CrashSwitch Crash, int Orphans)> AtAsync(int at)
    {
        await using var server = await BotApiServer.StartAsync();
        var folder = Directory.CreateTempSubdirectory("lawbot-kill-").FullName;
        var turns = new FakeTurns { Work = (turn, _, _) => Task.FromResult(Some.Answer(turn.Text, Text(turn.Text))) };
        var crash = new CrashSwitch(at);
        server.Say(TestBot.Clerk, "甲");
        server.Say(TestBot.Clerk, "乙");
        await using (await TestBot.StartAsync(server.Url, folder, turns, services => Mortal(services, turns, crash)))
        {
            await UntilAsync(() => crash.IsDead || (Finished(server) && crash.Passed.Count(step => step is "after finish") == 2), $"step {at}");
        }

        await using (await TestBot.StartAsync(server.Url, folder, turns))
        {
            await UntilAsync(() => Finished(server), $"after a kill at step {at}");
            await Task.Delay(60);
        }

        AssertAnsweredOnce(server, crash.IsDead ? $"killed {crash.Passed[at - 1]} (step {at})" : "not killed");
        Directory.Delete(folder, recursive: true);
        return (crash, server.Texts(TestBot.Clerk).Count(text => text is Placeholder or Continued));
    }

    /// <summary>The first answer fits one message, the second takes two.</summary>
    private static string Text(string question) =>
        $"答:{question}[1]" + string.Concat(Enumerable.Repeat("青禾县受理行政复议案件八十一件。", question is "乙" ? 300 : 1));

    private static void AssertAnsweredOnce(BotApiServer server, string when)
    {
        var texts = server.Texts(TestBot.Clerk).Where(text => text is not (Placeholder or Continued)).ToList();
        Assert.True(texts.Count == 3, $"{texts.Count} messages, {when}");
        Assert.StartsWith("答:甲", texts[0], StringComparison.Ordinal);
        Assert.StartsWith("答:乙", texts[1], StringComparison.Ordinal);
        Assert.True(server.Texts(TestBot.Clerk).Count(text => text is Placeholder or Continued) <= 1, when);
    }

    private static bool Finished(BotApiServer server) =>
        server.Unconfirmed == 0 && server.Texts(TestBot.Clerk).Count(text => text is not (Placeholder or Continued)) == 3
        && server.Texts(TestBot.Clerk).Count(TelegramTest.IsAnswer) == 2;

    private static async Task UntilAsync(Func<bool> holds, string what)
    {
        var until = DateTimeOffset.UtcNow.AddSeconds(15);
        while (!holds())
        {
            Assert.True(DateTimeOffset.UtcNow < until, $"waited in vain: {what}");
            await Task.Delay(10);
        }
    }

    private static void Mortal(IServiceCollection services, FakeTurns turns, CrashSwitch crash)
    {
        services.AddSingleton(crash).AddSingleton<ITurnHandler>(new MortalTurns(turns, crash));
        services.AddSingleton<BotClient>(p =>
        {
            var options = p.GetRequiredService<TelegramOptions>();
#pragma warning disable CA2000 // Lives as long as the test.
            return new MortalClient(options, TestBot.Quick.RequestLimit, crash);
#pragma warning restore CA2000
        });
        services.AddSingleton<SqliteJournal>().AddSingleton<MortalJournal>();
        services.AddSingleton<IInbox>(p => p.GetRequiredService<MortalJournal>());
        services.AddSingleton<IDeliveryJournal>(p => p.GetRequiredService<MortalJournal>());
    }
}
