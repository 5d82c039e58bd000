using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Reports.Layout;

namespace LawBot.Reports.Identity;

/// <summary>Finds the year a report is about, which is neither that of its publication nor that of its plans.</summary>
internal static partial class YearFinder
{
    private const int OpeningLength = 1500;

    /// <summary>The year: the title's, else that of 现将2021年度…情况报告如下, else the one the first paragraphs begin with, else by the headings.</summary>
    /// <param name="title">The title as printed, or null.</param>
    /// <param name="body">The paragraphs of the text in order.</param>
    /// <param name="headings">The words of the headings in order.</param>
    /// <param name="published">When it was published, if known.</param>
    /// <param name="file">The file's name, the last resort.</param>
    public static int? Find(string? title, IReadOnlyList<string> body, IEnumerable<string> headings, DateOnly? published, string file)
    {
        if (title is not null && FirstIn(NumberOfDocument().Replace(Squeezed.Of(title), "")) is { } ofTitle)
        {
            return ofTitle;
        }

        var opening = Squeezed.Of(string.Join('。', body.Take(6)) is var start && start.Length > OpeningLength ? start[..OpeningLength] : start);
        var announced = Announced().Match(opening);
        if (announced.Success && FirstIn(announced.Value) is { } ofAnnouncement)
        {
            return ofAnnouncement;
        }

        return Opening(opening,
            published) ?? OpeningOwner.WithYear(opening)?.Year ?? OfHeadings(headings) ?? FirstIn(BareYear().Replace(Squeezed.Of(file), "$0年"))
            ?? (published is { Month: <= 6 } date ? date.Year - 1 : published?.Year);
    }

    private static int? FirstIn(string text)
    {
        var squeezed = Squeezed.Of(text);
        foreach (var (year, _) in ChineseDate.Years(squeezed))
        {
            return year;
        }

        var bare = BareYear().Match(squeezed);
        return bare.Success && ChineseDate.Years(bare.Value + "年").Select(y => (int?)y.Year).FirstOrDefault() is { } found ? found : null;
    }

    // 2021年，我县…  /  2021年度是…  /  2021年以来
    private static int? Opening(string opening, DateOnly? published)
    {
        foreach (var (year, start) in ChineseDate.Years(opening))
        {
            var after = opening.AsSpan(start + 5);
            if ((start == 0 || opening[start - 1] is ',' or '。' or ';' or ':' or '!' or '—' or ')') && (published is null || year <= published.Value.Year)
                && (after.StartsWith(",") || after.StartsWith("度") || after.StartsWith("以来") || after.StartsWith("是") || after.StartsWith("全")
                || after.StartsWith("我") || after.StartsWith("在")))
            {
                return year;
            }
        }

        return null;
    }

    private static int? OfHeadings(IEnumerable<string> headings)
    {
        foreach (var heading in headings)
        {
            if (FirstIn(heading) is { } year)
            {
                return SentencePart.OfHeading(heading, null) == ReportPart.Plans ? year - 1 : year;
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?:现将|现就|将)[^。]{0,80}(?:报告|汇报|总结|通报|公布|公告|公示)(?:[^。]{0,8})(?:如下|下)", RegexOptions.NonBacktracking)]
    private static partial Regex Announced();

    // 公告(2022年第3号): the year of a document's number is that of its publication.
    [GeneratedRegex(@"\d{4}年?第\d+号", RegexOptions.NonBacktracking)]
    private static partial Regex NumberOfDocument();

    [GeneratedRegex(@"(?:19|20)\d\d", RegexOptions.NonBacktracking)]
    private static partial Regex BareYear();
}
