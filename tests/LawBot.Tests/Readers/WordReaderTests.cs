using LawBot.Documents;
using static LawBot.Tests.Readers.WordSample;

namespace LawBot.Tests.Readers;

public sealed class WordReaderTests
{
    private const string Numbering = """
        <w:abstractNum w:abstractNumId="1">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
          <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        """;

    /// <summary>A document with lists, a table and a note, for the test that changes it at random.</summary>
    internal static byte[] Numbered => Docx(
        P("主要工作", List(1, 0)) + P("强化领导", List(1, 1)) + P("另起", List(2, 2)) + "<w:p><w:r><w:t>注</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
            + $"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr>{P("甲")}</w:tc><w:tc>{P("乙")}</w:tc></w:tr></w:tbl>",
        Numbering,
        "<w:style w:type=\"paragraph\" w:styleId=\"a1\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"a1\"/></w:style>",
        "<w:footnote w:id=\"2\"><w:p><w:r><w:t>说明。</w:t></w:r></w:p></w:footnote>");

    private static string List(int number, int level) =>
        $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>";

    [Fact]
    public async Task Automatic_numbers_are_written_as_they_print_and_restart_under_each_heading()
    {
        var body = P("主要工作", List(1, 0)) + P("强化领导", List(1, 1)) + P("听取汇报", List(1, 2)) + P("督查", List(1, 2)) + P("规范执法", List(1, 1))
            + P("培训", List(1, 2)) + P("要点", List(1, 3)) + P("存在问题", List(1, 0)) + P("认识不足", List(1, 1)) + P("另起", List(2, 2)) + P("再续", List(2, 2));
        var document = await Reading.Of("青禾.docx", Docx(body, Numbering));
        Assert.Equal(
            ["一、主要工作", "（一）强化领导", "1. 听取汇报", "2. 督查", "（二）规范执法", "1. 培训", "要点", "二、存在问题", "（一）认识不足", "5. 另起", "6. 再续"],
            document.Texts());
    }

    [Theory]
    [InlineData("chineseCounting", 12, "十二")]
    [InlineData("chineseCountingThousand", 105, "一百零五")]
    [InlineData("japaneseCounting", 20, "二十")]
    [InlineData("ideographDigital", 10, "一〇")]
    [InlineData("chineseLegalSimplified", 21, "贰拾壹")]
    [InlineData("ideographTraditional", 3, "丙")]
    [InlineData("decimalEnclosedCircleChinese", 11, "⑪")]
    [InlineData("decimalFullWidth", 10, "１０")]
    [InlineData("upperRoman", 14, "XIV")]
    [InlineData("lowerLetter", 28, "bb")]
    [InlineData("somethingNew", 7, "7")]
    public void A_number_is_written_in_its_format(string format, int value, string expected) =>
        Assert.Equal(expected, LawBot.Host.Readers.ListNumber.Write(value, format));

