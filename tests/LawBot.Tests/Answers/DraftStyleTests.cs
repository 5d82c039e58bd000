using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Questions;
using LawBot.Retrieval;

namespace LawBot.Tests.Answers;

/// <summary>What makes a draft one that somebody signs: to the point, in the tone asked for, each fact under its own heading.</summary>
public class DraftStyleTests
{
    private static readonly Evidence Review = GroundingSome.Of(
        ("青禾县", 2021, "区政府集中行使行政复议职责，整合复议力量，由县政府统一管辖。"),
        ("白河县", 2020, "在乡镇司法所设立行政复议受理点，推行网上申请，方便群众就近提出申请。"),
        ("石泉区", 2021, "统一管辖行政复议案件，深化行政复议体制改革，整合复议职责。"));

    [Fact]
    public async Task The_measures_that_the_instruction_and_the_facts_speak_of_come_before_the_others()
    {
        var draft = await WriteAsync("写行政执法案卷评查，150字以内", "评查案卷150卷，下发整改通知书5份");
        Assert.Contains("逐卷对照评查", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("行刑衔接", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_fact_stands_under_the_heading_that_it_comes_nearest_to()
    {
        var draft = await WriteAsync("写法治化营商环境，两个小标题，350字左右", "推行告知承诺事项41项，免罚轻微违法86起");
        string HeadOf(string fact) => draft.Text[..draft.Text.IndexOf(fact, StringComparison.Ordinal)].Split('\n').Last(l => l.StartsWith('（'));
        Assert.Contains("告知承诺", HeadOf("41项"), StringComparison.Ordinal);
        Assert.Contains("涉企执法", HeadOf("86起"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_firm_tone_is_heard_in_a_section_and_claims_no_deed()
    {
        var firm = await WriteAsync("写普法工作，口气坚决一点，200字以内", "开展普法活动188场次");
        Assert.Contains("不打折扣", firm.Text, StringComparison.Ordinal);
        Assert.InRange(firm.Text.Count(c => !char.IsWhiteSpace(c)), 80, 200);
        Assert.DoesNotContain("不打折扣", (await WriteAsync("写普法工作，200字以内", "开展普法活动188场次")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("语气正式点")]
    [InlineData("正式一点")]
    [InlineData("口气坚决一点")]
    public async Task Another_tone_keeps_every_fact_and_the_length(string message)
    {
        var draft = await WriteAsync("写一段行政复议，300字以内", "收到25件，受理20件，审结18件，纠错3件。");
        var spec = DraftEdits.Apply(draft, Asked(message))!;
        var edited = await new TemplateDraftWriter().WriteAsync(new DraftRequest(spec, Review), CancellationToken.None);
        Assert.All(["25件", "20件", "18件", "3件"], number => Assert.Contains(number, edited.Text, StringComparison.Ordinal));
        Assert.InRange(edited.Text.Count(c => !char.IsWhiteSpace(c)), draft.Text.Length * 0.8, 300);
    }

    [Fact]
    public async Task Each_figure_stands_with_the_measure_that_it_proves()
    {
        var draft = await WriteAsync("写政务公开，300字左右", "主动公开信息2860条\n办理依申请公开31件，全部按期答复\n举行新闻发布会4场");
        Assert.Matches("深化主动公开，[^。]*【核实】。全年主动公开(政府)?信息2860条。规范依申请公开，[^。]*【核实】，办理依申请公开31件，全部按期答复。", draft.Text);
        Assert.Matches("回应社会关切，[^。]*举行新闻发布会4场。", draft.Text);
    }

    [Fact]
    public async Task A_single_sentence_says_how_much_and_where_a_length_is_asked_what_for() =>
        Assert.Matches("^[^。]+，全年共召开联席会议2次，[^。]*诉前化解行政争议13件。$", (await WriteAsync("写府院联动，120字左右，一句话就行", "召开联席会议2次，诉前化解行政争议13件")).Text);

    [Fact]
    public async Task One_sentence_each_tells_each_fact_in_a_sentence_of_its_own() =>
        Assert.Matches("^[^。]*召开联席会议2次。[^。]*诉前化解行政争议13件。$", (await WriteAsync("写府院联动，各一句话就行", "召开联席会议2次，诉前化解行政争议13件")).Text);

    [Theory]
    [InlineData("写行政应诉，三句话", "全年应诉案件41件，审结38件，负责人出庭率95.2%", 3)]
    [InlineData("行政执法监督分四点写，每点一句话", "", 4)]
    public async Task So_many_sentences_as_asked(string instruction, string facts, int sentences) =>
        Assert.Equal(sentences, (await WriteAsync(instruction, facts)).Text.Count(c => c == '。'));

    [Fact]
    public async Task One_paragraph_is_one_also_of_two_matters() =>
        Assert.DoesNotContain('\n', (await WriteAsync("写一段话，把行政复议和行政应诉合在一起，300字以内", "复议收案55件，应诉23件")).Text);

    [Fact]
    public async Task Without_set_phrases_and_blanks_only_what_was_given_stands()
    {
        var draft = await WriteAsync("写规范性文件管理，不要留空格，也不要套话", "审核文件16件，备案16件，清理74件");
        Assert.DoesNotContain("坚持", draft.Text, StringComparison.Ordinal);
        Assert.Matches("^全年共审核文件16件，报送备案16件，清理文件74件。$", draft.Text);
    }

    [Fact]
    public async Task The_first_person_in_charge_is_called_as_the_instruction_calls_it()
    {
        var text = (await WriteAsync("写县政府主要负责人履行第一责任人职责的情况", "集中学法6次")).Text;
        Assert.Contains("县政府主要负责人切实扛起", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_speak_of_what_the_instruction_names()
    {
        var text = (await WriteAsync("镇街执法写两个方面，一个讲赋权一个讲队伍。下放事项86项，收回15项，持证执法人员213名", "")).Text;
        Assert.Matches("一是赋权方面，[^二]*86项[^二]*15项[^二]*二是队伍方面，.*213名", text);
    }

    [Fact]
    public async Task A_lack_named_bluntly_is_said_as_reports_say_it_one_a_point()
    {
        var text = (await WriteAsync("我们县行政复议办案人员少、场所小，想在存在问题里写两条", "")).Text;
        Assert.Matches("一是行政复议办案人员偏少，.*二是场所偏小，", text);
    }

    [Theory]
    [InlineData("存在问题写两条，口气别太重：人手不够，案卷质量参差", "一是人手还不够，.*二是案卷质量参差不齐，")]
    [InlineData("写存在的问题：一是人手不够二是经费紧张", "一是人手还不够，.*二是经费较为紧张，")]
    public async Task Lacks_listed_behind_the_request_are_its_points(string instruction, string expected) =>
        Assert.Matches(expected, (await WriteAsync(instruction, "")).Text);

    [Fact]
    public async Task Numbers_of_a_matter_without_a_section_are_written_and_not_declined()
    {
        var draft = await WriteAsync("组织一下语言：今年审查合同46份，出具意见52条", "");
        Assert.Contains("审查合同46份，出具意见52条", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_the_instruction_corrects_takes_the_place_of_the_one_in_the_file()
    {
        var text = (await WriteAsync("证明事项告知承诺制写一段。事项数以最新口径58项为准", "推行告知承诺事项52项，办件3106件")).Text;
        Assert.Contains("58项", text, StringComparison.Ordinal);
        Assert.DoesNotContain("52项", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_must_be_mentioned_opens_no_section_of_its_own()
    {
        var draft = await WriteAsync("写行政复议，要体现调解和纠错，280字以内", "收案102件，办结88件，其中调解和解31件");
        Assert.Equal(["行政复议"], draft.Spec!.Matters);
    }

    [Fact]
    public async Task What_is_excepted_is_not_what_is_asked() =>
        Assert.Equal(DraftGenre.Plans, (await WriteAsync("写开头和存在问题以外的“下一步打算”，150字以内", "")).Spec!.Genre);

    [Fact]
    public async Task The_head_of_a_district_heads_a_district() =>
        Assert.Contains("区政府主要负责人切实", (await WriteAsync("写区长履行法治建设职责", "述法1次")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task This_year_is_no_year_of_the_library()
    {
        var question = Asked("帮我写今年行政复议这一节") with { Years = [2021] };
        var draft = await new TemplateDraftWriter().WriteAsync(new DraftRequest(DraftSpecReader.Read(question, "收到复议申请94件"), Review), CancellationToken.None);
        Assert.DoesNotContain("2021", draft.Text, StringComparison.Ordinal);
        Assert.Contains("94件", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_of_asking_in_a_fact_stays_in_the_fact() =>
        Assert.Contains("办理时限压缩62%", (await WriteAsync("行政审批这块写180字，办理时限压缩62%，取消许可12项", "")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_length_that_the_matter_does_not_bear_is_not_filled_with_phrases_but_said()
    {
        var draft = await WriteAsync("写府院联动，1500字左右", "召开联席会议2次");
        Assert.DoesNotContain("列入重要议事日程", draft.Text, StringComparison.Ordinal);
        Assert.Contains(draft.Warnings, w => w.Contains("没有用空话凑字数", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_in_points_stays_with_its_matter()
    {
        var draft = await WriteAsync("写明年行政执法监督的打算，四条就行", "");
        Assert.DoesNotContain("第一责任人", draft.Text, StringComparison.Ordinal);
        Assert.Contains("四是", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_blanks_are_wanted_the_points_differ_and_claim_nothing_done()
    {
        var draft = await WriteAsync("写规范性文件管理，分三点，不要留空格", "");
        Assert.DoesNotContain("【", draft.Text, StringComparison.Ordinal);
        Assert.Equal(3, draft.Text.Split("重点是").Length - 1);
        Assert.DoesNotContain("统筹推进、务求实效", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_is_ordered_by_what_was_done_and_its_marks_by_where_they_stand()
    {
        var draft = await WriteAsync("写一份综述，介绍各县行政复议的做法，400字以内", "");
        Assert.Matches(@"深化行政复议体制改革方面，[\s\S]*\[1\]；[\s\S]*\[2\]。\n畅通复议申请渠道方面，白河县[\s\S]*\[3\]", draft.Text);
        Assert.DoesNotContain("：“", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_opening_names_the_place_that_the_instruction_names()
    {
        var question = Asked("写个开头段，澧阳县2024年的报告") with { UnknownPlaces = ["澧阳县"], Years = [2024] };
        var draft = await new TemplateDraftWriter().WriteAsync(new DraftRequest(DraftSpecReader.Read(question, ""), Review), CancellationToken.None);
        Assert.StartsWith("2024年，澧阳县", draft.Text, StringComparison.Ordinal);
    }

    private static Question Asked(string text) => new(text, text, QuestionTask.Draft, "");

    private static Task<Draft> WriteAsync(string instruction, string facts) =>
        new TemplateDraftWriter().WriteAsync(new DraftRequest(DraftSpecReader.Read(Asked(instruction), facts), Review), CancellationToken.None);
}
