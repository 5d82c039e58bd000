using DocumentFormat.OpenXml.Wordprocessing;

namespace LawBot.Host.Exports;

/// <summary>The typefaces and sizes of official documents.</summary>
internal static class OfficialStyles
{
    internal const string Song = "方正小标宋简体";
    internal const string FangSong = "仿宋_GB2312";
    internal const string Hei = "黑体";
    internal const string Kai = "楷体_GB2312";
    internal const string NoteText = "FootnoteText";
    internal const string NoteMark = "FootnoteReference";

    /// <summary>二号, in half points.</summary>
    internal const string Second = "44";

    /// <summary>三号, in half points.</summary>
    internal const string Third = "32";

    /// <summary>四号, in half points.</summary>
    internal const string Fourth = "28";

    /// <summary>Line pitch in twentieths of a point: 22 lines fill the type area of 225 mm.</summary>
    internal const string Pitch = "579";

    /// <summary>Typeface and size of a run.</summary>
    internal static RunProperties Run(string face, string size) => new(Faces(face), new FontSize { Val = size }, new FontSizeComplexScript { Val = size });

    internal static RunFonts Faces(string face) =>
        new() { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = face, ComplexScript = "Times New Roman" };

    internal static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Faces(FangSong), new FontSize { Val = Third }, new FontSizeComplexScript { Val = Third }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { Before = "0", After = "0", Line = Pitch, LineRule = LineSpacingRuleValues.Exact }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        new Style(
            new StyleName { Val = "footnote text" }, new BasedOn { Val = "Normal" },
            new StyleParagraphProperties(new SpacingBetweenLines { Line = "240", LineRule = LineSpacingRuleValues.Auto }),
            new StyleRunProperties(new FontSize { Val = "18" }, new FontSizeComplexScript { Val = "18" })) { Type = StyleValues.Paragraph, StyleId = NoteText },
        new Style(
            new StyleName { Val = "footnote reference" },
            new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript })) { Type = StyleValues.Character,
                StyleId = NoteMark });
}
