using System.Buffers;
using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Documents;
using LawBot.Reports.Identity;

namespace LawBot.Reports.Layout;

/// <summary>What stands on the pages of a document without belonging to its text: page numbers, running heads, a web page's navigation.</summary>
internal static partial class PageFurniture
{
    private const double LongestFurniture = 60;
    private const double LongestStep = 14;
    private const int LinesOfNavigation = 40;
    private const int LongestNumber = 4;
    private const int LongestLabel = 6;
    private const string Dashes = "-—–";
    private static readonly SearchValues<char> Drawn = SearchValues.Create("-–—|丨·•_=~*#>< ");

    /// <summary>Takes the furniture out.</summary>
    /// <param name="lines">The lines of the document.</param>
    /// <returns>The author's lines, and what the lines about the page said of its source.</returns>
    public static (List<CleanLine> Lines, SourceLine Source) Remove(List<CleanLine> lines)
    {
        var pageNumbers = PageNumbers(lines);
        var heads = RunningHeads(lines, pageNumbers);
        var kept = new List<CleanLine>(lines.Count);
        var source = new SourceLine(null, null);
        var pageCut = false;
        var inBreadcrumb = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (pageNumbers[i] || heads[i])
            {
                pageCut = true;
            }
            else if (ReadSource(lines, i) is { } found)
            {
                source = source.With(found.Line);
                i += found.Count - 1;
            }
            else if (IsNavigation(line, i) || (inBreadcrumb && IsBreadcrumbStep(line)))
            {
                inBreadcrumb = i < LinesOfNavigation && (inBreadcrumb || PageWords.IsBreadcrumb(TextFolding.Fold(line.Text)));
                continue;
            }
            else
            {
                kept.Add(pageCut ? line with { AfterGap = true, AtPageEdge = true } : line);
                pageCut = false;
            }

            inBreadcrumb = false;
        }

