using LawBot.Chinese;

namespace LawBot.Documents;

/// <summary>What a block of a document is, as far as its file format says so.</summary>
public enum BlockKind
{
    /// <summary>One physical line of a plain text; where a paragraph ends is for the parser to find out. An empty line is an empty block.</summary>
    Line,

    /// <summary>One whole paragraph, as the format marks it (HTML p, docx w:p, a Markdown paragraph).</summary>
    Paragraph,

    /// <summary>A paragraph that the format marks as a heading, or that looks like one (style, bold and centred, larger type).</summary>
    Heading,

    /// <summary>One row of a table; its cells are in <see cref="Block.Cells"/>, its text is the cells joined by a tab.</summary>
    TableRow,

    /// <summary>A page break; its text is empty.</summary>
    PageBreak,
}

/// <summary>Where a page of the file begins in a text.</summary>
/// <param name="Start">Offset of the first character that stands on it.</param>
/// <param name="Page">Its place in the file, from 1; not the number that may be printed on it.</param>
public readonly record struct PageStart(int Start, int Page);

/// <summary>One piece of a document in reading order.</summary>
/// <param name="Kind">What the format says it is.</param>
/// <param name="Text">The author's characters, without mark-up; may be empty.</param>
public sealed record Block(BlockKind Kind, string Text)
{
    /// <summary>Depth of a heading from 1 (the title) as the format gives it; 0 where it gives none.</summary>
    public int Level { get; init; }

    /// <summary>The cells of a <see cref="BlockKind.TableRow"/>, left to right, a merged cell repeated; empty for every other kind.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>True for a table row that names the columns.</summary>
    public bool IsTableHeader { get; init; }

    /// <summary>The pages that <see cref="Text"/> stands on, the one it begins on first; empty where the format has none.</summary>
    public IReadOnlyList<PageStart> Pages { get; init; } = [];

    /// <summary>Stretches of <see cref="Text"/> that optical recognition was not sure of, in its offsets; empty elsewhere.</summary>
    public IReadOnlyList<TextSpan> Doubtful { get; init; } = [];
}

/// <summary>A file as read: its text in blocks and what the file itself says about where it came from.</summary>
/// <param name="File">The file's name, without folders.</param>
/// <param name="Blocks">The text in reading order, free of mark-up, scripts and site navigation.</param>
public sealed record Document(string File, IReadOnlyList<Block> Blocks)
{
    /// <summary>Title given by the file's metadata or page head, or null.</summary>
    public string? Title { get; init; }

    /// <summary>来源 or 发布机构 as the page states it, or null.</summary>
    public string? Issuer { get; init; }

    /// <summary>发布时间 as the page states it, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Mean confidence of optical recognition, 0 to 100; null for a document that had text.</summary>
    public double? RecognitionConfidence { get; init; }

    /// <summary>Where the file stood inside the archive that was read (<c>2021/青禾县.txt</c>), or null for a file of its own.</summary>
    public string? Entry { get; init; }

    /// <summary>Why this file of an archive could not be read: one Chinese line, and <see cref="Blocks"/> is empty; null when it was read.</summary>
    public string? Failure { get; init; }

    /// <summary>True when <see cref="Failure"/> lies not in the file but in what it needs: see <see cref="DocumentUnreadableException.IsCurable"/>.</summary>
    public bool IsCurable { get; init; }

    /// <summary>What is doubtful about the reading (pages without text, attachments left out), one Chinese sentence each.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];
}
