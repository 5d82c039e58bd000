using LawBot.Chinese;
using LawBot.Reports.Layout;

namespace LawBot.Reports.Identity;

/// <summary>The title printed once more: a page prints it over the report, and the report begins with it again, often on several lines.</summary>
internal static class TitleEcho
{
    private const int MostLines = 6;

    /// <summary>Reads over the lines behind the title that only repeat it, or its end.</summary>
    /// <param name="lines">The lines of the document, free of page furniture.</param>
    /// <param name="start">The first line behind the title.</param>
    /// <param name="title">The title as printed.</param>
    /// <returns>How many lines they are, and the fuller of the two titles: the page's may leave out whose report it is.</returns>
    public static (int Count, string Title) Read(IReadOnlyList<CleanLine> lines, int start, string title)
    {
        var whole = Squeezed.Of(title);
        var (echoed, fuller) = (0, title);
        var (text, printed) = ("", "");
        for (var at = start; at < Math.Min(start + MostLines, lines.Count); at++)
        {
            text += Squeezed.Of(lines[at].Text);
            printed += lines[at].Text;
            var namesOwner = text.Length > whole.Length && text.EndsWith(whole, StringComparison.Ordinal) && FrameRules.IsOffice(text[..^whole.Length]);
            if (namesOwner || (whole.EndsWith(text, StringComparison.Ordinal) && (text.Length == whole.Length || TitleFinder.IsTitle(text))))
            {
                (echoed, fuller) = (at - start + 1, namesOwner ? printed : fuller);
                (text, printed) = ("", "");
            }
            else if (!whole.Contains(text, StringComparison.Ordinal) && !FrameRules.IsOffice(text))
            {
                break;
            }
        }

        return (echoed, fuller);
    }
}
