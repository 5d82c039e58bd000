using System.Diagnostics;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Chinese;
using LawBot.Host.Exports;
using LawBot.Tests.Support;
using Source = LawBot.Reports.Source;

namespace LawBot.Tests.Exports;

public class OfficialDocumentTests
{
    private static readonly Draft Draft = new(
        "写一段行政复议", "一、行政复议工作\n（一）总体情况\n健全行政复议工作机制，全县共收到申请【收到申请件数】件。畅通复议渠道；落实集体讨论。",
        ["【收到申请件数】"],
        [SourceOf("青禾县"), SourceOf("白河县")],
        [
            new("健全行政复议工作机制，全县共收到申请【收到申请件数】件。", DraftOrigin.SetPhrase, []), new("畅通复议渠道；", DraftOrigin.BorrowedWording, [SourceOf("白河县")]),
            new("落实集体讨论。", DraftOrigin.SetPhrase, []),
        ],
        AnswerOrigin.Template, []);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_file_is_valid_for_Word(bool isClean)
    {
        using var file = Write(isClean);
        using var document = WordprocessingDocument.Open(file, false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}");
        Assert.Empty(errors);
        Assert.Equal(isClean, document.MainDocumentPart!.FootnotesPart is null);
    }

    [Fact]
    public void Page_and_typefaces_are_those_of_the_standard()
    {
        using var file = Write(isClean: false);
        using var document = WordprocessingDocument.Open(file, false);
        var body = document.MainDocumentPart!.Document!.Body!;
        var margin = body.Descendants<PageMargin>().Single();
        Assert.Equal([37, 35, 28, 26], new[] { margin.Top!.Value, margin.Bottom!.Value, (int)margin.Left!.Value,
            (int)margin.Right!.Value }.Select(t => (int)Math.Round(t / 56.693)));
        Assert.Equal((210, 297), ((int)Math.Round(body.Descendants<PageSize>().Single().Width! / 56.693),
            (int)Math.Round(body.Descendants<PageSize>().Single().Height! / 56.693)));
        Assert.Equal(["方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"],
            body.Elements<Paragraph>().Where(p => p.InnerText.Length > 0).Select(p => p.Descendants<RunFonts>().First().EastAsia!.Value));
        Assert.Equal("【收到申请件数】", body.Descendants<Run>().Single(r => r.Descendants<Highlight>().Any()).InnerText);
        Assert.Equal(["— 1 —", "— 1 —"], document.MainDocumentPart.FooterParts.Select(f => f.Footer!.InnerText));
    }

    [Fact]
    public void A_borrowed_sentence_has_its_source_as_footnote_and_the_other_exemplars_share_one()
    {
        using var file = Write(isClean: false);
        using var document = WordprocessingDocument.Open(file, false);
        var notes = document.MainDocumentPart!.FootnotesPart!.Footnotes!.Elements<Footnote>().Where(n => n.Id! > 0).Select(n => n.InnerText.Trim()).ToList();
        Assert.Equal(["参照白河县2021年法治政府建设情况报告“二、复议”（白河县.txt）。", "体例另参照青禾县2021年法治政府建设情况报告“二、复议”（青禾县.txt）。"], notes);
    }

    [FactIfInstalled("soffice")]
    public async Task LibreOffice_opens_it_with_its_text_and_its_footnotes()
    {
        var folder = Directory.CreateTempSubdirectory("lawbot-docx-").FullName;
        try
        {
            await using (var file = Write(isClean: false))
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, "draft.docx"), file.ToArray());
            }

            using var office =
                Process.Start(new ProcessStartInfo("soffice", ["-env:UserInstallation=file://" + folder + "/profile", "--headless", "--convert-to", "fodt",
                "--outdir", folder, folder + "/draft.docx"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            await office.WaitForExitAsync();
            var odt = await File.ReadAllTextAsync(Path.Combine(folder, "draft.fodt"), Encoding.UTF8);
            Assert.Contains("text:note-class=\"footnote\"", odt, StringComparison.Ordinal);
            var text = System.Text.RegularExpressions.Regex.Replace(odt, "<[^>]+>", "");
            Assert.Contains("全县共收到申请【收到申请件数】件", text, StringComparison.Ordinal);
            Assert.Contains("参照白河县2021年法治政府建设情况报告", text, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MemoryStream Write(bool isClean)
    {
        var file = new MemoryStream();
        OfficialDocument.Write(file, "青禾县2023年法治政府建设情况报告", Draft, isClean);
        file.Position = 0;
        return file;
    }

    private static Source SourceOf(string county) =>
        new(county, $"{county}.txt", county, 2021, $"{county}2021年法治政府建设情况报告", ["二、复议"], new TextSpan(0, 4), "畅通复议");
}
