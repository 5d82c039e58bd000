using LawBot.Documents;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;
using Block = LawBot.Documents.Block;

namespace LawBot.Host.Readers;

/// <summary>Reads Markdown: headings with their level, pipe tables as rows, emphasis and links as their words, HTML inside as HTML.</summary>
internal sealed class MarkdownReader : IDocumentReader
{
    // Emphasis and brackets cost the square of the length of a paragraph, and nobody writes one this long.
    private const int LongestParagraph = 40_000;
    private const int LongestFile = 2_000_000;

    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) =>
        Path.GetExtension(file).ToUpperInvariant() is ".MD" or ".MARKDOWN" && new PlainTextReader().CanRead(file, head);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var decoded = PlainTextReader.Decode(file, content.Span);
        var text = decoded.Text;
        var blocks = new BlockList(file, cancellation);
        var document = new Document(file, blocks.Blocks) { Doubts = decoded.Doubts };
        if (!IsSafe(text) || TryParse(text) is not { } tree)
        {
            PlainTextReader.AddLines(blocks, text);
        }
        else
        {
            document = MarkdownFrontMatter.Apply(document, tree);
            AddAll(blocks, tree, file, cancellation);
        }

        blocks.ThrowIfBlank("文件里没有文字。请确认放入的是报告正文。");
        return Task.FromResult<IReadOnlyList<Document>>([document]);
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseYamlFrontMatter().UseCjkFriendlyEmphasis();
        // Four spaces before a paragraph are an author's indentation here, never code; 1. is the number of a heading, never a list's mark.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.Find<ListBlockParser>()?.ItemParsers.TryRemove<NumberedListItemParser>();
        return builder.Build();
    }

    private static bool IsSafe(string text)
    {
        if (text.Length > LongestFile)
        {
            return false;
        }

        var start = 0;
        for (var end = text.IndexOf("\n\n", StringComparison.Ordinal); start < text.Length; end = text.IndexOf("\n\n", start, StringComparison.Ordinal))
        {
            end = end < 0 ? text.Length : end;
            if (end - start > LongestParagraph)
            {
                return false;
            }

            start = end + 2;
            if (start >= text.Length)
            {
                break;
            }
        }

        return true;
    }

    private static MarkdownDocument? TryParse(string text)
    {
        try
        {
            return Markdown.Parse(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\f", "\n\n", StringComparison.Ordinal), Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's answer to nesting deeper than it allows: such a file is read as plain lines.
            return null;
        }
    }

    private static void AddAll(BlockList blocks, ContainerBlock root, string file, CancellationToken cancellation)
    {
        foreach (var block in root)
        {
            switch (block)
            {
                case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or ThematicBreakBlock:
                    break;
                case Table table:
                    AddTable(blocks, table);
                    break;
                case HtmlBlock html:
                    HtmlContent.AddFragment(blocks, html.Lines.ToString(), file, cancellation);
                    break;
                case ContainerBlock container:
                    AddAll(blocks, container, file, cancellation);
                    break;
                case HeadingBlock heading:
                    AddHeading(blocks, heading);
                    break;
                case CodeBlock code:
                    PlainTextReader.AddLines(blocks, code.Lines.ToString());
                    break;
                case LeafBlock leaf:
                    AddParagraph(blocks, leaf);
                    break;
            }
        }
    }

    /// <summary>A line of dashes under a paragraph makes it a heading in Markdown; under a long one it was meant as a rule.</summary>
    private static void AddHeading(BlockList blocks, HeadingBlock heading)
    {
        var lines = MarkdownText.Lines(heading.Inline);
        if (heading.IsSetext && lines.Sum(line => line.Length) > HeadingLook.LongestHeading)
        {
            AddParagraph(blocks, heading);
            return;
        }

        blocks.AddText(BlockKind.Heading, string.Concat(lines), heading.Level);
    }

    private static void AddParagraph(BlockList blocks, LeafBlock leaf)
    {
        var lines = MarkdownText.Lines(leaf.Inline);
        if (lines.Count == 1)
        {
            var looks = MarkdownText.IsAllStrong(leaf.Inline) && HeadingLook.CouldBeHeading(lines[0]);
            blocks.AddText(looks ? BlockKind.Heading : BlockKind.Paragraph, lines[0]);
            return;
        }

        foreach (var line in lines)
        {
            blocks.Add(new Block(BlockKind.Line, line));
        }

        if (lines.Count > 0)
        {
            blocks.Add(new Block(BlockKind.Line, ""));
        }
    }

    private static void AddTable(BlockList blocks, Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = row.OfType<TableCell>()
                .SelectMany(cell => Enumerable.Repeat(MarkdownText.OfCell(cell), Math.Clamp(cell.ColumnSpan, 1, 50)))
                .ToArray();
            blocks.AddRow(cells, row.IsHeader);
        }
    }
}
