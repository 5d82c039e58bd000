using System.Globalization;
using System.Text;
using LawBot.Documents;
using LawBot.Host.Readers;

namespace LawBot.Tests.Readers;

/// <summary>What is made of the words that recognition found on a page.</summary>
public sealed class RecognisedTextTests
{
    private const int Width = 1240;

    [Fact]
    public void The_lines_of_a_page_that_lay_askew_are_still_told_apart()
    {
        string[] lines = ["全县开展普法宣传活动共计四百六十场次受教", "育群众十三万人次发放宣传资料五万八千余份", "全年办理法律援助案件二百一十七件挽回损失", "三百八十六万元并为农民工讨薪提供法律帮助"];
        var straight = Text(lines.Select((line, i) => Line(line, 100 + (50 * i))));
        Assert.Equal(straight, Text(lines.Select((line, i) => Line(line, 100 + (50 * i), slope: 0.02))));
        Assert.Equal([string.Concat(lines)], straight);
    }

    [Fact]
    public void A_character_that_recognition_doubts_is_kept_among_others_so_that_no_other_county_comes_out()
    {
        Assert.Equal(["青禾县人民政府"], Text([Line("青禾县人民政府", 100, confidence: i => i == 1 ? 3 : 95)]));
    }

    [Fact]
    public void A_speck_that_recognition_does_not_believe_is_left_out()
    {
        var line = Line("青禾县人民政府", 100) + Word("~", 600, 118, 6, 6, 2);
        Assert.Equal(["青禾县人民政府"], Text([line]));
    }

    [Theory]
    [InlineData("《一)加强组织领导", "(一)加强组织领导")]
    [InlineData("一)加强组织领导", "(一)加强组织领导")]
    [InlineData("（一）加强组织领导", "（一）加强组织领导")]
    [InlineData("《一)》号文件", "《一)》号文件")]
    public void The_bracket_of_a_heading_number_is_mended(string recognised, string meant) => Assert.Equal([meant], Text([Line(recognised, 100)]));

    [Fact]
    public void Rows_drawn_tall_stay_rows_and_cells_close_together_stay_apart()
    {
        var table = Row(100, ("案件类别", 100), ("收到件数", 300), ("受理件数", 420)) + Row(250, ("行政复议", 100), ("45", 300), ("38", 420)) + Row(400, ("行政应诉", 100),
            ("62", 300), ("61", 420));
        var blocks = Blocks([table]);
        Assert.Equal(["案件类别", "收到件数", "受理件数"], blocks[0].Cells);
        Assert.Equal(["行政复议", "45", "38"], blocks[1].Cells);
        Assert.Equal(["行政应诉", "62", "61"], blocks[2].Cells);
        Assert.All(blocks, block => Assert.Equal(BlockKind.TableRow, block.Kind));
    }

    [Fact]
    public void Digits_with_little_confidence_are_doubtful()
    {
        var block = Blocks([Line("受理案件38件", 100, confidence: i => i is 4 or 5 ? 60 : 95)])[0];
        Assert.Equal("38", string.Concat(block.Doubtful.Select(span => block.Text[span.Start..span.End])));
    }

    private static IEnumerable<string> Text(IEnumerable<string> lines) => Blocks(lines).Select(block => block.Text);

    private static IReadOnlyList<Block> Blocks(IEnumerable<string> lines)
    {
        var table = "level\n" + Record(1, 0, 0, Width, 1754, -1, "") + string.Concat(lines);
        var blocks = new BlockList("扫描.pdf", default);
        new PlacedParagraphs(blocks, doubtfulBelow: 80).Add(RecognisedText.Parse(Encoding.UTF8.GetBytes(table)));
        return blocks.Blocks;
    }

    private static string Line(string text, double top, double slope = 0, Func<int, double>? confidence = null) => Record(4, 100, top, 900, 32, -1, "")
        + string.Concat(text.Select((c, i) => Word(c.ToString(), 100 + (40 * i), top + (slope * 40 * i), 36, 32, confidence?.Invoke(i) ?? 95)));

    private static string Row(double top, params (string Text, double Left)[] cells) => Record(4, 100, top, 900, 24, -1, "")
        + string.Concat(cells.Select(cell => Word(cell.Text, cell.Left, top, 20 * cell.Text.Length, 24, 95)));

    private static string Word(string text, double left, double top, double width, double height, double confidence) =>
        Record(5, left, top, width, height, confidence, text);

    private static string Record(int level, double left, double top, double width, double height, double confidence, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{level}\t1\t1\t1\t1\t1\t{left}\t{top}\t{width}\t{height}\t{confidence}\t{text}\n");
}
