using System.Collections.Concurrent;
using System.Diagnostics;
using LawBot.Host.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Telegram.Support;

/// <summary>What a soak came to.</summary>
/// <param name="Missing">Questions without an answer.</param>
/// <param name="Doubled">Questions with more than one.</param>
/// <param name="Orphans">Placeholders that stayed, because the news of their sending was lost.</param>
/// <param name="Faults">Faults injected.</param>
/// <param name="P50">Median time from update to answer.</param>
/// <param name="P95">The time that 95 of 100 answers came within.</param>
/// <param name="EarlyBytes">Managed memory in use after a quarter of the questions.</param>
/// <param name="LateBytes">The same after all.</param>
/// <param name="PeakBytes">Peak working set of the whole process, loopback server included.</param>
internal sealed record SoakResult(
    int Missing, int Doubled, int Orphans, int Faults, TimeSpan P50, TimeSpan P95, long EarlyBytes, long LateBytes, long PeakBytes)
{
    public override string ToString() =>
        $"missing {Missing}, doubled {Doubled}, orphaned placeholders {Orphans}, faults {Faults}, p50 {P50.TotalMilliseconds:0} ms, p95 "
            + $"{P95.TotalMilliseconds:0} ms, "
        + $"managed {EarlyBytes / 1e6:0.0} MB after a quarter and {LateBytes / 1e6:0.0} MB at the end, peak working set {PeakBytes / 1e6:0} MB";
}

/// <summary>Many chats ask many questions over a Bot API that fails now and then; every chat asks its next question once the last one was
/// answered and some time has passed.</summary>
internal sealed class Soak(BotApiServer server, int chats, int questionsEach, double faultRate, TimeSpan thinking)
{
    private const long FirstChat = 10_000;
    private readonly ConcurrentDictionary<string, int> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<TimeSpan> _times = [];
    private readonly ConcurrentDictionary<int, string> _shown = new();
    private int _faults;
    private int _asked;
    private long _early;

    /// <summary>Runs it to the end.</summary>
    public async Task<SoakResult> RunAsync(string folder, TelegramPace pace)
    {
        var turns = new FakeTurns
        {
            Work = async (turn, progress, c) =>
            {
                await Task.Delay(20, c);
                progress?.Report($"先说一句:{turn.Text}。");
                return Some.Answer(turn.Text, $"〔{turn.Text}〕答。");
            },
        };
        server.Changed = Seen;
        var settings = Enumerable.Range(0, chats).Select(i => ($"Telegram:Administrators:{i}", $"{FirstChat + i}"));
        await using (await TestBot.StartAsync(server.Url, folder, turns, services => services.AddSingleton(pace), [.. settings]))
        {
            server.Chance = Chance;
            await Task.WhenAll(Enumerable.Range(0, chats).Select(AskAllAsync));
            server.Chance = _ => null;
            await Task.Delay(pace.EditInterval * 2);
        }

        return Result();
    }

    private async Task AskAllAsync(int chat)
    {
        for (var i = 0; i < questionsEach; i++)
        {
            var question = $"会话{chat}第{i}问";
            var answered = _awaited[question] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var began = Stopwatch.GetTimestamp();
            server.Say(FirstChat + chat, question);
            await answered.Task.WaitAsync(TimeSpan.FromMinutes(3));
            _times.Add(Stopwatch.GetElapsedTime(began));
            _awaited.TryRemove(question, out _);
            if (Interlocked.Increment(ref _asked) == chats * questionsEach / 4)
            {
                _early = GC.GetTotalMemory(forceFullCollection: true);
            }

            await Task.Delay(thinking);
        }
    }

    /// <summary>Counts an answer once for each message that came to hold it.</summary>
    private void Seen(StandingMessage message)
    {
        var open = message.Text.IndexOf('〔', StringComparison.Ordinal);
        if (open == 0)
        {
            var question = message.Text[1..message.Text.IndexOf('〕', StringComparison.Ordinal)];
            if (!string.Equals(_shown.GetValueOrDefault(message.Id), question, StringComparison.Ordinal))
            {
                _shown[message.Id] = question;
                _answers.AddOrUpdate(question, 1, (_, n) => n + 1);
            }

            if (_awaited.TryGetValue(question, out var awaited))
            {
                awaited.TrySetResult();
            }
        }
    }

#pragma warning disable CA5394 // Chance spreads faults; a fixed seed would not fix their order over threads.
    private BotFault? Chance(string method)
    {
        if (Random.Shared.NextDouble() >= faultRate)
        {
            return null;
        }

        Interlocked.Increment(ref _faults);
        return Random.Shared.Next(6) switch
        {
            0 => BotFault.TooMany(1),
            1 => BotFault.Dropped,
            2 => BotFault.LostAnswer,
            3 => BotFault.Silent,
            4 => new BotFault(500, "Internal Server Error"),
            _ => BotFault.Gateway,
        };
    }
#pragma warning restore CA5394

    private SoakResult Result()
    {
        var times = _times.Order().ToList();
        var late = GC.GetTotalMemory(forceFullCollection: true);
        var orphans = Enumerable.Range(0, chats).SelectMany(i => server.Texts(FirstChat + i)).Count(text => text is "正在查阅报告……");
        using var process = Process.GetCurrentProcess();
        return new SoakResult(
            (chats * questionsEach) - _answers.Count, _answers.Values.Count(n => n > 1), orphans, _faults,
            times[times.Count / 2], times[(int)(times.Count * 0.95)], _early, late, process.PeakWorkingSet64);
    }
}
