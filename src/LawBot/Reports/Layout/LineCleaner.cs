using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Documents;

namespace LawBot.Reports.Layout;

/// <summary>
/// Takes out of each block what is not the author's: invisible characters, Markdown marks, bookmarks, question marks that a conversion left.
/// Characters are only ever deleted, so that what is known about a stretch of the block can follow it.
/// </summary>
internal static partial class LineCleaner
{
    /// <summary>The blocks that have words, cleaned.</summary>
    public static List<CleanLine> Clean(IReadOnlyList<Block> blocks)
    {
        var lines = new List<CleanLine>(blocks.Count);
        var gap = true;
        var pageEdge = true;
        var openRows = MarkdownTable.OpenRows(blocks);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Kind == BlockKind.PageBreak)
            {
                gap = pageEdge = true;
                if (lines.Count > 0)
                {
                    lines[^1] = lines[^1] with { AtPageEdge = true };
                }

                continue;
            }

            if (block.Kind == BlockKind.Line && MarkdownTable.IsRule(block.Text))
            {
                MarkdownTable.NameColumns(lines, gap);
                continue;
            }

            var line = MarkdownTable.ReadRow(block) ?? (openRows[i] ? MarkdownTable.RowOf(block) : null)
                ?? Clean(block, block.Text.Contains('\n', StringComparison.Ordinal) ? block.Text.Replace('\n', ' ') : block.Text);
            if (line is null)
            {
                gap = true;
                continue;
            }

            lines.Add(line with { AfterGap = gap || block.Kind != BlockKind.Line, AtPageEdge = pageEdge });
            gap = pageEdge = false;
        }

        return lines;
    }

    private static CleanLine? Clean(Block block, string text)
    {
        var drop = new bool[text.Length];
        DropInvisible(text, drop, block.Kind);
        Drop(drop, Marks().EnumerateMatches(text));
        var start = SkipBlank(text, drop, 0, 1);
        var indented = start > 0 && IsBlankAt(text, start - 1);
        var depth = DropHeadingMark(text, drop, ref start);
        Drop(drop, StrayQuestionMarks().EnumerateMatches(text));
        start = SkipBlank(text, drop, start, 1);
        var end = SkipBlank(text, drop, text.Length - 1, -1) + 1;
        if (start >= end)
        {
            return null;
        }

        // Empty cells at either end keep their columns.
        if (block.Kind == BlockKind.TableRow && text.IndexOf('\t', StringComparison.Ordinal) is >= 0 and var first)
        {
            (start, end) = (Math.Min(start, first), Math.Max(end, text.LastIndexOf('\t') + 1));
        }

        drop.AsSpan(0, start).Fill(true);
        drop.AsSpan(end).Fill(true);
        var (clean, doubtful, pages) = Keep(text, drop, block);
        return new CleanLine(clean, depth > 0 && block.Kind is BlockKind.Line ? BlockKind.Heading : block.Kind, Squeezed.Width(text.AsSpan(0, end)))
        {
            Depth = Math.Max(depth, block.Level),
            IsIndented = indented,
            IsTableHeader = block.IsTableHeader,
            Doubtful = doubtful,
            Pages = pages,
        };
    }

    private static void DropInvisible(string text, bool[] drop, BlockKind kind)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            drop[i] = c is '\u00ad' or '\ufeff' or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u206f')
                or (>= '\ufe00' and <= '\ufe0f') or '\ufffc' || (char.IsControl(c) && !(c == '\t' && kind is BlockKind.TableRow or BlockKind.Line));
        }
    }

    private static int DropHeadingMark(string text, bool[] drop, ref int start)
    {
        var depth = 0;
        while (start < text.Length && text[start] is '#' && depth < 6)
        {
            drop[start++] = true;
            depth++;
        }

        for (var last = text.Length - 1; depth > 0 && last > start && (text[last] == '#' || char.IsWhiteSpace(text[last])); last--)
        {
            drop[last] = true;
        }

        return depth;
    }

    private static void Drop(bool[] drop, Regex.ValueMatchEnumerator matches)
    {
        foreach (var match in matches)
        {
            drop.AsSpan(match.Index, match.Length).Fill(true);
        }
    }

    private static int SkipBlank(string text, bool[] drop, int from, int step)
    {
        while (from >= 0 && from < text.Length && (drop[from] || IsBlankAt(text, from)))
        {
            from += step;
        }

        return from;
    }

    private static bool IsBlankAt(string text, int index) => char.IsWhiteSpace(text[index]);

    private static (string Text, IReadOnlyList<TextSpan> Doubtful, IReadOnlyList<PageStart> Pages) Keep(string text, bool[] drop, Block block)
    {
        var kept = new char[text.Length];
        var before = new int[block.Doubtful.Count + block.Pages.Count == 0 ? 0 : text.Length + 1];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!drop[i])
            {
                kept[length++] = text[i];
            }

            if (before.Length > 0)
            {
                before[i + 1] = length;
            }
        }

        var doubtful = block.Doubtful.Select(span => new TextSpan(Moved(span.Start), Moved(span.End))).Where(span => span.Length > 0);
        return (new string(kept, 0, length), [.. doubtful], [.. block.Pages.Select(page => page with { Start = Moved(page.Start) })]);

        int Moved(int at) => before[Math.Clamp(at, 0, text.Length)];
    }

    [GeneratedRegex(@"\[(?:bookmark|image|图片|附件图)[^\]\n]{0,80}\]|\*{2,}|^\s*[-*+]\s+(?=[\u4e00-\u9fff“《（])|_{2}(?=\S)|(?<=\S)_{2}|\\(?=[.*_#()\[\]\-])",
        RegexOptions.None)]
    private static partial Regex Marks();

    // A conversion that met a character outside its table leaves two or more; an author's own question ends in one.
    [GeneratedRegex(@"^[\s?？]*[?？]{2}[\s?？]*|[\s?？]*[?？]{2}[\s?？]*$", RegexOptions.NonBacktracking)]
    private static partial Regex StrayQuestionMarks();
}
