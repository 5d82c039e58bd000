using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts.Notes;

/// <summary>What is told beside a text of the notes that it does not hold: what the gate kept out, and every given number that did not come into it.</summary>
internal static class NotesTold
{
    private const int Most = 12;

    /// <param name="notes">The notes.</param>
    /// <param name="text">The text as set.</param>
    /// <param name="warnings">What is told already.</param>
    internal static IEnumerable<string> Of(GatedNotes notes, string text, IReadOnlyList<string> warnings)
    {
        var doubts = notes.Held.Where(h => h.Kind == NoteKind.Doubt).Select(h => h.Text).ToList();
        if (doubts.Count > 0)
        {
            yield return DraftMessages.Doubted(doubts);
        }

        var again = notes.Held.Where(h => h.Kind == NoteKind.Recheck).Select(h => h.Text).ToList();
        if (again.Count > 0)
        {
            yield return DraftMessages.ToRecheck(again);
        }

        var left = notes.Held.Where(h => h.Kind is not (NoteKind.Doubt or NoteKind.Recheck)).Select(h => h.Text).ToList();
        var told = string.Concat(warnings.Concat(doubts).Concat(again).Concat(left));
        left.AddRange(Lost(notes.Given, text).Where(l => !IsTold(l, text, told)));
        left = [.. left.Where(l => l.Length > 0).Distinct(StringComparer.Ordinal)];
        if (left.Count > 0)
        {
            yield return DraftMessages.HeldBack(left.Take(Most), left.Count > Most ? left.Count : 0);
        }
    }

    private static bool IsTold(string clause, string text, string told) => told.Contains(clause, StringComparison.Ordinal)
        || (NumbersIn(clause) is { Count: > 0 } numbers && numbers.TrueForAll(n => StandsIn(n, text) || StandsIn(n, told)));

    private static IEnumerable<string> Lost(string given, string text)
    {
        var rows = new List<string[]>();
        foreach (var line in given.Split('\n').Append(""))
        {
            if (line.Contains('\t', StringComparison.Ordinal))
            {
                rows.Add(line.Split('\t', StringSplitOptions.TrimEntries));
                continue;
            }

            foreach (var cell in LostCells(rows, text))
            {
                yield return cell;
            }

            rows.Clear();
            foreach (var clause in NotePiece.Clauses(line).Where(c => NoteTypes.Of(c) != NoteKind.Heading).Select(NoteTypes.Bare)
                .Where(c => NumbersIn(c).Exists(n => !StandsIn(n, text))))
            {
                yield return clause;
            }
        }
    }

    // A column of which nothing is told is named by its head.
    private static IEnumerable<string> LostCells(List<string[]> rows, string text)
    {
        if (rows.Count == 0)
        {
            yield break;
        }

        var head = rows[0];
        foreach (var column in Enumerable.Range(0, rows.Max(r => r.Length)))
        {
            var cells = rows.Skip(1).Where(r => column < r.Length && NumbersIn(r[column]).Count > 0).ToList();
            var lost = cells.Where(r => NumbersIn(r[column]).Exists(n => !StandsIn(n, text))).ToList();
            var isNumbering = column == 0 && cells.Select((r, i) => r[0] == $"{i + 1}").All(n => n);
            if (isNumbering || lost.Count == 0)
            {
                continue;
            }

            if (lost.Count == cells.Count && lost.Count > 1 && column < head.Length && column > 0 && head[column].Length > 0)
            {
                yield return DraftMessages.Column(head[column]);
                continue;
            }

            foreach (var row in lost)
            {
                yield return (column > 0 ? row[0] + ' ' : "") + row[column];
            }
        }
    }

    private static List<string> NumbersIn(string words)
    {
        var folded = TextFolding.Fold(words);
        return [.. QuantityReader.Read(folded).Where(q => q.Role is QuantityRole.Count or QuantityRole.Bare or QuantityRole.Broken
            && char.IsAsciiDigit(folded[q.Start])).Select(q => DigitsAt(folded, q.Start))];
    }

    private static string DigitsAt(string text, int start)
    {
        var end = start;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || (start > 1 && text[start - 1] is '.' or ',' && char.IsAsciiDigit(text[start - 2]))))
        {
            start--;
        }

        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return text[start..end];
    }

    private static bool StandsIn(string number, string text)
    {
        for (var at = text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            var end = at + number.Length;
            if ((at == 0 || !(char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.'))
                && (end == text.Length || !char.IsAsciiDigit(text[end])) && !(end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1])))
            {
                return true;
            }
        }

        return false;
    }
}
