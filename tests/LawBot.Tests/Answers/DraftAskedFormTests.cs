using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Questions;
using LawBot.Retrieval;

namespace LawBot.Tests.Answers;

/// <summary>The form that is asked for is the form that stands, and what was given is told as its genre tells it.</summary>
public class DraftAskedFormTests
{
    [Theory]
    [InlineData("只要标题，给我拟四个信息稿标题，内容是政务公开", 4)]
    [InlineData("帮我拟三个小标题就行，正文先不要，写普法", 3)]
    public async Task Titles_alone_stand_alone(string instruction, int titles)
    {
        var text = (await WriteAsync(instruction, "公开信息310条，答复申请5件，开展普法活动12场，培训4期")).Text;
        Assert.Equal(titles, text.Split('\n').Length);
        Assert.DoesNotContain('。', text);
    }

    [Fact]
    public async Task A_short_account_in_points_has_as_many_and_each_fact_once()
    {
        var text = (await WriteAsync("镇里的法治工作小结，分三点，每点一句话", "柳坪镇：调解纠纷51起；普法宣传14场；审查合同9份；党委会学法3次")).Text;
        Assert.Matches("柳坪镇.*一是[^。]*。二是[^。]*。三是[^。]*。$", text);
        Assert.All(["51起", "14场", "9份", "3次"], n => Assert.Equal(2, text.Split(n).Length));
    }

    [Fact]
    public async Task A_lack_with_its_figure_is_named_and_the_figure_stands_behind_it()
    {
        var text = (await WriteAsync("写存在的问题，两条，都展开说一两句", "负责人不爱出庭，出庭率才64%；乡镇接不住下放的权，9个乡镇只有4个能独立办案")).Text;
        Assert.Matches("一是行政机关负责人出庭应诉[^。]*。出庭率仅为64%。二是乡镇承接[^。]*。9个乡镇仅有4个能独立办案。$", text);
    }

