using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace LawBot.Tests.Readers;

/// <summary>Makes PDF files of pictures alone, as a scanner does.</summary>
internal static class PdfSample
{
    public static byte[] OfPictures(IEnumerable<string> files)
    {
        using var document = new PdfDocument();
        foreach (var file in files)
        {
            var page = document.AddPage();
            (page.Width, page.Height) = (XUnit.FromMillimeter(210), XUnit.FromMillimeter(297));
            using var graphics = XGraphics.FromPdfPage(page);
            using var picture = XImage.FromFile(file);
            graphics.DrawImage(picture, 0, 0, page.Width.Point, page.Height.Point);
        }

        using var stream = new MemoryStream();
        document.Save(stream);
        return stream.ToArray();
    }
}
