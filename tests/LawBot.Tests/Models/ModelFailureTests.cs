using System.Text.Json;
using LawBot.Answers;
using Microsoft.AspNetCore.Http;

namespace LawBot.Tests.Models;

public class ModelFailureTests
{
    private const string Sentence = "青禾县2021年收到行政复议申请12件，受理9件[S1]。";

    public static TheoryData<string, string> Bad => new()
    {
        { "half line", "中途断开" },
        { "broken line", "残缺" },
        { "closes early", "断开" },
        { "cuts", "断开" },
        { "html", "网页" },
        { "html 502", "502" },
        { "empty choice", "没有给出回答" },
        { "no choices", "没有按约定的格式" },
        { "refusal", "拒绝回答" },
        { "content filter", "拒绝回答" },
        { "apology", "没有通过核对" },
        { "length at once", "截断" },
        { "unknown finish", "残缺" },
        { "wrong key", "密钥" },
        { "no model", "Chat:Model" },
        { "too many", "太忙" },
        { "no money", "余额" },
        { "no money in a good answer", "余额" },
        { "redirect", "转到了别处" },
        { "stalls at once", "时限" },
        { "stalls midway", "时限" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Every_failure_ends_in_the_offline_answer_and_one_plain_line(string how, string reason)
    {
        await using var model = await ScriptedModel.StartAsync(Script(how));
        using var chat = ModelSome.Chat(model.Endpoint, retries: 1);
        var (answer, _) = await ModelSome.AnswerAsync(chat);
        Assert.Equal(AnswerOrigin.Extracted, answer.Grounding);
        Assert.Equal(2, answer.Citations.Count);
        var warning = Assert.Single(answer.Warnings);
        Assert.Contains(reason, warning, StringComparison.Ordinal);
        Assert.EndsWith("，以下改为直接摘录报告原文。", warning, StringComparison.Ordinal);
        Assert.DoesNotContain(ModelSome.Key, JsonSerializer.Serialize(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_service_the_offline_answer_comes()
    {
        using var chat = ModelSome.Chat("http://127.0.0.1:9/v1", retries: 1);
        var (answer, _) = await ModelSome.AnswerAsync(chat);
        Assert.Equal(AnswerOrigin.Extracted, answer.Grounding);
        Assert.Contains("连不上", Assert.Single(answer.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("think")]
    [InlineData("think without beginning")]
    [InlineData("reasoning_content")]
    [InlineData("comments and empty lines")]
    public async Task Thinking_aloud_is_not_part_of_the_answer(string how)
    {
        await using var model = await ScriptedModel.StartAsync(Script(how));
        using var chat = ModelSome.Chat(model.Endpoint);
        var (answer, _) = await ModelSome.AnswerAsync(chat);
        Assert.Equal(AnswerOrigin.Generated, answer.Grounding);
        Assert.Contains("青禾县2021年收到行政复议申请12件，受理9件[1]。", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("想", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Warnings);
    }

    [Fact]
    public async Task An_answer_cut_by_length_keeps_its_whole_sentences()
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.Streams(Sentence + "白河县2020年建立行政复议案件集体", finish: "length"));
        using var chat = ModelSome.Chat(model.Endpoint);
        var (answer, _) = await ModelSome.AnswerAsync(chat);
        Assert.Equal(AnswerOrigin.Generated, answer.Grounding);
        Assert.DoesNotContain("白河县2020年建立", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Warnings, w => w.Contains("长度上限", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_for_load_is_tried_again_after_the_pause_that_the_service_asks_for()
    {
        await using var model = await ScriptedModel.StartAsync(
            ScriptedModel.Status(429, retryAfter: "1"), ScriptedModel.Status(503), ScriptedModel.Streams(Sentence));
        using var chat = ModelSome.Chat(model.Endpoint, retries: 2);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var (answer, _) = await ModelSome.AnswerAsync(chat);
        Assert.Equal(AnswerOrigin.Generated, answer.Grounding);
        Assert.Equal(3, model.Requests.Count);
        Assert.True(watch.Elapsed >= TimeSpan.FromSeconds(0.9), $"waited {watch.Elapsed}");
    }

    [Fact]
    public async Task A_service_that_is_down_is_left_alone_after_a_while()
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.Status(500));
        using var chat = ModelSome.Chat(model.Endpoint, retries: 0);
        for (var i = 0; i < 12; i++)
        {
            await ModelSome.AnswerAsync(chat);
        }

        var (answer, _) = await ModelSome.AnswerAsync(chat);
        Assert.True(model.Requests.Count < 12, $"{model.Requests.Count} calls");
        Assert.Contains("暂停调用", Assert.Single(answer.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_request_carries_the_key_as_bearer_and_max_tokens_as_every_service_knows_it()
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.Streams(Sentence));
        using var chat = ModelSome.Chat(model.Endpoint);
        await ModelSome.AnswerAsync(chat);
        Assert.Equal($"Bearer {ModelSome.Key}", model.Keys[0]);
        Assert.Contains("\"max_tokens\":1500", model.Requests[0], StringComparison.Ordinal);
        Assert.DoesNotContain("max_completion_tokens", model.Requests[0], StringComparison.Ordinal);
    }

    private static Func<HttpContext, Task> Script(string how) => how switch
    {
        "half line" => ScriptedModel.Raw($"data: {ScriptedModel.Piece(Sentence)}\n\n", "data: {\"id\":\"c1\",\"choi"),
        "broken line" => ScriptedModel.Raw($"data: {ScriptedModel.Piece(Sentence)}\n\n", "data: {\"id\":\"c1\",\"choices\":[{]}\n\n"),
        "closes early" => ScriptedModel.Raw($"data: {ScriptedModel.Piece(Sentence)}\n\n"),
        "cuts" => ScriptedModel.Cuts(Sentence),
        "html" => ScriptedModel.Status(200, "<!DOCTYPE html><html><body>请登录</body></html>", "text/html; charset=utf-8"),
        "html 502" => ScriptedModel.Status(502, "<html><h1>502 Bad Gateway</h1></html>", "text/html"),
        "empty choice" => ScriptedModel.Streams(""),
        "no choices" => ScriptedModel.Raw("data: [DONE]\n\n"),
        "refusal" => ScriptedModel.Raw($"data: {ScriptedModel.Piece("", refusal: "I cannot help.")}\n\n", $"data: {ScriptedModel.Piece("", "stop")}\n\n",
            "data: [DONE]\n\n"),
        "content filter" => ScriptedModel.Streams("", finish: "content_filter"),
        "apology" => ScriptedModel.Streams("抱歉，我无法回答这个问题。"),
        "length at once" => ScriptedModel.Streams("青禾县2021年收到", finish: "length"),
        "unknown finish" => ScriptedModel.Streams(Sentence, finish: "insufficient_system_resource"),
        "wrong key" => ScriptedModel.Status(401, $"{{\"error\":{{\"message\":\"Incorrect API key provided: {ModelSome.Key}\"}}}}"),
        "no model" => ScriptedModel.Status(404, "{\"error\":{\"message\":\"model not found\"}}"),
        "no money" => ScriptedModel.Status(402, "{\"error\":{\"message\":\"Insufficient Balance\"}}"),
        "no money in a good answer" => ScriptedModel.Status(200, "{\"error\":{\"message\":\"Insufficient Balance\"}}"),
        "too many" => ScriptedModel.Status(429, retryAfter: "3600"),
        "redirect" => http =>
        {
            http.Response.Redirect("/login");
            return Task.CompletedTask;
        },
        "stalls at once" => ScriptedModel.Stalls(""),
        "stalls midway" => ScriptedModel.Stalls(Sentence),
        "think" => ScriptedModel.Streams("<think>我想一想：青禾县99件[S1]。</think>\n\n" + Sentence),
        "think without beginning" => ScriptedModel.Streams("我想一想。青禾县收到行政复议申请12件[S1]。</think>" + Sentence),
        "reasoning_content" => ScriptedModel.Raw(
            $"data: {ScriptedModel.Piece("", reasoning: "我想一想。")}\n\n", $"data: {ScriptedModel.Piece(Sentence)}\n\n",
            $"data: {ScriptedModel.Piece("", "stop")}\n\n", "data: [DONE]\n\n"),
        "comments and empty lines" => ScriptedModel.Raw(
            ": keep-alive\n\n", $"data: {ScriptedModel.Piece(Sentence)}\r\n\r\n", "\n\n", $"data: {ScriptedModel.Piece("", "stop")}\n\n", "data: [DONE]\n\n"),
        _ => throw new ArgumentOutOfRangeException(nameof(how)),
    };
}
