using System.Globalization;
using System.Text;
using System.Xml;

namespace LawBot.Host.Exports;

/// <summary>Collects the shapes of a drawing; lengths are in pixels from its upper left corner.</summary>
internal sealed class SvgCanvas
{
    public const string Ink = "#1f2933";
    public const string Quiet = "#6b7785";
    public const string Rule = "#dde3ea";
    private const string Fonts =
        "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','WenQuanYi Micro Hei','SimHei',sans-serif";

    private readonly StringBuilder _body = new();

    /// <summary>Pixels that text takes: a wide character is as wide as the font is high.</summary>
    public static double WidthOf(string text, double size) => TextWidth.Of(text) * size * 0.52;

    /// <summary>How many columns of text (see <see cref="TextWidth"/>) fit.</summary>
    public static int ColumnsIn(double width, double size) => Math.Max(2, (int)(width / (size * 0.52)));

    public void Rectangle(double x, double y, double width, double height, string fill, double opacity = 1) =>
        _body.Append($"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\" fill=\"{fill}\"{Opacity(opacity)}/>\n");

    public void Line(double x1, double y1, double x2, double y2, string stroke, double width = 1) =>
        _body.Append($"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"{stroke}\" stroke-width=\"{N(width)}\"/>\n");

    public void Dot(double x, double y, string fill) =>
        _body.Append($"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"4\" fill=\"{fill}\" stroke=\"#ffffff\" stroke-width=\"1.5\"/>\n");

    /// <param name="x">Start, middle or end of the text, by <paramref name="anchor"/>.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">One line, any characters.</param>
    /// <param name="size">Height of the font.</param>
    /// <param name="fill">Colour.</param>
    /// <param name="anchor">start, middle or end.</param>
    /// <param name="isBold">True for titles.</param>
    /// <param name="hasHalo">True where lines may run behind it.</param>
    public void Text(
        double x, double y, string text, double size, string fill = Ink, string anchor = "start", bool isBold = false, bool hasHalo = false)
    {
        var weight = isBold ? " font-weight=\"bold\"" : "";
        var start = $"<text x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"{N(size)}\" text-anchor=\"{anchor}\"{weight}";
        if (hasHalo)
        {
            _body.Append($"{start} fill=\"#ffffff\" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\">{Escape(text)}</text>\n");
        }

        _body.Append($"{start} fill=\"{fill}\">{Escape(text)}</text>\n");
    }

    /// <summary>The whole drawing on white.</summary>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="title">What it shows, for those who hear it read.</param>
    public string Close(double width, double height, string title) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="{N(Math.Ceiling(width))}" height="{N(Math.Ceiling(height))}" viewBox="0 0 {N(Math.Ceiling(width))} {N(Math.Ceiling(height))}" role="img" font-family="{Fonts}">
        <title>{Escape(title)}</title>
        <rect width="100%" height="100%" fill="#ffffff"/>
        {_body}</svg>

        """;

    private static string Opacity(double opacity) => opacity < 1 ? $" fill-opacity=\"{N(opacity)}\"" : "";

    private static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\n' or '\r' or '\t' => escaped.Append(' '),
                <= char.MaxValue when !XmlConvert.IsXmlChar((char)rune.Value) => escaped,
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }
}
