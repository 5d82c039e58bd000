using LawBot.Chinese;
using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Collects the blocks of one document within bounds, so that a hostile file is refused before it fills the memory.</summary>
/// <param name="file">The file's name, for the error.</param>
/// <param name="cancellation">Checked at every block: a slow file stops here.</param>
internal sealed class BlockList(string file, CancellationToken cancellation)
{
    /// <summary>The longest yearbooks have some 20,000 paragraphs.</summary>
    public const int MaxBlocks = 100_000;

    /// <summary>A report has 5,000 to 50,000 characters; a hundred times the longest is no report.</summary>
    public const int MaxCharacters = 2_000_000;

    private readonly List<Block> blocks = [];
    private long characters;

    /// <summary>What was collected so far.</summary>
    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>True while no block has a visible character.</summary>
    public bool IsBlank => characters == 0;

    /// <summary>Characters collected so far, without white space at the ends of blocks.</summary>
    public long Characters => characters;

    /// <exception cref="DocumentUnreadableException">The document has too many blocks or characters.</exception>
    public void Add(Block block)
    {
        cancellation.ThrowIfCancellationRequested();
        characters += block.Text.AsSpan().Trim().Length;
        if (blocks.Count >= MaxBlocks || characters > MaxCharacters)
        {
            throw new DocumentUnreadableException(
                file, $"内容过多(超过{MaxBlocks / 10_000}万段或{MaxCharacters / 10_000}万字),不像一份报告。请拆分后再放入。");
        }

        blocks.Add(Unified(block));
    }

    /// <summary>Adds a paragraph or heading unless it is blank.</summary>
    public void AddText(BlockKind kind, string text, int level = 0)
    {
        text = text.Trim();
        if (text.Length > 0)
        {
            Add(new Block(kind, text) { Level = level });
        }
    }

    /// <summary>Adds a row unless all its cells are blank.</summary>
    public void AddRow(IReadOnlyList<string> cells, bool isHeader)
    {
        if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            Add(new Block(BlockKind.TableRow, string.Join('\t', cells)) { Cells = cells, IsTableHeader = isHeader });
        }
    }

    /// <summary>Adds a page break.</summary>
    public void AddPageBreak() => Add(new Block(BlockKind.PageBreak, ""));

    /// <summary>Puts a heading before everything else.</summary>
    public void Prepend(Block block) => blocks.Insert(0, Unified(block));

    /// <exception cref="DocumentUnreadableException">Nothing to read was found.</exception>
    public void ThrowIfBlank(string reason)
    {
        if (IsBlank)
        {
            throw new DocumentUnreadableException(file, reason);
        }
    }

    private static Block Unified(Block block) => CharacterForms.Unify(block.Text) is var text && ReferenceEquals(text, block.Text)
        ? block
        : block with { Text = text, Cells = [.. block.Cells.Select(CharacterForms.Unify)] };
}
