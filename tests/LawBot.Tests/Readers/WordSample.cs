using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LawBot.Tests.Readers;

/// <summary>Makes Word documents out of markup, so that a test shows exactly what it reads.</summary>
internal static class WordSample
{
    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    public static string P(string text, string properties = "", string run = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static byte[] Docx(string body, string numbering = "", string styles = "", string footnotes = "", string head = "页眉里的字")
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            Feed(main, $"<w:document {Names}><w:body>{body}</w:body></w:document>");
            Feed(main.AddNewPart<StyleDefinitionsPart>(), $"<w:styles {Names}>{styles}</w:styles>");
            Feed(main.AddNewPart<NumberingDefinitionsPart>(), $"<w:numbering {Names}>{numbering}</w:numbering>");
            Feed(main.AddNewPart<FootnotesPart>(), $"<w:footnotes {Names}>{footnotes}</w:footnotes>");
            Feed(main.AddNewPart<HeaderPart>("head"), $"<w:hdr {Names}>{P(head)}</w:hdr>");
            const string Page =
                "<w:p><w:r><w:t>— </w:t></w:r><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t> —</w:t></w:r></w:p>";
            Feed(main.AddNewPart<FooterPart>("foot"), $"<w:ftr {Names}>{Page}</w:ftr>");
        }

        return stream.ToArray();
    }

    private static void Feed(OpenXmlPart part, string markup)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(markup));
        part.FeedData(stream);
    }
}
