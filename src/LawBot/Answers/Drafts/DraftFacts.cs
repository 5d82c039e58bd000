using System.Text.RegularExpressions;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts;

/// <summary>One number of the user's own.</summary>
/// <param name="Label">What it counts, as far as its own clause says: 受理.</param>
/// <param name="Context">The whole line, for what the label leaves out.</param>
/// <param name="Number">The number as typed, without its measure word: 1.8万.</param>
/// <param name="Unit">Its measure word; empty when none was typed.</param>
/// <param name="Line">Index of its line.</param>
/// <param name="Clause">The words of its clause, as typed.</param>
internal sealed record DraftFigure(string Label, string Context, string Number, string Unit, int Line, string Clause);

/// <summary>What the user knows of the own county: numbers with their labels, and sentences.</summary>
internal sealed partial class DraftFacts
{
    private DraftFacts(IReadOnlyList<string> lines, IReadOnlyList<DraftFigure> figures) => (Lines, Figures) = (lines, figures);

    /// <summary>The lines, as typed.</summary>
    internal IReadOnlyList<string> Lines { get; }

    /// <summary>The numbers, in order.</summary>
    internal IReadOnlyList<DraftFigure> Figures { get; }

    /// <summary>Reads facts, one a line; a row of a table is cells separated by tabs: label, number, measure word in any order.</summary>
    internal static DraftFacts From(string facts)
    {
        var lines = facts.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(l => l.Contains('\t', StringComparison.Ordinal) ? [l] : SentenceEnd().Split(l))
            .Select(l => Bullet().Replace(l, "").Trim()).Where(l => l.Length > 0).ToList();
        var figures = new List<DraftFigure>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Contains('\t', StringComparison.Ordinal))
            {
                AddRow(lines[i], i, figures);
            }
            else
            {
                AddSentence(lines[i], i, figures);
            }
        }

        return new(lines, figures);
    }

    /// <summary>True for a line that only names and counts (受理行政复议：9件), and so is no sentence of its own.</summary>
    internal static bool IsLabelled(string line) => line.Contains('\t', StringComparison.Ordinal) || Labelled().IsMatch(line);

    private static void AddRow(string line, int index, List<DraftFigure> figures)
    {
        var cells = line.Split('\t', StringSplitOptions.TrimEntries).ToList();
        var at = cells.FindIndex(c => Quantity().IsMatch(c));
        var label = cells.Find(c => c.Length > 1 && !Quantity().IsMatch(c) && !IsUnit(c));
        if (at >= 0 && label is not null)
        {
            var match = Quantity().Match(cells[at]);
            var unit = match.Groups["unit"].Value is { Length: > 0 } own ? own : cells.Find(IsUnit) ?? "";
            figures.Add(new(label, line, match.Groups["number"].Value, unit, index, line));
        }
    }

    private static void AddSentence(string line, int index, List<DraftFigure> figures)
    {
        var before = "";
        foreach (var clause in Clause().Split(line))
        {
            var from = clause.TrimStart().StartsWith("其中", StringComparison.Ordinal) ? clause.IndexOf("其中", StringComparison.Ordinal) + 2 : 0;
            var first = from;
            foreach (var match in Counted().Matches(clause).AsEnumerable())
            {
                var label = clause[from..match.Index].Trim(' ', ':', '：', '为', '共', '约', '达');
                label = label.Length > 0 ? label : before;
                figures.Add(new(label, line, match.Groups["number"].Value, match.Groups["unit"].Value, index, clause));
                from = match.Index + match.Length;
                before = label;
            }

            before = from == first ? clause.Trim(' ', ':', '：') : before;
        }
    }

    private static bool IsUnit(string cell) => cell.Length is 1 or 2 && UnitTable.At(cell, 0, cell.Length, isChinese: false) is { } unit && unit.End == cell.Length;

    [GeneratedRegex(@"^[\s\-*•·]+|^\d{1,2}[.、)）](?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex("(?<=[。；！])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[，,；;。、]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^[^\d，。；]{2,30}[:：\s]\s*(?:约|近)?\d[\d,.]*\s*[余多]?[万亿]?[余多]?\s*\p{L}{0,3}%?。?$|^[^\d，。；：:]{2,16}\d[\d,.]*[余多]?[万亿]?[余多]?(?:\p{L}{1,2}|%)[。；]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?<number>\d[\d,]*(?:\.\d+)?\s*[余多]?[万亿]?[余多]?)\s*(?<unit>[\p{L}%％]{0,3})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"(?<number>\d[\d,]*(?:\.\d+)?[余多]?[万亿]?[余多]?)\s*(?<unit>人次|场次|批次|件次|户次|工作日|平方米|[件起宗个名人支项份部册期辆台套批次场篇条户家所处座元%％村镇天亩公里])(?!\d*年)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Counted();
}
