using LawBot.Chinese;
using LawBot.Documents;
using LawBot.Lexicon;
using LawBot.Reports.Layout;

namespace LawBot.Reports.Identity;

/// <summary>Where a title stands among the lines of a document.</summary>
/// <param name="Start">Its first line.</param>
/// <param name="Count">How many lines it is set in.</param>
/// <param name="Text">Its words as printed, lines joined.</param>
internal sealed record FoundTitle(int Start, int Count, string Text);

/// <summary>Finds the title among the first lines: words of the subject that end in 报告, 总结 or the like, over up to five lines.</summary>
internal static class TitleFinder
{
    private const int LinesSearched = 40;
    private const int LinesOfHead = 12;
    private const int MostLines = 5;
    private const double LongestTitle = 80;
    private const double LongestPart = 45;

    private static readonly string[] TailLeads = WordList.InOrder("titles", "tail");
    private static readonly WordList TailKinds = WordList.Of("titles", "tail-kind");
    private static readonly WordList Remarks = WordList.Of("titles", "remark");
    private static readonly WordList BehindYear = WordList.Of("titles", "remark-year");
    private static readonly WordList MarkedKinds = WordList.Of("titles", "marked");
    private static readonly WordList Abouts = WordList.Of("titles", "about");
    private static readonly WordList NoOwner = WordList.Of("titles", "no-owner");
    private static readonly WordList NoOwnerBehindYear = WordList.Of("titles", "no-owner-behind-year");

    /// <summary>The title.</summary>
    /// <returns>Null when none is printed.</returns>
    public static FoundTitle? Find(IReadOnlyList<CleanLine> lines)
    {
        FoundTitle? marked = null;
        for (var start = 0; start < Math.Min(LinesSearched, lines.Count); start++)
        {
            if (!CanBePart(lines[start]))
            {
                if (lines[start].Width > LongestTitle)
                {
                    break;
                }

                continue;
            }

            if (From(lines, start) is { } found)
            {
                return WithOwner(lines, found);
            }

            marked ??= Marked(lines, start);
        }

        return marked;
    }

    /// <summary>True for words that can be the title of such a report.</summary>
    public static bool IsTitle(string text) => TitleRules.IsReport(Squeezed.Of(text));

    /// <summary>The title of an explanation above a report's, or of a document that is no report where no report's title stands.</summary>
    /// <param name="lines">The lines of the document.</param>
    /// <param name="report">The title of a report among them, or null.</param>
    public static FoundTitle? FindOther(IReadOnlyList<CleanLine> lines, FoundTitle? report)
    {
        for (var at = 0; at < Math.Min(LinesOfHead, lines.Count); at++)
        {
            var (line, squeezed) = (lines[at], Squeezed.Of(lines[at].Text));
            if (line.Kind == BlockKind.TableRow || line.Width > LongestTitle || HeadingNumber.StartsWith(line.Text))
            {
                if (line.Width > LongestTitle)
                {
                    break;
                }

                continue;
            }

            if (report is null ? TitleRules.IsExplanation(squeezed) || TitleRules.IsOther(squeezed) : at <= report.Start && TitleRules.IsExplanation(squeezed))
            {
                return new FoundTitle(at, 1, line.Text);
            }
        }

        return null;
    }

    private static FoundTitle? From(IReadOnlyList<CleanLine> lines, int start)
    {
        var text = "";
        for (var count = 1; count <= MostLines && start + count <= lines.Count && CanBePart(lines[start + count - 1]); count++)
        {
            text = Append(text, lines[start + count - 1].Text);
            if (Squeezed.Width(text) > LongestTitle)
            {
                return null;
            }

            if (IsTitle(text))
            {
                return Narrowest(lines, start, start + count);
            }
        }

        return null;
    }

    // The last lines that suffice, so that the end of a breadcrumb is no part; then the tail that may follow: 的报告.
    private static FoundTitle Narrowest(IReadOnlyList<CleanLine> lines, int start, int end)
    {
        for (var first = end - 1; ; first--)
        {
            var text = Joined(lines, first, end);
            if (first == start || IsTitle(text))
            {
                while (end - first < MostLines && end < lines.Count && IsTail(Squeezed.Of(lines[end].Text)))
                {
                    text = Append(text, lines[end++].Text);
                }

                return new FoundTitle(first, end - first, text);
            }
        }
    }

