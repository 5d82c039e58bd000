using static LawBot.Tests.Readers.PdfSample;

namespace LawBot.Tests.Readers;

/// <summary>Pages whose lines stand beside each other and are read one column after the other.</summary>
public sealed class PdfColumnsTests
{
    private const string Title = "澧溪市2022年法治政府建设情况报告";

    private static readonly string[] First =
    [
        "一、主要工作", "（一）深化行政复议改革。全年收到行政复议申请一百二十件，受理一百零八件，审结九十五件。",
        "（二）规范行政执法。办理行政处罚案件三千四百五十六件，开展执法人员培训十二期，执法人员持证上岗。",
    ];

    private static readonly string[] Second = ["二、存在的问题", "个别单位对法治建设重视程度不够，专业人才较为缺乏。"];

    public static TheoryData<double, double, double, double, string> Columns() => new()
    {
        { 50, 230, 310, 240, "as wide as each other" },
        { 50, 330, 400, 150, "the right one narrow" },
        { 50, 140, 210, 340, "the left one narrow" },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Columns_of_any_width_under_one_title_are_read_one_after_the_other(double left, double leftWidth, double right, double rightWidth,
        string what)
    {
        var content = Show(Title, 120, 760, 20) + Column(First, left, leftWidth, 710) + Column(Second, right, rightWidth, 704);
        var texts = (await Reading.Of("澧溪.pdf", OfContent(content))).Texts();
        Assert.True(texts.SequenceEqual([Title, .. First, .. Second]), what + ": " + string.Join(" | ", texts));
    }

    [Fact]
    public async Task Text_over_the_whole_width_above_and_below_columns_stays_in_its_place()
    {
        var head = "本报告由市司法局编写，经市人民政府审定，现予公布，接受社会监督，欢迎提出意见建议并来信来电。";
        var content = Show(Title, 120, 760, 20) + Column([head], 50, 500, 720) + Column(First, 50, 230, 660) + Column(Second, 310, 240, 660)
            + Column(["三、下一步打算", "继续推进行政执法三项制度，办好群众身边的法治实事，力争全年培训执法人员不少于八百人次。"], 50, 500, 400);
        string[] expected = [Title, head, .. First, .. Second, "三、下一步打算", "继续推进行政执法三项制度，办好群众身边的法治实事，力争全年培训执法人员不少于八百人次。"];
        Assert.Equal(expected, (await Reading.Of("澧溪.pdf", OfContent(content))).Texts());
    }

    [Fact]
    public async Task Three_columns_are_read_one_after_the_other()
    {
        var third = new[] { "三、下一步打算", "继续推进行政执法三项制度，办好群众身边的法治实事。" };
        var content = Show(Title, 120, 760, 20) + Column(First, 40, 150, 710) + Column(Second, 220, 150, 710) + Column(third, 400, 150, 710);
        string[] expected = [Title, .. First, .. Second, .. third];
        Assert.Equal(expected, (await Reading.Of("澧溪.pdf", OfContent(content))).Texts());
    }

    [Fact]
    public async Task A_sheet_with_two_pages_is_read_page_by_page_and_without_their_numbers()
    {
        var content = Show(Title, 100, 540, 16) + Column(First, 60, 300, 500) + Show("— 1 —", 190, 30) + Column(Second, 480, 300, 540) + Show("— 2 —", 610, 30);
        string[] expected = [Title, .. First, .. Second];
        Assert.Equal(expected, (await Reading.Of("澧溪.pdf", OfContent(content, box: "[0 0 842 595]"))).Texts());
    }

    [Fact]
    public async Task A_table_of_sentences_is_read_row_by_row()
    {
        string[] measures = ["推行柔性执法，编制轻微违法免罚清单", "开展执法培训，提升执法人员办案能力", "加强行政复议，主渠道作用得到发挥"];
        string[] results = ["办理免罚案件三十一件，企业反映良好", "培训执法人员六百余人次，覆盖全部乡镇", "收到申请一百二十件，审结九十五件"];
        var content = Show(Title, 120, 760, 20) + string.Concat(measures.Zip(results)
            .Select((row, i) => Column([row.First], 60, 150, 700 - (60 * i), indent: 0) + Column([row.Second], 300, 150, 700 - (60 * i), indent: 0)));
        var text = string.Concat((await Reading.Of("澧溪.pdf", OfContent(content))).Texts().Select(line => line.Replace("\t", "", StringComparison.Ordinal)));
        Assert.Equal(Title + string.Concat(measures.Zip(results).Select(row => row.First + row.Second)), text);
    }

    /// <summary>Sets paragraphs in lines of 12 points, the first line of each indented.</summary>
    private static string Column(string[] paragraphs, double left, double width, double top, double indent = 24)
    {
        var (shown, y) = ("", top);
        foreach (var paragraph in paragraphs)
        {
            for (int at = 0, count; at < paragraph.Length; at += count, y -= 18)
            {
                var from = at == 0 ? left + indent : left;
                count = Math.Min(paragraph.Length - at, (int)((left + width - from) / 12));
                shown += Show(paragraph.Substring(at, count), from, y);
            }
        }

        return shown;
    }
}
