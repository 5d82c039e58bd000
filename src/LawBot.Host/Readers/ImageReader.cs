using LawBot.Documents;
using Microsoft.Extensions.Options;

namespace LawBot.Host.Readers;

/// <summary>Reads photographs and scans: png, jpg, tiff, bmp, webp, gif.</summary>
/// <param name="recognition">Recognises the pages.</param>
/// <param name="options">From which confidence on a number is doubtful.</param>
internal sealed class ImageReader(PageRecognition recognition, IOptions<ReadersOptions> options) : IDocumentReader
{
    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) => Kind(head) is not null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var folder = new PrivateFolder();
        var picture = await folder.PutAsync("in." + Kind(content.Span), content, cancellation);
        var pages = await recognition.PagesOfPictureAsync(file, folder, picture, cancellation);
        var blocks = new BlockList(file, cancellation);
        new PlacedParagraphs(blocks, options.Value.DoubtfulBelow).Add(pages);
        blocks.ThrowIfBlank("图片已损坏,或其中没有识别出文字。请换用更清晰的图片(300 dpi 左右)后再放入。");
        return
        [
            new Document(file, blocks.Blocks)
            {
                RecognitionConfidence = PageRecognition.MeanConfidence(pages), Doubts = ["全文由图片识别而来,请核对原件。"],
            },
        ];
    }

    private static string? Kind(ReadOnlySpan<byte> head) => head switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "png",
        [0xff, 0xd8, 0xff, ..] => "jpg",
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "tif",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "webp",
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "bmp",
        _ => null,
    };
}
