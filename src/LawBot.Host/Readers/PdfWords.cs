using System.Globalization;
using System.Security;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace LawBot.Host.Readers;

/// <summary>The child process that takes the words out of a PDF and writes them with their boxes, as <c>pdftotext -bbox</c> does, so that a file made to
/// fill the memory ends this process and no other.</summary>
internal static class PdfWords
{
    /// <summary>The first argument that makes a child of this program.</summary>
    public const string Argument = "--pdf-words";

    private const int Broken = 1;
    private const int Locked = 3;
    private const long MaxCharacters = 2_000_000;

    /// <summary>Writes the words of a file to standard output.</summary>
    /// <param name="path">The file.</param>
    /// <param name="lastPage">The last page wanted.</param>
    /// <returns>The exit code: 0 when all pages were read.</returns>
    public static int Write(string path, int lastPage)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        try
        {
            using var document = PdfDocument.Open(File.ReadAllBytes(path), new ParsingOptions { SkipMissingFonts = true });
            output.Write("<doc>");
            var fields = FieldsOf(document);
            long all = 0;
            for (var number = 1; number <= Math.Min(document.NumberOfPages, lastPage) && all < MaxCharacters; number++)
            {
                var page = document.GetPage(number);
                var words = PdfLetters.WordsOf(page).Concat(fields.Where(field => field.Page == number).Select(field => field.Word(page.Height))).ToList();
                all += words.Sum(word => (long)word.Text.Length);
                WritePage(output, page, words);
            }

            output.Write("</doc>");
            return 0;
        }
        catch (PdfDocumentEncryptedException)
        {
            Console.Error.Write("password");
            return Locked;
        }
#pragma warning disable CA1031 // This process exists to end here: whatever a broken file throws, the one that started it goes on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Console.Error.Write(e.GetType().Name);
            return Broken;
        }
    }

    private static void WritePage(StreamWriter output, Page page, List<PlacedWord> words)
    {
        var (width, height) = PdfLetters.IsSideways(page) ? (page.Height, page.Width) : (page.Width, page.Height);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<page width=\"{width:0.##}\" height=\"{height:0.##}\">\n"));
        foreach (var word in words)
        {
            var text = SecurityElement.Escape(new string([.. word.Text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c < '\ufffe')]));
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"<word xMin=\"{word.Left:0.##}\" yMin=\"{word.Top:0.##}\" xMax=\"{word.Right:0.##}\" yMax=\"{word.Bottom:0.##}\">{text}</word>\n"));
        }

        output.Write("</page>\n");
    }

    private static List<Field> FieldsOf(PdfDocument document)
    {
        if (!document.TryGetForm(out var form))
        {
            return [];
        }

        return [.. form.Fields.OfType<AcroTextField>()
            .Where(field => field is { Value: { Length: > 0 }, PageNumber: not null, Bounds: not null })
            .Select(field => new Field(field.PageNumber!.Value, field.Value!, field.Bounds!.Value.Left, field.Bounds.Value.Bottom, field.Bounds.Value.Height))];
    }

    /// <summary>What was typed into a field of a form.</summary>
    private sealed record Field(int Page, string Value, double Left, double Bottom, double Height)
    {
        private const double LargestType = 12;

        public PlacedWord Word(double pageHeight)
        {
            var size = Math.Min(Height, LargestType);
            var middle = pageHeight - Bottom - (Height / 2);
            return new PlacedWord(Value.ReplaceLineEndings(" "), Left, middle - (size / 2), Left + (Value.Length * size), middle + (size / 2));
        }
    }
}