        return (kept, source);
    }

    // A label in brackets may have its value on the line under it: [ 发布机构 ] ⏎ 青禾县司法局.
    private static (SourceLine Line, int Count)? ReadSource(List<CleanLine> lines, int index)
    {
        var isRow = lines[index].Kind == BlockKind.TableRow;
        var text = lines[index].Text;
        if (index >= LinesOfNavigation)
        {
            return !isRow && SourceLine.Read(text) is { } found ? (found, 1) : null;
        }

        if (!isRow && IsLoneLabel(TextFolding.Fold(text)))
        {
            var value = index + 1 < lines.Count && IsValue(lines[index + 1]) ? lines[index + 1].Text.TrimStart('•', '·', '*', '-', ' ') : "";
            return (SourceLine.ReadAtHead(text + value, isRow: false) ?? new SourceLine(null, null), value.Length > 0 ? 2 : 1);
        }

        return SourceLine.ReadAtHead(text, isRow) is { } atHead ? (atHead, 1) : null;
    }

    private static bool IsValue(CleanLine line) =>
        line.Kind != BlockKind.TableRow && line.Width <= LongestStep * 2 && !IsLoneLabel(TextFolding.Fold(line.Text))
        && SourceLine.Read(line.Text) is null && !TitleFinder.IsTitle(line.Text) && !HeadingNumber.StartsWith(line.Text)
            && !SentenceSplitter.IsEnder(line.Text[^1]) && line.Text[^1] is not ('：' or ':');

    private static bool[] PageNumbers(List<CleanLine> lines)
    {
        var found = new bool[lines.Count];
        var bare = new List<(int Index, int Number)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Width > 24 || line.Kind == BlockKind.TableRow)
            {
                continue;
            }

            var text = Squeezed.Of(line.Text);
            found[i] = MarkedPageNumber().IsMatch(text);
            if (!found[i] && text.Length <= 3 && int.TryParse(text, out var number))
            {
                bare.Add((i, number));
            }
        }

        // A bare number is a page number beside a page break, or as one of a row that counts up by one.
        for (var i = 0; i < bare.Count; i++)
        {
            var counts = (i > 0 && bare[i].Number == bare[i - 1].Number + 1) || (i + 1 < bare.Count && bare[i + 1].Number == bare[i].Number + 1);
            found[bare[i].Index] = counts || lines[bare[i].Index].AtPageEdge;
        }

        return found;
    }

    private static bool[] RunningHeads(List<CleanLine> lines, bool[] pageNumbers)
    {
        var found = new bool[lines.Count];
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var atEdge = line.AtPageEdge || (i > 0 && pageNumbers[i - 1]) || (i + 1 < lines.Count && pageNumbers[i + 1]);
            if (pageNumbers[i] || line.Kind == BlockKind.TableRow || line.Width > 40 || (!atEdge && i > 0) || SentenceSplitter.IsEnder(line.Text[^1]))
            {
                continue;
            }

            var key = WithoutEdgeNumbers(Squeezed.Of(line.Text));
            if (key.Length > 0 && !HeadingNumber.StartsWith(line.Text))
            {
                (places.TryGetValue(key, out var list) ? list : places[key] = []).Add(i);
            }
        }

        foreach (var list in places.Values.Where(l => l.Count >= 2))
        {
            // The first may be the title itself, of which the others are the echo.
            foreach (var index in list.Skip(list[0] < 8 ? 1 : 0))
            {
                found[index] = true;
            }
        }

        return found;
    }

    // —3— before or behind a running head, or alone; behind it a number without dashes too.
    private static string WithoutEdgeNumbers(string squeezed)
    {
        var dashes = Runs.Of(squeezed, 0, Dashes);
        var digits = Runs.Digits(squeezed, dashes, LongestNumber);
        var behind = dashes + digits + Runs.Of(squeezed, dashes + digits, Dashes);
        var text = dashes > 0 && digits > 0 && behind > dashes + digits ? squeezed[behind..] : squeezed;
        var end = text.AsSpan().TrimEnd(Dashes).Length;
        var start = end;
        while (start > 0 && end - start < LongestNumber && char.IsDigit(text[start - 1]))
        {
            start--;
        }

        return start == end ? text : text[..text.AsSpan(0, start).TrimEnd(Dashes).Length];
    }

    // • [ 发文字号 ], with damaged characters too: a page prints nothing else in brackets on a line of its own.
    private static bool IsLoneLabel(string folded)
    {
        var line = folded.AsSpan().TrimStart("•·*- ");
        line = (line is [.., ':'] ? line[..^1] : line).TrimEnd(' ');
        return line is ['[', .. var label, ']'] && label.Trim(' ') is { Length: >= 2 and <= LongestLabel } words && Runs.Han(words, 0) == words.Length;
    }

    // 首页 ⏎ > ⏎ 政务公开 ⏎ > ⏎ 部门动态: each step on a line of its own.
    private static bool IsBreadcrumbStep(CleanLine line) =>
        line.Width <= LongestStep && !line.AfterGap && !FrameRules.IsOffice(line.Text) && !TitleFinder.IsTitle(line.Text);

    private static bool IsNavigation(CleanLine line, int index)
    {
        if (line.Width > LongestFurniture * 2 || line.Kind == BlockKind.TableRow)
        {
            return false;
        }

        var folded = TextFolding.Fold(line.Text);
        if (folded.Contains('。', StringComparison.Ordinal))
        {
            return false;
        }

        return PageWords.IsBreadcrumb(folded) || (folded.Length > 0 && !folded.AsSpan().ContainsAnyExcept(Drawn))
            || (index < LinesOfNavigation && (Today().IsMatch(folded) || (line.Width <= LongestFurniture && PageWords.AreSwitches(folded))))
            || (line.Width <= LongestFurniture && (PageWords.AreButtons(folded) || PageWords.IsFooter(folded)));
    }

    [GeneratedRegex(@"^(?:[\-—–_·•=~.]+\d{1,4}[\-—–_·•=~.]+|第\d{1,4}页(?:[,/，(]?共\d{1,4}页\)?)?|\d{1,4}/\d{1,4}|page\d{1,4}(?:of\d{1,4})?)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex MarkedPageNumber();

    [GeneratedRegex(@"^今天是|^[^,。]{0,24}\d{4}年\d{1,2}月\d{1,2}日 ?星期[一二三四五六日天]", RegexOptions.NonBacktracking)]
    private static partial Regex Today();
}
