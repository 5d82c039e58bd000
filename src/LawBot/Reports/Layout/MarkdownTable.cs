using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Documents;

namespace LawBot.Reports.Layout;

/// <summary>Rows of a table that a plain text writes as Markdown does: <c>| 指标 | 数量 |</c>, a rule of dashes under the columns' names.</summary>
internal static partial class MarkdownTable
{
    /// <summary>True for a line that only draws: <c>|---|---|</c>, <c>---</c>.</summary>
    public static bool IsRule(string text) => text.Length >= 3 && Rule().IsMatch(text);

    /// <summary>The row that a line holds, its cells joined by a tab; null for any other line.</summary>
    public static CleanLine? ReadRow(Block block)
    {
        if (block.Kind != BlockKind.Line || block.Text.Length > 2000 || !Row().IsMatch(block.Text))
        {
            return null;
        }

        var cells = block.Text.Trim().Trim('|').Split('|').Select(c => c.Replace("**", "", StringComparison.Ordinal).Trim()).ToList();
        return cells.TrueForAll(c => c.Length == 0) ? null : new CleanLine(string.Join('\t', cells), BlockKind.TableRow, Squeezed.Width(block.Text));
    }

    /// <summary>Marks the row right above a rule as the one that names the columns.</summary>
    public static void NameColumns(List<CleanLine> lines, bool gap)
    {
        if (!gap && lines.Count > 0 && lines[^1].Kind == BlockKind.TableRow)
        {
            lines[^1] = lines[^1] with { IsTableHeader = true };
        }
    }

    [GeneratedRegex(@"^\s*(?:\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?|[-=_*~]{3,})\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    // | a | b |, and a | b | without the first bar: the last one closes the row.
    [GeneratedRegex(@"^\s*\|.+\|\s*$|^[^|]+\|(?:[^|]*\|)+\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Row();
}
