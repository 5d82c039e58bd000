using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LawBot.Host.Readers;

/// <summary>What the styles of a Word document say about its paragraphs and runs, inheritance followed.</summary>
internal sealed partial class WordStyles
{
    // A chain of styles that is longer goes in a circle.
    private const int MaxInheritance = 20;

    // In half points; less than this aligns two typefaces on one line.
    private const int LeastRise = 5;

    // In half points; type of a point is a dot.
    private const int Dot = 2;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly string? defaultParagraph;
    private readonly bool hasGround;

    public WordStyles(MainDocumentPart part)
    {
        hasGround = part.Document?.DocumentBackground is not null;
        foreach (var style in part.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                styles.TryAdd(id, style);
                defaultParagraph ??= style.Default?.Value == true && style.Type?.Value == StyleValues.Paragraph ? id : null;
            }
        }

        DefaultSize = Size(part.StyleDefinitionsPart?.Styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.FontSize?.Val?.Value)
            ?? FromChain(defaultParagraph, style => Size(style.StyleRunProperties?.FontSize?.Val?.Value)) ?? 21;
    }

    /// <summary>Size of type where nothing is said, in half points.</summary>
    public int DefaultSize { get; }

    /// <returns>Depth from 1 that the outline level or the name of the style gives; 0 for none, -1 for an entry of a table of contents.</returns>
    public int OutlineLevel(Paragraph paragraph)
    {
        var id = StyleOf(paragraph);
        var name = id is null ? "" : styles.GetValueOrDefault(id)?.StyleName?.Val?.Value ?? id;
        if (ContentsName().IsMatch(name))
        {
            return -1;
        }

        var level = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value
            ?? FromChain(id, style => style.StyleParagraphProperties?.OutlineLevel?.Val?.Value);
        if (level is >= 0 and < 9)
        {
            return level.Value + 1;
        }

        return level is null && HeadingName().Match(name) is { Success: true } match
            ? match.Groups["n"].Success ? match.Groups["n"].Value[0] - '0' : 1
            : 0;
    }

    /// <returns>Numbering of the paragraph: its own, or its style's; (0, 0) for none.</returns>
    public (int Number, int Level) Numbering(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var id = StyleOf(paragraph);
        var number = own?.NumberingId?.Val?.Value
            ?? FromChain(id, style => style.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value) ?? 0;
        var level = own?.NumberingLevelReference?.Val?.Value
            ?? FromChain(id, style => style.StyleParagraphProperties?.NumberingProperties?.NumberingLevelReference?.Val?.Value) ?? 0;
        return (number, level);
    }

    /// <summary>The style of a paragraph, or the document's default one.</summary>
    public string? StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? defaultParagraph;

    /// <summary>True for hidden text.</summary>
    public bool IsHidden(Run run, Paragraph? paragraph) =>
        On(run, paragraph, p => p?.GetFirstChild<Vanish>()) || On(run, paragraph, p => p?.GetFirstChild<WebHidden>());

    /// <summary>True for white type on the white page, and for type too small to be read. White on a ground of its own is seen: shaded type, paragraphs and
    /// tables, boxes that are drawn.</summary>
    public bool IsUnseen(Run run, Paragraph? paragraph) => SizeOf(run, paragraph) <= Dot
        || (string.Equals(ColourOf(run, paragraph), "FFFFFF", StringComparison.OrdinalIgnoreCase) && !hasGround
            && run.RunProperties is not { Shading: not null } and not { Highlight: not null } && paragraph?.ParagraphProperties?.Shading is null
            && FromChain(paragraph is null ? null : StyleOf(paragraph), style => style.StyleParagraphProperties?.Shading?.Fill?.Value) is null
            && !run.Ancestors().Any(outer => outer.LocalName is "txbxContent" || (outer is Table table && IsShaded(table))));

    /// <summary>True for type that is struck through, once or twice.</summary>
    public bool IsStruck(Run run, Paragraph? paragraph) =>
        On(run, paragraph, p => p?.GetFirstChild<Strike>()) || On(run, paragraph, p => p?.GetFirstChild<DoubleStrike>());

    /// <summary>True for superscript, by its own property or by raised type.</summary>
    public bool IsRaised(Run run) =>
        (run.RunProperties?.VerticalTextAlignment?.Val?.Value
            ?? FromChain(run.RunProperties?.RunStyle?.Val?.Value,
                style => style.StyleRunProperties?.VerticalTextAlignment?.Val?.Value)) == VerticalPositionValues.Superscript
        || Size(run.RunProperties?.Position?.Val?.Value) >= LeastRise;

    /// <summary>True for bold type.</summary>
    public bool IsBold(Run run, Paragraph? paragraph) => On(run, paragraph, p => p?.GetFirstChild<Bold>());

    /// <summary>Size of type in half points.</summary>
    public int SizeOf(Run run, Paragraph? paragraph) =>
        Size(run.RunProperties?.FontSize?.Val?.Value)
        ?? FromChain(run.RunProperties?.RunStyle?.Val?.Value, style => Size(style.StyleRunProperties?.FontSize?.Val?.Value))
        ?? (paragraph is null ? null : FromChain(StyleOf(paragraph), style => Size(style.StyleRunProperties?.FontSize?.Val?.Value)))
        ?? DefaultSize;

    /// <summary>The East Asian typeface, or empty where nothing is said.</summary>
    public string TypefaceOf(Run run, Paragraph? paragraph) =>
        run.RunProperties?.RunFonts?.EastAsia?.Value
        ?? (paragraph is null ? null : FromChain(StyleOf(paragraph), style => style.StyleRunProperties?.RunFonts?.EastAsia?.Value!)) ?? "";

    /// <summary>True for a centred paragraph.</summary>
    public bool IsCentred(Paragraph paragraph) =>
        (paragraph.ParagraphProperties?.Justification?.Val?.Value
            ?? FromChain(StyleOf(paragraph), style => style.StyleParagraphProperties?.Justification?.Val?.Value)) == JustificationValues.Center;

    private string? ColourOf(Run run, Paragraph? paragraph) =>
        run.RunProperties?.Color?.Val?.Value
        ?? FromChain(run.RunProperties?.RunStyle?.Val?.Value, style => style.StyleRunProperties?.Color?.Val?.Value)
        ?? (paragraph is null ? null : FromChain(StyleOf(paragraph), style => style.StyleRunProperties?.Color?.Val?.Value));

    // The styles of tables shade their rows; which of them is not looked up.
    private static bool IsShaded(Table table) => table.GetFirstChild<TableProperties>()?.TableStyle is not null || table.Descendants<Shading>().Any();

    private bool On(Run run, Paragraph? paragraph, Func<DocumentFormat.OpenXml.OpenXmlElement?, OnOffType?> property)
    {
        var own = property(run.RunProperties);
        if (own is not null)
        {
            return IsOn(own);
        }

        return FromChain(run.RunProperties?.RunStyle?.Val?.Value, style => property(style.StyleRunProperties) is { } on ? IsOn(on) : (bool?)null)
            ?? (paragraph is null ? null : FromChain(StyleOf(paragraph), style => property(style.StyleRunProperties) is { } on ? IsOn(on) : (bool?)null))
            ?? false;
    }

    private static bool IsOn(OnOffType on) => on.Val is null || !on.Val.HasValue || on.Val.Value;

    private T? FromChain<T>(string? id, Func<Style, T?> property)
        where T : struct
    {
        for (var i = 0; i < MaxInheritance && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            if (property(style) is { } value)
            {
                return value;
            }

            id = style.BasedOn?.Val?.Value;
        }

        return null;
    }

    private string? FromChain(string? id, Func<Style, string?> property)
    {
        for (var i = 0; i < MaxInheritance && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            if (property(style) is { } value)
            {
                return value;
            }

            id = style.BasedOn?.Val?.Value;
        }

        return null;
    }

    private static int? Size(string? halfPoints) => double.TryParse(halfPoints, out var size) ? (int)size : null;

    [GeneratedRegex(@"^(heading|标题|標題)\s*(?<n>[1-9])?$|^(title|文档标题|大标题)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"^(toc|目录)\s*\d?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ContentsName();
}
