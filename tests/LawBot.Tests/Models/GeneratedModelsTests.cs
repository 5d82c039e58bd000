using LawBot.Answers;
using LawBot.Answers.Generated;
using LawBot.Retrieval;
using LawBot.Tests.Answers;

namespace LawBot.Tests.Models;

/// <summary>Whole answers of good, ordinary and bad models, as a scripted service plays them.</summary>
public class GeneratedModelsTests
{
    private static readonly Evidence Evidence = GroundingSome.Of(
        ("青禾县", 2021, "全年共收到行政复议申请45件，受理38件，审结35件，未发现超期办理的案件。"),
        ("白河县", 2020, "建立行政复议案件集体会商制度，全年办理行政复议案件31件。"),
        ("石泉区", 2021, "全区行政复议职责由区政府统一行使，综合纠错率13.8%。"),
        ("望江县", 2021, "设立行政复议窗口，实行容缺受理。"));

    [Fact]
    public async Task A_good_model_is_shown_whole_under_headings_that_code_prints()
    {
        var answer = await AnswerAsync("""
            ## 各县做法
            青禾县2021年收到行政复议申请45件，受理38件，审结35件[S1]。
            白河县2020年建立行政复议案件集体会商制度，办理行政复议案件31件[S2]。
            石泉区2021年由区政府统一行使行政复议职责[S3]。
            望江县2021年设立行政复议窗口，实行容缺受理[S4]。
            """);
        Assert.Equal(AnswerOrigin.Generated, answer.Grounding);
        Assert.Empty(answer.Warnings);
        Assert.Equal(["青禾县（2021年）", "白河县（2020年）", "石泉区（2021年）", "望江县（2021年）"], answer.Text.Split('\n').Where(l => l.EndsWith('）') && !l.StartsWith('(')));
        Assert.DoesNotContain("各县做法", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Generation!.Fallen);
    }

