using System.Text;
using LawBot.Chinese;

namespace LawBot.Answers.Drafts.Notes;

/// <summary>A clause of a user's notes as it was typed, with the mark that closes it.</summary>
internal sealed class NotePiece
{
    private const string Closers = "，；;。！,→";
    private const string Arrow = "→";
    private const string Open = "（(【[";
    private const string Close = "）)】]";

    /// <summary>Its words, without the brackets that were taken out of it.</summary>
    internal required string Text { get; set; }

    /// <summary>What closes it; empty at the end of a line.</summary>
    internal required string Mark { get; init; }

    /// <summary>The words of each bracket that says something of it.</summary>
    internal List<string> Asides { get; } = [];

    /// <summary>What it is.</summary>
    internal NoteKind Kind { get; set; }

    /// <summary>True where it ends a sentence.</summary>
    internal bool EndsSentence => Mark is "。" or "！" or "";

    /// <summary>The clauses of a line in their order; marks within brackets part none.</summary>
    internal static IEnumerable<NotePiece> Of(string line)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            depth += Open.Contains(line[i], StringComparison.Ordinal) && line.AsSpan(i).IndexOfAny(Close) > 0 ? 1
                : Close.Contains(line[i], StringComparison.Ordinal) ? -Math.Min(1, depth) : 0;
            if (depth == 0 && Closers.Contains(line[i], StringComparison.Ordinal) && !IsInNumber(line, i))
            {
                yield return new() { Text = line[start..i], Mark = line[i..(i + 1)] };
                start = i + 1;
            }
        }

        if (start < line.Length)
        {
            yield return new() { Text = line[start..], Mark = "" };
        }
    }

    /// <summary>The clauses of some words, without their marks.</summary>
    internal static IEnumerable<string> Clauses(string words) => Of(words).Select(p => p.Text.Trim()).Where(t => t.Length > 0);

    /// <summary>Takes the brackets out of its words that say something of it: （上次报的43作废）.</summary>
    /// <param name="isSaid">True for the words of such a bracket.</param>
    internal void TakeAsides(Func<string, bool> isSaid)
    {
        for (var open = Text.IndexOfAny([.. Open]); open >= 0; open = open < Text.Length ? Text.IndexOfAny([.. Open], open) : -1)
        {
            var close = Text.IndexOfAny([.. Close], open);
            close = close < 0 ? Text.Length : close;
            if (isSaid(Text[(open + 1)..close]))
            {
                Asides.Add(Text[(open + 1)..close]);
                Text = Text[..open].TrimEnd() + Text[Math.Min(Text.Length, close + 1)..];
            }
            else
            {
                open = close;
            }
        }
    }

    /// <summary>The line that pieces make, without the mark before its end.</summary>
    internal static string Line(IReadOnlyList<NotePiece> pieces, IReadOnlyList<NotePiece> kept)
    {
        var line = new StringBuilder();
        var isKept = true;
        foreach (var piece in pieces)
        {
            var wasKept = isKept;
            isKept = kept.Contains(piece);
            if (isKept)
            {
                line.Append(piece.Text).Append(piece.Mark is Arrow ? "，" : piece.Mark);
            }
            else if (piece.EndsSentence && piece.Mark.Length > 0 && wasKept && line.Length > 0)
            {
                line.Length -= Closers.Contains(line[^1], StringComparison.Ordinal) ? 1 : 0;
                line.Append(piece.Mark);
            }
        }

        return line.ToString().Trim('，', ',', '；', ';', ' ');
    }

    private static bool IsInNumber(string line, int at) => line[at] == ',' && at > 0 && at + 1 < line.Length && char.IsAsciiDigit(line[at - 1])
        && char.IsAsciiDigit(line[at + 1]);
}
