using System.Text.Json.Nodes;
using LawBot.Host.Telegram;
using LawBot.Tests.Telegram.Support;
using LawBot.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Telegram;

/// <summary>Everything that can go wrong between the bot and Telegram, one at a time.</summary>
public sealed class FaultTests : TelegramTest
{
    public static TheoryData<string, string> Passing => new()
    {
        { "sendMessage", "gateway" }, { "sendMessage", "dropped" }, { "sendMessage", "silent" }, { "sendMessage", "busy" },
        { "editMessageText", "gateway" }, { "editMessageText", "dropped" }, { "editMessageText", "lost" }, { "editMessageText", "silent" },
        { "getUpdates", "gateway" }, { "getUpdates", "dropped" }, { "getUpdates", "lost" }, { "getUpdates", "silent" }, { "getUpdates", "busy" },
        { "getMe", "gateway" }, { "deleteWebhook", "dropped" }, { "setMyCommands", "busy" }, { "sendChatAction", "gateway" },
    };

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_fault_that_passes_delays_an_answer_and_never_doubles_it(string method, string fault)
    {
        Server.Fail(method, Fault(fault), Fault(fault));
        await StartAsync();
        Server.Say(TestBot.Clerk, "问题");
        await UntilAnsweredAsync(TestBot.Clerk);
        await Task.Delay(50);
        Assert.Single(Server.Texts(TestBot.Clerk), IsAnswer);
        Assert.Single(Server.Chat(TestBot.Clerk));
        Assert.DoesNotContain(Bot.Log.Lines, line => line.Contains(BotApiServer.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_placeholder_whose_receipt_was_lost_is_left_and_the_answer_comes_once()
    {
        Server.Fail("sendMessage", BotFault.LostAnswer);
        await StartAsync();
        Server.Say(TestBot.Clerk, "问题");
        await UntilAnsweredAsync(TestBot.Clerk);
        Assert.Equal(["正在查阅报告……"], Server.Texts(TestBot.Clerk).Where(text => !IsAnswer(text)));
        Assert.Single(Server.Texts(TestBot.Clerk), IsAnswer);
    }

    [Fact]
    public async Task After_429_nothing_is_asked_before_the_time_that_the_server_named()
    {
        Server.Fail("editMessageText", BotFault.TooMany(1));
        await StartAsync();
        Server.Say(TestBot.Clerk, "问题");
        await UntilAnsweredAsync(TestBot.Clerk);
        var edits = Server.Calls.Where(call => call.Method is "editMessageText").Select(call => call.At).ToList();
        Assert.Equal(2, edits.Count);
        Assert.True(edits[1] - edits[0] >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task When_Telegram_stays_away_the_question_waits_and_is_answered_when_it_is_back()
    {
        Server.Fail("sendMessage", [.. Enumerable.Repeat(BotFault.Gateway, TestBot.Quick.Attempts * 3)]);
        await StartAsync();
        Server.Say(TestBot.Clerk, "问题");
        await UntilAnsweredAsync(TestBot.Clerk);
        Assert.Single(Server.Chat(TestBot.Clerk));
        Assert.True(Bot.Log.Has("稍后再试"));
    }

    [Fact]
    public async Task Another_poller_is_named_and_waited_for()
    {
        Server.Fail("getUpdates", new BotFault(409, "Conflict: terminated by other getUpdates request"));
        await StartAsync();
        Server.Say(TestBot.Clerk, "问题");
        await UntilAnsweredAsync(TestBot.Clerk);
        Assert.True(Bot.Log.Has("另一个程序正用同一个令牌收消息"));
    }

    [Theory]
    [InlineData("getMe")]
    [InlineData("getUpdates")]
    public async Task A_refused_token_stops_the_channel_with_a_clear_line_and_not_the_program(string method)
    {
        Server.Fail(method, new BotFault(401, "Unauthorized"));
        await StartAsync();
        await UntilAsync(() => Bot.Log.Has("Telegram 不认这个机器人令牌"), "the line");
        Assert.Contains("不认这个机器人令牌", await ReadyAsync(), StringComparison.Ordinal);
        Assert.False(Bot.Services.GetRequiredService<Microsoft.Extensions.Hosting.IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
        Assert.DoesNotContain(Bot.Log.Lines, line => line.Contains(BotApiServer.Token, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("getMe")]
    [InlineData("deleteWebhook")]
    [InlineData("getUpdates")]
    public async Task LawBot_is_not_ready_while_Telegram_is_away_and_ready_again_when_it_is_back(string method)
    {
        Server.Fail(method, [.. Enumerable.Repeat(BotFault.Gateway, 40)]);
        await StartAsync();
        await UntilAsync(() => Bot.Log.Has("秒后再试"), "the failure");
        Assert.Contains("没有连上 Telegram,正在重试", await ReadyAsync(), StringComparison.Ordinal);
        await UntilAsync(() => Server.Count(method) > 40, "the server back");
        await UntilAsync(() => ReadyAsync().GetAwaiter().GetResult() is null, "ready");
    }

    [Fact]
    public async Task A_bot_that_was_not_asked_yet_is_not_ready_and_no_bot_at_all_is()
    {
        Server.Fail("getMe", BotFault.Silent);
        await StartAsync();
        Assert.Contains("正在连接", await ReadyAsync(), StringComparison.Ordinal);
        await UntilAsync(() => ReadyAsync().GetAwaiter().GetResult() is null, "ready");
        await using var off = new ServiceCollection().AddTelegram(new ConfigurationBuilder().Build()).BuildServiceProvider();
        Assert.Null(await off.GetRequiredService<ReadinessCheck>().CheckAsync(default));
    }

    [Fact]
    public async Task Mark_up_that_Telegram_will_not_parse_is_sent_again_as_plain_text()
    {
        Server.Fail("editMessageText", new BotFault(400, "Bad Request: can't parse entities: Unsupported start tag"));
        await StartAsync();
        Server.Say(TestBot.Clerk, "a<b?");
        await UntilAnsweredAsync(TestBot.Clerk);
        var message = Assert.Single(Server.Chat(TestBot.Clerk));
        Assert.Null(message.Request["parse_mode"]);
        Assert.StartsWith("答:a<b?", message.Text, StringComparison.Ordinal);
        Assert.Contains("来源", message.Buttons);
    }

    [Fact]
    public async Task Someone_who_blocked_the_bot_is_noted_and_others_are_answered()
    {
        Server.Fail("sendMessage", new BotFault(403, "Forbidden: bot was blocked by the user"));
        await StartAsync();
        Server.Say(TestBot.Clerk, "问题");
        await UntilAsync(() => Server.Count("sendMessage") == 1, "the refused message");
        Server.Say(TestBot.Administrator, "另一个问题");
        await UntilAnsweredAsync(TestBot.Administrator);
        await UntilAsync(() => Person().IsBlocked, "the note");
        Assert.Empty(Server.Chat(TestBot.Clerk));
        Server.Push("my_chat_member", Standing("member"));
        await UntilAsync(() => !Person().IsBlocked, "the note taken back");
    }

    [Fact]
    public async Task An_answer_whose_placeholder_was_deleted_is_sent_anew()
    {
        var go = new TaskCompletionSource();
        Turns.Work = async (turn, _, _) =>
        {
            await go.Task;
            return Some.Answer(turn.Text, "答。");
        };
        await StartAsync();
        Server.Say(TestBot.Clerk, "问题");
        await UntilAsync(() => Server.Chat(TestBot.Clerk).Count == 1, "placeholder");
        Server.Delete(TestBot.Clerk, Server.Chat(TestBot.Clerk)[0].Id);
        go.SetResult();
        await UntilAnsweredAsync(TestBot.Clerk);
        Assert.Single(Server.Chat(TestBot.Clerk));
    }

    [Fact]
    public async Task An_edited_message_is_not_answered_again_and_the_asker_is_told()
    {
        await StartAsync();
        var message = Server.Message(TestBot.Clerk, TestBot.Clerk);
        message["text"] = "改过的问题";
        Server.Push("edited_message", message);
        await UntilAsync(() => Server.Texts(TestBot.Clerk).Any(t => t.Contains("不会重新回答", StringComparison.Ordinal)), "the notice");
        Assert.Empty(Turns.Turns);
    }

    [Fact]
    public async Task Updates_of_unknown_kinds_and_broken_ones_are_passed_over()
    {
        Server.Push("poll_answer", new JsonObject { ["poll_id"] = "x" });
        Server.Push("message", JsonValue.Create("no object at all"));
        Server.Push("message", new JsonObject { ["message_id"] = "no number" });
        Server.Say(TestBot.Clerk, "问题");
        await StartAsync();
        await UntilAnsweredAsync(TestBot.Clerk);
        await UntilAsync(() => Server.Unconfirmed == 0, "all confirmed");
    }

    [Fact]
    public async Task An_update_that_comes_twice_is_answered_once()
    {
        Server.Fail("getUpdates", BotFault.LostAnswer, BotFault.LostAnswer);
        Server.Say(TestBot.Clerk, "问题");
        await StartAsync();
        await UntilAnsweredAsync(TestBot.Clerk);
        await RestartAsync();
        await Task.Delay(100);
        Assert.Single(Server.Chat(TestBot.Clerk));
    }

    [Fact]
    public async Task A_handler_that_fails_leaves_a_plain_notice_and_the_next_question_is_answered()
    {
        Turns.Work = (turn, _, _) => turn.Text is "坏" ? throw new InvalidOperationException("boom") : Task.FromResult(Some.Answer(turn.Text, "答。"));
        await StartAsync();
        Server.Say(TestBot.Clerk, "坏");
        Server.Say(TestBot.Clerk, "好");
        await UntilAnsweredAsync(TestBot.Clerk);
        Assert.StartsWith("出了点问题", Server.Texts(TestBot.Clerk)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reason_why_the_index_is_away_reaches_the_asker()
    {
        Turns.Work = (_, _, _) => throw new LawBot.Indexing.IndexUnavailableException("索引正被另一个进程使用,请稍后再试。");
        await StartAsync();
        Server.Say(TestBot.Clerk, "问题");
        await UntilAsync(() => Server.Texts(TestBot.Clerk) is ["索引正被另一个进程使用,请稍后再试。"], "the reason");
    }

    private Task<string?> ReadyAsync() =>
        Bot.Services.GetServices<ReadinessCheck>().Single(c => c.Name is "telegram").CheckAsync(default);

    private static BotFault Fault(string name) => name switch
    {
        "gateway" => BotFault.Gateway,
        "dropped" => BotFault.Dropped,
        "lost" => BotFault.LostAnswer,
        "silent" => BotFault.Silent,
        _ => BotFault.TooMany(0),
    };

    private LawBot.Host.Telegram.State.TelegramPerson Person() => Bot.Services.GetRequiredService<LawBot.Host.Telegram.State.Members>()
        .FindAsync(TestBot.Clerk, default).GetAwaiter().GetResult()!;

    private static JsonObject Standing(string status) => new()
    {
        ["chat"] = new JsonObject { ["id"] = TestBot.Clerk, ["type"] = "private" },
        ["from"] = new JsonObject { ["id"] = TestBot.Clerk, ["is_bot"] = false },
        ["new_chat_member"] = new JsonObject { ["status"] = status },
    };
}
