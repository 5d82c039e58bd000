using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace LawBot.Tests.Readers;

/// <summary>Makes workbooks out of markup.</summary>
internal static class SheetSample
{
    private const string Names = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    public static byte[] Xlsx(string rows, string after = "", string before = "")
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddWorkbookPart();
            Feed(book.AddNewPart<WorksheetPart>("rId1"), $"<worksheet {Names}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>");
            Feed(book.AddNewPart<WorksheetPart>("rId2"), $"<worksheet {Names}><sheetData><row r=\"1\">{Text("A1", "草稿")}</row></sheetData></worksheet>");
            Feed(book.AddNewPart<WorkbookStylesPart>("rId3"), $"<styleSheet {Names}><numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0.0&quot;万元&quot;\"/></numFmts>"
                + "<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf fontId=\"1\"/></cellXfs></styleSheet>");
            Feed(book, $"<workbook {Names}><sheets><sheet name=\"复议\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"草稿\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/></sheets></workbook>");
        }

        return stream.ToArray();
    }

    public static string Text(string place, string text) => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    public static string Number(string place, string value, int style = 0) => $"<c r=\"{place}\" s=\"{style}\"><v>{value}</v></c>";

    private static void Feed(OpenXmlPart part, string markup)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(markup));
        part.FeedData(stream);
    }
}
