using System.Text;
using LawBot.Documents;

namespace LawBot.Tests.Readers;

public sealed class PlainTextReaderTests
{
    [Fact]
    public async Task Text_in_Big5_is_not_taken_for_another_encoding()
    {
        const string Words = "青禾縣2021年法治政府建設情況報告\n一、主要工作\n2021年,青禾縣受理行政複議案件38件,審結35件。\n二、存在問題\n還有不足。";
        var big5 = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("big5")!.GetBytes(Words);
        Assert.Equal(Words.Split('\n'), (await Reading.Of("青禾.txt", big5)).Texts());
    }

    private const string Text = "青禾县2021年法治政府建设情况报告\n\n    一、主要工作\n全年受理行政复议案件32件,办结30件。\n";

    public static TheoryData<string, byte[]> Encodings()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        return new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Text) },
            { "UTF-8 with a mark", [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(Text)] },
            { "UTF-16 LE with a mark", [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Text)] },
            { "UTF-16 BE with a mark", [0xfe, 0xff, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
            { "UTF-16 LE", Encoding.Unicode.GetBytes(Text) },
            { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Text) },
            { "GB18030", gb.GetBytes(Text) },
        };
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Text_reads_the_same_in_every_encoding(string name, byte[] content)
    {
        var document = await Reading.Of("青禾.txt", content);
        Assert.True(document.Blocks.All(block => block.Kind == BlockKind.Line), name);
        Assert.Equal(Text.TrimEnd('\n').Split('\n'), document.Blocks.Select(block => block.Text));
        Assert.Empty(document.Doubts);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public async Task Every_kind_of_line_break_ends_one_line(string lineBreak)
    {
        var document = await Reading.Of("青禾.txt", $"一、工作{lineBreak}{lineBreak}二、计划");
        Assert.Equal(["一、工作", "", "二、计划"], document.Blocks.Select(block => block.Text));
    }

    [Fact]
    public async Task A_form_feed_is_a_page_break_between_two_lines()
    {
        var document = await Reading.Of("青禾.txt", "办结34\f件案件");
        Assert.Equal([BlockKind.Line, BlockKind.PageBreak, BlockKind.Line], document.Blocks.Select(block => block.Kind));
    }

    [Fact]
    public async Task A_few_broken_bytes_are_a_doubt_and_not_a_refusal()
    {
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Text, 5)));
        content[40] = 0xff;
        var document = await Reading.Of("青禾.txt", content);
        Assert.Contains("编码错误", Assert.Single(document.Doubts), StringComparison.Ordinal);
        Assert.Contains("全年受理行政复议案件32件,办结30件。", document.Texts());
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused_whatever_the_name_says()
    {
        var noise = new byte[20_000];
        new Random(7).NextBytes(noise);
        Assert.Contains("格式", await Reading.RefusalOf("青禾.txt", noise), StringComparison.Ordinal);
        Assert.Contains("空的", await Reading.RefusalOf("青禾.txt", []), StringComparison.Ordinal);
        Assert.Contains("没有任何文字", await Reading.RefusalOf("青禾.txt", " \n\t\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lines_of_UTF_8_and_GBK_in_one_file_are_each_read_by_their_own_and_it_is_said(bool isUtf8First)
    {
        string[] lines = ["青禾县2022年法治政府建设情况报告", "一、主要工作", "全年受理行政复议案件三十一件，审结二十九件。", "开展法治宣传活动八十场次。"];
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        var bytes = lines.SelectMany((line, i) => (i < 2 == isUtf8First ? Encoding.UTF8 : gbk).GetBytes(line + "\n")).ToArray();
        var document = await Reading.Of("青禾.txt", bytes);
        Assert.Equal(lines, document.Texts());
        Assert.Contains("两种编码", Assert.Single(document.Doubts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_one_encoding_with_a_broken_character_is_not_taken_for_two()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("青禾县2022年法治政府建设情况报告\n全年受理行政复议案件三十一件"), 0xe6, .. Encoding.UTF8.GetBytes("，审结二十九件。\n")];
        var document = await Reading.Of("青禾.txt", bytes);
        Assert.Contains("编码错误", Assert.Single(document.Doubts), StringComparison.Ordinal);
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        Assert.Empty((await Reading.Of("青禾.txt", gbk.GetBytes("联通\n青禾县联通法治\n全年受理行政复议案件三十一件，审结二十九件。\n"))).Doubts);
    }

    [Fact]
    public async Task Radicals_and_forms_for_upright_type_are_read_as_the_characters_they_stand_for()
    {
        var document = await Reading.Of("青禾.txt", "⻘⽲县2022年法治政府建设情况报告\n⼀、主要⼯作\n︵⼆︶⾏政复议\n受理⾏政复议案件三⼗⼀件。\n");
        Assert.Equal(["青禾县2022年法治政府建设情况报告", "一、主要工作", "（二）行政复议", "受理行政复议案件三十一件。"], document.Texts());
    }
}