    [Fact]
    public async Task Headings_are_known_by_style_by_outline_level_and_by_look()
    {
        const string Styles = """
            <w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 2"/></w:style>
            <w:style w:type="paragraph" w:styleId="a2"><w:name w:val="正文标题"/><w:basedOn w:val="a1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="toc 1"/></w:style>
            """;
        var body = P("青禾县2021年法治政府建设情况报告", "<w:jc w:val=\"center\"/>", "<w:sz w:val=\"44\"/>")
            + P("一、主要工作……1", "<w:pStyle w:val=\"a3\"/>")
            + P("一、主要工作", "<w:pStyle w:val=\"a1\"/>") + P("（一）强化领导", "<w:pStyle w:val=\"a2\"/>") + P("二、问题", "<w:outlineLvl w:val=\"0\"/>")
            + P("（二）健全机制", "", "<w:b/>") + P("全年办结案件30件。其中复议12件。", "", "<w:b/>") + P("三、打算", "", "<w:rFonts w:eastAsia=\"黑体\"/>")
            + P("青禾县全年开展普法宣传活动一千余场次,受教育群众三万余人次,成效明显,群众满意度持续提升。");
        var document = await Reading.Of("青禾.docx", Docx(body, styles: Styles));
        Assert.Equal(
            [(0, "青禾县2021年法治政府建设情况报告"), (2, "一、主要工作"), (2, "（一）强化领导"), (1, "二、问题"), (0, "（二）健全机制"), (0, "三、打算")],
            document.Blocks.Where(block => block.Kind == BlockKind.Heading).Select(block => (block.Level, block.Text)));
        Assert.DoesNotContain(document.Blocks, block => block.Text.Contains('…', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tracked_changes_are_accepted_and_hidden_text_and_field_codes_left_out()
    {
        const string Body = """
            <w:p><w:r><w:t>受理案件</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>31</w:delText></w:r></w:del>
            <w:ins w:id="2" w:author="a"><w:r><w:t>32</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗注</w:t></w:r>
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
            <w:r><w:t>,办结30件</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:moveFrom w:id="3" w:author="a"><w:r><w:t>旧处</w:t></w:r></w:moveFrom>
            <w:r><w:t>。</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del w:id="4" w:author="a"/></w:rPr></w:pPr><w:r><w:t>执法人员328</w:t></w:r></w:p><w:p><w:r><w:t>人参训。</w:t></w:r></w:p>
            """;
        var document = await Reading.Of("青禾.docx", Docx(Body));
        Assert.Equal(["受理案件32件,办结30件。", "执法人员328人参训。"], document.Texts());
    }

    [Fact]
    public async Task Merged_cells_are_repeated_and_the_first_row_names_the_columns()
    {
        static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";
        var body = $"""
            <w:tbl><w:tr>{Cell("类别")}{Cell("事项")}{Cell("件数")}</w:tr>
            <w:tr>{Cell("复议", "<w:vMerge w:val=\"restart\"/>")}{Cell("收到")}{Cell("45")}</w:tr>
            <w:tr>{Cell("", "<w:vMerge/>")}{Cell("办结")}{Cell("40")}</w:tr>
            <w:tr>{Cell("合计", "<w:gridSpan w:val=\"2\"/>")}{Cell("85")}</w:tr></w:tbl>
            """;
        var rows = (await Reading.Of("青禾.docx", Docx(body))).Blocks;
        Assert.Equal(["类别\t事项\t件数", "复议\t收到\t45", "复议\t办结\t40", "合计\t合计\t85"], rows.Select(row => row.Text));
        Assert.Equal([true, false, false, false], rows.Select(row => row.IsTableHeader));
    }

    [Fact]
    public async Task Notes_and_text_boxes_follow_their_paragraph_once_and_running_heads_stay_out()
    {
        const string Body = """
            <w:p><w:r><w:t>全县有执法人员328人</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>。</w:t></w:r></w:p>
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic>
            <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
            <wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>框内:办案40件。</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>
            </wp:inline></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>框内:办案40件。</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>
            </mc:Fallback></mc:AlternateContent></w:r></w:p>
            """;
        var document = await Reading.Of("青禾.docx", Docx(Body, footnotes: "<w:footnote w:id=\"2\"><w:p><w:r><w:t>含乡镇人员。</w:t></w:r></w:p></w:footnote>"));
        Assert.Equal(["全县有执法人员328人。", "含乡镇人员。", "框内:办案40件。"], document.Texts());
    }

    [Fact]
    public async Task Words_in_smart_tags_are_read()
    {
        const string Tag = "<w:smartTag w:uri=\"urn:schemas-microsoft-com:office:smarttags\" w:element=\"chsdate\"><w:smartTagPr><w:attr w:name=\"Year\" "
            + "w:val=\"2022\"/></w:smartTagPr>";
        var document = await Reading.Of("青禾.docx", Docx(
            $"<w:p><w:r><w:t>截至</w:t></w:r>{Tag}{Tag}<w:r><w:t>2022年</w:t></w:r></w:smartTag><w:r><w:t>12月31日</w:t></w:r></w:smartTag><w:r><w:t>,办结40件。</w:t>"
                + $"</w:r></w:p>"));
        Assert.Equal(["截至2022年12月31日,办结40件。"], document.Texts());
    }

    [Theory]
    [InlineData("办结120", "1", "件。", "办结120件。")]
    [InlineData("办结120", "[2]", "件。", "办结120件。")]
    [InlineData("广场1200m", "2", "。", "广场1200m²。")]
    [InlineData("商标", "注册", "件数。", "商标注册件数。")]
    public async Task The_raised_mark_of_a_note_is_no_digit(string before, string raised, string after, string expected)
    {
        var document = await Reading.Of("青禾.docx", Docx(
            $"<w:p><w:r><w:t>{before}</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>{raised}</w:t></w:r><w:r><w:t>{after}</w:t>"
                + $"</w:r></w:p>"));
        Assert.Equal([expected], document.Texts());
    }

    [Fact]
    public async Task A_row_that_was_deleted_is_not_read()
    {
        static string Row(string what, string count, string mark = "") => $"<w:tr><w:trPr>{mark}</w:trPr><w:tc>{P(what)}</w:tc><w:tc>{P(count)}</w:tc></w:tr>";
        var document = await Reading.Of("青禾.docx",
            Docx(P("行政复议情况如下。") + $"<w:tbl>{Row("项目", "件数")}{Row("受理", "9999", "<w:del w:id=\"1\" w:author=\"a\"/>")}{Row("受理", "38")}</w:tbl>"));
        Assert.Equal(["行政复议情况如下。", "项目\t件数", "受理\t38"], document.Texts());
    }

    [Fact]
    public async Task White_type_and_type_of_a_point_are_no_text_and_white_on_a_ground_is()
    {
        const string White = "<w:color w:val=\"FFFFFF\"/>";
        var body = P("受理38件。") + P("受理9998件。", "", White) + P("受理9997件。", "", "<w:sz w:val=\"2\"/>") + P("办结30件。", "",
            White + "<w:highlight w:val=\"darkBlue\"/>")
            + P("调解5件。", "<w:shd w:val=\"clear\" w:fill=\"1F3864\"/>", White)
            + $"<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"1F3864\"/></w:tcPr>{P("项目", "", White)}</w:tc><w:tc>{P("件数", "", White)}</w:tc>"
            + $"</w:tr></w:tbl>";
        var document = await Reading.Of("青禾.docx", Docx(body));
        Assert.Equal(["受理38件。", "办结30件。", "调解5件。", "项目\t件数"], document.Texts());
    }

    [Fact]
    public async Task Struck_words_are_left_out_and_said_to_be()
    {
        var document = await Reading.Of("青禾.docx", Docx(
            "<w:p><w:r><w:t>受理</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>99</w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t>98</w:t></w:r><w:r><w:t>108件。"
                + "</w:t></w:r></w:p>"));
        Assert.Equal(["受理108件。"], document.Texts());
        Assert.Contains("删除线", Assert.Single(document.Doubts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_called_from_a_cell_follows_the_table_and_a_box_in_a_cell_is_read_once()
    {
        const string Box = """
            <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic>
            <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
            <wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>61</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline>
            </w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>61</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>
            </mc:Fallback></mc:AlternateContent></w:r>
            """;
        var body = $"""
            <w:tbl><w:tr><w:tc>{P("类别")}</w:tc><w:tc>{P("受理")}</w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>公安类</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:tc><w:tc><w:p>{Box}</w:p></w:tc></w:tr></w:tbl>
            """;
        var document = await Reading.Of("青禾.docx", Docx(body, footnotes: "<w:footnote w:id=\"2\"><w:p><w:r><w:t>另有6件移送。</w:t></w:r></w:p></w:footnote>"));
        Assert.Equal(["类别\t受理", "公安类\t61", "另有6件移送。"], document.Texts());
    }

    [Fact]
    public async Task A_soft_break_ends_a_heading_and_joins_a_line_that_it_cut()
    {
        const string Body = """
            <w:p><w:r><w:t>一、主要工作</w:t><w:br/><w:t>县政府高度重视法治建设工作,全年专题研究法治议题共计12</w:t><w:br/><w:t>次。</w:t><w:br w:type="page"/><w:t>二、问题</w:t></w:r></w:p>
            """;
        var document = await Reading.Of("青禾.docx", Docx(Body));
        Assert.Equal(["一、主要工作", "县政府高度重视法治建设工作,全年专题研究法治议题共计12次。", "二、问题"], document.Texts());
        Assert.Contains(document.Blocks, block => block.Kind == BlockKind.PageBreak);
    }

    [Fact]
    public async Task Broken_files_say_what_to_do()
    {
        var whole = Docx(P("正文。"));
        Assert.Contains("损坏", await Reading.RefusalOf("青禾.docx", whole[..(whole.Length / 2)]), StringComparison.Ordinal);
        Assert.Contains("没有文字", await Reading.RefusalOf("青禾.docx", Docx(P(" "))), StringComparison.Ordinal);
        Assert.Contains("损坏", await Reading.RefusalOf("青禾.docx", Docx("</w:body>")), StringComparison.Ordinal);
    }
}
