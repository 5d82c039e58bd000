using LawBot.Tests.Telegram.Support;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Telegram;

public sealed class ConversationTests : TelegramTest
{
    [Fact]
    public async Task A_question_in_plain_words_is_answered_in_place_of_its_placeholder_with_buttons_under_it()
    {
        await StartAsync();
        Server.Say(TestBot.Clerk, "各县怎样落实负责人出庭应诉?");
        await UntilAnsweredAsync(TestBot.Clerk);
        var message = Assert.Single(Server.Chat(TestBot.Clerk));
        Assert.StartsWith("答:各县怎样落实负责人出庭应诉?[1]", message.Text, StringComparison.Ordinal);
        Assert.Contains("[1] 青禾县2021年 · 一、工作成效", message.Text, StringComparison.Ordinal);
        Assert.Equal(["来源", "换个问法", "导出 Word"], message.Buttons);
        Assert.Equal([TurnKind.Any], Turns.Turns.Select(turn => turn.Kind));
    }

    [Fact]
    public async Task Commands_say_what_kind_of_work_is_wanted_and_each_chat_has_its_own_conversation()
    {
        await StartAsync();
        Server.Say(TestBot.Clerk, "/figures 受理件数");
        Server.Say(TestBot.Administrator, "/ask@lawbot_test_bot 怎么做");
        await UntilAnsweredAsync(TestBot.Clerk);
        await UntilAnsweredAsync(TestBot.Administrator);
        Assert.Equal(
            [("telegram:1", TurnKind.Ask, "怎么做"), ("telegram:2", TurnKind.Figures, "受理件数")],
            Turns.Turns.Select(t => (t.Conversation, t.Kind, t.Text)).Order());
    }

