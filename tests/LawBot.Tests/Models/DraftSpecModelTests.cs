using LawBot.Answers.Drafts;
using LawBot.Questions;
using Microsoft.Extensions.Logging.Abstractions;

namespace LawBot.Tests.Models;

/// <summary>An instruction whose matter no table knows, read by a model and checked.</summary>
public class DraftSpecModelTests
{
    private const string Unknown = "写一段衙门里那点事,别提败诉,分三点";

    [Fact]
    public async Task The_matter_comes_from_the_model_and_what_the_instruction_does_not_hold_does_not()
    {
        var (spec, calls) = await ReadAsync(Unknown,
            "{\"matters\": [\"行政应诉\", \"航天\"], \"genre\": \"section\", \"max_chars\": 500, \"points\": 7, \"exclude\": [\"败诉\", \"撤销\"]}");
        Assert.Equal(["行政应诉"], spec.Matters);
        Assert.False(spec.IsDeclined);
        Assert.Equal((null, 3), (spec.MaxChars, spec.Points));
        Assert.Equal(["败诉"], spec.Exclude);
        Assert.Equal(1, calls);
    }

    [Theory]
    [InlineData("好的,我来写。")]
    [InlineData("{\"matters\": [\"航天发射\"]}")]
    [InlineData("{\"matters\": ")]
    public async Task What_is_no_spec_leaves_what_the_rules_read(string said) =>
        Assert.Equal(Rules(Unknown).IsDeclined, (await ReadAsync(Unknown, said)).Spec.IsDeclined);

    [Theory]
    [InlineData("写一段行政复议工作的内容")]
    [InlineData("写首诗")]
    public async Task What_the_rules_know_or_decline_is_not_asked_of_a_model(string instruction) =>
        Assert.Equal(0, (await ReadAsync(instruction, "{\"matters\": [\"行政应诉\"]}")).Calls);

    private static DraftSpec Rules(string instruction) => DraftSpecReader.Read(new Question(instruction, instruction, QuestionTask.Draft, ""), "");

    private static async Task<(DraftSpec Spec, int Calls)> ReadAsync(string instruction, string said)
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.Streams(said, 50));
        using var chat = ModelSome.Chat(model.Endpoint);
        var (spec, receipt) = await new DraftSpecModel(chat, ModelSome.Prompts, NullLogger<DraftSpecModel>.Instance).CompleteAsync(Rules(instruction), default);
        Assert.Equal(model.Requests.Count, receipt?.Calls.Count ?? 0);
        return (spec, model.Requests.Count);
    }
}
