using LawBot.Chinese;

namespace LawBot.Answers.Drafts.Notes;

/// <summary>Tables in a user's notes, whatever parts their cells: tabs, commas, bars, wide blanks. A row that is void or doubted stays out whole.</summary>
internal static class NoteRows
{
    private const int LongestCell = 24;
    private const char Tab = '\t';
    private static readonly string[] Partings = [",", "，", "|", "｜", "  ", "\u3000"];

    /// <summary>The notes with tabs between the cells of each table: lines of as many cells that follow one another, numbers alone in theirs.</summary>
    internal static string Tabbed(string notes)
    {
        var lines = notes.Split('\n');
        for (var start = 0; start < lines.Length; start++)
        {
            foreach (var parting in Partings)
            {
                var end = EndOf(lines, start, parting);
                if (end - start < 2)
                {
                    continue;
                }

                for (var i = start; i < end; i++)
                {
                    lines[i] = string.Join(Tab, CellsOf(lines[i], parting));
                }

                start = end - 1;
                break;
            }
        }

        return string.Join('\n', lines.Where(l => !IsRule(l)));
    }

    /// <summary>The rows as they pass the gate, one each: without cells of remarks; empty where a cell says that the row is void or doubted.</summary>
    /// <param name="rows">The rows, cells parted by tabs.</param>
    /// <param name="held">Takes what stays out.</param>
    internal static IEnumerable<string> Passed(IReadOnlyList<string> rows, List<HeldNote> held)
    {
        string[] head = [];
        var passed = new List<string>();
        foreach (var row in rows)
        {
            var cells = row.Split(Tab, StringSplitOptions.TrimEntries);
            if (!cells.Skip(1).Any(IsNumber) || Array.TrueForAll(cells, c => !IsNumber(c) || IsYear(c)))
            {
                head = cells;
                passed.Add(row);
                continue;
            }

            var said = cells.Select(c => IsNumber(c) ? null : NoteWords.KindOf(c)).ToList();
            if (said.Find(k => k is NoteKind.Void or NoteKind.Doubt or NoteKind.Kept) is { } kind)
            {
                held.Add(new(kind, string.Join(' ', cells.Where((c, i) => c.Length > 0 && !(i == 0 && IsNumber(c))))));
                passed.Add("");
                continue;
            }

            for (var i = 1; i < cells.Length; i++)
            {
                if (cells[i].Length > 0 && (said[i] is not null
                    || (i < head.Length && NoteWords.KindOfLabel(head[i]) == NoteKind.Remark && !IsNumber(cells[i]))))
                {
                    held.Add(said[i] == NoteKind.Recheck ? new(NoteKind.Recheck, string.Join(' ', cells.Where(c => c.Length > 0)))
                        : new(NoteKind.Remark, cells[i]));
                    cells[i] = "";
                }
            }

            passed.Add(string.Join(Tab, cells));
        }

        return passed;
    }

    /// <summary>A clause that ends in a name of a count and a number alone (持证人数187) with its measure word: 持证187人.</summary>
    internal static string Counted(string clause)
    {
        var words = clause.TrimEnd();
        var head = words.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.');
        return head.Length < words.Length && head.TrimEnd(' ', '：', ':') is [.., '数' or '率'] name
            && DraftFacts.Counting(name, words[head.Length..], "") is { Numbers: 1 } counted ? counted.Text : clause;
    }

    private static int EndOf(string[] lines, int start, string parting)
    {
        var end = start;
        var width = 0;
        for (; end < lines.Length && (IsRule(lines[end]) || lines[end].Contains(parting, StringComparison.Ordinal)); end++)
        {
            if (IsRule(lines[end]))
            {
                continue;
            }

            var cells = CellsOf(lines[end], parting);
            width = width > 0 ? width : cells.Count;
            var isHead = end == start && cells.TrueForAll(c => !IsNumber(c) || IsYear(c));
            if (cells.Count != width || width < 2 || cells.Exists(c => c.Length > LongestCell || c.IndexOfAny(['。', '；', ':', '：']) >= 0)
                || (!isHead && (IsNumber(cells[0]) && width < 3 || !cells.Skip(1).Any(IsNumber))))
            {
                break;
            }
        }

        return lines.AsSpan(start, end - start).ToArray().Any(l => CellsOf(l, parting).Skip(1).Any(c => IsNumber(c) && !IsYear(c))) ? end : start;
    }

    private static List<string> CellsOf(string line, string parting)
    {
        var cells = line.Trim().Trim('|', '｜').Split(parting, StringSplitOptions.TrimEntries);
        return [.. string.IsNullOrWhiteSpace(parting) ? cells.Where(c => c.Length > 0) : cells];
    }

    // |---|---|
    private static bool IsRule(string line) => line.Length > 2 && line.Contains('-') && line.All(c => c is '|' or '-' or ':' or ' ' or Tab);

    private static bool IsNumber(string cell) => DraftFacts.Labelled(TextFolding.Fold(cell)).Number.Length > 0;

    private static bool IsYear(string cell) => DraftTable.YearIn(TextFolding.Fold(cell)) is not null;
}