    [Fact]
    public async Task Text_with_mark_up_characters_arrives_as_it_is()
    {
        Turns.Work = (turn, _, _) => Task.FromResult(Some.Answer(turn.Text, "数量<10 & 占比>5%，见“</b>”。"));
        await StartAsync();
        Server.Say(TestBot.Clerk, "问题");
        await UntilAnsweredAsync(TestBot.Clerk);
        Assert.StartsWith("数量<10 & 占比>5%，见“</b>”。", Server.Texts(TestBot.Clerk)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_answer_comes_whole_in_several_messages_that_each_end_with_a_sentence()
    {
        var sentence = "青禾县坚持把行政复议作为化解行政争议的主渠道，全年受理81件。";
        Turns.Work = (turn, _, _) => Task.FromResult(Some.Answer(turn.Text, string.Concat(Enumerable.Repeat(sentence, 300))));
        await StartAsync();
        Server.Say(TestBot.Clerk, "问题");
        await UntilAsync(() => Server.Chat(TestBot.Clerk) is { Count: 3 } all && all[^1].Buttons.Count > 0, "three messages");
        var texts = Server.Texts(TestBot.Clerk);
        Assert.Equal(300, System.Text.RegularExpressions.Regex.Count(string.Concat(texts), "主渠道"));
        Assert.All(texts, text => Assert.InRange(text.Length, 1, 4096));
        Assert.All(texts.SkipLast(1), text => Assert.EndsWith("件。", text, StringComparison.Ordinal));
        Assert.Empty(Server.Chat(TestBot.Clerk)[0].Buttons);
    }

    [Fact]
    public async Task Checked_sentences_appear_while_the_answer_is_written_and_typing_is_shown()
    {
        var more = new TaskCompletionSource();
        Turns.Work = async (turn, progress, _) =>
        {
            progress!.Report("第一句话。");
            await more.Task;
            return Some.Answer(turn.Text, "第一句话。第二句话。");
        };
        await StartAsync();
        Server.Say(TestBot.Clerk, "问题");
        await UntilAsync(() => Server.Texts(TestBot.Clerk).Any(t => t.StartsWith("第一句话。\n……", StringComparison.Ordinal)), "progress");
        Assert.Equal(["停止"], Server.Chat(TestBot.Clerk)[0].Buttons);
        Assert.True(Server.Count("sendChatAction") > 0);
        more.SetResult();
        await UntilAsync(() => Server.Texts(TestBot.Clerk)[0].Contains("第二句话", StringComparison.Ordinal), "answer");
        Assert.Single(Server.Chat(TestBot.Clerk));
    }

    [Fact]
    public async Task A_chat_is_edited_at_most_once_in_an_interval_however_fast_the_sentences_come()
    {
        Turns.Work = async (turn, progress, c) =>
        {
            for (var i = 0; i < 40; i++)
            {
                progress!.Report($"第{i}句话。");
                await Task.Delay(10, c);
            }

            return Some.Answer(turn.Text, "完。");
        };
        var pace = TestBot.Quick with { EditInterval = TimeSpan.FromMilliseconds(100) };
        await StartAsync(services => services.AddSingleton(pace));
        Server.Say(TestBot.Clerk, "问题");
        await UntilAnsweredAsync(TestBot.Clerk);
        var edits = Server.Calls.Where(call => call.Method is "editMessageText").Select(call => call.At).ToList();
        Assert.InRange(edits.Count, 2, 20);
        Assert.True((edits[^1] - edits[0]).TotalMilliseconds > 80 * (edits.Count - 1), $"{edits.Count} edits in {edits[^1] - edits[0]}");
    }

    [Fact]
    public async Task Cancel_stops_the_work_of_the_chat_at_once()
    {
        Turns.Work = async (turn, _, c) =>
        {
            await Task.Delay(Timeout.Infinite, c);
            return Some.Answer(turn.Text, "");
        };
        await StartAsync();
        Server.Say(TestBot.Clerk, "很慢的问题");
        await UntilAsync(() => !Turns.Turns.IsEmpty, "work begun");
        Server.Say(TestBot.Clerk, "/cancel");
        await UntilAsync(() => Server.Texts(TestBot.Clerk).Count == 2, "both answered");
        Assert.Equal(["已停止。", "好的,已经停下。"], Server.Texts(TestBot.Clerk));
    }

    [Fact]
    public async Task The_stop_button_does_what_cancel_does()
    {
        Turns.Work = async (turn, _, c) =>
        {
            await Task.Delay(Timeout.Infinite, c);
            return Some.Answer(turn.Text, "");
        };
        await StartAsync();
        Server.Say(TestBot.Clerk, "很慢的问题");
        await UntilAsync(() => !Turns.Turns.IsEmpty, "work begun");
        var placeholder = Server.Chat(TestBot.Clerk)[0];
        Server.Press(TestBot.Clerk, TestBot.Clerk, placeholder.Id, placeholder.ButtonData("停止"));
        await UntilAsync(() => Server.Texts(TestBot.Clerk) is ["已停止。"], "stopped");
    }

    [Fact]
    public async Task New_forgets_the_conversation()
    {
        await StartAsync();
        Server.Say(TestBot.Clerk, "/new");
        await UntilAsync(() => Server.Texts(TestBot.Clerk).Count == 1, "answered");
        Assert.Equal(["telegram:2"], Turns.Forgotten);
    }

    [Fact]
    public async Task Questions_of_one_chat_are_answered_in_order_and_other_chats_do_not_wait()
    {
        var first = new TaskCompletionSource();
        Turns.Work = async (turn, _, _) =>
        {
            if (turn.Text is "慢")
            {
                await first.Task;
            }

            return Some.Answer(turn.Text, $"答:{turn.Text}");
        };
        await StartAsync();
        Server.Say(TestBot.Clerk, "慢");
        Server.Say(TestBot.Clerk, "后一个");
        Server.Say(TestBot.Administrator, "别处");
        await UntilAnsweredAsync(TestBot.Administrator);
        Assert.DoesNotContain(Turns.Turns, turn => turn.Text is "后一个");
        first.SetResult();
        await UntilAsync(() => Server.Texts(TestBot.Clerk).Count(IsAnswer) == 2, "both answered");
        Assert.Equal(["慢", "后一个"], Turns.Turns.Where(t => t.Conversation is "telegram:2").Select(t => t.Text));
    }

    [Fact]
    public async Task The_menu_of_commands_is_registered_in_Chinese()
    {
        await StartAsync();
        await UntilAsync(() => Server.Count("setMyCommands") == 2, "menus");
        var menu = Server.Calls.First(call => call.Method is "setMyCommands").Body["commands"]!.AsArray();
        Assert.Contains(menu, c => c!["command"]!.GetValue<string>() is "figures"
            && c["description"]!.GetValue<string>().Contains("查数据", StringComparison.Ordinal));
    }
}