    // 青禾县人民政府 ⏎ 关于2021年度法治政府建设情况的报告: the lines before belong to a title that does not say whose it is.
    private static FoundTitle WithOwner(IReadOnlyList<CleanLine> lines, FoundTitle title)
    {
        while (title.Start > 0 && title.Count < MostLines && NamesNobody(Squeezed.Of(title.Text)))
        {
            var before = lines[title.Start - 1];
            var office = IsOwnOffice(before.Text);
            if (!office && (lines[title.Start].AfterGap && before.Kind == BlockKind.Line || !CanBePart(before) || Owner.OfTitle(before.Text) is null))
            {
                break;
            }

            title = new FoundTitle(title.Start - 1, title.Count + 1, Append(before.Text, title.Text));
        }

        while (title.Start > 0 && title.Count < MostLines && FrameRules.IsOffice(lines[title.Start].Text) && IsOwnOffice(lines[title.Start - 1].Text)
            && !title.Text.Contains(lines[title.Start - 1].Text, StringComparison.Ordinal))
        {
            title = new FoundTitle(title.Start - 1, title.Count + 1, Append(lines[title.Start - 1].Text, title.Text));
        }

        return title;
    }

    private static bool NamesNobody(string squeezed) =>
        NoOwner.LengthAt(squeezed, About(squeezed)) > 0
        || (YearAtStart(squeezed) is var year and > 0 && (NoOwnerBehindYear.LengthAt(squeezed, year) > 0 || Owner.OfTitle(squeezed) is null));

    // Party and government sign one title on two lines.
    private static bool IsOwnOffice(string line) => FrameRules.IsOffice(line) && !line.EndsWith("文件", StringComparison.Ordinal);

    // A heading of the first depth at the very top is the title even when it does not name the subject.
    private static FoundTitle? Marked(IReadOnlyList<CleanLine> lines, int start) =>
        start < 4 && lines[start] is { Kind: BlockKind.Heading, Depth: 1 } line && IsMarkedTitle(Squeezed.Of(line.Text))
            ? new FoundTitle(start, 1, line.Text)
            : null;

    private static bool CanBePart(CleanLine line) =>
        line.Kind != BlockKind.TableRow && line.Width <= LongestTitle && !HeadingNumber.StartsWith(line.Text)
        && (line.Width <= LongestPart || IsTitle(line.Text)) && !line.Text.Contains('。', StringComparison.Ordinal)
        && line.Text[^1] is not ('：' or ':' or '，' or ',' or '；');

    private static string Joined(IReadOnlyList<CleanLine> lines, int start, int end)
    {
        var text = "";
        for (var i = start; i < end; i++)
        {
            text = Append(text, lines[i].Text);
        }

        return text;
    }

    private static string Append(string text, string next) =>
        text.Length > 0 && FrameRules.IsOffice(text.Split(' ')[^1]) && FrameRules.IsOffice(next.Split(' ', '关')[0]) && !next.StartsWith('关')
            ? text + " " + next
            : text + next;

    // 的报告, 工作情况的报告, (公开版), (2022年度).
    private static bool IsTail(string squeezed)
    {
        if (squeezed.Length > 2 && squeezed[0] == '(' && squeezed[^1] == ')')
        {
            var inner = squeezed.AsSpan(1, squeezed.Length - 2);
            return Remarks.Are(inner) || (Runs.Digits(inner, 0) == 4 && BehindYear.Are(inner[4..]));
        }

        var rest = squeezed.AsSpan();
        foreach (var lead in TailLeads)
        {
            rest = rest.StartsWith(lead, StringComparison.Ordinal) ? rest[lead.Length..] : rest;
        }

        return TailKinds.Are(rest);
    }

    // 关于2022年…: how much of the title its year takes, and 关于 before it; 0 when it does not begin with a year.
    private static int YearAtStart(string squeezed)
    {
        var start = About(squeezed);
        return ChineseDate.YearLength(squeezed, start) is var year and > 0 && squeezed.AsSpan(start + year).StartsWith("年") ? start + year + 1 : 0;
    }

    private static int About(string squeezed) => Abouts.LengthAt(squeezed, 0);

    private static bool IsMarkedTitle(string squeezed)
    {
        if (squeezed.AsSpan().ContainsAny("。;!?:"))
        {
            return false;
        }

        var before = squeezed.Length - MarkedKinds.LengthAtEnd(squeezed);
        if (before < squeezed.Length && before is >= 2 and <= 60)
        {
            return true;
        }

        for (var at = Math.Max(2, squeezed.Length - 45); at <= Math.Min(60, squeezed.Length - 5); at++)
        {
            if (Runs.Digits(squeezed, at, 4) == 4 && squeezed[at + 4] == '年')
            {
                return true;
            }
        }

        return false;
    }
}
