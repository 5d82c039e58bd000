using System.Globalization;
using System.Text;

namespace LawBot.Tests.Readers;

/// <summary>Makes PDF files of pictures alone, as a scanner does (each page one JPEG), and of text in a typeface that is not embedded.</summary>
internal static class PdfSample
{
    private const double Width = 595.3;
    private const double Height = 841.9;

    public static byte[] OfPictures(IReadOnlyList<byte[]> jpegs)
    {
        var objects = new List<byte[]>
        {
            Bytes("<< /Type /Catalog /Pages 2 0 R >>"),
            Bytes($"<< /Type /Pages /Count {jpegs.Count} /Kids [{string.Join(' ', jpegs.Select((_, i) => $"{3 + (3 * i)} 0 R"))}] >>"),
        };
        foreach (var jpeg in jpegs)
        {
            var next = objects.Count + 2;
            var draw = string.Create(CultureInfo.InvariantCulture, $"q {Width} 0 0 {Height} 0 0 cm /P Do Q");
            var (width, height, colours) = FrameOf(jpeg);
            objects.Add(Bytes(string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] /Contents {next} 0 R /Resources << /XObject << /P {next + 1} 0 R >> >> >>")));
            objects.Add(Bytes($"<< /Length {draw.Length} >>\nstream\n{draw}\nendstream"));
            objects.Add(
            [
                .. Bytes($"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /{(colours == 1 ? "DeviceGray" : "DeviceRGB")} "
                    + $"/BitsPerComponent 8 /Filter /DCTDecode /Length {jpeg.Length} >>\nstream\n"),
                .. jpeg, .. Bytes("\nendstream"),
            ]);
        }

        return Assemble(objects);
    }

    /// <summary>One page of content; <see cref="Show"/> writes it.</summary>
    public static byte[] OfContent(string content, string page = "", string box = "[0 0 600 800]") => Assemble(
    [
        Bytes("<< /Type /Catalog /Pages 2 0 R >>"), Bytes("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
        Bytes($"<< /Type /Page /Parent 2 0 R /MediaBox {box} {page} /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"),
        Bytes($"<< /Length {content.Length} >>\nstream\n{content}\nendstream"),
        Bytes("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>"),
        Bytes("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 "
            + "/FontDescriptor 7 0 R >>"),
        Bytes("<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight "
            + "880 /StemV 93 >>"),
    ]);

    /// <summary>One page of content with one field of a form into which something was typed.</summary>
    public static byte[] WithField(string content, string typed) => Assemble(
    [
        Bytes("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [8 0 R] >> >>"), Bytes("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
        Bytes("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Annots [8 0 R] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"),
        Bytes($"<< /Length {content.Length} >>\nstream\n{content}\nendstream"),
        Bytes("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>"),
        Bytes("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 "
            + "/FontDescriptor 7 0 R >>"),
        Bytes("<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight "
            + "880 /StemV 93 >>"),
        Bytes($"<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(typed))}> /Rect [84 652 400 "
            + $"672] /P 3 0 R /F 4 >>"),
    ]);

    /// <summary>A page a content.</summary>
    public static byte[] OfPages(params IReadOnlyList<string> contents) => Assemble(
    [
        Bytes("<< /Type /Catalog /Pages 2 0 R >>"),
        Bytes($"<< /Type /Pages /Count {contents.Count} /Kids [{string.Join(' ', contents.Select((_, i) => $"{6 + (2 * i)} 0 R"))}] >>"),
        Bytes("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>"),
        Bytes("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 "
            + "/FontDescriptor 5 0 R >>"),
        Bytes("<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight "
            + "880 /StemV 93 >>"),
        .. contents.SelectMany((content, i) => new[]
        {
            Bytes($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {7 + (2 * i)} 0 R /Resources << /Font << /F 3 0 R >> >> >>"),
            Bytes($"<< /Length {content.Length} >>\nstream\n{content}\nendstream"),
        }),
    ]);

    /// <summary>A page of a report as it is set: lines of forty characters, a paragraph indented by two, a heading's line by itself.</summary>
    public static string Page(params IReadOnlyList<string> paragraphs)
    {
        const int PerLine = 40;
        var (page, y) = (new StringBuilder(), 740);
        foreach (var paragraph in paragraphs)
        {
            var isOn = paragraph.StartsWith('…');
            var text = isOn ? paragraph[1..] : "　　" + paragraph;
            for (var at = 0; at < text.Length; at += PerLine)
            {
                var line = text.Substring(at, Math.Min(PerLine, text.Length - at));
                page.Append(Show(line.TrimStart('　'), 60 + (12 * (line.Length - line.TrimStart('　').Length)), y));
                y -= 20;
            }
        }

        return page.ToString();
    }

    /// <summary>One page whose content is packed.</summary>
    public static byte[] Compressed(byte[] packed) => Assemble(
    [
        Bytes("<< /Type /Catalog /Pages 2 0 R >>"), Bytes("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
        Bytes("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << >> >>"),
        [.. Bytes($"<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n"), .. packed, .. Bytes("\nendstream")],
    ]);

    /// <summary>Shows a text: its matrix places and turns it, <paramref name="before"/> sets colour or mode.</summary>
    public static string Show(string text, double x, double y, double size = 12, string turn = "1 0 0 1", string before = "0 g 0 Tr") =>
        string.Create(CultureInfo.InvariantCulture,
            $"BT {before} /F {size} Tf {turn} {x} {y} Tm <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> Tj ET\n");

    private static byte[] Assemble(List<byte[]> objects)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.4\n"u8);
        var offsets = new List<long>();
        foreach (var (body, i) in objects.Select((body, i) => (body, i)))
        {
            offsets.Add(file.Length);
            file.Write([.. Bytes($"{i + 1} 0 obj\n"), .. body, .. Bytes("\nendobj\n")]);
        }

        var start = file.Length;
        file.Write(Bytes($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(offset => $"{offset:0000000000} 00000 n \n"))}"
            + $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>Reads size and number of colours out of the frame header of a JPEG.</summary>
    private static (int Width, int Height, int Colours) FrameOf(byte[] jpeg)
    {
        for (var i = 2; i + 9 < jpeg.Length; i += 2 + ((jpeg[i + 2] << 8) | jpeg[i + 3]))
        {
            if (jpeg[i + 1] is 0xc0 or 0xc1 or 0xc2)
            {
                return ((jpeg[i + 7] << 8) | jpeg[i + 8], (jpeg[i + 5] << 8) | jpeg[i + 6], jpeg[i + 9]);
            }
        }

        throw new InvalidDataException("No frame header.");
    }

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
