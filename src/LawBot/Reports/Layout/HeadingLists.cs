using LawBot.Chinese;

namespace LawBot.Reports.Layout;

/// <summary>Tells lists and tables of contents, whose lines look like headings, from headings: nothing stands under their lines.</summary>
internal static class HeadingLists
{
    /// <summary>The headings that have text under them.</summary>
    public static IReadOnlyList<FoundHeading> Without(IReadOnlyList<FoundHeading> found, IReadOnlyList<RawParagraph> paragraphs)
    {
        var empty = new bool[found.Count];
        for (var i = 0; i < found.Count; i++)
        {
            empty[i] = IsEmpty(found, i, paragraphs);
        }

        var drop = new bool[found.Count];
        MarkLists(found, empty, drop);
        MarkContents(found, empty, drop);
        return [.. found.Where((_, i) => !drop[i])];
    }

    private static bool IsEmpty(IReadOnlyList<FoundHeading> found, int i, IReadOnlyList<RawParagraph> paragraphs)
    {
        if (found[i].IsRunIn)
        {
            return false;
        }

        var next = found[i].Paragraph + 1;
        return next >= paragraphs.Count || paragraphs[next].Kind == ParagraphKind.Frame
            || (i + 1 < found.Count && found[i + 1].Paragraph == next && !found[i + 1].IsRunIn && found[i + 1].Style <= found[i].Style);
    }

    // Lines 1. 2. 3. straight after each other are a list; the last may be followed by text that is not its own.
    private static void MarkLists(IReadOnlyList<FoundHeading> found, bool[] empty, bool[] drop)
    {
        for (var first = 0; first < found.Count;)
        {
            var last = first;
            while (last + 1 < found.Count && found[last + 1].Style == found[first].Style && found[last + 1].Ordinal == found[last].Ordinal + 1 && empty[last])
            {
                last++;
            }

            if (last > first && found[first].Style >= NumberStyle.HanInBrackets && found[first].Style != NumberStyle.None)
            {
                drop.AsSpan(first, last - first + 1).Fill(true);
            }

            first = last + 1;
        }
    }

    // The lines of a table of contents come again as the headings themselves.
    private static void MarkContents(IReadOnlyList<FoundHeading> found, bool[] empty, bool[] drop)
    {
        var later = new HashSet<string>(StringComparer.Ordinal);
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var key = Squeezed.Of(found[i].Number + found[i].Words);
            var followedByHeading = i + 1 < found.Count && found[i + 1].Paragraph == found[i].Paragraph + 1;
            if (later.Contains(key) && (empty[i] || followedByHeading) && !found[i].IsRunIn)
            {
                drop[i] = true;
            }

            later.Add(key);
        }
    }
}
