using System.Buffers;
using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Reads plain text of any usual encoding: a block a physical line, a form feed as a page break.</summary>
internal sealed class PlainTextReader : IDocumentReader
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\f\u2028\u2029\u0085");

    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) => TextDecoding.Decode(Whole(head)) is not null;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var decoded = Decode(file, content.Span);
        var blocks = new BlockList(file, cancellation);
        AddLines(blocks, decoded.Text);
        blocks.ThrowIfBlank("文件是空的,没有任何文字。请确认放入的是报告正文。");
        return Task.FromResult<IReadOnlyList<Document>>([new Document(file, TabbedRows.In(blocks.Blocks)) { Doubts = decoded.Doubts }]);
    }

    /// <exception cref="DocumentUnreadableException">The bytes are no text.</exception>
    internal static DecodedText Decode(string file, ReadOnlySpan<byte> content, string? declared = null) =>
        TextDecoding.Decode(content, declared) ?? throw new DocumentUnreadableException(
            file, "内容不是文字,或编码无法识别(支持 UTF-8、UTF-16、GB18030)。请用记事本另存为 UTF-8 文本后再放入。");

    internal static void AddLines(BlockList blocks, string text)
    {
        var rest = text.AsSpan();
        while (true)
        {
            var at = rest.IndexOfAny(Breaks);
            var line = at < 0 ? rest : rest[..at];
            if (at >= 0 || line.Length > 0)
            {
                blocks.Add(new Block(BlockKind.Line, line.ToString()));
            }

            if (at < 0)
            {
                return;
            }

            if (rest[at] == '\f')
            {
                blocks.AddPageBreak();
            }

            rest = rest[at] == '\r' && at + 1 < rest.Length && rest[at + 1] == '\n' ? rest[(at + 2)..] : rest[(at + 1)..];
        }
    }

    /// <summary>Cuts a head where it may have been cut inside a character: before its last line break, or four bytes.</summary>
    private static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> head)
    {
        if (head.Length < 4096)
        {
            return head;
        }

        var end = head.LastIndexOf((byte)'\n');
        return end > 1024 ? head[..(end & ~1)] : head[..^4];
    }
}
