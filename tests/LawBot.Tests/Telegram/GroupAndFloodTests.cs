using System.Text.Json.Nodes;
using LawBot.Tests.Telegram.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Telegram;

public sealed class GroupAndFloodTests : TelegramTest
{
    private const long Group = -500;

    [Fact]
    public async Task In_a_group_only_commands_mentions_and_replies_to_the_bot_are_answered_and_only_for_people_let_in()
    {
        await StartAsync();
        Server.Say(TestBot.Clerk, "大家好", Group);
        Server.Say(77, "/ask 生人提问", Group);
        Server.Say(TestBot.Clerk, "/ask@another_bot 别的机器人", Group);
        Server.Say(TestBot.Clerk, "/ask 命令", Group);
        Server.Say(TestBot.Clerk, "@lawbot_test_bot 点名", Group, m => m["entities"] = new JsonArray(
            new JsonObject { ["type"] = "mention", ["offset"] = 0, ["length"] = 16 }));
        Server.Say(TestBot.Clerk, "回复", Group, m => m["reply_to_message"] = new JsonObject
        {
            ["message_id"] = 5, ["chat"] = new JsonObject { ["id"] = Group, ["type"] = "supergroup" },
            ["from"] = new JsonObject { ["id"] = 666, ["is_bot"] = true },
        });
        await UntilAsync(() => Server.Texts(Group).Count(IsAnswer) == 3, "three answers");
        Assert.Equal(["命令", "点名", "回复"], Turns.Turns.Select(turn => turn.Text));
        Assert.Equal(3, Server.Chat(Group).Count);
        Assert.All(Turns.Turns, turn => Assert.Equal("telegram:-500", turn.Conversation));
    }

    [Fact]
    public async Task In_a_group_the_answer_is_a_reply_to_the_question_even_if_that_was_deleted()
    {
        await StartAsync();
        var asked = Server.Say(TestBot.Clerk, "/ask 命令", Group);
        await UntilAsync(() => Server.Count("sendMessage") == 1, "the placeholder");
        var reply = Server.Calls.First(call => call.Method is "sendMessage").Body["reply_parameters"]!;
        Assert.Equal(asked, reply["message_id"]!.GetValue<int>());
        Assert.True(reply["allow_sending_without_reply"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_flood_from_one_person_slows_that_person_with_a_notice_and_nobody_else_even_in_the_same_group()
    {
        await StartAsync(null, ("Telegram:MessagesPerMinute", "20"));
        for (var i = 1; i <= 8; i++)
        {
            Server.Say(TestBot.Clerk, $"/ask 第{i}问", Group);
        }

        await UntilAsync(() => Server.Texts(Group).Any(t => t.StartsWith("您发得太快了", StringComparison.Ordinal)), "the notice");
        Server.Say(TestBot.Administrator, "/ask 旁人", Group);
        await UntilAsync(() => Turns.Turns.Any(turn => turn.Text is "旁人"), "the other one");
        var asked = Turns.Turns.Select(turn => turn.Text).Where(text => text is not "旁人").ToList();
        Assert.InRange(asked.Count, 5, 7);
        Assert.Equal(Enumerable.Range(1, asked.Count).Select(i => $"第{i}问"), asked);
        Assert.Single(Server.Texts(Group), t => t.StartsWith("您发得太快了", StringComparison.Ordinal));
        await UntilAsync(() => Turns.Turns.Any(turn => turn.Text is "第7问"), "the slowed one in its time");
    }
}
