using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using LawBot.Host.Sqlite;
using LawBot.Turns;

namespace LawBot.Tests.Web;

/// <summary>Drafts and opinions over the page's server.</summary>
[Collection(WebTests.Name)]
public sealed class DraftPageTests(WebHost host)
{
    private const string Facts = "全年收到行政复议申请45件\n受理38件\n审结35件";

    [Fact]
    public async Task A_draft_uses_the_facts_tells_its_wishes_and_is_kept_apart_from_questions()
    {
        var reply = await DraftAsync("drafted-1");
        Assert.Contains("45件", reply.GetProperty("draft").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal((300, 3), (reply.GetProperty("wishes").GetProperty("maxChars").GetInt32(), reply.GetProperty("wishes").GetProperty("points").GetInt32()));
        var (_, shorter) = await host.AskAsync("drafted-1", "再短一点", new { kind = "draft" });
        Assert.True(Length(shorter) < Length(reply));
        var kept = await host.GetAsync("api/drafts/drafted-1");
        Assert.Equal(Facts, kept.GetProperty("facts").GetString());
        Assert.Equal(2, kept.GetProperty("turns").GetArrayLength());
        Assert.Contains((await host.GetAsync("api/conversations?kind=draft")).EnumerateArray(), c => c.GetProperty("id").GetString() == "drafted-1");
        Assert.DoesNotContain((await host.GetAsync("api/conversations")).EnumerateArray(), c => c.GetProperty("id").GetString() == "drafted-1");
    }

    [Fact]
    public async Task What_is_changed_by_hand_is_a_version_and_goes_into_the_Word_file()
    {
        var reply = await DraftAsync("by-hand-1");
        var receipt = reply.GetProperty("receipt").GetString();
        var text = reply.GetProperty("draft").GetProperty("text").GetString()!.Replace("【核实】", "", StringComparison.Ordinal) + "本县还建了复议驿站。";
        Assert.Equal(200, (await host.SendAsync(HttpMethod.Post, "api/drafts/by-hand-1/versions", new { receipt, text = "初改。" })).Status);
        Assert.Equal(200, (await host.SendAsync(HttpMethod.Post, "api/drafts/by-hand-1/versions", new { receipt, text })).Status);
        var versions = (await host.GetAsync("api/drafts/by-hand-1")).GetProperty("versions").EnumerateArray().ToList();
        Assert.Equal(text, Assert.Single(versions).GetProperty("text").GetString());
        using var word = await host.Client.PostAsJsonAsync(new Uri("api/drafts/by-hand-1/word", UriKind.Relative), new { receipt, text });
        using var document = WordprocessingDocument.Open(await word.Content.ReadAsStreamAsync(), false);
        Assert.Contains("本县还建了复议驿站。", document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.Equal(404, (await host.SendAsync(HttpMethod.Post, "api/drafts/another-1/versions", new { receipt, text })).Status);
    }

    [Fact]
    public async Task Facts_are_read_out_of_a_file()
    {
        using var response = await host.Client.PostAsync(
            new Uri("api/drafts/facts?name=facts.csv", UriKind.Relative), new ByteArrayContent(Encoding.UTF8.GetBytes("指标,数值\n受理行政复议案件,38件\n")));
        var text = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("text").GetString();
        Assert.Contains("38件", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opinion_is_kept_with_its_receipt_and_goes_with_it()
    {
        var (_, reply) = await host.AskAsync("opinion-1", "青禾县2022年受理了多少件行政复议案件?");
        var (_, other) = await host.AskAsync("opinion-1", "2023年呢?");
        var receipt = other.GetProperty("receipt").GetString()!;
        await SayAsync(reply.GetProperty("receipt").GetString()!, true, "");
        await SayAsync(receipt, true, "");
        await SayAsync(receipt, false, " 应是58件 ");
        var told = (await host.GetAsync("api/conversations/opinion-1/feedback")).EnumerateArray().ToList();
        Assert.Equal([true, false], told.Select(t => t.GetProperty("good").GetBoolean()));
        Assert.Equal("应是58件", told[1].GetProperty("reason").GetString());
        var kept = (await host.Get<IFeedbackLog>().ListAsync(default)).Single(f => f.Feedback.Receipt == receipt);
        Assert.Contains("青禾县", kept.Receipt.Standalone, StringComparison.Ordinal);
        await host.SendAsync(HttpMethod.Delete, "api/conversations/opinion-1");
        Assert.DoesNotContain(await host.Get<IFeedbackLog>().ListAsync(default), f => f.Feedback.Receipt == receipt);
        Assert.Equal(404, (await host.SendAsync(HttpMethod.Post, $"api/receipts/{receipt}/feedback", new { good = true })).Status);
    }

    [Fact]
    public async Task What_is_forgotten_from_the_command_line_leaves_neither_title_nor_version_nor_opinion()
    {
        var reply = await DraftAsync("forgotten-1");
        var receipt = reply.GetProperty("receipt").GetString()!;
        await host.SendAsync(HttpMethod.Post, "api/drafts/forgotten-1/versions", new { receipt, text = "改过。" });
        await SayAsync(receipt, false, "太长");
        await host.Get<SqliteTurnLog>().DeleteAsync(["web:forgotten-1"], [], default);
        Assert.Equal(404, (await host.SendAsync(HttpMethod.Get, "api/drafts/forgotten-1")).Status);
        Assert.Empty(await host.Get<IDraftVersions>().ListAsync("web:forgotten-1", default));
        Assert.DoesNotContain(await host.Get<IFeedbackLog>().ListAsync(default), f => f.Feedback.Receipt == receipt);
    }

    private static int Length(JsonElement reply) => reply.GetProperty("draft").GetProperty("text").GetString()!.Length;

    private async Task<JsonElement> DraftAsync(string id) =>
        (await host.AskAsync(id, "写一段行政复议,300字以内,分三点", new { kind = "draft", isNew = true, facts = Facts })).Last;

    private async Task SayAsync(string receipt, bool good, string reason) =>
        Assert.Equal(200, (await host.SendAsync(HttpMethod.Post, $"api/receipts/{receipt}/feedback", new { good, reason })).Status);
}
