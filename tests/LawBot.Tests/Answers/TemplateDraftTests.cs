using System.Text.RegularExpressions;
using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Questions;
using LawBot.Retrieval;

namespace LawBot.Tests.Answers;

public partial class TemplateDraftTests
{
    private static readonly Evidence Review = GroundingSome.Of(
        ("青禾县", 2021, "推进行政复议规范化建设，青禾县全年收到行政复议申请312件，受理289件，组织公开听证17次，设立青禾县行政复议接待窗口4个。"),
        ("白河县", 2020, "印发《白河县行政复议案件办理规程》，落实行政复议集体讨论，办结行政复议案件81件，调解和解结案26件，把和解、调解贯穿办案全过程。"),
        ("石泉区", 2021, "健全行政复议办案机制，在城南新区先行设立全省首家数字化行政复议听证示范中心并接待来访群众3400余人次。"));

    [Fact]
    public async Task A_draft_states_no_number_place_or_document_of_others_and_says_what_is_lacking()
    {
        var draft = await WriteAsync("写一段行政复议工作的内容", Review);
        Assert.DoesNotMatch(@"\d", draft.Text);
        Assert.All(["青禾", "白河", "石泉", "城南", "办理规程"], name => Assert.DoesNotContain(name, draft.Text, StringComparison.Ordinal));
        Assert.Contains("【受理行政复议申请件数】", draft.Placeholders);
        Assert.Equal(["青禾县", "白河县", "石泉区"], draft.Exemplars.Select(e => e.Jurisdiction));
        Assert.Equal(AnswerOrigin.Template, draft.Grounding);
    }

    [Fact]
    public async Task It_goes_from_arrangement_over_measures_and_figures_to_effect()
    {
        var text = (await WriteAsync("写一段行政复议工作的内容", Review)).Text;
        var places = new[] { "高度重视行政复议工作", "畅通复议申请渠道", "【收到行政复议申请件数】", "公信力不断提升" }.Select(w => text.IndexOf(w, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task The_ledger_is_the_text_sentence_by_sentence()
    {
        var draft = await WriteAsync("写一段行政复议工作的内容", Review);
        Assert.Equal(draft.Text.Replace("\n", "", StringComparison.Ordinal), string.Concat(draft.Ledger.Select(s => s.Text)));
        Assert.Contains(draft.Ledger, s => s.Origin == DraftOrigin.BorrowedWording);
        Assert.All(draft.Ledger.Where(s => s.Origin == DraftOrigin.BorrowedWording), s => Assert.InRange(s.Exemplar, 0, 2));
    }

    [Theory]
    [InlineData("2023年共收到行政复议申请25件，受理20件，审结18件。")]
    [InlineData("收到行政复议申请：25件\n受理行政复议申请：20件\n审结行政复议案件：18件\n2023年")]
    [InlineData("指标\t数值\t单位\n收到行政复议申请\t25\t件\n受理\t20\t件\n审结行政复议案件\t18\t件\n年度\t2023年")]
    public async Task Own_figures_take_the_place_of_their_placeholders_whatever_the_form_they_came_in(string facts)
    {
        var draft = await WriteAsync("写一段行政复议工作的内容", Review, facts);
        Assert.Contains("收到行政复议申请25件，受理20件，审结18件", draft.Text, StringComparison.Ordinal);
        Assert.Contains("2023年，全县", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("【受理行政复议申请件数】", draft.Placeholders);
        Assert.Contains("【直接纠错件数】", draft.Placeholders);
        Assert.Contains(draft.Ledger, s => s.Origin == DraftOrigin.OwnFacts && s.Text.Contains("25件", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Facts_without_a_place_in_the_pattern_are_not_lost()
    {
        var draft = await WriteAsync("写一段行政复议工作的内容", Review, "新设复议接待窗口并实行首接负责制。\n为群众挽回损失36.5万元。");
        Assert.Contains("新设复议接待窗口并实行首接负责制。", draft.Text, StringComparison.Ordinal);
        Assert.Contains("挽回损失36.5万元", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_run_of_15_characters_is_copied_from_one_report()
    {
        var evidence = GroundingSome.Of(
            ("青禾县", 2021, "畅通复议申请渠道，推行网上申请、窗口受理和当场登记，方便群众就近提出申请。"), ("白河县", 2020, "办理行政复议案件81件。"));
        var draft = await WriteAsync("写一段行政复议工作的内容", evidence);
        Assert.All(evidence.Sentences, s => Assert.InRange(DraftWords.LongestRun(DraftText.WithoutNames(draft.Text), s.Text).Length, 0, 14));
    }

    [Theory]
    [InlineData("起草存在问题部分，别太长", ReportPart.Problems, "一是", "【本地突出问题】")]
    [InlineData("写下一步工作打算", ReportPart.Plans, "一是", "【下一年度重点任务】")]
    [InlineData("写一段社区矫正工作的情况", ReportPart.Done, "高度重视社区矫正工作", "【开展相关工作次数】")]
    [InlineData("给我市写一段政务公开", ReportPart.Done, "全市主动公开政府信息", "【主动公开政府信息条数】")]
    public async Task Every_kind_of_section_can_be_begun_without_exemplars(string instruction, ReportPart part, string words, string placeholder)
    {
        var draft = await WriteAsync(instruction, new Evidence(instruction, []), part: part);
        Assert.Contains(words, draft.Text, StringComparison.Ordinal);
        Assert.Contains(placeholder, draft.Placeholders);
        Assert.DoesNotMatch(@"\d", draft.Text);
        Assert.Contains(draft.Warnings, w => w.Contains("没有找到可参照的报告", StringComparison.Ordinal));
    }

    [Fact]
    public void No_set_phrase_holds_a_figure_and_every_figure_has_its_measure_word()
    {
        foreach (var phrase in DraftPhrases.MeantBy("", 0).Concat(Matters().Select(DraftPhrases.Of)).SelectMany(p => p.BySlot.SelectMany(s => s)))
        {
            Assert.DoesNotMatch(@"\d", phrase);
            Assert.EndsWith("。", phrase, StringComparison.Ordinal);
            Assert.All(Slot().Matches(phrase), m => Assert.DoesNotMatch("[，。；]", phrase[(m.Index + m.Length)..][..1]));
        }
    }

    private static string[] Matters() => ["行政复议", "行政应诉", "行政规范性文件", "重大行政决策", "普法宣传", "存在问题", "下一步工作", "通用"];

    private static Task<Draft> WriteAsync(string instruction, Evidence evidence, string facts = "", ReportPart part = ReportPart.Done) =>
        new TemplateDraftWriter().WriteAsync(new Question(instruction, instruction, QuestionTask.Draft, "") { Part = part }, evidence, facts, CancellationToken.None);

    [GeneratedRegex("【[^】]+】")]
    private static partial Regex Slot();
}
