using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Reports.Layout;

namespace LawBot.Reports.Identity;

/// <summary>Finds the year a report is about, which is neither that of its publication nor that of its plans.</summary>
internal static class YearFinder
{
    private const int OpeningLength = 1500;
    private const int LongestMatter = 80;
    private const int LongestBeforeBelow = 8;

    private static readonly WordList Announces = WordList.Of("titles", "announces");
    private static readonly WordList IsTold = WordList.Of("titles", "is-told");
    private static readonly WordList Below = WordList.Of("titles", "below");
    private static readonly WordList OpensBehindYear = WordList.Of("titles", "opens-behind-year");

    /// <summary>The year: the title's, else that of 现将2021年度…情况报告如下, else the one the first paragraphs begin with, else by the headings.</summary>
    /// <param name="title">The title as printed, or null.</param>
    /// <param name="body">The paragraphs of the text in order.</param>
    /// <param name="headings">The words of the headings in order.</param>
    /// <param name="published">When it was published, if known.</param>
    /// <param name="file">The file's name, the last resort.</param>
    public static int? Find(string? title, IReadOnlyList<string> body, IEnumerable<string> headings, DateOnly? published, string file)
    {
        if (title is not null && FirstIn(title) is { } ofTitle)
        {
            return ofTitle;
        }

        var opening = Squeezed.Of(string.Join('。', body.Take(6)) is var start && start.Length > OpeningLength ? start[..OpeningLength] : start);
        if (Announcement(opening) is { } announced && FirstIn(announced) is { } ofAnnouncement)
        {
            return ofAnnouncement;
        }

        return Opening(opening, published) ?? OpeningOwner.WithYear(opening)?.Year ?? OfHeadings(headings) ?? OfFile(Squeezed.Of(file))
            ?? (published is { Month: <= 6 } date ? date.Year - 1 : published?.Year);
    }

    private static int? FirstIn(string text)
    {
        var squeezed = Squeezed.Of(text);
        foreach (var (year, _) in ChineseDate.Years(squeezed))
        {
            return year;
        }

        return ChineseDate.BareYear(squeezed) is var at and >= 0
            ? ChineseDate.Years(string.Concat(squeezed.AsSpan(at, 4), "年")).Select(y => (int?)y.Year).FirstOrDefault() : null;
    }

    // 2021-2022 in a file's name names two years, of which the first counts.
    private static int? OfFile(string name) => FirstIn(WithYearMarks(name));

    private static string WithYearMarks(string name)
    {
        var marked = "";
        for (var at = ChineseDate.BareYear(name); at >= 0; at = ChineseDate.BareYear(name))
        {
            (marked, name) = (marked + name[..(at + 4)] + "年", name[(at + 4)..]);
        }

        return marked + name;
    }

    // 2021年，我县…  /  2021年度是…  /  2021年以来
    private static int? Opening(string opening, DateOnly? published)
    {
        foreach (var (year, start) in ChineseDate.Years(opening))
        {
            var after = opening.AsSpan(start + 5);
            if ((start == 0 || opening[start - 1] is ',' or '。' or ';' or ':' or '!' or '—' or ')') && (published is null || year <= published.Value.Year)
                && (after.StartsWith(",") || OpensBehindYear.Begin(after)))
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

    // 现将2021年度…情况报告如下; null when nothing is announced.
    private static string? Announcement(string opening)
    {
        for (var at = 0; at < opening.Length; at++)
        {
            if (Announces.LengthAt(opening, at) is var begin and > 0)
            {
                var sentence = opening.AsSpan(at + begin);
                sentence = sentence.IndexOf('。') is var stop and >= 0 ? sentence[..stop] : sentence;
                for (var told = Math.Min(LongestMatter, sentence.Length); told >= 0; told--)
                {
                    if (IsTold.LengthAt(sentence, told) is var telling and > 0 && EndOfBelow(sentence, told + telling) is var end and > 0)
                    {
                        return opening.Substring(at, begin + end);
                    }
                }
            }
        }

        return null;
    }

    private static int EndOfBelow(ReadOnlySpan<char> sentence, int start)
    {
        for (var at = Math.Min(start + LongestBeforeBelow, sentence.Length); at >= start; at--)
        {
            if (Below.LengthAt(sentence, at) is var length and > 0)
            {
                return at + length;
            }
        }

        return 0;
    }
}
