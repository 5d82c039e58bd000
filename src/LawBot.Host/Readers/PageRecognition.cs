using System.Collections.Concurrent;
using System.Globalization;
using LawBot.Documents;
using Microsoft.Extensions.Options;

namespace LawBot.Host.Readers;

/// <summary>Recognises the text of pages that are pictures, by tesseract, several at a time.</summary>
/// <param name="options">Languages, resolution, pages at a time.</param>
internal sealed class PageRecognition(IOptions<ReadersOptions> options)
{
    // A4 at 200 dpi takes some 50 MB of its own; the finest resolution allowed, 600 dpi, four times as much.
    private const int MemoryMegabytes = 400;
    private const int SureEnough = 75;

    // Each page takes some 100 MB, and the whole ingest is to stay under one gigabyte.
    private const int MostPages = 4;

    // The pages of one PDF at a time: its pages take all places anyway, and its time stands still while it waits.
    private static readonly SemaphoreSlim Turn = new(1);
    private static readonly ConcurrentDictionary<int, SemaphoreSlim> Places = new();

    private readonly SemaphoreSlim places = Places.GetOrAdd(PagesAtATime(options.Value), count => new SemaphoreSlim(count));

    // Of what pdfimages lists: page num type width height color comp bpc enc interp object ID x-ppi.
    private const int ResolutionColumn = 12;

    // Type of a scan coarser than this is too low to be read as it is.
    private const int CoarsestScan = 120;

    /// <summary>True when both programs are installed.</summary>
    public static bool IsAvailable => RequiredProgram.Tesseract.FoundAt is not null && RequiredProgram.PdfToPpm.FoundAt is not null;

    /// <summary>Draws and recognises pages of <c>in.pdf</c> in the folder.</summary>
    /// <returns>The pages in order; a page without text has no words.</returns>
    /// <exception cref="DocumentUnreadableException">A program is missing.</exception>
    public async Task<IReadOnlyList<PlacedPage>> PagesAsync(string file, PrivateFolder folder, IReadOnlyList<int> numbers, CancellationToken cancellation)
    {
        var draw = RequiredProgram.PdfToPpm.PathFor(file);
        RequiredProgram.Tesseract.PathFor(file);
        using var mine = await ReadingTime.TakeTurnAsync(Turn, cancellation);
        var pages = new PlacedPage[numbers.Count];
        await Parallel.ForAsync(0, numbers.Count, Bound(cancellation), async (i, token) =>
        {
            await places.WaitAsync(token);
            using var place = new TakenTurn(places);
            var number = numbers[i].ToString(CultureInfo.InvariantCulture);
            var resolution = await ResolutionAsync(folder, number, token);
            var dpi = resolution.ToString(CultureInfo.InvariantCulture);
            await new ChildProcess(folder.Path, MemoryMegabytes).RunAsync(
                draw, ["-r", dpi, "-gray", "-f", number, "-l", number, "-singlefile", "in.pdf", $"page{number}"], token);
            var picture = Path.Combine(folder.Path, $"page{number}.pgm");
            pages[i] = File.Exists(picture)
                ? (await PictureAsync(file, folder, picture, token, resolution)).FirstOrDefault(new PlacedPage(1, 1, 1, [])) with { Number = numbers[i] }
                : new PlacedPage(numbers[i], 1, 1, []);
            File.Delete(picture);
        });
        return pages;
    }

    /// <summary>Recognises a file that is a picture, in its turn.</summary>
    public async Task<IReadOnlyList<PlacedPage>> PagesOfPictureAsync(string file, PrivateFolder folder, string picture, CancellationToken cancellation)
    {
        using var place = await ReadingTime.TakeTurnAsync(places, cancellation);
        return await PictureAsync(file, folder, picture, cancellation);
    }

    /// <summary>Recognises one picture, which may hold several pages.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="folder">Where the picture lies.</param>
    /// <param name="picture">Its path.</param>
    /// <param name="cancellation">Stops.</param>
    /// <param name="resolution">Its dots per inch; 0 where they are not known.</param>
    private async Task<IReadOnlyList<PlacedPage>> PictureAsync(
        string file, PrivateFolder folder, string picture, CancellationToken cancellation, int resolution = 0)
    {
        var program = RequiredProgram.Tesseract.PathFor(file);
        IReadOnlyList<PlacedPage> best = [];
        foreach (var languages in options.Value.RecognitionLanguages.Split(','))
        {
            var dpi = (resolution > 0 ? resolution : options.Value.RecognitionDpi).ToString(CultureInfo.InvariantCulture);
            var result = await new ChildProcess(folder.Path, MemoryMegabytes).RunAsync(
                program, [picture, "stdout", "-l", languages, "--psm", "3", "--dpi", dpi, "tsv"], cancellation);
            if (result.Errors.Contains("Failed loading language", StringComparison.Ordinal))
            {
                throw new DocumentUnreadableException(file, $"缺少识别语言 {languages}。请运行:{RequiredProgram.Tesseract.InstallCommand},然后重试。") { IsCurable = true };
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

    /// <summary>The resolution to draw a page at: never finer than it was scanned, since points made up between the scanned ones are read
    /// worse (measured on a noisy scan of 150 dpi: 99% of characters at 150, 87% at 200).</summary>
    private async Task<int> ResolutionAsync(PrivateFolder folder, string number, CancellationToken cancellation)
    {
        var wanted = options.Value.RecognitionDpi;
        if (RequiredProgram.Find("pdfimages") is not { } list)
        {
            return wanted;
        }

        var listed = await new ChildProcess(folder.Path, MemoryMegabytes).RunAsync(list, ["-list", "-f", number, "-l", number, "in.pdf"], cancellation);
        var scanned = System.Text.Encoding.UTF8.GetString(listed.Output).Split('\n').Skip(2)
            .Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(row => row.Length > ResolutionColumn && int.TryParse(row[ResolutionColumn], CultureInfo.InvariantCulture, out _))
            .Select(row => int.Parse(row[ResolutionColumn], CultureInfo.InvariantCulture))
            .DefaultIfEmpty(wanted).Max();
        return scanned >= CoarsestScan ? Math.Min(scanned, wanted) : wanted;
    }

    private static int PagesAtATime(ReadersOptions options) =>
        options.ParallelPages == 0 ? Math.Min(Environment.ProcessorCount, MostPages) : options.ParallelPages;

    private ParallelOptions Bound(CancellationToken cancellation) => new()
    {
        MaxDegreeOfParallelism = PagesAtATime(options.Value),
        CancellationToken = cancellation,
    };
}
