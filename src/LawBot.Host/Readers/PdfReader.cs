using System.Globalization;
using LawBot.Documents;
using LawBot.Host.Readers.Isolation;
using Microsoft.Extensions.Options;

namespace LawBot.Host.Readers;

/// <summary>Reads PDF files: the text layer where there is one, recognition of the drawn page where there is none.</summary>
/// <param name="parser">Takes the words out of the text layer.</param>
/// <param name="recognition">Reads pages without text.</param>
/// <param name="options">From which confidence on a number is doubtful.</param>
internal sealed class PdfReader(IFormatParser parser, PageRecognition recognition, IOptions<ReadersOptions> options) : IDocumentReader
{
    private const int MemoryMegabytes = 300;
    private const int FewestCharacters = 12;

    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) => head[..Math.Min(1024, head.Length)].IndexOf("%PDF-"u8) >= 0;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var pages = await ExtractAsync(file, content, cancellation);
        var bare = BarePages(pages);
        var doubts = new List<string>();
        double? confidence = null;
        if (bare.Length > 0)
        {
            using var folder = await FolderOfAsync(content, cancellation);
            (pages, confidence) = await RecogniseAsync(file, folder, pages, bare, doubts, cancellation);
        }

        if (pages.Count > PdfPages.MaxPages)
        {
            doubts.Add($"只读取了前{PdfPages.MaxPages}页。");
        }

        var blocks = new BlockList(file, cancellation);
        new PlacedParagraphs(blocks, confidence is null ? 0 : options.Value.DoubtfulBelow).Add([.. pages.Take(PdfPages.MaxPages)]);
        blocks.ThrowIfBlank("PDF 里没有文字,也没有识别出文字。请确认放入的是报告正文。");
        return [new Document(file, blocks.Blocks) { RecognitionConfidence = confidence, Doubts = doubts }];
    }

    /// <summary>The words by our own parser; what that cannot read, poppler may, where it is installed.</summary>
    private async Task<IReadOnlyList<PlacedPage>> ExtractAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        IReadOnlyList<PlacedPage> pages;
        try
        {
            pages = [.. (await parser.ParseAsync(FileFormat.Pdf, file, content, cancellation)).OfType<ParsedPage>().Select(part => part.Page)];
        }
        catch (ParserBrokenException)
        {
            pages = await ByPopplerAsync(file, content, cancellation);
        }

        return pages.Count > 0 ? pages : throw new DocumentUnreadableException(file, "PDF 已损坏或不完整,读不出任何一页。请重新下载,或用阅读器打开后另存再放入。");
    }

    private static async Task<IReadOnlyList<PlacedPage>> ByPopplerAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (RequiredProgram.PdfToText.FoundAt is not { } program)
        {
            return [];
        }

        using var folder = await FolderOfAsync(content, cancellation);
        try
        {
            var last = (PdfPages.MaxPages + 1).ToString(CultureInfo.InvariantCulture);
            var read = await new ChildProcess(folder.Path, MemoryMegabytes)
                .RunAsync(program, ["-bbox", "-enc", "UTF-8", "-l", last, "in.pdf", "-"], cancellation);
            return BoxedText.Parse(read.Output);
        }
        catch (InvalidDataException e)
        {
            throw new DocumentUnreadableException(file, "PDF 里的文字多得反常,不像一份报告。请拆分后再放入。", e);
        }
    }

    private static async Task<PrivateFolder> FolderOfAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var folder = new PrivateFolder();
        await folder.PutAsync("in.pdf", content, cancellation);
        return folder;
    }

    private async Task<(IReadOnlyList<PlacedPage> Pages, double? Confidence)> RecogniseAsync(
        string file, PrivateFolder folder, IReadOnlyList<PlacedPage> pages, int[] bare, List<string> doubts, CancellationToken cancellation)
    {
        var isScan = bare.Length == pages.Count;
        if (!PageRecognition.IsAvailable && !isScan)
        {
            doubts.Add($"第{string.Join('、', bare)}页没有文字,没有读取;若是扫描页,请运行 {RequiredProgram.Tesseract.InstallCommand},再用 lawbot remove 取出这份报告,重新读入。");
            return (pages, null);
        }

        var recognised = await recognition.PagesAsync(file, folder, bare, cancellation);
        var found = recognised.Where(page => page.Words.Count > 0).ToDictionary(page => page.Number);
        if (bare.Where(number => !found.ContainsKey(number)).ToArray() is { Length: > 0 } blank)
        {
            doubts.Add($"第{string.Join('、', blank)}页没有文字。");
        }

        if (found.Count == 0)
        {
            return (pages, null);
        }

        doubts.Insert(0, isScan ? "全文由扫描件识别而来,请核对原件。" : $"第{string.Join('、', found.Keys.Order())}页由扫描件识别而来,请核对原件。");
        return ([.. pages.Select(page => found.GetValueOrDefault(page.Number, page))], PageRecognition.MeanConfidence(found.Values));
    }

    /// <summary>The pages to recognise. A few characters on every page are a stamp on a scan; a few on one page of many are its text.</summary>
    private static int[] BarePages(IReadOnlyList<PlacedPage> pages)
    {
        var isScan = pages.All(page => IsBare(page, FewestCharacters));
        return [.. pages.Where(page => IsBare(page, isScan ? FewestCharacters : 1)).Select(page => page.Number)];
    }

    /// <summary>True for a page with too little text, or with one that its fonts do not map to characters.</summary>
    private static bool IsBare(PlacedPage page, int fewest)
    {
        var all = page.Words.Sum(word => word.Text.Length);
        var unmapped = page.Words.Sum(word => word.Text.Count(c => c is (>= '\ue000' and <= '\uf8ff') or '\ufffd' || char.IsControl(c)));
        return all - unmapped < fewest || unmapped > all / 2;
    }
}
