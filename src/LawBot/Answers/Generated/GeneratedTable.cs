using LawBot.Answers.Grounding;

namespace LawBot.Answers.Generated;

/// <summary>Turns the rows of a Markdown table into sentences, each cell under its column's name: a number without it would say nothing of what it
/// counts.</summary>
internal sealed class GeneratedTable
{
    private string[]? columns;

    /// <summary>True for a line that is a row of a table.</summary>
    internal static bool IsRow(string line) => line.Length > 1 && line[0] == '|';

    /// <summary>Takes a row.</summary>
    /// <returns>The row as a sentence; null for the row of names and the rule below it. A first row that is marked tells something: that table has no
    /// names.</returns>
    internal string? Add(string line)
    {
        var marks = GroundingMarks.In(line);
        var cells = GroundingMarks.Without(line).Trim('|', ' ').Split('|').Select(c => c.Trim()).ToArray();
        if (cells.All(c => c.All(x => x is '-' or ':' or ' ')))
        {
            return null;
        }

        if (columns is null && marks.Count == 0)
        {
            columns = cells;
            return null;
        }

        columns ??= [];

        var told = cells.Skip(1).Select((c, i) => (Column: i + 1 < columns.Length ? columns[i + 1] : "", Cell: c)).Where(c => c.Cell.Length > 0)
            .Select(c => c.Column + c.Cell);
        return GroundingMarks.With($"{cells[0]}：{string.Join('，', told)}。", marks);
    }

    /// <summary>Ends the table: the next one has names of its own.</summary>
    internal void End() => columns = null;
}
