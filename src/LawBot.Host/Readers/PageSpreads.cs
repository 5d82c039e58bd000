namespace LawBot.Host.Readers;

/// <summary>Cuts sheets that show two pages side by side into those pages.</summary>
internal static class PageSpreads
{
    private const double WiderThanTall = 1.15;
    private const double NearMiddle = 0.06;

    // In units of the type: two inner margins are wider than any gutter of one page.
    private const double NarrowestFold = 3;
    private const double EnoughSheets = 0.5;

    /// <returns>The pages in reading order; both of a sheet keep its number, by which it is found in the file.</returns>
    public static IReadOnlyList<PlacedPage> Cut(IReadOnlyList<PlacedPage> pages)
    {
        var sheets = pages.Where(page => page.Width > page.Height * WiderThanTall && page.Words.Count > 0).ToList();
        var folds = sheets.Where(HasTextOnBothSides).ToHashSet();
        if (folds.Count == 0 || folds.Count < sheets.Count * EnoughSheets)
        {
            return pages;
        }

        // The other sheets of such a document have a table, a picture or nothing on one side.
        return [.. pages.SelectMany(page => sheets.Contains(page) && IsFree(page) ? new[] { Side(page, isLeft: true), Side(page, isLeft: false) } : [page])];
    }

    private static bool HasTextOnBothSides(PlacedPage page) =>
        IsFree(page) && PageColumns.Find(PlacedLine.Find(page.Words)) is { } gutter && Math.Abs(gutter.X - (page.Width / 2)) < page.Width * NearMiddle;

    private static bool IsFree(PlacedPage page)
    {
        var size = page.Words.Select(word => word.Height).Order().ElementAt(page.Words.Count / 2);
        var (left, right) = ((page.Width / 2) - (size * NarrowestFold / 2), (page.Width / 2) + (size * NarrowestFold / 2));
        return page.Words.All(word => word.Right <= left || word.Left >= right);
    }

    private static PlacedPage Side(PlacedPage page, bool isLeft)
    {
        var middle = page.Width / 2;
        var words = page.Words.Where(word => word.Left < middle == isLeft)
            .Select(word => isLeft ? word : word with { Left = word.Left - middle, Right = word.Right - middle });
        return page with { Width = middle, Words = [.. words] };
    }
}
