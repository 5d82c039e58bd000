using System.Text.Json;
using System.Text.RegularExpressions;
using LawBot.Answers;
using LawBot.Tests.Support;
using LawBot.Turns.Tools;
using Microsoft.AspNetCore.Http;

namespace LawBot.Tests.Models;

/// <summary>Whole answers of models that look the samples up first: with tools, without, and talking nonsense.</summary>
[Collection(SampleDeskTests.Name)]
public sealed class ToolModelTests(SampleDesk samples)
{
    // What the rules leave open: they assert nothing.
    private static readonly AnswerKind[] Open = [AnswerKind.Refusal, AnswerKind.Nearest];

    private const string Refused = "青禾县2022年一把手蹲马步的比例是多少？";
    private const string Near = "谁家把法律课开到井口去？";
    private const string Sure = "青禾县2022年受理了多少件行政复议案件？";

    private static readonly (string, object) Court = ("find_figures", new { words = "行政机关负责人出庭应诉率", places = "青禾县", years = "2022" });

    [Fact]
    public async Task A_question_that_the_rules_refuse_is_answered_with_the_figure_that_the_model_picks_printed_by_code()
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.CallsTools(Court), Picks("95.5%"));
        using var desk = new ToolDesk(samples, model);
        Assert.Contains((await samples.AskAsync(Refused)).Kind, Open);
        var answer = await desk.AskAsync(Refused);
        Assert.Equal(AnswerKind.Figures, answer.Kind);
        Assert.Equal(AnswerOrigin.Extracted, answer.Grounding);
        Assert.Equal(95.5m, Assert.Single(answer.Figures!.Rows).Value);
        Assert.StartsWith("青禾县2022年:", answer.Text, StringComparison.Ordinal);
        Assert.Contains("95.5%[1]", answer.Text, StringComparison.Ordinal);
        var call = Assert.Single(answer.Generation!.Tools);
        Assert.Equal(("find_figures", "words=行政机关负责人出庭应诉率 places=青禾县 years=2022"), (call.Tool, call.Arguments));
        Assert.Equal(2, answer.Generation.Calls.Count);
        Assert.Null(answer.Generation.Failure);
    }

    [Fact]
    public async Task A_service_without_tools_is_asked_for_the_same_plan_in_JSON_and_not_offered_tools_again()
    {
        await using var model = await ScriptedModel.StartAsync(
            ScriptedModel.Status(400),
            Says("好的,我来查。```json\n{\"calls\": [{\"tool\": \"find_figures\", \"words\": \"行政机关负责人出庭应诉率\", \"places\": \"青禾县\", \"years\": 2022}]}\n```"),
            Picks("95.5%"));
        using var desk = new ToolDesk(samples, model);
        var answer = await desk.AskAsync(Refused);
        Assert.Equal(95.5m, Assert.Single(answer.Figures!.Rows).Value);
        Assert.Equal("plan", answer.Generation!.Prompt);
        Assert.Equal("find_figures", Assert.Single(answer.Generation.Tools).Tool);
        await desk.AskAsync(Refused);
        Assert.Single(model.Requests, r => r.Contains("\"tools\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_how_is_answered_with_the_models_sentences_under_the_checks()
    {
        await using var model = await ScriptedModel.StartAsync(
            ScriptedModel.CallsTools(("search_reports", new { words = "送法下井 班前会 安全生产法", places = "" })),
            ScriptedModel.Answers(body => ScriptedModel.Streams(
                $"石渡县2023年开展“送法下井”活动，利用班前会讲安全生产法[S{IdOf(body, @"S(\d+)\] 石渡县 2023年[^\n]*送法下井")}]。石渡县2023年的做法全国领先[S"
                    + $"{IdOf(body, @"S(\d+)\] 石渡县 2023年[^\n]*送法下井")}]。")),
            ScriptedModel.Streams("做不到。"));
        using var desk = new ToolDesk(samples, model);
        var answer = await desk.AskAsync(Near);
        Assert.Equal((AnswerKind.Experience, AnswerOrigin.Generated), (answer.Kind, answer.Grounding));
        Assert.Contains("班前会", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("领先", answer.Text, StringComparison.Ordinal);
        Assert.All(answer.Citations, c => Assert.Equal("石渡县", c.Source.Jurisdiction));
        Assert.Equal("search_reports", Assert.Single(answer.Generation!.Tools).Tool);
        Assert.Equal(3, answer.Generation.Calls.Count);
    }

    [Fact]
    public async Task A_sure_answer_never_waits_for_the_model()
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.Status(500));
        using var desk = new ToolDesk(samples, model);
        Assert.Equal((await samples.AskAsync(Sure)).Text, (await desk.AskAsync(Sure)).Text);
        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task Where_the_rules_would_ask_back_within_a_conversation_the_model_is_asked_first()
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.CallsTools(Court), Picks("95.5%"));
        using var desk = new ToolDesk(samples, model);
        const string Before = "行政机关负责人出庭应诉,各地谁做得好?";
        Assert.Equal(AnswerKind.Chat, (await samples.AskAsync("不对", Before)).Kind);
        var answer = await desk.AskAsync("不对", Before);
        Assert.Equal(95.5m, Assert.Single(answer.Figures!.Rows).Value);
        Assert.Contains(Before, Regex.Unescape(model.Requests[0].Replace("\\\"", "'", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_rules_would_ask_back_at_the_first_message_the_model_is_asked_first_too()
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.CallsTools(Court), Picks("95.5%"));
        using var desk = new ToolDesk(samples, model);
        Assert.Equal(AnswerKind.Chat, (await samples.AskAsync("青禾县2022年")).Kind);
        Assert.Equal(95.5m, Assert.Single((await desk.AskAsync("青禾县2022年")).Figures!.Rows).Value);
    }

    [Fact]
    public async Task A_question_back_keeps_the_receipt_of_a_model_that_found_nothing()
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.CallsTools(Court), ScriptedModel.Streams("说不好。"));
        using var desk = new ToolDesk(samples, model);
        var answer = await desk.AskAsync("青禾县2022年");
        Assert.Equal(AnswerKind.Chat, answer.Kind);
        Assert.Equal("find_figures", Assert.Single(answer.Generation!.Tools).Tool);
    }

    [Fact]
    public async Task Where_the_model_finds_nothing_the_question_back_stands_with_its_choices()
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.Streams("{\"not_covered\": \"没有说要什么。\"}"));
        using var desk = new ToolDesk(samples, model);
        var answer = await desk.AskAsync("不对", "青禾县2022年受理了多少件行政复议案件？");
        Assert.Equal((AnswerKind.Chat, (await samples.AskAsync("不对", "青禾县2022年受理了多少件行政复议案件？")).Text), (answer.Kind, answer.Text));
        Assert.NotEmpty(model.Requests);
    }

    [Theory]
    [InlineData("我认为大约是九成。")]
    [InlineData("{\"figures\": [\"F99\"]}")]
    [InlineData("{\"figures\": ")]
    [InlineData("{\"not_covered\": \"报告没有谈到。\"}")]
    [InlineData("<think>F1</think>")]
    public async Task What_is_no_plan_or_says_that_nothing_is_there_leaves_the_rules_answer(string nonsense)
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.CallsTools(Court), ScriptedModel.Streams(nonsense));
        using var desk = new ToolDesk(samples, model);
        var answer = await desk.AskAsync(Refused);
        Assert.Equal((await samples.AskAsync(Refused)).Text, answer.Text);
        Assert.Single(answer.Generation!.Tools);
    }

    [Theory]
    [InlineData(401, "密钥")]
    [InlineData(503, "出错")]
    public async Task When_the_service_fails_the_rules_answer_comes_and_says_why(int status, string told)
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.Status(status));
        using var desk = new ToolDesk(samples, model);
        var answer = await desk.AskAsync(Refused);
        Assert.Equal((await samples.AskAsync(Refused)).Text, answer.Text);
        Assert.Contains(answer.Warnings, w => w.Contains(told, StringComparison.Ordinal));
        Assert.NotEmpty(answer.Generation!.Calls);
    }

    [Fact]
    public async Task A_model_that_never_stops_calling_is_stopped_and_every_call_is_in_the_receipt()
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.CallsTools(Court, Court));
        using var desk = new ToolDesk(samples, model, new ToolLimits { Rounds = 2, Calls = 3 });
        var answer = await desk.AskAsync(Refused);
        Assert.Contains(answer.Kind, Open);
        Assert.InRange(model.Requests.Count, 3, 5);
        Assert.Equal(3, answer.Generation!.Tools.Count(t => t.IsCarriedOut));
        Assert.Contains(answer.Generation.Tools, t => !t.IsCarriedOut);
        Assert.Equal(model.Requests.Count, answer.Generation.Calls.Count);
    }

    [Fact]
    public async Task A_plan_that_never_ends_is_stopped_as_well()
    {
        await using var model =
            await ScriptedModel.StartAsync(Says("{\"calls\": [{\"tool\": \"find_figures\", \"words\": \"出庭\"}, {\"tool\": \"delete_reports\"}]}"));
        using var desk = new ToolDesk(samples, model, new ToolLimits { Rounds = 2, Calls = 3 }, hasTools: false);
        var answer = await desk.AskAsync(Refused);
        Assert.Contains(answer.Kind, Open);
        Assert.Equal(3, model.Requests.Count);
        Assert.Equal(["find_figures"], answer.Generation!.Tools.Where(t => t.IsCarriedOut).Select(t => t.Tool).Distinct());
    }

    [Fact]
    public async Task A_slow_model_is_not_waited_for_beyond_the_time_of_the_look_up()
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.CallsTools(Court),
            async http => await Task.Delay(TimeSpan.FromSeconds(60), http.RequestAborted));
        using var desk = new ToolDesk(samples, model, new ToolLimits { Time = TimeSpan.FromSeconds(0.5) });
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Contains((await desk.AskAsync(Refused)).Kind, Open);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public async Task Another_countys_figure_is_no_answer_whatever_the_model_picks()
    {
        await using var model = await ScriptedModel.StartAsync(
            ScriptedModel.CallsTools(("find_figures", new { words = "负责人出庭应诉率", places = "", years = "" })),
            ScriptedModel.Answers(body => ScriptedModel.Streams(
                $"{{\"figures\": [\"{Regex.Match(Last(body), @"沅口县2023年.*?\[(?<id>F\d+)\]", RegexOptions.Singleline).Groups["id"].Value}\"]}}")));
        using var desk = new ToolDesk(samples, model);
        var answer = await desk.AskAsync(Refused);
        Assert.Contains(answer.Kind, Open);
        Assert.DoesNotContain("沅口县", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_under_another_verb_than_was_asked_is_shown_as_nearest_only()
    {
        await using var model = await ScriptedModel.StartAsync(
            ScriptedModel.CallsTools(("find_figures", new { words = "收到行政复议申请", places = "青禾县", years = "2022" })), Picks("45件"));
        using var desk = new ToolDesk(samples, model);
        var answer = await desk.AskAsync("青禾县2022年驳回了多少件行政复议申请？");
        Assert.Equal(AnswerKind.Nearest, answer.Kind);
        Assert.Empty(answer.Figures!.Rows);
    }

    [Fact]
    public async Task A_question_that_follows_reaches_the_model_as_it_was_typed_with_what_was_typed_before()
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.Streams("{\"not_covered\": \"没有\"}"));
        using var desk = new ToolDesk(samples, model);
        await desk.AskAsync("那跳绳的比例呢?", Refused);
        var sent = Text(model.Requests[0]);
        Assert.Contains("问题:那跳绳的比例呢?", sent, StringComparison.Ordinal);
        Assert.Contains($"前面的提问:\n{Refused}", sent, StringComparison.Ordinal);
    }

    private static Func<HttpContext, Task> Says(string text) => ScriptedModel.Streams(text, 40);

    // The figure whose line in the results ends with a number.
    private static Func<HttpContext, Task> Picks(string number) =>
        ScriptedModel.Answers(body => Says($"{{\"figures\": [\"F{IdOf(body, $@"\[F(\d+)\] [^\n\[]*{Regex.Escape(number)}")}\"], \"operation\": \"\"}}"));

    private static string IdOf(string body, string pattern) => Regex.Match(Last(body), pattern).Groups[1].Value;

    private static string Text(string body)
    {
        using var json = JsonDocument.Parse(body);
        return string.Join('\n', json.RootElement.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("content").ToString()));
    }

    private static string Last(string body) => Text(body);
}
