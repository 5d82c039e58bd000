using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Answers.Drafts.Wishes;
using LawBot.Lexicon;
using LawBot.Questions;
using LawBot.Retrieval;

namespace LawBot.Tests.Answers;

/// <summary>What an instruction wishes is read by the rows of one table, and no word of a wish comes into a text.</summary>
public class DraftWishTests
{
    private const string Place = "青禾县";

    public static TheoryData<int> Rows()
    {
        var data = new TheoryData<int>();
        for (var i = 0; i < LexiconTable.Rows("draft-wishes").Count; i++)
        {
            data.Add(i);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_reads_its_examples_and_not_what_does_not_count(int index)
    {
        var row = LexiconTable.Rows("draft-wishes")[index];
        if (row.Class.StartsWith("word ", StringComparison.Ordinal))
        {
            return;
        }

        Assert.All(row.Counts, text => Assert.True(RowsOf(text).Contains(row), $"{row.Id}: {text} → {string.Join(' ', RowsOf(text).Select(r => r.Id))}"));
        Assert.All(row.DoesNotCount, text => Assert.False(RowsOf(text).Contains(row), $"{row.Id}: {text}"));
    }

    [Fact]
    public void Each_plain_word_stands_in_its_example() => Assert.All(LexiconTable.Rows("draft-words"),
        r => Assert.All(r.Counts, e => Assert.True(r.Words.Any(w => e.Contains(w, StringComparison.Ordinal)), $"{r.Class}: {e}")));

    [Theory]
    [InlineData("写行政执法监督，只谈涉企检查这一个问题", "清理涉企检查事项63项", "只谈")]
    [InlineData("合法性审核：审核92件，被采纳131条。再补一个乡镇合法性审核的情况，乡镇审核208件", "", "再补")]
    [InlineData("公共法律服务那段重写一下：法律援助214件，写得有点温度", "", "温度")]
    [InlineData("行政复议这段，材料里收案写的是81件，不对，改成86件；其余照用", "行政复议收案81件，受理77件", "81件")]
    [InlineData("写普法，领导催得急，周五上会要用", "开展活动26场", "上会")]
    [InlineData("写行政应诉，字里行间多一些书卷气", "应诉37件", "书卷气")]
    [InlineData("写应急管理，疫情的内容全部拿掉", "修订预案12个，疫情防控检查260次", "疫情")]
    [InlineData("写信访工作，重复信访那块数不好看就不写了", "受理信访640件，重复信访52件", "重复信访")]
    [InlineData("写合同审查，标的额先别公开", "审合同88份，标的额3.2亿元", "标的额")]
    [InlineData("写规范执法，人民调解跟复议的数不用放", "行政处罚318件\n人民调解739件\n行政复议20件", "739")]
    [InlineData("文旅局写执法，检查网吧52家次。暗访收了236册那个另外报，先别写进去", "", "236")]
    [InlineData("写重大行政决策，法律顾问别提（那个单独有一节）", "", "法律顾问")]
    public async Task No_word_of_a_wish_comes_into_the_text(string instruction, string facts, string word) =>
        Assert.DoesNotContain(word, (await WriteAsync(instruction, facts)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("城管局下一步打算，三条，必须有柔性执法和数字化", "柔性执法 数字化")]
    [InlineData("应急局明年打算，四条，要有应急演练、执法装备、普法", "应急演练 执法装备 普法")]
    [InlineData("写存在问题三条，必须写到信息化水平和村级力量", "信息化水平有待 村级力量")]
    [InlineData("教育局存在的问题，写三条", "校外培训")]
    [InlineData("卫健局下一步打算，三点", "医疗机构")]
    public async Task Each_topic_named_and_a_departments_own_trade_have_a_point(string instruction, string topics)
    {
        var text = (await WriteAsync(instruction, "")).Text;
        Assert.All(topics.Split(' '), t => Assert.Contains(t, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_title_asked_for_without_words_names_the_matter_and_a_passage_for_a_report_is_no_report()
    {
        Assert.StartsWith("矛盾纠纷多元化解工作\n", (await WriteAsync("写一节矛盾化解，加个标题，调解纠纷320件", "")).Text, StringComparison.Ordinal);
        var passage = await WriteAsync("水利局：河道巡查960次，水行政处罚8件，写到年度报告里的一段话", "");
        Assert.Equal((DraftGenre.Section, true), (passage.Spec!.Genre, passage.Text.Length < 300));
    }

    [Theory]
    [InlineData("复议写一段 收了47 受理41 结了38 都是件", "收到行政复议申请47件，受理41件，审结38件")]
    [InlineData("写应诉 一审29 二审7 单位都是件", "一审行政应诉案件29件、二审7件")]
    [InlineData("写调解 排查320 化解311（起）", "排查320起，化解311起")]
    [InlineData("写普法，培训 34 件，发资料3100", "宣传资料3100份")]
    public async Task Notes_typed_in_haste_are_read_as_facts(string instruction, string told) =>
        Assert.Contains(told, (await WriteAsync(instruction, "")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("写法律援助，办了82，咨询1430人次", "82")]
    [InlineData("我是青禾街道的，写人民调解，调解纠纷65件，都调成了", "均已调解成功")]
    public async Task What_is_given_and_not_written_is_told(string instruction, string told)
    {
        var draft = await WriteAsync(instruction, "");
        Assert.True(draft.Text.Contains(told, StringComparison.Ordinal) || draft.Warnings.Any(w => w.Contains(told, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("咱是青石镇，写综合执法一段，巡查210次", "我镇")]
    [InlineData("比着澧溪县那份的写法写普法", "普法")]
    public async Task Who_writes_and_after_whom_is_read_in_whatever_words(string instruction, string word)
    {
        var draft = await WriteAsync(instruction, "");
        Assert.Contains(word, draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Warnings, w => w.Contains("没有读懂", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_last_point_is_to_be_about_stands_in_it()
    {
        var text = (await WriteAsync("明年打算写五点，最后一点要落到法治队伍上", "")).Text;
        Assert.Contains("法治队伍", text[text.IndexOf("五是", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plans_on_several_matters_have_a_point_for_each()
    {
        var text = (await WriteAsync("写下一步打算，三点：案卷评查、行政调解、普法宣传", "")).Text;
        Assert.All((string[])["一是健全案卷评查", "二是完善行政调解", "三是"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("不足写四点，务必点到调解员文化程度低、平台数据录入不全", "一是调解员文化程度", "二是平台数据录入")]
    [InlineData("查摆短板，得有“记录仪用得不好”和“普法老一套”这两样", "一是记录仪", "二是普法")]
    [InlineData("整改清单。督察反馈：一是公示不及时，二是案卷装订不规范。逐条写整改措施", "一是公示", "二是案卷装订")]
    [InlineData("下一步工作写三条，其中要提到持证率到100%、新建调解室12个", "持证率达到100%。二是", "新建调解室12个。三是")]
    public async Task Lacks_and_aims_that_are_named_are_a_point_each(string instruction, string first, string second)
    {
        var text = (await WriteAsync(instruction, "")).Text;

        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(second, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("写人民调解，二三百字", 200, 300)]
    [InlineData("300到400字，写法治宣传教育", 300, 400)]
    [InlineData("写行政执法监督，150-220字", 150, 220)]
    [InlineData("半页纸写写规范性文件管理", 240, 345)]
    public async Task A_range_of_lengths_is_kept_at_both_ends(string instruction, int least, int most) =>
        Assert.InRange((await WriteAsync(instruction, "")).Text.Count(c => !char.IsWhiteSpace(c)), least, most);

    [Fact]
    public async Task What_was_not_done_and_is_not_to_be_mentioned_stands_neither_in_the_text_nor_beside_it()
    {
        var draft = await WriteAsync("公共法律服务一段，公证我们没做，千万别提；法律援助办了198件", "");

        Assert.DoesNotContain("公证", draft.Text + string.Concat(draft.Missing), StringComparison.Ordinal);
        Assert.Equal(["公证"], draft.Spec!.Exclude);
    }

    [Fact]
    public async Task What_was_not_understood_or_not_done_is_told_beside_the_text()
    {
        var draft = await WriteAsync("写行政应诉，字里行间多一些书卷气，每条配一个例子", "应诉37件");
        Assert.Contains(draft.Warnings, w => w.StartsWith("没有读懂", StringComparison.Ordinal) && w.Contains("书卷气", StringComparison.Ordinal));
        Assert.Contains(draft.Warnings, w => w.StartsWith("没有照办", StringComparison.Ordinal) && w.Contains("例子", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Money_that_is_not_to_be_mentioned_is_left_out_whatever_it_was_paid_for()
    {
        var text = (await WriteAsync("写法律顾问工作，花的钱不要提", "聘请法律顾问15名，支付顾问费48万元")).Text;
        Assert.Contains("15名", text, StringComparison.Ordinal);
        Assert.DoesNotContain("48", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("我们是河东街道办，写矛盾纠纷化解", "调解纠纷312件", "我街道全年", "我县")]
    [InlineData("我们是县卫健局，写行政执法：监督检查医疗机构130家", "", "我局全年", "全县")]
    public async Task The_text_is_its_owners(string instruction, string facts, string own, string others)
    {
        var text = (await WriteAsync(instruction, facts)).Text;
        Assert.Contains(own, text, StringComparison.Ordinal);
        Assert.DoesNotContain(others, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_without_a_length_make_a_short_text_and_the_usual_measures_stand_beside_it()
    {
        var draft = await WriteAsync("写一段公共法律服务", "办理法律援助案件207件");
        Assert.DoesNotContain("【核实】", draft.Text, StringComparison.Ordinal);
        Assert.Contains(draft.Warnings, w => w.StartsWith("没有写进正文、本地做过可以补充的", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lacks_that_the_instruction_names_are_the_points_each_with_its_remedy_where_one_is_wished()
    {
        var text = (await WriteAsync("不足之处写两点：一个说乡镇司法所缺人，一个说应诉准备不细，每条带一句改进办法", "")).Text;
        Assert.Matches("一是乡镇司法所人员配备不足.*下一步将.*二是应诉准备不够细致.*下一步将", text);
    }

    [Theory]
    [InlineData("写个红烧肉的做法，步骤细一点")]
    [InlineData("给我拟一份租房合同，押一付三的")]
    public async Task A_text_of_another_trade_is_declined(string instruction) => Assert.True((await WriteAsync(instruction, "")).Spec!.IsDeclined);

    [Fact]
    public async Task An_outline_has_so_many_parts_as_asked_and_is_of_its_owners_level()
    {
        var text = (await WriteAsync("给我们乡拟法治政府建设报告提纲，四大块就够", "")).Text;
        Assert.Contains("四、", text, StringComparison.Ordinal);
        Assert.DoesNotContain("五、", text, StringComparison.Ordinal);
        Assert.Contains("我乡", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_without_its_measure_word_is_told_with_the_usual_one() => Assert.Contains("收案78件，受理71件，审结66件",
        (await WriteAsync("今年行政复议的数报上来了，收案78，受理71，审结66，你给写成一小段", "")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_length_of_each_point_is_no_length_of_the_text() =>
        Assert.True((await WriteAsync("写明年行政执法监督的打算，分三点，每条不超过40字", "")).Spec!.MaxChars >= 100);

    [Fact]
    public async Task A_messy_list_of_facts_is_told_fact_by_fact()
    {
        var text = (await WriteAsync("理成执法监督的一段", "案卷评查  72宗 / 优秀 31宗；整改意见书:18份")).Text;
        Assert.All(["72宗", "优秀31宗", "整改意见书18份"], f => Assert.Contains(f, text, StringComparison.Ordinal));
    }

    private static Task<Draft> WriteAsync(string instruction, string facts)
    {
        var spec = DraftSpecReader.Read(new Question(instruction, instruction, QuestionTask.Draft, ""), facts);
        return new TemplateDraftWriter().WriteAsync(new DraftRequest(spec, new Evidence(instruction, [])), CancellationToken.None);
    }

    private static List<LexiconRow> RowsOf(string text) =>
        [.. WishReader.Read($"普法，{text}", [Place, Place[..^1]]).SelectMany(c => c.Wishes).Select(w => w.Row)];
}
