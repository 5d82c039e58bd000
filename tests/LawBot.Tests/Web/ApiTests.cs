using System.ClientModel;
using LawBot.Answers;
using LawBot.Host.People;
using LawBot.Host.Telegram.State;
using LawBot.Host.Web;
using LawBot.Host.Web.Endpoints;
using LawBot.Turns;
using OpenAI;
using OpenAI.Chat;

namespace LawBot.Tests.Web;

/// <summary>Programs that ask, and what is kept of people.</summary>
[Collection(OfficeTests.Name)]
public sealed class ApiTests(OfficeHost office)
{
    private const string Question = "青禾县2023年受理了多少件行政复议案件？";

    [Fact]
    public async Task A_key_asks_for_its_owner_until_it_is_taken_back()
    {
        using var owner = await office.SignedInAsync("苏一", PersonRole.Reader);
        var made = (await owner.PostAsync("api/keys", new { label = "周报程序" })).Body;
        using var program = office.Visit(isBrowser: false);
        var key = ("Authorization", $"Bearer {made.GetProperty("key").GetString()}");
        var (status, answer) = await program.PostAsync("api/ask", new { question = Question }, key);
        Assert.Equal((200, "figures"), (status, answer.GetProperty("kind").GetString()));
        Assert.Contains("57件", answer.GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.Equal(57, (await program.PostAsync("api/figures", new { question = Question }, key)).Body.GetProperty("rows")[0].GetProperty("value")
            .GetDecimal());
        Assert.Contains("行政复议", (await program.PostAsync("api/draft", new { instruction = "写一段行政复议", facts = "受理 81 件" }, key)).Body.GetProperty("text")
            .GetString(), StringComparison.Ordinal);
        Assert.Contains((await program.GetAsync("api/reports", key)).Body.EnumerateArray(), r => r.GetProperty("jurisdiction").GetString() == "青禾县");
        Assert.Equal(403, (await program.GetAsync("api/people", key)).Status);
        Assert.Equal(400, (await program.PostAsync("api/ask", new { question = " " }, key)).Status);

        Assert.Equal(401, (await program.GetAsync("api/reports", ("Authorization", $"Bearer {ApiKeys.Prefix}{new string('0', 64)}"))).Status);
        await owner.SendAsync(HttpMethod.Delete, $"api/keys/{made.GetProperty("id").GetString()}");
        Assert.Equal(401, (await program.GetAsync("api/reports", key)).Status);
    }

    [Fact]
    public async Task A_key_that_is_used_too_often_is_told_to_wait()
    {
        using var owner = await office.SignedInAsync("苏二", PersonRole.Reader);
        var key = ("Authorization", $"Bearer {(await owner.PostAsync("api/keys", new { label = "循环" })).Body.GetProperty("key").GetString()}");
        using var program = office.Visit(isBrowser: false);
        var statuses = new List<int>();
        for (var i = 0; i <= ApiKeys.RequestsPerMinute; i++)
        {
            statuses.Add((await program.GetAsync("v1/models", key)).Status);
        }

        Assert.Equal((ApiKeys.RequestsPerMinute, 429), (statuses.Count(s => s == 200), statuses[^1]));
    }

    [Fact]
    public async Task The_official_OpenAI_client_gets_answers_with_their_sources()
    {
        var host = new WebHost();
        await host.InitializeAsync();
        var client = new ChatClient(CompletionEndpoints.Model, new ApiKeyCredential("none"),
            new OpenAIClientOptions { Endpoint = new Uri(host.Address, "v1") });
        ChatMessage[] asked = [new SystemChatMessage("You are helpful."), new UserChatMessage(Question)];
        var whole = (await client.CompleteChatAsync(asked)).Value;
        var text = Assert.Single(whole.Content).Text;
        Assert.Contains("57件[1]", text, StringComparison.Ordinal);
        Assert.Contains("出处:\n[1] 青禾县 2023年", text, StringComparison.Ordinal);
        Assert.Equal(ChatFinishReason.Stop, whole.FinishReason);

        var parts = new List<string>();
        await foreach (var update in client.CompleteChatStreamingAsync([.. asked, new AssistantChatMessage(text), new UserChatMessage("那2022年呢？")]))
        {
            parts.AddRange(update.ContentUpdate.Select(c => c.Text));
        }

        Assert.Contains("38件[1]", string.Concat(parts), StringComparison.Ordinal);
        var body = await host.SendAsync(HttpMethod.Post, "v1/chat/completions",
            new { model = "lawbot", messages = new[] { new { role = "user", content = Question } } });
        Assert.Equal("青禾县", body.Body.GetProperty("citations")[0].GetProperty("source").GetProperty("jurisdiction").GetString());
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_wrong_key_is_refused_to_the_OpenAI_client_too()
    {
        var client = new ChatClient("lawbot", new ApiKeyCredential(ApiKeys.Prefix + "wrong"), new OpenAIClientOptions
        {
            Endpoint = new Uri(office.Address, "v1"),
            Transport = new System.ClientModel.Primitives.HttpClientPipelineTransport(office.Visit(isBrowser: false).Client),
        });
        Assert.Equal(401, (await Assert.ThrowsAsync<ClientResultException>(() => client.CompleteChatAsync(Question))).Status);
    }

    [Fact]
    public async Task Two_people_never_see_each_other_s_conversations()
    {
        using var one = await office.SignedInAsync("苏三", PersonRole.Administrator);
        using var other = await office.SignedInAsync("苏四", PersonRole.Administrator);
        using var response = await one.Client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "api/conversations/private-of-one/turns")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { text = Question }), Headers = { { "Sec-Fetch-Site", "same-origin" } },
        });
        Assert.Contains("57件", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var receipt = (await one.GetAsync("api/conversations/private-of-one")).Body.GetProperty("turns")[0].GetProperty("receipt").GetString();

        Assert.Empty((await other.GetAsync("api/conversations")).Body.EnumerateArray());
        Assert.Equal(404, (await other.GetAsync("api/conversations/private-of-one")).Status);
        Assert.Equal(404, (await other.PostAsync("api/conversations/private-of-one/turns", new { text = "那2022年呢" })).Status);
        Assert.Equal(404, (await other.SendAsync(HttpMethod.Delete, "api/conversations/private-of-one")).Status);
        Assert.Equal(404, (await other.GetAsync($"api/receipts/{receipt}/files/word")).Status);
        Assert.DoesNotContain("受理了多少件", (await other.GetAsync("api/me/export")).Body.ToString(), StringComparison.Ordinal);

        // What was asked stands in no log that an administrator reads; that somebody asked does.
        var log = (await other.GetAsync("api/audit")).Body;
        Assert.Contains(log.EnumerateArray(), l => l.GetProperty("action").GetString() == "ask" && l.GetProperty("person").GetString() == "苏三");
        Assert.DoesNotContain("受理了多少件", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_takes_the_own_data_along_and_has_it_deleted()
    {
        using var person = await office.SignedInAsync("苏五", PersonRole.Reader);
        (await person.Client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "api/conversations/to-be-deleted/turns")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { text = Question }), Headers = { { "Sec-Fetch-Site", "same-origin" } },
        })).Dispose();
        Assert.Contains("57件", (await person.GetAsync("api/me/export")).Body.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, (await person.SendAsync(HttpMethod.Delete, "api/me/data")).Body.GetProperty("deleted").GetInt32());
        Assert.Empty((await person.GetAsync("api/me/export")).Body.GetProperty("conversations").EnumerateArray());
        Assert.Equal(404, (await person.GetAsync("api/conversations/to-be-deleted")).Status);
    }

    [Fact]
    public async Task What_was_asked_over_the_linked_Telegram_is_taken_along_and_deleted_too_and_what_others_asked_in_the_group_stays()
    {
        using var person = await office.SignedInAsync("苏九", PersonRole.Reader);
        await AskedOverTelegramAsync("苏九", 5001, "T9");
        var data = (await person.GetAsync("api/me/export")).Body;
        Assert.Equal(["telegram:-5001", "telegram:5001"], data.GetProperty("conversations").EnumerateArray()
            .Where(c => c.GetProperty("channel").GetString() == "telegram").Select(c => c.GetProperty("title").GetString()).Order(StringComparer.Ordinal));
        Assert.Contains("苏九的私聊", data.ToString(), StringComparison.Ordinal);
        Assert.Contains("苏九在群里", data.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("别人在群里", data.ToString(), StringComparison.Ordinal);

        Assert.Equal(2, (await person.SendAsync(HttpMethod.Delete, "api/me/data")).Body.GetProperty("deleted").GetInt32());
        Assert.Empty((await person.GetAsync("api/me/export")).Body.GetProperty("conversations").EnumerateArray());
        Assert.Equal(["别人在群里"], (await office.Get<IKeptTurns>().ReadAsync(["telegram:5001", "telegram:-5001"], [], default)).Select(r => r.Question));
        Assert.Null(await office.Get<IOpenDrafts>().FindAsync(5001, 5001, default));
    }

    [Fact]
    public async Task Removing_a_person_deletes_what_they_asked_over_Telegram()
    {
        using var administrator = await office.SignedInAsync("苏十", PersonRole.Administrator);
        (await office.SignedInAsync("苏十一", PersonRole.Reader)).Dispose();
        await AskedOverTelegramAsync("苏十一", 5011, "T11");
        var id = (await office.Get<Accounts>().NamedAsync("苏十一", default))!.Id;
        Assert.Equal(200, (await administrator.SendAsync(HttpMethod.Delete, $"api/people/{id}")).Status);
        Assert.DoesNotContain(
            await office.Get<IKeptTurns>().ReadAsync(["telegram:5011", "telegram:-5011"], [], default), r =>
                r.Question.StartsWith("苏十一", StringComparison.Ordinal));
        Assert.Contains((await administrator.GetAsync("api/audit")).Body.EnumerateArray(), l =>
            (l.GetProperty("person").GetString(), l.GetProperty("via").GetString(), l.GetProperty("action").GetString()) == ("苏十一", "telegram:5011", "ask"));
    }

    [Fact]
    public async Task A_removed_person_is_out_at_once_with_session_and_key()
    {
        using var administrator = await office.SignedInAsync("苏六", PersonRole.Administrator);
        using var person = await office.SignedInAsync("苏七", PersonRole.Reader);
        var key = ("Authorization", $"Bearer {(await person.PostAsync("api/keys", new { label = "旧" })).Body.GetProperty("key").GetString()}");
        var id = (await administrator.GetAsync("api/people")).Body.EnumerateArray().First(p => p.GetProperty("name").GetString() == "苏七").GetProperty("id")
            .GetString();
        Assert.Equal(200, (await administrator.SendAsync(HttpMethod.Delete, $"api/people/{id}")).Status);
        Assert.Equal(401, (await person.GetAsync("api/me")).Status);
        using var program = office.Visit(isBrowser: false);
        Assert.Equal(401, (await program.GetAsync("api/reports", key)).Status);
    }

    [Fact]
    public async Task A_Telegram_account_is_linked_by_a_code_that_counts_once()
    {
        using var person = await office.SignedInAsync("苏八", PersonRole.Reader);
        var code = (await person.PostAsync("api/me/telegram", new { })).Body.GetProperty("message").GetString()!.Split(' ')[1];
        Assert.Null(await office.Get<TelegramLinks>().UseAsync("22222-22222", 4711, default));
        Assert.Equal("苏八", (await office.Get<TelegramLinks>().UseAsync(code, 4711, default))!.Name);
        Assert.Null(await office.Get<TelegramLinks>().UseAsync(code, 4712, default));
        Assert.True((await person.GetAsync("api/me")).Body.GetProperty("telegram").GetBoolean());
    }

    [Fact]
    public async Task What_goes_into_the_audit_log_and_the_description_are_addresses_that_exist()
    {
        var served = office.Get<WebServer>().Addresses;
        Assert.Empty(AuditedRoutes.All.Keys.Except(served));
        using var visitor = office.Visit();
        var described = (await visitor.GetAsync("api/openapi.json")).Body.GetProperty("paths").EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject().Select(o => (o.Name.ToUpperInvariant(), p.Name)));
        Assert.Empty(described.Except(served));
    }

    // A question alone with the bot, one in a group, somebody else's there, and a draft that waits.
    private async Task AskedOverTelegramAsync(string name, long telegram, string numbers)
    {
        await office.Get<Accounts>().SetTelegramAsync((await office.Get<Accounts>().NamedAsync(name, default))!.Id, telegram, default);
        foreach (var (number, conversation, question) in new[]
            { (numbers + "A", $"telegram:{telegram}", name + "的私聊"), (numbers + "B", $"telegram:-{telegram}", name + "在群里"),
                (numbers + "C", $"telegram:-{telegram}", "别人在群里") })
        {
            var answer = new Answer(question, AnswerKind.Chat, "答", AnswerOrigin.Extracted, [], []);
            await office.Get<ITurnLog>().RecordAsync(new Receipt(number, conversation, question, question, DateTimeOffset.UtcNow, answer), default);
            var by = number.EndsWith('C') ? 5099 : telegram;
            await office.Get<ChannelAudit>().AddAsync((int)(telegram * 10) + number[^1],
                new AuditLine(DateTimeOffset.UtcNow, by, name, "ask", "", number, []), default);
        }

        await office.Get<IOpenDrafts>().PutAsync(telegram, telegram, new OpenDraft("写一段", "", numbers + "A", DateTimeOffset.UtcNow), default);
    }
}
