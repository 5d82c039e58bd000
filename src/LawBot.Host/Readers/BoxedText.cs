using System.Globalization;
using System.Xml;

namespace LawBot.Host.Readers;

/// <summary>Reads what <c>pdftotext -bbox</c> writes: pages of words with their boxes.</summary>
internal static class BoxedText
{
    /// <returns>The pages in order; what follows broken markup is left out.</returns>
    public static List<PlacedPage> Parse(byte[] markup)
    {
        var pages = new List<PlacedPage>();
        var words = new List<PlacedWord>();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };
        using var reader = XmlReader.Create(new MemoryStream(markup), settings);
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                if (reader.LocalName is "page")
                {
                    words = [];
                    pages.Add(new PlacedPage(pages.Count + 1, Number(reader, "width"), Number(reader, "height"), words));
                }
                else if (reader.LocalName is "word")
                {
                    var (left, top, right, bottom) = (Number(reader, "xMin"), Number(reader, "yMin"), Number(reader, "xMax"), Number(reader, "yMax"));
                    var text = reader.ReadElementContentAsString().Trim();
                    if (text.Length > 0 && bottom > top)
                    {
                        words.Add(new PlacedWord(text, left, top, right, bottom));
                    }
                }
            }
        }
        catch (XmlException)
        {
            // The program was stopped by a broken page: what came before it is good.
        }

        return pages;
    }

    private static double Number(XmlReader reader, string name) =>
        double.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
