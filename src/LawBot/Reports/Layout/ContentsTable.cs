using LawBot.Chinese;

namespace LawBot.Reports.Layout;

/// <summary>Finds the table of contents: 目录, and under it lines that come again as headings.</summary>
internal static class ContentsTable
{
    private const int ParagraphsSearched = 20;
    private const double LongestLine = 70;
    private const int MostLines = 120;
    private const int LongestPageNumber = 3;
    private const string Leaders = ".…·-—";

    /// <summary>Marks its lines as frame, in place.</summary>
    public static void Mark(List<RawParagraph> paragraphs)
    {
        var start = paragraphs.FindIndex(0, Math.Min(ParagraphsSearched, paragraphs.Count), p => Squeezed.Of(p.Text) is "目录" or "目次");
        if (start < 0)
        {
            return;
        }

        var later = paragraphs.Skip(start + 1).Where(p => p.Width <= LongestLine).Select(p => Squeezed.Of(p.Text)).ToList();
        var counts = later.GroupBy(t => t, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        paragraphs[start] = paragraphs[start] with { Kind = ParagraphKind.Frame };
        if (BodyAfter(paragraphs, start) is { } body)
        {
            for (var i = start + 1; i < body; i++)
            {
                paragraphs[i] = paragraphs[i] with { Kind = ParagraphKind.Frame };
            }

            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = start + 1; i < paragraphs.Count && paragraphs[i].Width <= LongestLine && !SentenceSplitter.IsEnder(paragraphs[i].Text[^1]); i++)
        {
            var printed = Squeezed.Of(paragraphs[i].Text);
            var words = WithoutPageNumber(printed);
            var again = string.Equals(words, printed, StringComparison.Ordinal) ? counts.GetValueOrDefault(words) > 1 : words.Length > 0;
            if (!again || !seen.Add(words))
            {
                return;
            }

            paragraphs[i] = paragraphs[i] with { Kind = ParagraphKind.Frame };
        }
    }

    // 一、主要做法………3: the leaders and the number behind them.
    private static string WithoutPageNumber(string squeezed)
    {
        var end = squeezed.Length;
        while (end > 0 && squeezed.Length - end < LongestPageNumber && char.IsDigit(squeezed[end - 1]))
        {
            end--;
        }

        var words = squeezed.AsSpan(0, end).TrimEnd(Leaders).Length;
        return end - words > 1 ? squeezed[..words] : squeezed;
    }

    // The body begins where the list's first line is printed again, if nothing but short lines stands between the two.
    private static int? BodyAfter(List<RawParagraph> paragraphs, int contents)
    {
        var first = contents + 1 < paragraphs.Count ? WithoutPageNumber(Squeezed.Of(paragraphs[contents + 1].Text)) : "";
        for (var i = contents + 2; i < Math.Min(paragraphs.Count, contents + MostLines) && first.Length > 0; i++)
        {
            if (string.Equals(Squeezed.Of(paragraphs[i].Text), first, StringComparison.Ordinal))
            {
                return i;
            }

            if (paragraphs[i].Width > LongestLine || SentenceSplitter.IsEnder(paragraphs[i].Text[^1]))
            {
                return null;
            }
        }

        return null;
    }
}
