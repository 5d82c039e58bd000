using System.Globalization;
using LawBot.Chinese;

namespace LawBot.Answers.Generated;

/// <summary>A line that may begin with a number of one or two digits: 3. 青禾县推行…</summary>
/// <param name="Number">The number; 0 when the line begins with none.</param>
/// <param name="Mark">What stands behind the number, with the blanks round it; empty when nothing does.</param>
/// <param name="Text">The rest of the line.</param>
internal readonly record struct NumberedLine(int Number, string Mark, string Text)
{
    private const string Marks = ".、．)）:：";

    /// <param name="line">One line.</param>
    public static NumberedLine Of(string line)
    {
        var start = line.Length - line.AsSpan().TrimStart().Length;
        var end = start + Runs.Digits(line, start);
        if (end - start is 0 or > 2)
        {
            return new(0, "", line.Trim());
        }

        var at = Blanks(line, end);
        at = at < line.Length && Marks.Contains(line[at], StringComparison.Ordinal) ? Blanks(line, at + 1) : at;
        return new(int.Parse(line.AsSpan(start, end - start), CultureInfo.InvariantCulture), line[end..at], line[at..].TrimEnd());
    }

    /// <summary>The numbered lines of a text that have a mark behind their number and something to say.</summary>
    public static IEnumerable<NumberedLine> AllOf(string text) => text.Split('\n').Select(Of)
        .Where(l => l is { Number: > 0, Text.Length: > 0 } && l.Mark.AsSpan().Trim().Length > 0);

    private static int Blanks(string line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        return at;
    }
}
