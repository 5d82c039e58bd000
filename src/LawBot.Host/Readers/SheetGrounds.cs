using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LawBot.Host.Readers;

/// <summary>Where on a sheet cells have a ground that is not their own: in tables with a style, and where a condition colours them.</summary>
internal sealed class SheetGrounds
{
    private readonly List<SheetMerge> areas = [];

    /// <param name="part">The sheet.</param>
    /// <param name="coloured">Numbers of the differential formats that fill a cell.</param>
    public SheetGrounds(WorksheetPart part, IReadOnlySet<uint> coloured)
    {
        areas.AddRange(part.TableDefinitionParts.Where(table => table.Table?.TableStyleInfo?.Name?.Value is { Length: > 0 })
            .SelectMany(table => Areas(table.Table?.Reference?.Value)));
        areas.AddRange((part.Worksheet?.Elements<ConditionalFormatting>() ?? [])
            .Where(condition => condition.Elements<ConditionalFormattingRule>()
                .Any(rule => rule.FormatId?.Value is not { } format || coloured.Contains(format)))
            .SelectMany(condition => condition.SequenceOfReferences?.Items.SelectMany(area => Areas(area.Value)) ?? []));
    }

    /// <summary>True for a cell that may stand on a ground; row from 1, column from 0.</summary>
    public bool Holds(uint row, int column) => areas.Exists(area => row >= area.Top && row <= area.Bottom && column >= area.Left && column <= area.Right);

    private static IEnumerable<SheetMerge> Areas(string? reference)
    {
        if (reference?.Split(':') is [var from, ..] ends && SheetCells.PlaceOf(from) is var (top, left) && SheetCells.PlaceOf(ends[^1]) is var (bottom, right))
        {
            yield return new SheetMerge(top, left, bottom, right);
        }
    }
}
