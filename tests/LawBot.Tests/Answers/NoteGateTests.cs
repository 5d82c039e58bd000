using LawBot.Answers;
using LawBot.Answers.Drafts.Notes;
using LawBot.Lexicon;
using LawBot.Tests.Support;



namespace LawBot.Tests.Answers;

/// <summary>Of a user's notes only figures and deeds come into a text; the rest is told beside it.</summary>
[Collection(SampleDeskTests.Name)]
public sealed class NoteGateTests(SampleDesk samples)
{
    private static readonly string[] Kinds = ["void", "kept", "doubt", "remark"];

    public static TheoryData<int> Rows() => [.. Enumerable.Range(0, LexiconTable.Own("note-words").Count)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_types_its_examples_and_not_what_does_not_count(int index)
    {
        var row = LexiconTable.Own("note-words")[index];
        if (!Kinds.Contains(row.Class))
        {
            return;
        }

        static NoteKind? KindOf(LexiconRow row, string text) => row.Cells["where"] == "label"
            && text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            ? NoteWords.KindOfLabel(text[..colon])
            : NotePiece.Clauses(text).SelectMany(c => c.Split('(', ')')).Where(c => c.Length > 0).Select(NoteWords.KindOf).FirstOrDefault(k => k is not null);
        Assert.All(row.Counts, text => Assert.True(KindOf(row, text) is not null, text));
        Assert.All(row.DoesNotCount, text => Assert.True(KindOf(row, text) is null, text));
    }

    [Theory]
    [InlineData("写一段法律援助", "受理援助案件206件（早先报的198不对）\n挽回损失310万元", "206件|310万元", "198|不对")]
    [InlineData("写一段行政应诉", "一审应诉26件，原填24件作废。负责人出庭22件", "26件|22件", "24|作废")]
    [InlineData("写一段法治督察", "督察单位14个，应为16个；发现问题41个", "16个|41个", "14个|应为")]
    [InlineData("写一段法治督察", "督察单位14个（订正为16个），发现问题41个", "16个|41个", "14个|订正")]
    [InlineData("写一段法律援助", "受理233件，办结219件（勘误：办结221件，219是三季度的数）", "233件|221件", "219|勘误")]
    [InlineData("写一段人民调解", "调解纠纷不是320件，是302件，成功295件", "302件|295件", "320")]
    [InlineData("写一段文物执法", "巡查310次，发现隐患44处（所里说43处更准）", "310次|43处", "44处|更准")]
    [InlineData("写一段殡葬执法", "拆除违建墓地12处\n早前的稿子写的是15处", "12处", "15处|稿子")]
    [InlineData("写一段气象执法", "防雷检查90家，气球许可12件→实际是14件", "90家|14件", "12件|→")]
    [InlineData("写一段行政复议", "收到申请38件，受理33件，旧数35件别用", "38件|33件", "35")]
    public async Task A_void_number_gives_way_to_the_valid_one_and_is_told(string instruction, string notes, string stand, string never)
    {
        var draft = await samples.Desk.DraftAsync(instruction, [], notes, default);
        Assert.All(stand.Split('|'), s => Assert.Contains(s, draft.Text, StringComparison.Ordinal));
        Assert.All(never.Split('|'), n => Assert.DoesNotContain(n, draft.Text, StringComparison.Ordinal));
        Assert.Contains(draft.Warnings, w => w.StartsWith("没有写进正文的材料", StringComparison.Ordinal) && w.Contains(never.Split('|')[0], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("写一段行政应诉", "应诉31件；败诉4件（待核）", "31件", "4件")]
    [InlineData("写一段信访", "受理信访420件，化解积案18件\n这个数还没核", "420件", "18件")]
    [InlineData("写一段医保执法", "检查药店88家，追回资金大概60万元", "88家", "60万")]
    [InlineData("写一段执法监督", "评查案卷150卷，发建议书6份（5份？）", "150卷", "6份")]
    [InlineData("写一段人民调解", "调解纠纷88件，成功率应该是97%吧", "88件", "97%")]
    [InlineData("写一段普法", "开展讲座24场（初步统计），发放资料6000份", "6000份", "24场")]
    public async Task A_number_that_is_not_checked_stays_out_and_is_told_as_doubted(string instruction, string notes, string stands, string doubted)
    {
        var draft = await samples.Desk.DraftAsync(instruction, [], notes, default);
        Assert.Contains(stands, draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(doubted, draft.Text, StringComparison.Ordinal);
        Assert.Contains(draft.Warnings, w => w.Contains("您标了待核", StringComparison.Ordinal) && w.Contains(doubted, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_to_be_looked_at_again_stands_and_the_wish_is_told_beside_it()
    {
        var draft = await samples.Desk.DraftAsync("写一段行政执法", [], "检查企业86家（月底再对一遍），立案9件", default);
        Assert.Contains("86家", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("月底", draft.Text, StringComparison.Ordinal);
        Assert.Contains(draft.Warnings, w => w.Contains("还要再核", StringComparison.Ordinal) && w.Contains("86家", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("写一段行政执法", "检查企业120家，其他的你补几句\n提醒：周四前报上去", "120家", "你补|周四")]
    [InlineData("写一段行政执法", "检查企业120家（口径跟上年不同）。主任说罚款别突出", "120家", "口径|主任|突出")]
    [InlineData("写一段政务公开", "公开信息800条，被投诉3件（不要公开）", "800条", "3件")]
    [InlineData("写一段信访", "我信访股小吴，受理信访260件，化解积案12件", "260件|12件", "小吴")]
    [InlineData("写一段行政复议", "年份：2024\n受理44件", "2024年|44件", "年份")]
    [InlineData("写一段行政复议", "单位：白溪县司法局\n2025年复议数据（讨论稿）\n受理44件", "44件", "讨论稿|单位：|复议数据")]
    [InlineData("写一段住建执法", "区住建局\n一、工地检查\n检查工地62个\n二、燃气安全\n整改隐患35处", "62个|35处", "一、工地|工地检查。|二、燃气")]
    [InlineData("写一段档案执法", "检查单位45家\n下面是去年的，留着备查\n抽查单位39家", "45家", "39家|备查")]
    [InlineData("写一段行政许可", "办结4598件\n（平台里查到是4598，另一个页面显示4601）", "4598件", "4601|平台")]
    [InlineData("写一段法律服务", "援助41件，比起去年那个26多了不少", "41件", "26")]
    [InlineData("写一段法治督察", "督察乡镇7个，天气真好", "7个", "天气")]
    public async Task Remarks_headings_and_what_nothing_types_are_never_printed(string instruction, string notes, string stand, string never)
    {
        var text = (await samples.Desk.DraftAsync(instruction, [], notes, default)).Text;
        Assert.All(stand.Split('|'), s => Assert.Contains(s, text, StringComparison.Ordinal));
        Assert.All(never.Split('|'), n => Assert.DoesNotContain(n, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("写一段行政执法", "注销许可证45本，作废空白文书12份，补办证件3本", "12份")]
    [InlineData("写一段行政审批", "精简事项8项，公示未核准项目5个", "5个")]
    [InlineData("写一段普法", "建立以案释法制度，编写普法教材3本", "教材3本")]
    [InlineData("写一段行政执法", "三项制度落实到位，检查企业90家均已整改", "三项制度落实到位")]
    [InlineData("写一段法律服务", "设置服务站（室）14个", "服务站（室）14个")]
    public async Task What_only_looks_like_a_remark_is_told_as_the_fact_that_it_is(string instruction, string notes, string stands) =>
        Assert.Contains(stands, (await samples.Desk.DraftAsync(instruction, [], notes, default)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("写一段行政应诉", "项目,2023,2024\n应诉案件,31,26\n败诉,3,1\n出庭率,90%,100%", "26件|1件|100%", "31|90%|项目，")]
    [InlineData("写行政裁决", "\t2024\t2025\t增减\n受理（件）\t15\t21\t+6\n办结（件）\t14\t20\t+6", "21件|20件", "+6|15件")]
    [InlineData("写一段普法，只写2025年的", "2024年：讲座30场，资料900份\n2025年：讲座41场，资料1100份", "41场|1100份", "30场|900份")]
    [InlineData("写一段普法", "活动\t场次\t参加人数（人）\n宪法宣传日\t6\t1800\n法治夜校\t9\t740", "6场次|1800人|9场次|740人", "活动\t")]
    [InlineData("写一段城管执法", "单位\t立案（件）\t罚款（万元）\t备注\n东湖中队\t17\t3.5\t\n西湖中队\t12\t2.4\t数还没核", "17件|3.5万元", "2.4|没核|备注")]
    [InlineData("写一段行政检查", "类别  县本级  乡镇  合计\n行政检查  120次  340次  460次\n行政处罚  41件  20件  61件", "460次|61件", "120次|类别")]
    public async Task A_table_is_read_by_its_head_whatever_parts_its_cells(string instruction, string notes, string stand, string never)
    {
        var text = (await samples.Desk.DraftAsync(instruction, [], notes, default)).Text;
        Assert.All(stand.Split('|'), s => Assert.Contains(s, text, StringComparison.Ordinal));
        Assert.All(never.Split('|'), n => Assert.DoesNotContain(n, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("去年：排查2010件，化解1980件\n今年：排查2260件，化解2205件")]
    [InlineData("去年\n排查2010件\n化解1980件\n今年\n排查2260件\n化解2205件")]
    public async Task A_label_of_last_year_holds_for_every_count_behind_it(string notes)
    {
        var text = (await samples.Desk.DraftAsync("写一段矛盾纠纷化解", [], notes, default)).Text;
        Assert.Contains("2260件（上年2010件）", text, StringComparison.Ordinal);
        Assert.Contains("2205件（上年1980件）", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_own_years_set_beside_each_other_are_compared_and_no_other_county_is_told_of()
    {
        var draft = await samples.Desk.DraftAsync("写行政复议，两年对比一下", [], "2024年：申请50件，受理40件\n2025年：申请60件，受理50件", default);
        Assert.Contains("申请60件，比上年的50件增长20%", draft.Text, StringComparison.Ordinal);
        Assert.Contains("受理行政复议申请50件，比上年的40件增长25%", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_given_number_that_is_not_in_the_text_is_told()
    {
        var draft = await samples.Desk.DraftAsync("写一段普法", [], "项目\t2024年\t2025年\n讲座\t30场\t41场\n资料\t900份\t1100份", default);
        Assert.Contains(draft.Warnings, w => w.StartsWith("没有写进正文的材料", StringComparison.Ordinal) && w.Contains("2024年一列", StringComparison.Ordinal));
    }
}
