using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace LawBot.Host.Readers;

/// <summary>Tells of an element of a page whether nobody sees its words: not shown, shown nowhere, of no size, or white on white.</summary>
internal static partial class HtmlHidden
{
    // Type below this many pixels is a dot; what stands so far outside is outside every screen.
    private const double Dot = 2;
    private const double Outside = -500;

    /// <summary>Style sheets are already written into the elements (<see cref="HtmlStyle.Inline"/>).</summary>
    public static bool Is(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") is "true"
        || Value(element, "display") is "none" || Value(element, "visibility") is "hidden" or "collapse"
        || Number(Value(element, "opacity")) is < 0.05 || Number(Value(element, "font-size")) is < Dot
        || IsElsewhere(element) || HasNoSize(element) || IsUnseen(element);

    private static bool IsElsewhere(IElement element) =>
        Number(Value(element, "text-indent")) is < Outside
        || (Value(element, "position") is "absolute" or "fixed"
            && (Number(Value(element, "left")) is < Outside || Number(Value(element, "top")) is < Outside
                || Value(element, "clip").StartsWith("rect(0", StringComparison.Ordinal)));

    private static bool HasNoSize(IElement element) => Value(element, "overflow") is "hidden"
        && (Number(Value(element, "height")) is < Dot || Number(Value(element, "max-height")) is < Dot || Number(Value(element, "width")) is < Dot);

    // White on a ground of its own can be read, and so can what stands inside in a colour of its own.
    private static bool IsUnseen(IElement element) => IsWhite(Colour(element))
        && !Grounds(element).Any(ground => ground is not ("" or "none" or "inherit" or "initial") && !IsWhite(ground))
        && !element.QuerySelectorAll("[style], font[color]").Any(inner => Colour(inner) is { Length: > 0 } own && !IsWhite(own));

    private static IEnumerable<string> Grounds(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            yield return Value(at, "background");
            yield return Value(at, "background-color");
            yield return Value(at, "background-image");
            yield return at.GetAttribute("bgcolor") ?? at.GetAttribute("background") ?? "";
        }
    }

    private static string Colour(IElement element) =>
        Value(element, "color") is { Length: > 0 } styled ? styled : element.LocalName is "font" ? element.GetAttribute("color") ?? "" : "";

    private static bool IsWhite(string colour) => White().IsMatch(colour);

    private static string Value(IElement element, string property) =>
        HtmlStyle.Of(element, property).Replace("!important", "", StringComparison.Ordinal).Trim();

    // A plain number or one of pixels, points or characters; what is a share of something else has none.
    private static double? Number(string value) => Length().Match(value) is { Success: true } length
        ? double.Parse(length.Groups["n"].Value, CultureInfo.InvariantCulture) * (length.Groups["unit"].Value is "em" or "rem" ? 16 : 1) : null;

    [GeneratedRegex(@"^(?<n>-?\d{0,6}\.?\d{1,6})(?<unit>px|pt|em|rem)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Length();

    [GeneratedRegex(@"^\s*(#f[0-9a-f]f[0-9a-f]f[0-9a-f]|#fff|white|snow|transparent|rgba?\(\s*25[0-5]\s*[, ]\s*25[0-5]\s*[, ]\s*25[0-5].*|rgba\(.*[, ]\s*0(\.0+)?\s*\))\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex White();
}
