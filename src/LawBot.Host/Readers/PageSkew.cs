namespace LawBot.Host.Readers;

/// <summary>Sets the lines of a page level that lay askew on the scanner: a slope of half a degree lifts the end of a line by half its height,
/// and then no line is told from the next by its height.</summary>
internal static class PageSkew
{
    // Under this slope a line across the page rises by less than a tenth of its height.
    private const double Level = 0.002;

    // A page turned farther than this was not scanned but photographed, and its lines do not share one slope.
    private const double Steepest = 0.1;
    private const int EnoughWords = 9;
    private const int EnoughLines = 3;

    /// <param name="lines">The words of each line, left to right.</param>
    /// <returns>The same words with their boxes turned back by the slope that most lines share.</returns>
    public static List<List<PlacedWord>> Levelled(List<List<PlacedWord>> lines)
    {
        var slopes = lines.Where(line => line.Count >= EnoughWords).Select(SlopeOf).Order().ToArray();
        if (slopes.Length < EnoughLines)
        {
            return lines;
        }

        var slope = slopes[slopes.Length / 2];
        return Math.Abs(slope) is < Level or > Steepest ? lines : lines.ConvertAll(line => line.ConvertAll(word => Turned(word, slope)));
    }

    /// <summary>From the middle of the first third of the words to that of the last: a comma or a digit more does not tilt it.</summary>
    private static double SlopeOf(List<PlacedWord> line)
    {
        var third = line.Count / 3;
        var (first, last) = (line.Take(third).ToArray(), line.TakeLast(third).ToArray());
        var run = Middle(last, word => word.Left) - Middle(first, word => word.Left);
        return run <= 0 ? 0 : (Middle(last, word => word.Middle) - Middle(first, word => word.Middle)) / run;
    }

    private static double Middle(PlacedWord[] words, Func<PlacedWord, double> of) => words.Select(of).Order().ElementAt(words.Length / 2);

    private static PlacedWord Turned(PlacedWord word, double slope)
    {
        var (right, down) = (slope * word.Middle, -slope * word.Left);
        return word with { Left = word.Left + right, Right = word.Right + right, Top = word.Top + down, Bottom = word.Bottom + down };
    }
}