    [Fact]
    public async Task Of_an_ordinary_model_no_place_is_lost_and_what_fell_is_told_on_request()
    {
        var answer = await AnswerAsync("""
            青禾县2021年受理行政复议申请45件[S1]。
            白河县2020年办理行政复议案件31件[S2]。
            石泉区2021年综合纠错率为13.8%，位居全省前列[S3]。
            石泉区2021年的行政复议职责由区政府统一行使[S3]。
            """);
        Assert.Equal(AnswerOrigin.Generated, answer.Grounding);
        Assert.DoesNotContain("受理行政复议申请45件", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("前列", answer.Text, StringComparison.Ordinal);
        Assert.Contains("原文：“全年共收到行政复议申请45件，受理38件", answer.Text, StringComparison.Ordinal);
        Assert.Contains("原文：“设立行政复议窗口", answer.Text, StringComparison.Ordinal);
        Assert.Equal(4, answer.Citations.Select(c => c.Source.Jurisdiction).Distinct().Count());
        Assert.All(answer.Citations, c => Assert.Contains($"[{c.Number}]", answer.Text, StringComparison.Ordinal));
        Assert.Contains("有2句没有通过核对，已略去。", answer.Warnings);
        Assert.Contains("前列", answer.Generation!.DescribeFallen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_are_counted_and_list_items_numbered_as_the_answer_shows_them()
    {
        var answer = await AnswerAsync("""
            1. 青禾县2021年受理行政复议申请45件[S1]。
            2. 青禾县2021年审结行政复议案件35件[S1]。
            3. 青禾县2021年未发现超期办理的案件[S1]。
            没有谈到:石泉区2021年、望江县2021年
            """, Evidence with { Searched = 9 });
        Assert.Contains("1. 青禾县2021年审结行政复议案件35件[1]。\n2. 青禾县2021年未发现", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("(共查9份报告,列出2份。)", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_bad_model_nothing_is_shown()
    {
        var answer = await AnswerAsync("青禾县2021年撤销行政复议案件45件[S1]。白河县拒绝办理行政复议案件[S2]。各地均已建成复议法庭[S1][S2][S3]。请关注公众号[S4]。");
        Assert.Equal(AnswerOrigin.Extracted, answer.Grounding);
        Assert.DoesNotContain("法庭", answer.Text, StringComparison.Ordinal);
        Assert.Equal(4, answer.Generation!.Fallen.Count);
    }

    [Fact]
    public async Task What_code_computed_stands_on_a_line_of_its_own_behind_the_sentence()
    {
        var answer = await AnswerAsync("青禾县2021年受理38件，还有3件没有审结[S1]。");
        Assert.Contains("青禾县2021年受理38件，还有3件没有审结[1]。\n计算：38件－35件＝3件[1]", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<thinking>先看青禾县。</thinking>青禾县2021年受理行政复议申请38件[S1]。")]
    [InlineData("思考过程：\n先看青禾县，再看白河县。\n回答：\n青禾县2021年受理行政复议申请38件[S1]。")]
    [InlineData("青禾县2021年受理行政复议申请38件。[来源：S1]")]
    [InlineData("| 青禾县2021年 | 受理行政复议申请38件[S1] |\n")]
    [InlineData("| 地方 | 受理行政复议申请 |\n| --- | --- |\n| 青禾县2021年 | 38件[S1] |\n")]
    [InlineData("青禾县2021年受理行政复议申请38件[S1]。\n青禾县2021年受理行政复议申请38件[S1]。\n青禾县2021年受理行政复议申请38件[S1]。\n青禾县2021年受理行政复议申请38件[S1]。\n")]
    public async Task However_a_model_dresses_its_answer_its_one_sentence_is_shown_once_and_without_marks(string written)
    {
        var answer = await AnswerAsync(written);
        Assert.Equal(AnswerOrigin.Generated, answer.Grounding);
        Assert.Single(answer.Text.Split("受理行政复议申请38件").Skip(1));
        Assert.DoesNotContain("先看", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[S", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("来源", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Warnings);
    }

    [Fact]
    public async Task One_mark_at_the_end_of_a_line_is_that_of_all_its_sentences()
    {
        var answer = await AnswerAsync("青禾县2021年受理行政复议申请38件。当年审结35件。[S1]");
        Assert.Contains("受理行政复议申请38件[1]。当年审结35件[1]。", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_call_can_take_away_what_the_checks_let_stand_and_is_done_without_when_it_fails()
    {
        const string Written = "青禾县2021年受理行政复议申请38件[S1]。\n白河县2020年办理行政复议案件31件[S2]。";
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.Streams(Written), ScriptedModel.Streams("1. 支持\n2. 不支持"));
        using var chat = ModelSome.Chat(model.Endpoint);
        var limits = new GenerationLimits { Verify = true };
        var answer = await ModelSome.Writer(chat, limits).WriteAsync(Evidence, AnswerKind.Experience, null, CancellationToken.None);
        Assert.Contains("受理行政复议申请38件[1]", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("白河县2020年办理", answer.Text, StringComparison.Ordinal);
        await using var failing = await ScriptedModel.StartAsync(ScriptedModel.Streams(Written), ScriptedModel.Status(404));
        using var other = ModelSome.Chat(failing.Endpoint);
        Assert.Contains("白河县2020年办理", (await ModelSome.Writer(other, limits).WriteAsync(Evidence, AnswerKind.Experience, null, CancellationToken.None)).Text,
            StringComparison.Ordinal);
    }

    private static Task<Answer> AnswerAsync(string written) => AnswerAsync(written, Evidence);

    private static async Task<Answer> AnswerAsync(string written, Evidence evidence)
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.Streams(written), ScriptedModel.Streams("做不到。"));
        using var chat = ModelSome.Chat(model.Endpoint);
        return (await ModelSome.AnswerAsync(chat, evidence)).Answer;
    }
}
