using LawBot.Documents;

namespace LawBot.Reports.Layout;

/// <summary>Tells whether a text was broken into lines of equal width, and at which.</summary>
internal static class WrapWidth
{
    /// <summary>How much narrower than the full width a line may be that was broken for lack of room: a word or number that did not fit.</summary>
    public const double Slack = 2.5;

    private const int FewestLines = 6;
    private const double Narrowest = 14;
    private const double Widest = 90;

    /// <summary>The full width in Han characters.</summary>
    /// <returns>Null when lines are paragraphs.</returns>
    public static double? Find(IReadOnlyList<CleanLine> lines)
    {
        var widths = lines.Where(l => l.Kind == BlockKind.Line).Select(l => l.Width).Order().ToList();
        if (widths.Count < FewestLines)
        {
            return null;
        }

        var full = widths[(int)(widths.Count * 0.85)];
        if (full is < Narrowest or > Widest)
        {
            return null;
        }

        var filled = lines.Where(l => l.Kind == BlockKind.Line && Math.Abs(l.Width - full) <= Slack).ToList();
        var open = filled.Count(l => !SentenceSplitter.IsEnder(l.Text[^1]) && l.Text[^1] is not ('：' or ':'));
        return filled.Count >= FewestLines && filled.Count * 2 >= widths.Count && open * 2 >= filled.Count ? full : null;
    }
}
