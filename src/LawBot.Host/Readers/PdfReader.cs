using System.Globalization;
using LawBot.Documents;
using Microsoft.Extensions.Options;

namespace LawBot.Host.Readers;

/// <summary>Reads PDF files: the text layer where there is one, recognition of the drawn page where there is none.</summary>
/// <param name="recognition">Reads pages without text.</param>
/// <param name="options">From which confidence on a number is doubtful.</param>
internal sealed class PdfReader(PageRecognition recognition, IOptions<ReadersOptions> options) : IDocumentReader
{
    private const int MaxPages = 400;
    private const int MemoryMegabytes = 300;

    // Of a child of this program: its heap, and with it the runtime's own memory.
    private const int HeapMegabytes = 300;
    private const int SelfMegabytes = 900;

    private static readonly SemaphoreSlim Turns = new(Math.Clamp(Environment.ProcessorCount, 1, 4));
    private const int FewestCharacters = 12;

    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) => head[..Math.Min(1024, head.Length)].IndexOf("%PDF-"u8) >= 0;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var folder = new PrivateFolder();
        await folder.PutAsync("in.pdf", content, cancellation);
        var pages = await ExtractAsync(file, folder, cancellation);
        var bare = BarePages(pages);
        var doubts = new List<string>();
        double? confidence = null;
        if (bare.Length > 0)
        {
            (pages, confidence) = await RecogniseAsync(file, folder, pages, bare, doubts, cancellation);
        }

        if (pages.Count > MaxPages)
        {
            doubts.Add($"只读取了前{MaxPages}页。");
        }

        var blocks = new BlockList(file, cancellation);
        new PlacedParagraphs(blocks, confidence is null ? 0 : options.Value.DoubtfulBelow).Add([.. pages.Take(MaxPages)]);
        blocks.ThrowIfBlank("PDF 里没有文字,也没有识别出文字。请确认放入的是报告正文。");
        return [new Document(file, blocks.Blocks) { RecognitionConfidence = confidence, Doubts = doubts }];
    }

    /// <summary>The words by a child of this program; what that cannot read, poppler may, where it is installed.</summary>
    private static async Task<IReadOnlyList<PlacedPage>> ExtractAsync(string file, PrivateFolder folder, CancellationToken cancellation)
    {
        var last = (MaxPages + 1).ToString(CultureInfo.InvariantCulture);
        ChildResult read;
        using (await ReadingTime.TakeTurnAsync(Turns, cancellation))
        {
            read = await RunAsync(file, new ChildProcess(folder.Path, SelfMegabytes).RunSelfAsync([PdfWords.Argument, "in.pdf", last], HeapMegabytes, cancellation));
        }

        if (read.ExitCode != 0 && !IsLocked(read) && RequiredProgram.PdfToText.FoundAt is { } program)
        {
            read = await RunAsync(
                file, new ChildProcess(folder.Path, MemoryMegabytes).RunAsync(program, ["-bbox", "-enc", "UTF-8", "-l", last, "in.pdf", "-"], cancellation));
        }

        if (IsLocked(read))
        {
            throw new DocumentUnreadableException(file, "PDF 设有打开密码。请解除密码后再放入。");
        }

        var pages = BoxedText.Parse(read.Output);
        if (pages.Count == 0)
        {
            throw new DocumentUnreadableException(file, "PDF 已损坏或不完整,读不出任何一页。请重新下载,或用阅读器打开后另存再放入。");
        }

        return pages;
    }

    private static bool IsLocked(ChildResult result) => result.Errors.Contains("password", StringComparison.OrdinalIgnoreCase);

    private static async Task<ChildResult> RunAsync(string file, Task<ChildResult> child)
    {
        try
        {
            return await child;
        }
        catch (InvalidDataException e)
        {
            throw new DocumentUnreadableException(file, "PDF 里的文字多得反常,不像一份报告。请拆分后再放入。", e);
        }
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
