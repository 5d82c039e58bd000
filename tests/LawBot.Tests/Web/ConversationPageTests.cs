using System.Net;
using System.Text.Json;
using LawBot.Host.Web;
using LawBot.Turns;

namespace LawBot.Tests.Web;

/// <summary>What the page's server does with conversations.</summary>
[Collection(WebTests.Name)]
public sealed class ConversationPageTests(WebHost host)
{
    [Fact]
    public async Task An_answer_arrives_as_events_and_a_follow_up_knows_what_was_asked()
    {
        var (events, first) = await host.AskAsync("follow-up-1", "青禾县2022年受理了多少件行政复议案件?");
        Assert.Equal("begun", events[0]);
        Assert.Equal("reply", events[^1]);
        Assert.Contains("38件", first.GetProperty("answer").GetProperty("answer").GetString(), StringComparison.Ordinal);
        var (_, second) = await host.AskAsync("follow-up-1", "2023年呢?");
        Assert.Contains("57件", second.GetProperty("answer").GetProperty("answer").GetString(), StringComparison.Ordinal);
        var kept = await host.GetAsync("api/conversations/follow-up-1");
        Assert.Equal(["青禾县2022年受理了多少件行政复议案件?", "2023年呢?"], kept.GetProperty("turns").EnumerateArray().Select(t => t.GetProperty("question").GetString()));
        Assert.Equal(JsonValueKind.Null, kept.GetProperty("running").ValueKind);
    }

    [Fact]
    public async Task The_next_question_is_taken_as_soon_as_the_answer_is_told()
    {
        var running = host.Get<TurnsUnderWay>();
        for (var round = 0; round < 20; round++)
        {
            var turn = running.Start(new Turn("web:at-once", "青禾县2022年受理了多少件行政复议案件?"));
            Assert.NotNull(turn);
            await foreach (var _ in turn.WatchAsync(default))
            {
            }

            Assert.NotNull(turn.Reply);
        }
    }

    [Fact]
    public async Task A_citations_offsets_cut_its_quote_out_of_the_report_that_the_page_shows()
    {
        var (_, reply) = await host.AskAsync("offsets-1", "行政机关负责人出庭应诉,别的县怎么做的?");
        var citations = reply.GetProperty("answer").GetProperty("citations").EnumerateArray().ToList();
        Assert.NotEmpty(citations);
        foreach (var source in citations.Select(c => c.GetProperty("source")))
        {
            var report = await host.GetAsync($"api/reports/{source.GetProperty("reportId").GetString()}");
            var text = report.GetProperty("show").GetProperty("text").GetString()!;
            var (start, end) = (source.GetProperty("start").GetInt32(), source.GetProperty("end").GetInt32());
            Assert.Equal(source.GetProperty("quote").GetString(), text[start..end]);
            Assert.Contains(
                report.GetProperty("paragraphs").EnumerateArray(),
                p => p.GetProperty("start").GetInt32() <= start && end <= p.GetProperty("end").GetInt32());
        }
    }

    [Fact]
    public async Task Conversations_are_listed_found_renamed_and_deleted_with_their_receipts()
    {
        await host.AskAsync("listed-one", "石渡县的出庭应诉怎么做的?");
        var (_, reply) = await host.AskAsync("listed-two", "麻塘区的人民调解怎么做的?");
        var receipt = reply.GetProperty("receipt").GetString();
        Assert.Equal(["listed-two"], await IdsAsync("麻塘区的人民调解"));
        var (status, _) = await host.SendAsync(HttpMethod.Post, "api/conversations/listed-two/title", new { title = "  调解\n资料 " });
        Assert.Equal(200, status);
        Assert.Equal(["listed-two"], await IdsAsync("调解 资料"));
        Assert.Equal(["listed-two"], await IdsAsync("麻塘区的人民调解"));
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync(new Uri($"api/receipts/{receipt}/files/word", UriKind.Relative))).StatusCode);
        Assert.Equal(200, (await host.SendAsync(HttpMethod.Delete, "api/conversations/listed-two")).Status);
        Assert.Empty(await IdsAsync("麻塘区的人民调解"));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync(new Uri($"api/receipts/{receipt}/files/word", UriKind.Relative))).StatusCode);
        Assert.Equal(404, (await host.SendAsync(HttpMethod.Delete, "api/conversations/listed-two")).Status);
        Assert.Null(await host.Get<IReceiptReader>().FindAsync(receipt!, default));
    }

    [Fact]
    public async Task A_question_asked_in_other_words_takes_back_what_followed()
    {
        var (_, first) = await host.AskAsync("rewound-1", "青禾县2022年受理了多少件行政复议案件?");
        await host.AskAsync("rewound-1", "2023年呢?");
        Assert.Equal(200,
            (await host.SendAsync(HttpMethod.Post, "api/conversations/rewound-1/rewind", new { receipt = first.GetProperty("receipt").GetString() })).Status);
        var (_, again) = await host.AskAsync("rewound-1", "2023年呢?");
        Assert.DoesNotContain("57件", again.GetProperty("answer").GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, (await host.GetAsync("api/conversations/rewound-1")).GetProperty("turns").GetArrayLength());
    }

    [Fact]
    public async Task Another_channels_conversation_and_its_receipts_are_not_to_be_had()
    {
        var reply = await host.Get<ITurnHandler>().HandleAsync(new Turn("terminal", "库里有哪些报告?"), null, default);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync(new Uri($"api/receipts/{reply.Receipt}/files/word", UriKind.Relative))).StatusCode);
        Assert.Equal(404, (await host.SendAsync(HttpMethod.Get, "api/conversations/terminal")).Status);
    }

    [Fact]
    public async Task A_message_that_is_empty_or_no_conversation_is_refused_in_Chinese()
    {
        var (status, body) = await host.SendAsync(HttpMethod.Post, "api/conversations/empty-one/turns", new { text = "  " });
        Assert.Equal(400, status);
        Assert.Equal("请先写下问题。", body.GetProperty("error").GetString());
        Assert.Equal(400, (await host.SendAsync(HttpMethod.Post, "api/conversations/..%2F../turns", new { text = "问" })).Status);
    }

    private async Task<IEnumerable<string?>> IdsAsync(string words) =>
        (await host.GetAsync($"api/conversations?words={Uri.EscapeDataString(words)}")).EnumerateArray().Select(c => c.GetProperty("id").GetString());
}
