using LawBot.Documents;
using LawBot.Host.Readers.Isolation;

namespace LawBot.Host.Readers;

/// <summary>Reads OFD, the national format of laid-out documents (GB/T 33190-2016): the text of its pages where it stands, as of a PDF; without any,
/// the pictures on them.</summary>
/// <param name="parser">Takes text and pictures out.</param>
/// <param name="picture">Recognises the pictures of a scan.</param>
internal sealed class OfdReader(IFormatParser parser, IDocumentReader picture) : IDocumentReader
{
    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) =>
        PackageReader.IsZip(head) && string.Equals(Path.GetExtension(file), ".ofd", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var parts = await IsolatedReader.PartsAsync(parser, FileFormat.LaidOut, file, content, cancellation);
        return parts.OfType<ParsedDocument>().Select(part => part.Document).ToArray() is { Length: > 0 } documents
            ? documents
            : [await RecogniseAsync(file, parts.OfType<ParsedPicture>(), cancellation)];
    }

    private async Task<Document> RecogniseAsync(string file, IEnumerable<ParsedPicture> pictures, CancellationToken cancellation)
    {
        var (blocks, confidences) = (new BlockList(file, cancellation), new List<double>());
        foreach (var (number, content) in pictures)
        {
            if (picture.CanRead(file, content.AsSpan(0, Math.Min(content.Length, 4096))))
            {
                var page = (await picture.ReadAsync(file, content, cancellation))[0];
                confidences.Add(page.RecognitionConfidence ?? 0);
                foreach (var block in page.Blocks)
                {
                    blocks.Add(block with { Pages = [.. block.Pages.Select(start => start with { Page = number })] });
                }
            }
        }

        blocks.ThrowIfBlank("OFD 里没有文字,也没有识别出文字。请确认放入的是报告正文,或另存为 PDF 后再放入。");
        return new Document(file, blocks.Blocks) { RecognitionConfidence = confidences.Average(), Doubts = ["全文由扫描件识别而来,请核对原件。"] };
    }
}
