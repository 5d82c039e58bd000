using LawBot.Tests.Support;
using LawBot.Tests.Telegram.Support;

namespace LawBot.Tests.Telegram;

[Collection(AloneTests.Name)]
public sealed class StoppingTests : TelegramTest
{
    [Fact]
    public async Task Stopping_takes_less_than_two_seconds_and_the_question_in_hand_is_answered_after_the_next_start()
    {
        Turns.Work = async (turn, _, c) =>
        {
            await Task.Delay(Turns.Turns.Count == 1 ? Timeout.Infinite : 1, c);
            return Some.Answer(turn.Text, "答。");
        };
        await StartAsync();
        Server.Say(TestBot.Clerk, "问题");
        await UntilAsync(() => !Turns.Turns.IsEmpty, "work begun");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Bot.DisposeAsync();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
        await StartAsync();
        await UntilAnsweredAsync(TestBot.Clerk);
        Assert.Single(Server.Chat(TestBot.Clerk));
    }
}
