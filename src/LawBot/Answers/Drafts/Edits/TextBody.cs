using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>A text taken apart into sentences, points and paragraphs, and put together again; what is numbered is numbered anew.</summary>
internal static class TextBody
{
    private const string Stops = "。！？!?";
    private const string Closing = "”’」』）)";
    private const string Pauses = "，：；,:;";
    private const char Semicolon = '；';
    private const int LongestHeading = 30;

    /// <summary>The units of a draft, each with its origin.</summary>
    internal static List<TextUnit> Of(Draft draft)
    {
        var units = Parsed(draft.Text);
        var (piece, left) = (0, Squeezed(draft.Ledger.Count > 0 ? draft.Ledger[0].Text : ""));
        for (var i = 0; i < units.Count; i++)
        {
            var words = Squeezed(units[i].Text);
            while (piece < draft.Ledger.Count && !left.StartsWith(words, StringComparison.Ordinal))
            {
                piece++;
                left = piece < draft.Ledger.Count ? Squeezed(draft.Ledger[piece].Text) : "";
            }

            if (piece >= draft.Ledger.Count)
            {
                break; // The rest stands as the user's own.
            }

            units[i] = units[i] with { Piece = piece, Origin = draft.Ledger[piece].Origin, Sources = draft.Ledger[piece].Sources };
            left = left[words.Length..];
        }

        return units;
    }

    /// <summary>The units of a plain text.</summary>
    internal static List<TextUnit> Parsed(string text)
    {
        var units = new List<TextUnit>();
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            var start = 0;
            for (var i = 0; i < line.Length; i++)
            {
                var ends = Stops.Contains(line[i], StringComparison.Ordinal)
                    || (Pauses.Contains(line[i], StringComparison.Ordinal) && IsWritten(MarkAt(line, i + 1)))
                    || (line[i] == Semicolon && MarkAt(line, i + 1).Length > 0);
                while (ends && i + 1 < line.Length && Closing.Contains(line[i + 1], StringComparison.Ordinal))
                {
                    i++;
                }

                if (ends || i == line.Length - 1)
                {
                    var words = line[start..(i + 1)].Trim();
                    var mark = MarkAt(words, 0);
                    units.Add(new TextUnit(mark, words[mark.Length..])
                    {
                        BeginsLine = start == 0,
                        IsHeading = start == 0 && !ends && words.Length <= LongestHeading && !line.Contains('，', StringComparison.Ordinal),
                    });
                    start = i + 1;
                }
            }
        }

        return units;
    }

    /// <summary>The text of units, numbered anew.</summary>
    internal static string TextOf(IReadOnlyList<TextUnit> units) =>
        string.Concat(units.Select((u, i) => (i > 0 && (u.BeginsLine || units[i - 1].IsHeading) ? "\n" : "") + u.Text));

    /// <summary>The units with their marks in order again: 一是, 三是 become 一是, 二是; a lone point loses its mark.</summary>
    internal static List<TextUnit> Renumbered(IReadOnlyList<TextUnit> units)
    {
        var (heading, point) = (0, 0);
        var isAlone = units.Count(u => u.Mark.Length > 0 && !u.IsHeading) == 1;
        var numbered = new List<TextUnit>();
        foreach (var unit in units)
        {
            point = unit.IsHeading ? 0 : point;
            numbered.Add(unit.Mark.Length == 0 ? unit
                : isAlone && !unit.IsHeading && IsWritten(unit.Mark) ? unit with { Mark = "" }
                : unit with { Mark = Numbered(unit.Mark, unit.IsHeading ? ++heading : ++point) });
        }

        return numbered;
    }

    /// <summary>The draft with other units.</summary>
    internal static Draft With(Draft draft, IReadOnlyList<TextUnit> units)
    {
        var numbered = Renumbered(units);
        var text = TextOf(numbered);
        return draft with
        {
            Text = text, Placeholders = DraftText.PlaceholdersIn(text), Ledger = [.. numbered.Select(u => new DraftSentence(u.Text, u.Origin, u.Sources))],
        };
    }

    /// <summary>The points of a text as stretches of units: what is numbered with all that belongs to it; without numbers, each heading with what stands
    /// under it; empty where the text has neither.</summary>
    internal static List<TextSpan> Points(IReadOnlyList<TextUnit> units)
    {
        var marked = Enumerable.Range(0, units.Count).Where(i => units[i].Mark.Length > 0 && !units[i].IsHeading).ToList();
        if (marked.Count == 0)
        {
            var headings = Enumerable.Range(0, units.Count).Where(i => units[i].IsHeading && units[i].Mark.Length > 0).ToList();
            return [.. headings.Select((at, n) => new TextSpan(at, n + 1 < headings.Count ? headings[n + 1] : units.Count))];
        }

        return [.. marked.Select((at, n) => new TextSpan(at, EndOf(units, at, n + 1 < marked.Count ? marked[n + 1] : units.Count)))];
    }

    /// <summary>The paragraphs of a text as stretches of units.</summary>
    internal static List<TextSpan> Paragraphs(IReadOnlyList<TextUnit> units)
    {
        var starts = Enumerable.Range(0, units.Count).Where(i => i == 0 || units[i].BeginsLine).ToList();
        return [.. starts.Select((at, n) => new TextSpan(at, n + 1 < starts.Count ? starts[n + 1] : units.Count))];
    }

    /// <summary>The mark that a text has at a place: 一是, （二）, 3.; empty for none.</summary>
    internal static string MarkAt(string text, int at)
    {
        at += text.AsSpan(Math.Min(at, text.Length)).Length - text.AsSpan(Math.Min(at, text.Length)).TrimStart().Length;
        var open = at < text.Length && text[at] is '（' or '(' or '第' ? 1 : 0;
        var end = at + open;
        while (end < text.Length && (NumeralCharacters.IsNumeral(text[end]) || char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        var length = end - at - open;
        return length is 0 or > 2 || end >= text.Length ? ""
            : open == 0 && text[end] is '是' && !char.IsAsciiDigit(text[at]) ? text[at..(end + 1)]
            : open == 0 && text[end] is '、' or '.' or '．' && (end + 1 == text.Length || !char.IsAsciiDigit(text[end + 1])) ? text[at..(end + 1)]
            : open == 1 && (text[at] == '第' ? text[end] is '，' or '、' : text[end] is '）' or ')') ? text[at..(end + 1)] : "";
    }

    /// <summary>The mark of the same kind for another number.</summary>
    internal static string Numbered(string like, int number)
    {
        var digits = like.Where(c => NumeralCharacters.IsNumeral(c) || char.IsAsciiDigit(c)).ToArray();
        return like.Replace(new string(digits), char.IsAsciiDigit(digits[0]) ? $"{number}" : DraftOrdinals.Of(number), StringComparison.Ordinal);
    }

    private static bool IsWritten(string mark) => mark.EndsWith(DraftText.PointMark) || mark.StartsWith('第');

    // A point of several sentences is one piece of the first writing; without that, it ends where a paragraph begins or, the last one, with its sentence.
    private static int EndOf(IReadOnlyList<TextUnit> units, int at, int next)
    {
        var isLast = next == units.Count;
        var end = at + 1;
        while (end < next && !units[end].IsHeading && !(units[end].BeginsLine && units[end].Piece != units[at].Piece)
            && (units[end].Piece == units[at].Piece && units[at].Piece >= 0 || !isLast))
        {
            end++;
        }

        return end;
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
