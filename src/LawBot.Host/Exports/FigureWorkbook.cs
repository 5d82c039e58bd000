using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LawBot.Answers;

namespace LawBot.Host.Exports;

/// <summary>Writes figures as a workbook that WPS, Excel and LibreOffice open: 数字 (one row a figure, with its source), 未报告 (who does not
/// state it, and what else to know) and 说明 (what was asked and how to check).</summary>
internal static class FigureWorkbook
{
    /// <param name="table">The figures.</param>
    /// <param name="stream">Where to; left open. Need not be seekable.</param>
    /// <param name="made">When it was made, as 说明 says; null takes the clock of the machine.</param>
    public static void Write(FigureTable table, Stream stream, DateTimeOffset? made = null)
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            Fill(document, [FigureSheets.Figures(table), FigureSheets.NotReported(table), FigureSheets.About(table, made ?? DateTimeOffset.Now)]);
        }

        buffer.Position = 0;
        buffer.CopyTo(stream);
    }

    private static void Fill(SpreadsheetDocument document, IReadOnlyList<SheetContent> contents)
    {
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Create();
        var sheets = new Sheets();
        var names = new DefinedNames();
        for (var i = 0; i < contents.Count; i++)
        {
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = WorkbookSheet.Create(contents[i], isFirst: i == 0);
            sheets.Append(new Sheet { Name = contents[i].Name, SheetId = (uint)i + 1, Id = book.GetIdOfPart(part) });
            AddNames(names, contents[i], (uint)i);
        }

        book.Workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), sheets, names);
        document.PackageProperties.Creator = "LawBot";
        document.PackageProperties.Title = contents[0].Name;
    }

    // The filter's range has to be named for Excel to keep it; the header is repeated on every printed page.
    private static void AddNames(DefinedNames names, SheetContent content, uint sheet)
    {
        if (!content.HasHeader)
        {
            return;
        }

        var last = WorkbookSheet.Column(content.Columns.Count - 1);
        names.Append(
            new DefinedName($"'{content.Name}'!$A${content.HeaderRow}:${last}${content.Rows.Count + content.HeaderRow}")
            {
                Name = "_xlnm._FilterDatabase", LocalSheetId = sheet, Hidden = true,
            },
            new DefinedName($"'{content.Name}'!${content.HeaderRow}:${content.HeaderRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = sheet });
    }
}
