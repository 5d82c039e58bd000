using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Answers.Generated;
using LawBot.Answers.Grounding;
using LawBot.Questions;
using LawBot.Tests.Answers;
using Microsoft.Extensions.Logging.Abstractions;

namespace LawBot.Tests.Models;

public class GeneratedDraftTests
{
    private const string Instruction = "写一段行政复议工作的内容";

    [Fact]
    public async Task What_is_the_users_or_a_placeholder_stands_and_others_numbers_places_and_wording_fall()
    {
        var draft = await WriteAsync("高度重视行政复议工作，着力化解行政争议。2023年，全县收到行政复议申请25件，审结【审结行政复议案件件数】件。全县受理行政复议9件。"
            + "学习青禾县经验，完善复议机制。占位【审结31件】如下。办案质量稳步提升。");
        Assert.Equal(AnswerOrigin.Generated, draft.Grounding);
        Assert.Equal("高度重视行政复议工作，着力化解行政争议。2023年，全县收到行政复议申请25件，审结【审结行政复议案件件数】件。办案质量稳步提升。", draft.Text);
        Assert.Equal(["【审结行政复议案件件数】"], draft.Placeholders);
        Assert.Contains("有3句没有通过核对，已略去。", draft.Warnings);
        Assert.Equal(DraftOrigin.OwnFacts, draft.Ledger[1].Origin);
    }

    [Theory]
    [InlineData("高度重视行政复议工作，着力化解行政争议。办案质量稳步提升。")]
    [InlineData("高度重视行政复议工作，着力化解行政争议。全县办结行政复议案件25件。办案质量稳步提升。")]
    public async Task A_number_of_the_users_that_the_model_left_out_or_told_under_another_verb_is_put_back_as_the_user_has_it(string text)
    {
        var draft = await WriteAsync(text);
        Assert.Equal(AnswerOrigin.Generated, draft.Grounding);
        Assert.Contains("收到行政复议申请25件", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("办结行政复议案件25件", draft.Text, StringComparison.Ordinal);
        Assert.Contains(draft.Warnings, w => w.Contains("漏写", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("坚持复议为民宗旨。2023年，全县收到行政复议申请25件，受理20件，审结18件，其中调解结案7件。办案质量稳步提升。")]
    [InlineData("坚持复议为民宗旨。2023年，全县受理行政复议申请25件，审结20件。学习青禾县经验，办理31件。其中调解结案7件。办案质量稳步提升。")]
    [InlineData("全县办理行政复议案件31件，位居全省第一。青禾县经验值得学习。")]
    public async Task Of_a_good_an_ordinary_and_a_bad_model_no_own_fact_is_lost_and_none_of_others_stands(string text)
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.Streams(text), ScriptedModel.Streams("做不到。"));
        var draft = await WriteAsync(model, "2023年收到行政复议申请25件，受理20件，审结18件，其中调解结案7件。");
        Assert.All(["25件", "20件", "18件", "7件"], number => Assert.Single(draft.Text.Split(number).Skip(1)));
        Assert.All(["31件", "青禾", "第一"], other => Assert.DoesNotContain(other, draft.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("受理行政复议申请25件", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("审结20件", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_heading_whose_sentences_fell_goes_with_them()
    {
        var draft = await WriteAsync("一、行政复议\n全县受理行政复议9件。\n二、能力建设\n高度重视行政复议工作，2023年收到行政复议申请25件。");
        Assert.DoesNotContain("一、行政复议", draft.Text, StringComparison.Ordinal);
        Assert.Contains("二、能力建设\n高度重视", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_that_fell_is_written_once_more_with_the_reason()
    {
        await using var model = await ScriptedModel.StartAsync(
            ScriptedModel.Streams("高度重视行政复议工作。全县办结行政复议案件25件。"), ScriptedModel.Streams("1. 2023年，全县收到行政复议申请25件。"));
        var draft = await WriteAsync(model);
        Assert.Equal("高度重视行政复议工作。2023年，全县收到行政复议申请25件。", draft.Text);
        Assert.Contains("办结", model.Requests[1], StringComparison.Ordinal);
        Assert.Contains("改写", model.Requests[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("全县受理行政复议9件。青禾县办理31件。")]
    [InlineData("")]
    public async Task Too_little_left_gives_the_template_draft_and_says_why(string text)
    {
        var draft = await WriteAsync(text);
        Assert.Equal(AnswerOrigin.Template, draft.Grounding);
        Assert.Contains("收到行政复议申请25件", draft.Text, StringComparison.Ordinal);
        Assert.Contains(draft.Warnings, w => w.EndsWith("，以下改用按体例写成的底稿。", StringComparison.Ordinal));
        Assert.NotNull(draft.Generation!.Failure);
    }

    private static async Task<Draft> WriteAsync(string text)
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.Streams(text), ScriptedModel.Streams("做不到。"));
        return await WriteAsync(model);
    }

    private static async Task<Draft> WriteAsync(ScriptedModel model, string facts = "2023年收到行政复议申请25件。")
    {
        using var chat = ModelSome.Chat(model.Endpoint);
        var writer = new GeneratedDraftWriter(chat, new TemplateDraftWriter(), ModelSome.Prompts, new GroundingPlacesReader(GroundingSome.Places), new(),
            NullLogger<GeneratedDraftWriter>.Instance);
        var spec = DraftSpecReader.Read(new Question(Instruction, Instruction, QuestionTask.Draft, ""), facts);
        return await writer.WriteAsync(new DraftRequest(spec, ModelSome.Evidence), CancellationToken.None);
    }
}
