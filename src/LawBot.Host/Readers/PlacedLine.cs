namespace LawBot.Host.Readers;

/// <summary>Words that stand on one line of a page, from left to right.</summary>
internal sealed class PlacedLine
{
    private const double LineTolerance = 0.5;

    private List<PlacedWord> words = [];
    private double heights;
    private double middles;
    private double size;

    /// <summary>The words in order.</summary>
    public IReadOnlyList<PlacedWord> Words => words;

    /// <summary>Left edge.</summary>
    public double Left { get; private set; } = double.MaxValue;

    /// <summary>Right edge.</summary>
    public double Right { get; private set; } = double.MinValue;

    /// <summary>Upper edge.</summary>
    public double Top { get; private set; } = double.MaxValue;

    /// <summary>Lower edge.</summary>
    public double Bottom { get; private set; } = double.MinValue;

    /// <summary>Height of most of the type: the unit of gaps and indentation.</summary>
    public double Size => size > 0 ? size : size = words.Select(word => word.Height).Order().ElementAt(words.Count / 2);

    /// <summary>Its characters.</summary>
    public string Text => PlacedText.Of([this], 0).Text;

    /// <summary>Sorts words into lines, top to bottom, each from left to right.</summary>
    public static List<PlacedLine> Find(IEnumerable<PlacedWord> words)
    {
        var lines = new List<PlacedLine>();
        foreach (var word in words.OrderBy(word => word.Middle))
        {
            // Punctuation and digits sit higher or lower than the rest; their line is the nearest one that covers their middle.
            var line = lines.Count > 0 && lines[^1].Holds(word) ? lines[^1] : null;
            if (line is null)
            {
                lines.Add(line = new PlacedLine());
            }

            line.Add(word);
        }

        lines.ForEach(line => line.words = [.. line.words.OrderBy(word => word.Left).ThenBy(word => word.Order)]);
        return lines;
    }

    /// <summary>Cuts the line where the gap between two words is wider than in running text.</summary>
    public List<PlacedLine> Segments(double gapInEms)
    {
        var segments = new List<PlacedLine>();
        foreach (var word in words)
        {
            if (segments.Count == 0 || word.Left - segments[^1].Right > gapInEms * Size)
            {
                segments.Add(new PlacedLine());
            }

            segments[^1].Add(word);
        }

        return segments;
    }

    private bool Holds(PlacedWord word)
    {
        var mean = heights / words.Count;
        return Math.Abs(word.Middle - (middles / heights)) < LineTolerance * Math.Max(Math.Min(word.Height, mean), mean * 0.6);
    }

    private void Add(PlacedWord word)
    {
        words.Add(word);
        Left = Math.Min(Left, word.Left);
        Right = Math.Max(Right, word.Right);
        Top = Math.Min(Top, word.Top);
        Bottom = Math.Max(Bottom, word.Bottom);
        heights += word.Height;
        middles += word.Middle * word.Height;
        size = 0;
    }
}
