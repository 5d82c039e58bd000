using System.Text.Json;
using LawBot.Answers;
using LawBot.Answers.Generated;
using LawBot.Reports;
using LawBot.Retrieval;
using LawBot.Tests.Answers;

namespace LawBot.Tests.Models;

/// <summary>What a model is shown, and how it says that a place does not speak of what was asked.</summary>
public class GeneratedSilenceTests
{
    private static readonly Evidence Evidence = GroundingSome.Of(
        ("青禾县", 2021, "全年共收到行政复议申请45件，受理38件，审结35件。"),
        ("白河县", 2020, "建立行政复议案件集体会商制度，全年办理行政复议案件31件。"));

    [Fact]
    public async Task A_place_that_does_not_speak_of_it_is_told_and_not_quoted()
    {
        var answer = await AnswerAsync(Evidence, "白河县2020年建立行政复议案件集体会商制度[S2]。\n没有谈到:青禾县2021年");
        Assert.Equal(AnswerKind.Experience, answer.Kind);
        Assert.DoesNotContain("原文", answer.Text, StringComparison.Ordinal);
        Assert.All(answer.Citations, c => Assert.Equal("白河县", c.Source.Jurisdiction));
        Assert.Contains("按模型的判断，青禾县2021年的报告没有谈到所问的。", answer.Warnings);
    }

    [Fact]
    public async Task Where_nobody_speaks_of_it_what_ranked_first_is_only_near()
    {
        var answer = await AnswerAsync(Evidence, "没有谈到:全部");
        Assert.Equal(AnswerKind.Nearest, answer.Kind);
        Assert.StartsWith("报告里没有完全对应的写法。\n最接近的是:", answer.Text, StringComparison.Ordinal);
        Assert.Null(answer.Generation!.Failure);
    }

    [Fact]
    public async Task A_place_that_is_cited_all_the_same_is_not_silent()
    {
        var answer = await AnswerAsync(Evidence, "青禾县2021年受理行政复议申请38件[S1]。\n没有谈到:青禾县2021年、白河县2020年");
        Assert.Contains("受理行政复议申请38件[1]", answer.Text, StringComparison.Ordinal);
        Assert.Contains("按模型的判断，白河县2020年的报告没有谈到所问的。", answer.Warnings);
    }

    [Fact]
    public async Task A_model_is_shown_the_question_as_typed_what_was_typed_before_the_whole_path_the_part_and_doubtful_numbers()
    {
        var sentence = Evidence.Sentences[0] with { Section = ["二、存在问题", "（一）案件"], Part = ReportPart.Problems, DoubtfulNumbers = ["45件"] };
        var evidence = Evidence with
        {
            Sentences = [sentence], Further = [Evidence.Sentences[1]], Asked = "那第二个呢", Conversation = ["青禾县复议受理了几件"], Silent = ["望江县2021年"],
        };
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.Streams("没有谈到:全部"));
        using var chat = ModelSome.Chat(model.Endpoint);
        var answer = await ModelSome.Writer(chat).WriteAsync(evidence, AnswerKind.Experience, null, CancellationToken.None);
        using var request = JsonDocument.Parse(model.Requests[0]);
        var shown = request.RootElement.GetProperty("messages")[1].GetProperty("content").GetString()!;
        Assert.Contains("前面的提问:\n青禾县复议受理了几件\n", shown, StringComparison.Ordinal);
        Assert.Contains("问题:那第二个呢", shown, StringComparison.Ordinal);
        Assert.Contains("[S1] 青禾县 2021年 问题（二、存在问题 > （一）案件）：", shown, StringComparison.Ordinal);
        Assert.Contains("数字存疑,不要写:45件", shown, StringComparison.Ordinal);
        Assert.Contains("[S2] 白河县", shown, StringComparison.Ordinal);
        Assert.Contains("望江县2021年", shown, StringComparison.Ordinal);
        Assert.Single(answer.Citations);
    }

    [Fact]
    public async Task What_was_shown_besides_is_not_quoted_when_the_model_leaves_it_out()
    {
        var evidence = Evidence with { Sentences = [Evidence.Sentences[0]], Further = [Evidence.Sentences[1]] };
        var answer = await AnswerAsync(evidence, "青禾县2021年受理行政复议申请38件[S1]。");
        Assert.DoesNotContain("白河县", answer.Text, StringComparison.Ordinal);
        Assert.Contains("集体会商制度[1]", (await AnswerAsync(evidence, "白河县2020年建立行政复议案件集体会商制度[S2]。")).Text.Replace("[2]", "[1]", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    private static async Task<Answer> AnswerAsync(Evidence evidence, string written)
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.Streams(written), ScriptedModel.Streams("做不到。"));
        using var chat = ModelSome.Chat(model.Endpoint);
        return (await ModelSome.AnswerAsync(chat, evidence)).Answer;
    }
}
