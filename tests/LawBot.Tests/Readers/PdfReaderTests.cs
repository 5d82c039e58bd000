using LawBot.Documents;
using LawBot.Tests.Support;

namespace LawBot.Tests.Readers;

public sealed class PdfReaderTests
{
    [FactIfInstalled("soffice", "pdftotext")]
    public async Task Running_heads_and_page_numbers_go_and_a_sentence_reaches_over_the_page()
    {
        var document = await Reading.Of("青禾.pdf", Formats.Printed("running", Formats.WithRunningHead(copies: 3)));
        Assert.DoesNotContain(document.Blocks, block => block.Text.Contains("青禾县人民政府公报", StringComparison.Ordinal));
        Assert.DoesNotContain(document.Texts(), text => text.Length < 8 && text.Any(char.IsAsciiDigit));
        Assert.Equal(3, document.Texts().Count(text => text is InventedReport.Title));
        Assert.Equal(3, document.Texts().Count(text => text.Equals(InventedReport.Parts[3].Text, StringComparison.Ordinal)));
    }

    [FactIfInstalled("soffice", "pdftotext")]
    public async Task Two_columns_are_read_one_after_the_other()
    {
        var document = await Reading.Of("青禾.pdf", Formats.Printed("columns", Formats.InTwoColumns()));
        Assert.Equal(
            InventedReport.Parts.Where(part => part.Level >= 0).Select(part => part.Text).Prepend(InventedReport.Title),
            document.Texts().Select(text => text.Trim()));
    }

    [FactIfInstalled("pdftotext")]
    public async Task Broken_files_say_what_to_do()
    {
        Assert.Contains("损坏", await Reading.RefusalOf("青禾.pdf", "%PDF-1.4\n%%EOF"), StringComparison.Ordinal);
    }

    [FactIfInstalled("soffice", "pdftotext")]
    public async Task A_cut_off_file_is_read_as_far_as_it_goes_or_refused()
    {
        var whole = Formats.Converted("pdf");
        Assert.Contains("损坏", await Reading.RefusalOf("青禾.pdf", whole[..(whole.Length / 3)]), StringComparison.Ordinal);
    }

    [FactIfInstalled("soffice", "pdftotext")]
    public async Task A_locked_file_says_so() =>
        Assert.Contains("密码", await Reading.RefusalOf("青禾.pdf", Formats.LockedPdf()), StringComparison.Ordinal);
}
