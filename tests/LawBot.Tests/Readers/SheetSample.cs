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
            Feed(book.AddNewPart<WorkbookStylesPart>("rId3"), $"<styleSheet {Names}><numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0.0&quot;万元&quot;\"/>"
                + $"<numFmt numFmtId=\"165\" formatCode=\";;;\"/></numFmts>"
                + "<fonts><font/><font><strike/></font><font><color rgb=\"FFFFFFFF\"/></font><font><color theme=\"0\" tint=\"-0.05\"/></font><font><color "
                + "indexed=\"9\"/></font></fonts>"
                + "<fills><fill/><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF1F4E79\"/>"
                + "</patternFill></fill>"
                + "<fill><patternFill patternType=\"solid\"><fgColor theme=\"0\"/></patternFill></fill></fills>"
                + "<cellXfs><xf/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf fontId=\"1\"/>"
                + "<xf fontId=\"2\"/><xf fontId=\"3\"/><xf fontId=\"4\"/><xf fontId=\"2\" fillId=\"2\"/><xf fontId=\"2\" fillId=\"3\"/><xf numFmtId=\"165\"/>"
                + "</cellXfs>"
                + "<dxfs><dxf><fill><patternFill><bgColor rgb=\"FFC00000\"/></patternFill></fill></dxf></dxfs></styleSheet>");
            Feed(book, $"<workbook {Names}><sheets><sheet name=\"复议\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"草稿\" sheetId=\"2\" state=\"hidden\" "
                + $"r:id=\"rId2\"/></sheets></workbook>");
        }

        return stream.ToArray();
    }

    public static string Text(string place, string text, int style = 0) => $"<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    /// <summary>A cell of two runs, each in a colour of its own.</summary>
    public static string Runs(string place, (string Text, string Colour) first, (string Text, string Colour) second, int style = 0) =>
        $"<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is>"
            + $"{string.Concat(new[] { first, second }.Select(run => $"<r><rPr><color rgb=\"{run.Colour}\"/></rPr><t>{run.Text}</t></r>"))}</is></c>";

    public static string Number(string place, string value, int style = 0) => $"<c r=\"{place}\" s=\"{style}\"><v>{value}</v></c>";

    private static void Feed(OpenXmlPart part, string markup)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(markup));
        part.FeedData(stream);
    }
}
