using LawBot.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace LawBot.Host.Readers.Isolation;

/// <summary>The words of the pages of a PDF, with their boxes.</summary>
internal static class PdfPages
{
    /// <summary>No more pages than this are read; one more tells that there are more.</summary>
    public const int MaxPages = 400;

    private const long MaxCharacters = 2_000_000;

    /// <summary>The pages in order, with what was typed into the fields of a form.</summary>
    /// <exception cref="DocumentUnreadableException">It has a password.</exception>
    public static IEnumerable<ParsedPart> Of(string file, ReadOnlyMemory<byte> content)
    {
        using var document = Open(file, content);
        var fields = FieldsOf(document);
        long all = 0;
        for (var number = 1; number <= Math.Min(document.NumberOfPages, MaxPages + 1) && all < MaxCharacters; number++)
        {
            var page = document.GetPage(number);
            var words = PdfLetters.WordsOf(page).Concat(fields.Where(field => field.Page == number).Select(field => field.Word(page.Height)))
                .Select(word => word with { Text = Clean(word.Text) }).Where(word => word.Text.Length > 0 && word.Height > 0).ToList();
            all += words.Sum(word => (long)word.Text.Length);
            var (width, height) = PdfLetters.IsSideways(page) ? (page.Height, page.Width) : (page.Width, page.Height);
            yield return new ParsedPage(new PlacedPage(number, width, height, words));
        }
    }

    private static PdfDocument Open(string file, ReadOnlyMemory<byte> content)
    {
        try
        {
            return PdfDocument.Open(content.ToArray(), new ParsingOptions { SkipMissingFonts = true });
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new DocumentUnreadableException(file, "PDF 设有打开密码。请解除密码后再放入。", e);
        }
    }

    private static string Clean(string text) => new string([.. text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c < '\ufffe')]).Trim();

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
