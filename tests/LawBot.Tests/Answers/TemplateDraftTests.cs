using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Tests.Answers;

public class TemplateDraftTests
{
    private static readonly Evidence Review = GroundingSome.Of(
        ("青禾县", 2021, "推进行政复议规范化建设，青禾县全年收到行政复议申请312件，受理289件，组织公开听证17次，设立青禾县行政复议接待窗口4个。"),
        ("白河县", 2020, "印发《白河县行政复议案件办理规程》，落实行政复议集体讨论，办结行政复议案件81件，调解和解结案26件，把和解、调解贯穿办案全过程。"));

    [Fact]
    public async Task A_draft_states_no_number_place_or_document_of_others_marks_every_measure_and_says_what_is_lacking()
    {
        var draft = await WriteAsync("写一段行政复议工作的内容", Review);
        Assert.DoesNotMatch(@"\d", draft.Text);
        Assert.All(["青禾", "白河", "办理规程"], name => Assert.DoesNotContain(name, draft.Text, StringComparison.Ordinal));
        Assert.Contains("推行网上申请、窗口受理和当场登记，方便群众就近提出申请【核实】", draft.Text, StringComparison.Ordinal);
        Assert.Contains("【受理行政复议申请件数】", draft.Placeholders);
        Assert.Contains("受理行政复议申请件数", draft.Missing);
        Assert.Contains(draft.Warnings, w => w.StartsWith("标【核实】的", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_ledger_is_the_text_sentence_by_sentence()
    {
        var draft = await WriteAsync("写一段行政复议工作的内容", Review, "今年收到12件。");
        Assert.Equal(draft.Text.Replace("\n", "", StringComparison.Ordinal), string.Concat(draft.Ledger.Select(s => s.Text)));
        Assert.Contains(draft.Ledger, s => s.Origin == DraftOrigin.OwnFacts && s.Text.Contains("12件", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("写行政执法案卷评查，220字以内", "评查案卷150卷，优秀66卷，合格79卷，不合格5卷", "其中优秀66卷、合格79卷、不合格5卷", "其中不合格")]
    [InlineData("写乡镇综合行政执法改革", "挂牌成立执法队12个，下放执法事项43项，但是执法人员持证率只有76%", "同时，还存在执法人员持证率只有76%的问题", "但是")]
    [InlineData("写规范性文件管理，不要留空格，也不要套话", "审核文件16件，备案16件", "备案16件", "着力点")]
    [InlineData("写府院联动，各一句话就行", "召开联席会议2次，诉前化解行政争议13件", "召开联席会议2次", "我写不了")]
    public async Task Facts_are_told_as_they_were_given(string instruction, string facts, string told, string not)
    {
        var draft = await WriteAsync(instruction, Review, facts);
        Assert.Contains(told, draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(not, draft.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("写行政裁决和仲裁，600字左右", 480)]
    [InlineData("写法治化营商环境，两个小标题，350字左右", 270)]
    public async Task A_length_to_be_filled_is_filled_on_narrow_matters_too(string instruction, int least)
    {
        var draft = await WriteAsync(instruction, Review, "受理7件，办结6件");
        Assert.InRange(draft.Text.Count(c => !char.IsWhiteSpace(c)), least, 660);
    }

    [Theory]
    [InlineData("2023年共收到行政复议申请25件，受理20件，审结18件。")]
    [InlineData("收到行政复议申请：25件\n审结行政复议案件：18件\n受理行政复议申请：20件\n单位：青禾县司法局\n2023年度")]
    [InlineData("指标\t数值\t单位\n审结\t18\t件\n收到行政复议申请\t25\t件\n受理\t20\t件")]
    public async Task Own_figures_stand_once_in_the_order_of_the_genre_whatever_the_form_they_came_in(string facts)
    {
        var draft = await WriteAsync("写一段行政复议工作的内容", Review, facts);
        Assert.Matches("收到行政复议申请25件，受理(行政复议申请)?20件，审结(行政复议案件)?18件", draft.Text);
        Assert.All(["25件", "20件", "18件"], number => Assert.Equal(2, draft.Text.Split(number).Length));
        Assert.DoesNotContain("单位", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Placeholders, p => p.Contains("件数", StringComparison.Ordinal));
        Assert.Contains("直接纠错件数", draft.Missing);
    }

    [Fact]
    public async Task Facts_that_no_table_knows_stand_in_their_own_words()
    {
        var draft = await WriteAsync("写一段行政复议工作的内容", Review, "新设复议接待窗口并实行首接负责制。\n为群众挽回损失36.5万元。\n驳回0件。");
        Assert.Contains("新设复议接待窗口并实行首接负责制。", draft.Text, StringComparison.Ordinal);
        Assert.Contains("挽回损失36.5万元", draft.Text, StringComparison.Ordinal);
        Assert.Contains("驳回0件", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_of_the_instruction_count_and_what_is_not_to_be_mentioned_is_told_beside_the_text()
    {
        var draft = await WriteAsync("写行政应诉，今年办理15件，败诉2件，负责人出庭率97%，败诉的事不要提", Review);
        Assert.DoesNotContain("败诉", draft.Text, StringComparison.Ordinal);
        Assert.Contains("办理行政应诉案件15件", draft.Text, StringComparison.Ordinal);
        Assert.Contains("负责人出庭率为97%", draft.Text, StringComparison.Ordinal);
        Assert.Contains("按要求没有写:败诉2件。", draft.Warnings);
    }

    [Theory]
    [InlineData("普法情况写200字以内", 200)]
    [InlineData("写一段政务公开，一百五十字左右", 150)]
    [InlineData("写行政执法监督，控制在300字", 300)]
    [InlineData("写下一步打算，120字以内", 120)]
    public async Task The_length_is_kept(string instruction, int most)
    {
        var text = (await WriteAsync(instruction, Review)).Text;
        Assert.InRange(text.Count(c => !char.IsWhiteSpace(c)), most / 3, most);
    }

    [Theory]
    [InlineData("写一段行政复议，分三点", 3)]
    [InlineData("写存在的问题，五条", 5)]
    [InlineData("明年的工作计划列4条", 4)]
    public async Task So_many_points_as_asked(string instruction, int points)
    {
        var text = (await WriteAsync(instruction, Review)).Text;
        Assert.Contains($"{"一二三四五六"[points - 1]}是", text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{"一二三四五六"[points]}是", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_blanks_are_wanted_nothing_is_claimed_and_the_measures_are_told_beside_the_text()
    {
        var draft = await WriteAsync("写一段法律顾问工作，没有数字就别写数字", Review);
        Assert.DoesNotContain("【", draft.Text, StringComparison.Ordinal);
        Assert.True(draft.Text.Length > 100);
        Assert.Contains(draft.Warnings, w => w.StartsWith("没有写进正文、本地做过可以补充的", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_problem_of_ones_own_is_said_softly_when_that_is_wished()
    {
        var text = (await WriteAsync("我们县普法宣传搞得不好，帮我把这个问题写得委婉一点", Review)).Text;
        Assert.StartsWith("普法宣传工作与上级要求相比还有一定差距", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("起草年度报告的提纲", DraftGenre.Outline, "三、党政主要负责人履行推进法治建设第一责任人职责情况")]
    [InlineData("写2024年法治政府建设情况报告的开头", DraftGenre.Opening, "现将有关情况报告如下：")]
    [InlineData("写主要负责人履行第一责任人职责的情况", DraftGenre.Responsibility, "第一责任人职责")]
    [InlineData("起草一份完整的法治政府建设情况报告", DraftGenre.Report, "二、存在的不足和原因")]
    public async Task Every_genre_has_its_own_form(string instruction, DraftGenre genre, string words)
    {
        var draft = await WriteAsync(instruction, new Evidence("", []));
        Assert.Equal(genre, draft.Spec!.Genre);
        Assert.Contains(words, draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_report_puts_each_fact_under_its_part()
    {
        var text = (await WriteAsync("起草一份完整的报告", new Evidence("", []), "行政复议：收到31件，受理29件。\n开展普法活动44场次。\n被评为全市绿化先进单位。")).Text;
        int At(string words) => text.IndexOf(words, StringComparison.Ordinal);
        Assert.InRange(At("收到行政复议申请31件"), At("（六）依法化解社会矛盾纠纷"), At("（七）"));
        Assert.InRange(At("44场次"), At("（八）推进法治宣传"), At("（九）"));
        Assert.True(At("绿化先进单位") > At("五、其他需要报告的情况"));
    }

    [Theory]
    [InlineData("写一首赞美法治的诗")]
    [InlineData("帮我写请假条")]
    [InlineData("写一篇运动会讲话稿")]
    public async Task Other_texts_are_declined_in_a_line(string instruction)
    {
        var draft = await WriteAsync(instruction, new Evidence("", []));
        Assert.Equal(TemplateDraftWriter.Declined, draft.Text);
        Assert.True(draft.Spec!.IsDeclined);
    }

    [Fact]
    public async Task A_brief_quotes_each_county_with_its_mark_within_the_length()
    {
        var draft = await WriteAsync("写一份综述，介绍各县行政复议的做法，200字以内", Review);
        Assert.InRange(draft.Text.Length, 60, 200);
        Assert.Contains("[2]", draft.Text, StringComparison.Ordinal);
        Assert.All(draft.Ledger.Skip(1), s => Assert.Equal(DraftOrigin.Quoted, s.Origin));
    }

    [Fact]
    public async Task A_later_message_changes_what_it_names_and_keeps_the_rest()
    {
        var draft = await WriteAsync("写一段行政复议", Review, "收到25件，受理20件，纠错3件。");
        var spec = DraftEdits.Apply(draft, Asked("分两点，纠错别提，200字以内"))!;
        Assert.Equal((2, 200, DraftGenre.Section), (spec.Points, spec.MaxChars, spec.Genre));
        Assert.Equal(["行政复议"], spec.Matters);
        Assert.Equal(["纠错"], spec.Exclude);
        Assert.True(DraftEdits.Apply(draft, Asked("再短一点"))!.MaxChars < draft.Text.Length);
        Assert.Null(DraftEdits.Apply(draft, Asked("青禾县有几个乡镇")));
    }

    [Fact]
    public void No_set_phrase_holds_a_figure_and_every_figure_is_found_again_in_its_own_clause()
    {
        foreach (var matter in DraftMatter.All)
        {
            Assert.All(matter.Orientation.Concat(matter.Problems).Concat(matter.Plans).Concat(matter.Measures.Select(m => m.Sentence + m.More)),
                p => Assert.DoesNotMatch(@"\d", p));
            Assert.All(matter.Figures,
                f => Assert.NotNull(new DraftData(matter, DraftOwner.Usual).RowOf(DraftFacts.ClauseOf(f.Full.Replace("{}", "12", StringComparison.Ordinal)))));
        }
    }

    [Fact]
    public void What_was_refused_is_not_what_was_accepted()
    {
        var data = new DraftData(DraftMatter.Of("行政复议"), DraftOwner.Usual);
        Assert.Null(data.RowOf(DraftFacts.ClauseOf("不予受理3件")));
        Assert.Equal("受理行政复议申请件数", data.RowOf(DraftFacts.ClauseOf("受理3件"))!.Name);
    }

    private static Question Asked(string text) => new(text, text, QuestionTask.Draft, "");

    private static Task<Draft> WriteAsync(string instruction, Evidence evidence, string facts = "", ReportPart part = ReportPart.Done) =>
        new TemplateDraftWriter().WriteAsync(new DraftRequest(DraftSpecReader.Read(Asked(instruction) with { Part = part }, facts), evidence),
            CancellationToken.None);
}
