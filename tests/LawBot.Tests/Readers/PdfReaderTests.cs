using LawBot.Documents;
using LawBot.Tests.Support;
using static LawBot.Tests.Readers.PdfSample;

namespace LawBot.Tests.Readers;

public sealed class PdfReaderTests
{
    [FactIfInstalled("soffice")]
    public async Task Running_heads_and_page_numbers_go_and_a_sentence_reaches_over_the_page()
    {
        var document = await Reading.Of("青禾.pdf", Formats.Printed("running", Formats.WithRunningHead(copies: 3)));
        Assert.DoesNotContain(document.Blocks, block => block.Text.Contains("青禾县人民政府公报", StringComparison.Ordinal));
        Assert.DoesNotContain(document.Texts(), text => text.Length < 8 && text.Any(char.IsAsciiDigit));
        Assert.Equal(3, document.Texts().Count(text => text is InventedReport.Title));
        Assert.Equal(3, document.Texts().Count(text => text.Equals(InventedReport.Parts[3].Text, StringComparison.Ordinal)));
    }

    [FactIfInstalled("soffice")]
    public async Task Two_columns_are_read_one_after_the_other()
    {
        var document = await Reading.Of("青禾.pdf", Formats.Printed("columns", Formats.InTwoColumns()));
        Assert.Equal(
            InventedReport.Parts.Where(part => part.Level >= 0).Select(part => part.Text).Prepend(InventedReport.Title),
            document.Texts().Select(text => text.Trim()));
    }

    [Fact]
    public async Task What_was_typed_into_a_field_of_a_form_is_read_where_it_stands()
    {
        var document = await Reading.Of("青禾.pdf", PdfSample.WithField(
            PdfSample.Show("青禾县2022年法治政府建设情况报告", 60, 760, 18) + PdfSample.Show("一、主要工作", 84, 720) + PdfSample.Show("二、存在的问题", 84, 600), "全年收到行政复议申请45件。"));
        var texts = document.Texts().ToList();
        Assert.True(texts.FindIndex(t => t.Contains("45件", StringComparison.Ordinal)) is var at && at > texts.IndexOf("一、主要工作")
            && at < texts.IndexOf("二、存在的问题"), string.Join('|', texts));
    }

    [FactIfInstalled("soffice")]
    public async Task A_file_that_only_its_owner_may_change_is_read()
    {
        var owners = Formats.OwnersPdf();
        Assert.Contains("/Encrypt", System.Text.Encoding.Latin1.GetString(owners), StringComparison.Ordinal);
        Assert.Contains(InventedReport.Title, (await Reading.Of("青禾.pdf", owners)).Texts());
    }

    [Fact]
    public async Task Broken_files_say_what_to_do()
    {
        Assert.Contains("损坏", await Reading.RefusalOf("青禾.pdf", "%PDF-1.4\n%%EOF"), StringComparison.Ordinal);
    }

    [FactIfInstalled("soffice")]
    public async Task A_cut_off_file_is_read_as_far_as_it_goes_or_refused()
    {
        var whole = Formats.Converted("pdf");
        Assert.Contains("损坏", await Reading.RefusalOf("青禾.pdf", whole[..(whole.Length / 3)]), StringComparison.Ordinal);
    }

    [FactIfInstalled("soffice")]
    public async Task A_locked_file_says_so() =>
        Assert.Contains("密码", await Reading.RefusalOf("青禾.pdf", Formats.LockedPdf()), StringComparison.Ordinal);

    [Fact]
    public async Task Marks_of_notes_and_what_is_not_seen_are_left_out_and_white_type_on_a_ground_is_read()
    {
        var content = Show("青禾县全年收到行政复议申请一百二十", 60, 700) + Show("1", 264, 705, 7) + Show("件，", 272, 700) + Show("看不见的白字。", 60, 640, before: "1 g 0 Tr")
            + Show("看不见的字。", 60, 620, before: "0 g 3 Tr") + "0 0 1 rg 50 570 300 30 re f\n" + Show("蓝底上的白字。", 60, 580, before: "1 g 0 Tr")
            + Show("严禁外传", 200, 300, 40, "0.7 0.7 -0.7 0.7");
        var text = string.Concat((await Reading.Of("青禾.pdf", OfContent(content))).Texts());
        Assert.Contains("申请一百二十件，", text, StringComparison.Ordinal);
        Assert.Contains("蓝底上的白字。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("看不见", text, StringComparison.Ordinal);
        Assert.DoesNotContain("外传", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0 1 -1 0", 100, 60, 20)]
    [InlineData("0 -1 1 0", 500, 740, -20)]
    public async Task A_page_set_sideways_is_read_upright(string turn, double x, double y, double step)
    {
        var content = Show("青禾县二〇二二年法治政府建设情况报告", x, y, turn: turn) + Show("一、主要工作", x + step, y, turn: turn) + Show("全年办理行政复议案件三十一件。", x + (2 * step), y,
            turn: turn);
        Assert.Equal(
            ["青禾县二〇二二年法治政府建设情况报告", "一、主要工作", "全年办理行政复议案件三十一件。"],
            string.Concat((await Reading.Of("青禾.pdf", OfContent(content))).Texts()).Replace("报告", "报告|", StringComparison.Ordinal)
                .Replace("工作", "工作|", StringComparison.Ordinal).Split('|'));
    }
}
