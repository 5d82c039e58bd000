using System.Globalization;
using System.Xml.Linq;

namespace LawBot.Host.Readers.Isolation;

/// <summary>Finds where the characters of an OFD page stand (GB/T 33190-2016, 11): millimetres, y down, each character a step from the last.</summary>
internal static class OfdText
{
    private const int MaxSteps = 100_000;
    private const double WidestCharacter = 1.1;

    /// <summary>The words of a page; what is not shown — not visible, transparent, white — is left out, and what a template puts under every page.</summary>
    public static IEnumerable<PlacedWord> WordsOf(XElement page)
    {
        foreach (var text in page.Descendants().Where(element => element.Name.LocalName is "TextObject" && IsShown(element)))
        {
            var box = OfdParts.Numbers(text.Attribute("Boundary")?.Value ?? "");
            var (size, wide, high) = (Number(text, "Size") is > 0 and var given ? given : 3.5, 1.0, 1.0);
            if (OfdParts.Numbers(text.Attribute("CTM")?.Value ?? "") is [var a, var b, var c, var d, _, _])
            {
                if (Math.Abs(b) > Math.Abs(a))
                {
                    // Set sideways: a stamp or a watermark across the page.
                    continue;
                }

                (wide, high) = (Math.Abs(a) is > 0 and var x ? x : 1, Math.Abs(d) is > 0 and var y ? y : 1);
                _ = c;
            }

            var (left, top) = (box.ElementAtOrDefault(0), box.ElementAtOrDefault(1));
            foreach (var code in text.Elements().Where(element => element.Name.LocalName is "TextCode"))
            {
                foreach (var word in Words(code, left, top, size, wide, high))
                {
                    yield return word;
                }
            }
        }
    }

    private static IEnumerable<PlacedWord> Words(XElement code, double left, double top, double size, double wide, double high)
    {
        var (x, baseline) = (left + (Number(code, "X") * wide), top + (Number(code, "Y") * high));
        var (steps, drops) = (Steps(code, "DeltaX"), Steps(code, "DeltaY"));
        var characters = code.Value.ReplaceLineEndings("").ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            // A step that is no gap is the width of the character.
            var half = size * wide * (characters[i] < 0x2e80 ? 0.5 : 1);
            var width = i < steps.Count && steps[i] * wide is var step && step > half && step < size * wide * WidestCharacter ? step : half;
            if (!char.IsWhiteSpace(characters[i]))
            {
                yield return new PlacedWord(characters[i].ToString(), x, baseline - (size * high * 0.86), x + width, baseline + (size * high * 0.14));
            }

            x += i < steps.Count ? steps[i] * wide : drops.Count > i ? 0 : width;
            baseline += i < drops.Count ? drops[i] * high : 0;
        }
    }

    /// <summary>The steps between characters: <c>g 18 5</c> stands for eighteen times 5.</summary>
    private static List<double> Steps(XElement code, string name)
    {
        var steps = new List<double>();
        var words = (code.Attribute(name)?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length && steps.Count < MaxSteps; i++)
        {
            var (count, step) = (1, words[i]);
            if (words[i] is "g" && i + 2 < words.Length)
            {
                count = int.TryParse(words[i + 1], out var times) ? Math.Clamp(times, 0, MaxSteps) : 0;
                step = words[i += 2];
            }

            steps.AddRange(Enumerable.Repeat(double.TryParse(step, NumberStyles.Float, CultureInfo.InvariantCulture, out var one) ? one : 0, count));
        }

        return steps;
    }

    private static bool IsShown(XElement text) =>
        text.Attribute("Visible")?.Value is not "false" && text.Attribute("Alpha")?.Value is not "0"
        && text.Elements().FirstOrDefault(element => element.Name.LocalName is "FillColor")?.Attribute("Value")?.Value.Trim() is not "255 255 255";

    private static double Number(XElement element, string name) => OfdParts.Numbers(element.Attribute(name)?.Value ?? "").ElementAtOrDefault(0);
}
