using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace LawBot.Host.Readers.Isolation;

/// <summary>Joins the letters of a PDF page into words where they stand, upright: what is not seen, stamps across the page and the raised marks of
/// notes left out.</summary>
internal static class PdfLetters
{
    private const double Ascent = 0.88;
    private const double Descent = 0.12;
    private const double WordGap = 0.12;
    private const double RaisedSize = 0.8;
    private const double RaisedBy = 0.15;
    private const double CopyShift = 0.15;
    private const double White = 0.97;

    /// <summary>The words of a page in the order of its content; y grows down from the top.</summary>
    public static List<PlacedWord> WordsOf(Page page)
    {
        var way = WayOf(page);
        var letters = Seen(page).Where(letter => letter.TextOrientation == way).Select((letter, i) => Placed(letter, page, way, i)).ToList();
        return Words(WithoutMarks(WithoutCopies(letters)));
    }

    /// <summary>True when most of the text runs up or down the page.</summary>
    public static bool IsSideways(Page page) => WayOf(page) is TextOrientation.Rotate90 or TextOrientation.Rotate270;

    private static TextOrientation WayOf(Page page) =>
        page.Letters.Where(letter => letter.TextOrientation != TextOrientation.Other && !string.IsNullOrWhiteSpace(letter.Value))
            .GroupBy(letter => letter.TextOrientation).MaxBy(group => group.Count())?.Key ?? TextOrientation.Horizontal;

    /// <summary>Letters that show. Where all are invisible they are the text that recognition laid under the picture of a page.</summary>
    private static IEnumerable<Letter> Seen(Page page)
    {
        var visible = page.Letters.Where(letter => letter.RenderingMode is not (TextRenderingMode.Neither or TextRenderingMode.NeitherClip)).ToList();
        var letters = visible.Count == 0 ? page.Letters : visible;
        var white = letters.Where(letter => visible.Count > 0 && IsWhite(letter)).ToHashSet();
        if (white.Count == 0)
        {
            return letters;
        }

        // White type on a coloured ground is seen.
        var grounds = page.Paths.Where(path => path.IsFilled && path.FillColor is { } fill && !IsWhite(fill.ToRGBValues()))
            .Select(path => path.GetBoundingRectangle()).OfType<PdfRectangle>()
            .Concat(page.GetImages().Select(image => image.BoundingBox)).ToList();
        return letters.Where(letter => !white.Contains(letter) || grounds.Exists(ground => Holds(ground, letter.StartBaseLine)));
    }

    private static bool IsWhite(Letter letter) => letter.FillColor is { } fill && IsWhite(fill.ToRGBValues());

    private static bool IsWhite((double R, double G, double B) colour) => colour is { R: > White, G: > White, B: > White };

    private static bool Holds(PdfRectangle ground, PdfPoint point) =>
        point.X >= ground.Left - 1 && point.X <= ground.Right + 1 && point.Y >= ground.Bottom - 1 && point.Y <= ground.Top + 1;

    private static PlacedLetter Placed(Letter letter, Page page, TextOrientation way, int order)
    {
        var (from, to) = (Turned(letter.StartBaseLine, page, way), Turned(letter.EndBaseLine, page, way));
        var size = letter.PointSize > 0 ? letter.PointSize : letter.FontSize;
        return new PlacedLetter(letter.Value ?? "", Math.Min(from.X, to.X), Math.Max(from.X, to.X), from.Y, size, order);
    }

    /// <summary>A point with y down from the top of the page as its text is read.</summary>
    private static (double X, double Y) Turned(PdfPoint point, Page page, TextOrientation way) => way switch
    {
        TextOrientation.Rotate90 => (page.Height - point.Y, page.Width - point.X),
        TextOrientation.Rotate180 => (page.Width - point.X, point.Y),
        TextOrientation.Rotate270 => (point.Y, point.X),
        _ => (point.X, page.Height - point.Y),
    };

    /// <summary>Bold made by printing a letter again a little beside itself.</summary>
    private static List<PlacedLetter> WithoutCopies(List<PlacedLetter> letters)
    {
        var seen = new Dictionary<(string Text, long Line), List<double>>();
        return letters.FindAll(letter =>
        {
            var line = (letter.Text, (long)(letter.Baseline / Math.Max(1, letter.Size / 2)));
            if (letter.Text.Trim().Length == 0 || !seen.TryGetValue(line, out var places))
            {
                seen[line] = [letter.Left];
                return true;
            }

            var isCopy = places.Exists(place => Math.Abs(place - letter.Left) < letter.Size * CopyShift);
            places.Add(letter.Left);
            return !isCopy;
        });
    }

    private static List<PlacedLetter> WithoutMarks(List<PlacedLetter> letters)
    {
        var kept = new List<PlacedLetter>();
        PlacedLetter? ground = null;
        for (var i = 0; i < letters.Count; i++)
        {
            var end = i;
            while (ground is not null && end < letters.Count && IsRaised(letters[end], ground))
            {
                end++;
            }

            if (end == i)
            {
                kept.Add(letters[i]);
                ground = letters[i].Text.Trim().Length > 0 ? letters[i] : ground;
                continue;
            }

            var text = RaisedMark.Kept(ground!.Text[^1], string.Concat(letters.Skip(i).Take(end - i).Select(letter => letter.Text)));
            if (text.Length > 0)
            {
                kept.Add(letters[i] with { Text = text, Right = letters[end - 1].Right, Baseline = ground.Baseline, Size = ground.Size });
            }

            i = end - 1;
        }

        return kept;
    }

    private static bool IsRaised(PlacedLetter letter, PlacedLetter ground) =>
        letter.Size < ground.Size * RaisedSize
        && ground.Baseline - letter.Baseline is var rise && rise > ground.Size * RaisedBy && rise < ground.Size
        && letter.Left > ground.Left && letter.Left - ground.Right < ground.Size * 4;

    private static List<PlacedWord> Words(List<PlacedLetter> letters)
    {
        var words = new List<PlacedWord>();
        var text = new StringBuilder();
        PlacedLetter? first = null, last = null;
        foreach (var letter in letters)
        {
            var isBlank = string.IsNullOrWhiteSpace(letter.Text);
            var goesOn = !isBlank && last is not null && Math.Abs(letter.Baseline - last.Baseline) < letter.Size * WordGap
                && Math.Abs(letter.Size - last.Size) < letter.Size * WordGap && Math.Abs(letter.Left - last.Right) < letter.Size * WordGap;
            if (!goesOn && first is not null)
            {
                words.Add(Word(text.ToString(), first, last!));
                (first, last) = (null, null);
                text.Clear();
            }

            if (!isBlank)
            {
                text.Append(letter.Text);
                first ??= letter;
                last = letter;
            }
        }

        if (first is not null)
        {
            words.Add(Word(text.ToString(), first, last!));
        }

        return words;
    }

    private static PlacedWord Word(string text, PlacedLetter first, PlacedLetter last) =>
        new(text, first.Left, first.Baseline - (first.Size * Ascent), Math.Max(last.Right, first.Left + 0.1),
            first.Baseline + (first.Size * Descent)) { Order = first.Order };

    private sealed record PlacedLetter(string Text, double Left, double Right, double Baseline, double Size, int Order);
}
