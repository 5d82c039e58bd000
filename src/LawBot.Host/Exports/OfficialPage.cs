using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LawBot.Host.Exports;

/// <summary>The page of official documents: size, margins, and the page number outside below the text.</summary>
internal static class OfficialPage
{
    // Twentieths of a point: 1 mm = 56.69.
    private const int Top = 2098;
    private const int Bottom = 1984;
    private const uint Left = 1587;
    private const uint Right = 1474;

    // The dash of the page number stands 7 mm below the type area: 35 - 7 - 5 mm (a line of 四号) above the edge.
    private const uint Footer = 1304;

    internal static SectionProperties Section(MainDocumentPart main) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = FooterPart(main, JustificationValues.Right) },
        new FooterReference { Type = HeaderFooterValues.Even, Id = FooterPart(main, JustificationValues.Left) },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = Top, Bottom = Bottom, Left = Left, Right = Right, Header = 851, Footer = Footer, Gutter = 0 },
        new DocGrid { Type = DocGridValues.Lines, LinePitch = 579 });

    internal static Settings Settings(bool hasNotes)
    {
        var settings = new Settings(new EvenAndOddHeaders());
        if (hasNotes)
        {
            settings.Append(new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }));
        }

        settings.Append(new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15",
        }));
        return settings;
    }

    // One character in from the outer edge; odd pages right, even pages left.
    private static string FooterPart(MainDocumentPart main, JustificationValues side)
    {
        var part = main.AddNewPart<FooterPart>();
        var indent = side == JustificationValues.Right ? new Indentation { Right = "280", RightChars = 100 }
            : new Indentation { Left = "280", LeftChars = 100 };
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new SpacingBetweenLines { Line = "240", LineRule = LineSpacingRuleValues.Auto }, indent, new Justification { Val = side }),
            Words("— "),
            new SimpleField(Words("1")) { Instruction = " PAGE " },
            Words(" —")));
        return main.GetIdOfPart(part);
    }

    private static Run Words(string text) =>
        new(OfficialStyles.Run("宋体", OfficialStyles.Fourth), new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
