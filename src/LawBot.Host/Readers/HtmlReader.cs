using System.Text.RegularExpressions;
using AngleSharp.Dom;
using LawBot.Chinese;
using LawBot.Documents;
using Document = LawBot.Documents.Document;

namespace LawBot.Host.Readers;

/// <summary>Reads a web page as government sites serve it or as a browser saved it; runs no script and fetches nothing.</summary>
internal sealed partial class HtmlReader : IDocumentReader
{
    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head)
    {
        var text = TextDecoding.Peek(head);
        return PageStart().IsMatch(text)
            || (Path.GetExtension(file).ToUpperInvariant() is ".HTM" or ".HTML" or ".SHTML" or ".XHTML" && AnyTag().IsMatch(text));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var head = System.Text.Encoding.Latin1.GetString(content.Span[..Math.Min(4096, content.Length)]);
        var declared = DeclaredCharset().Match(head) is { Success: true } match ? match.Groups["name"].Value : null;
        var decoded = PlainTextReader.Decode(file, content.Span, declared);
        var document = Read(file, decoded.Text, cancellation);
        return Task.FromResult<IReadOnlyList<Document>>([document with { Doubts = [.. document.Doubts, .. decoded.Doubts] }]);
    }

    /// <summary>Reads a page that is already decoded.</summary>
    internal static Document Read(string file, string html, CancellationToken cancellation)
    {
        var page = HtmlContent.Parse(file, html, cancellation);
        var facts = PageFacts.Of(page);
        List<string> doubts = [.. PageDoubts.Of(page)];
        var scripts = page.Scripts.Length;

        PageFurniture.Remove(page, cancellation);
        var blocks = new BlockList(file, cancellation);
        if (page.Body is { } body)
        {
            HtmlContent.Add(blocks, MainContent.Find(body, cancellation));
        }

        blocks.ThrowIfBlank((scripts, doubts.Count) switch
        {
            (_, > 0) => $"页面里没有正文。{doubts[0]}请把附件或框架里的网页下载后放入。",
            ( > 0, _) => "页面里没有文字,正文要由脚本生成。请在浏览器中打开后全选复制为文本,或另存为 PDF 后再放入。",
            _ => "页面里没有文字。请确认保存的是报告正文页。",
        });
        PrependTitle(blocks, facts.Title);
        return new Document(file, blocks.Blocks) { Title = facts.Title, Issuer = facts.Issuer, Published = facts.Published, Doubts = doubts };
    }

    /// <summary>The title often stands outside the main content; the text without it would not say what it is.</summary>
    private static void PrependTitle(BlockList blocks, string? title)
    {
        if (title is null)
        {
            return;
        }

        var wanted = Squeezed(title);
        var opening = Squeezed(string.Concat(blocks.Blocks.Take(6).Select(block => block.Text)));
        if (!opening.Contains(wanted, StringComparison.Ordinal))
        {
            blocks.Prepend(new Block(BlockKind.Heading, title) { Level = 1 });
        }
    }

    private static string Squeezed(string text) => TextFolding.Fold(text).Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|^\s*<(div|p|table|meta|title)[\s>]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex PageStart();

    [GeneratedRegex(@"<(p|div|br|table|span|h[1-6]|a|meta|frameset)[\s/>]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"(charset|encoding)\s*=\s*[""']?\s*(?<name>[\w-]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex DeclaredCharset();
}
