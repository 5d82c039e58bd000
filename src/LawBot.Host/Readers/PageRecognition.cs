using System.Globalization;
using LawBot.Documents;
using Microsoft.Extensions.Options;

namespace LawBot.Host.Readers;

/// <summary>Recognises the text of pages that are pictures, by tesseract, several at a time.</summary>
/// <param name="options">Languages, resolution, pages at a time.</param>
internal sealed class PageRecognition(IOptions<ReadersOptions> options)
{
    private const int MemoryMegabytes = 1400;
    private const int SureEnough = 75;

    /// <summary>True when both programs are installed.</summary>
    public static bool IsAvailable => RequiredProgram.Tesseract.FoundAt is not null && RequiredProgram.PdfToPpm.FoundAt is not null;

    /// <summary>Draws and recognises pages of <c>in.pdf</c> in the folder.</summary>
    /// <returns>The pages in order; a page without text has no words.</returns>
    /// <exception cref="DocumentUnreadableException">A program is missing.</exception>
    public async Task<IReadOnlyList<PlacedPage>> PagesAsync(string file, PrivateFolder folder, IReadOnlyList<int> numbers, CancellationToken cancellation)
    {
        var draw = RequiredProgram.PdfToPpm.PathFor(file);
        RequiredProgram.Tesseract.PathFor(file);
        var pages = new PlacedPage[numbers.Count];
        var dpi = options.Value.RecognitionDpi.ToString(CultureInfo.InvariantCulture);
        await Parallel.ForAsync(0, numbers.Count, Bound(cancellation), async (i, token) =>
        {
            var number = numbers[i].ToString(CultureInfo.InvariantCulture);
            await new ChildProcess(folder.Path, MemoryMegabytes).RunAsync(
                draw, ["-r", dpi, "-gray", "-f", number, "-l", number, "-singlefile", "in.pdf", $"page{number}"], token);
            var picture = Path.Combine(folder.Path, $"page{number}.pgm");
            pages[i] = File.Exists(picture)
                ? (await PictureAsync(file, folder, picture, token)).FirstOrDefault(new PlacedPage(1, 1, 1, [])) with { Number = numbers[i] }
                : new PlacedPage(numbers[i], 1, 1, []);
            File.Delete(picture);
        });
        return pages;
    }

    /// <summary>Recognises one picture, which may hold several pages.</summary>
    public async Task<IReadOnlyList<PlacedPage>> PictureAsync(string file, PrivateFolder folder, string picture, CancellationToken cancellation)
    {
        var program = RequiredProgram.Tesseract.PathFor(file);
        IReadOnlyList<PlacedPage> best = [];
        foreach (var languages in options.Value.RecognitionLanguages.Split(','))
        {
            var dpi = options.Value.RecognitionDpi.ToString(CultureInfo.InvariantCulture);
            var result = await new ChildProcess(folder.Path, MemoryMegabytes).RunAsync(
                program, [picture, "stdout", "-l", languages, "--psm", "3", "--dpi", dpi, "tsv"], cancellation);
            if (result.Errors.Contains("Failed loading language", StringComparison.Ordinal))
            {
                throw new DocumentUnreadableException(file, $"缺少识别语言 {languages}。请运行:{RequiredProgram.Tesseract.InstallCommand},然后重试。");
            }

            var pages = RecognisedText.Parse(result.Output);
            best = MeanConfidence(pages) > MeanConfidence(best) || best.Count == 0 ? pages : best;
            if (MeanConfidence(best) >= SureEnough)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>Mean confidence over all characters; 0 for none.</summary>
    public static double MeanConfidence(IEnumerable<PlacedPage> pages)
    {
        var words = pages.SelectMany(page => page.Words).ToArray();
        var characters = words.Sum(word => word.Text.Length);
        return characters == 0 ? 0 : Math.Round(words.Sum(word => word.Confidence * word.Text.Length) / characters, 1);
    }

    private ParallelOptions Bound(CancellationToken cancellation) => new()
    {
        MaxDegreeOfParallelism = options.Value.ParallelPages == 0 ? Environment.ProcessorCount : options.Value.ParallelPages,
        CancellationToken = cancellation,
    };
}