    [Fact]
    public async Task A_lack_told_with_what_mends_it_says_both_in_one_point()
    {
        var text = (await WriteAsync("问题和整改一并写，两条，问题后面跟着整改", "有3个乡镇没有专职司法员；案卷评查不合格6卷")).Text;
        Assert.Matches("一是[^一二]*3个乡镇[^二]*下一步将[^二]*。二是[^二]*6卷[^二]*下一步将", text);
        Assert.DoesNotContain("较为突出", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("写明年执法监督打算，三条", "评查案卷120卷，开展执法培训3期，新聘监督员10名")]
    [InlineData("明年的普法安排写三条", "讲座40场，新建法治广场2个，培养法律明白人60名")]
    public async Task What_is_for_next_year_is_told_as_planned(string instruction, string facts)
    {
        var text = (await WriteAsync(instruction, facts)).Text;
        Assert.StartsWith("明年，", text, StringComparison.Ordinal);
        Assert.DoesNotContain("年内", text, StringComparison.Ordinal);
        Assert.DoesNotContain("全年", text, StringComparison.Ordinal);
        Assert.Equal(4, text.Split("计划").Length);
    }

    [Theory]
    [InlineData("写一段主要负责人履行第一责任人职责情况", "区民政局，局长主持党组会研究法治工作4次，带头讲课1次", "局主要负责人")]
    [InlineData("写开头段", "临溪县住房和城乡建设局 2025年", "临溪县住房和城乡建设局")]
    [InlineData("写今年的执法情况", "区水务局；查处非法取水9起，巡查214次", "区水务局")]
    public async Task The_organ_that_the_notes_begin_with_is_whose_text_it_is(string instruction, string facts, string whose)
    {
        var text = (await WriteAsync(instruction, facts)).Text;
        Assert.Contains(whose, text, StringComparison.Ordinal);
        Assert.All(["我县", "全县", "党政主要负责人", "全系统"], w => Assert.DoesNotContain(w, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_this_years_figures_stand_where_no_other_is_wanted()
    {
        var text = (await WriteAsync("写案卷评查，只写今年的数，去年的不要", "去年评查案卷90卷；今年评查案卷110卷，发现问题23个")).Text;
        Assert.Contains("110卷", text, StringComparison.Ordinal);
        Assert.DoesNotContain("90卷", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_text_of_facts_bears_one_mark_at_most()
    {
        var text = (await WriteAsync("写调解这一段，200字以内", "排查纠纷147件，化解144件，司法确认9件，培训调解员60人次")).Text;
        Assert.InRange(text.Split(MeasurePiece.Mark).Length, 1, 2);
    }

    [Theory]
    [InlineData("写执法这块，口语给你你改成书面的")]
    [InlineData("写信访这一段，话别太大")]
    [InlineData("写一段文件管理，写成一段话，别一是二是的")]
    public async Task An_ordinary_wish_is_not_told_as_not_understood(string instruction) =>
        Assert.DoesNotContain("没有读懂", string.Concat((await WriteAsync(instruction, "检查企业32家，接访12批，清理文件9件")).Warnings), StringComparison.Ordinal);

    [Fact]
    public async Task Each_heading_bears_so_many_sentences()
    {
        var text = (await WriteAsync("写政务公开，三个小标题，每个标题下面两三句", "主动公开信息1530条；受理依申请公开12件，按期答复12件")).Text;
        Assert.All(text.Split("（二）")[1].Split("（三）"), part => Assert.InRange(part.Count(c => c == '。'), 2, 3));
    }

    [Fact]
    public async Task Lacks_and_what_comes_next_stand_each_under_a_heading()
    {
        var text = (await WriteAsync("存在问题和下一步，各两条", "执法人员36人有执法证的才21人；超期办结6件")).Text;
        Assert.Matches("（一）[^（]*一是[^（]*21人[^（]*二是[^（]*6件[^（]*（二）[^（]*一是[^（]*二是", text);
    }

    [Theory]
    [InlineData("写司法所建设，不用写意义，直接写做了什么")]
    [InlineData("开头不要坚持什么什么的，写司法所建设")]
    [InlineData("把下面的改成一段正式的话，写司法所建设，别加东西")]
    public async Task Who_wants_no_set_phrases_gets_the_facts_alone(string instruction) =>
        Assert.Equal("全年共新建司法所2个，维修4个。", (await WriteAsync(instruction, "新建司法所2个，维修4个")).Text);

    [Fact]
    public async Task A_rank_in_the_province_does_not_make_the_text_the_provinces() =>
        Assert.DoesNotContain("我省", (await WriteAsync("今年依法行政的亮点，写三条", "全省案卷评查第三名；复议调解率41%；新建法治公园2个")).Text,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("写规范性文件和重大决策合法性审查，要分三个小标题", 3)]
    [InlineData("写行政复议和行政应诉，两个小标题", 2)]
    public async Task So_many_headings_stand_as_asked_also_of_two_matters(string instruction, int headings) =>
        Assert.Equal(headings, (await WriteAsync(instruction, "")).Text.Split('\n').Count(l => l.StartsWith('（')));

    [Fact]
    public async Task A_letter_about_a_matter_is_declined_and_a_section_offered()
    {
        var draft = await WriteAsync("帮我写个法治督察的批复", "同意整改方案");
        Assert.Contains("批复", draft.Text, StringComparison.Ordinal);
        Assert.Contains("可以先写", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remark_behind_a_figure_is_no_lack_of_its_own()
    {
        var text = (await WriteAsync("写存在的不足，三条", "行政诉讼败诉率18%，比去年高；法制审核人员只有3个人；有4个镇执法队没配齐装备")).Text;
        Assert.Matches("一是[^二]*18%，比去年高。二是法治工作力量不足。[^三]*仅有3个?人。三是[^一]*没配齐装备。$", text);
    }

    [Fact]
    public async Task Two_sentences_a_named_point_are_what_for_and_how_much()
    {
        var text = (await WriteAsync("写行政审批这块，分两点写，一点说减材料，一点说减时限，每点两句", "减少材料212份；承诺时限压缩68%")).Text;
        Assert.Matches("一是减材料[^。]*【核实】。[^。]*212份。二是减时限", text);
    }

    private static Task<Draft> WriteAsync(string instruction, string facts)
    {
        var spec = DraftSpecReader.Read(new Question(instruction, instruction, QuestionTask.Draft, ""), facts);
        return new TemplateDraftWriter().WriteAsync(new DraftRequest(spec, new Evidence(instruction, [])), CancellationToken.None);
    }
}
