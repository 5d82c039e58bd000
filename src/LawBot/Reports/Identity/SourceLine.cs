using System.Buffers;
using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Reports.Layout;

namespace LawBot.Reports.Identity;

/// <summary>What a line such as <c>来源：某县司法局 发布时间：2022-02-11 14:50</c> says of the page it stands on.</summary>
/// <param name="Issuer">来源, 发布机构; null when the line does not say.</param>
/// <param name="Published">发布时间; null when the line does not say.</param>
internal sealed partial record SourceLine(string? Issuer, DateOnly? Published)
{
    private const int LongestLine = 200;
    private const double LongestUnmarked = 44;
    private const int LongestName = 40;
    private const int ShortestTitle = 6;
    private const int LongestTitle = 90;

    private static readonly WordList Labels = WordList.Of("page-labels", "label");
    private static readonly WordList Uncoloned = WordList.Of("page-labels", "bare");
    private static readonly WordList Issuing = WordList.Of("page-labels", "issuer");
    private static readonly WordList IssuingThenDay = WordList.Of("page-labels", "office-and-day");
    private static readonly WordList Day = WordList.Of("page-labels", "day");
    private static readonly WordList Drafting = WordList.Of("page-labels", "drafted");
    private static readonly WordList Titling = WordList.Of("page-labels", "title");
    private static readonly WordList Nobody = WordList.Of("page-labels", "nobody");
    private static readonly SearchValues<char> OfNumber = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789/:-");

    /// <summary>成文日期: the day of publication where no other is given.</summary>
    public DateOnly? Drafted { get; init; }

    /// <summary>标题, 名称; null when the line does not say.</summary>
    public string? Title { get; init; }

    /// <summary>Reads such a line.</summary>
    /// <returns>Null for a line that is something else: the author's own words never carry these labels.</returns>
    public static SourceLine? Read(string line)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        var text = LabelledLine.Plain(line);
        if (!BeginsWithLabel(text) || text.Contains('。', StringComparison.Ordinal))
        {
            return null;
        }

        return Facts(text);
    }

    /// <summary>Reads a line at the head of a page: there a label may stand without a colon (发布日期2026-01-27), a row of a table may hold
    /// labels and values, and a day may stand beside the office that published (2022-02-11 | 青禾县司法局).</summary>
    public static SourceLine? ReadAtHead(string line, bool isRow)
    {
        if (line.Length > LongestLine || line.Contains('。', StringComparison.Ordinal))
        {
            return null;
        }

        var text = LabelledLine.Plain(isRow ? LabelledLine.OfRow(line) : line);
        if (BeginsWithLabel(text))
        {
            return Facts(text);
        }

        if (Squeezed.Width(line) <= LongestUnmarked && Bare(text) is { } bare)
        {
            return Facts(bare.Label + ":" + bare.Value);
        }

        var stamp = StampThenOffice().Match(text);
        return stamp.Success && FrameRules.IsOffice(stamp.Groups["office"].Value)
            ? new SourceLine(stamp.Groups["office"].Value, ChineseDate.Read(stamp.Groups["date"].Value))
            : null;
    }

    /// <summary>What is known already, completed by another line.</summary>
    public SourceLine With(SourceLine next) => new(Issuer ?? next.Issuer, Published ?? next.Published)
    {
        Drafted = Drafted ?? next.Drafted,
        Title = Title ?? next.Title,
    };

    private static SourceLine Facts(string text) => new(IssuerIn(text), DayBehind(Day, text) ?? DayBehindIssuer(text))
    {
        Drafted = DayBehind(Drafting, text),
        Title = TitleIn(text),
    };

    // 来源： 浏览次数： has no source, and 来源：本网 names none.
    private static string? IssuerIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Value(Issuing, text, at) is not { } start || NameLength(text, start) is var length && length < 2)
            {
                continue;
            }

            var name = text.AsSpan(start, length);
            if (!text.AsSpan(start + length).TrimStart().StartsWith(":") && !Nobody.Are(name))
            {
                return name.ToString();
            }

            at = start + length - 1;
        }

        return null;
    }

    private static int NameLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestName && text[end] is not (':' or '|' or '[' or '(') && !char.IsWhiteSpace(text[end])
            && !char.IsDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }

    private static DateOnly? DayBehind(WordList labels, string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            // 成文日期 is no 日期.
            var isPart = labels == Day && at > 0 && text[at - 1] is '文' or '成';
            if (!isPart && Value(labels, text, at) is { } start && DayLength(text, start) is var day and > 0)
            {
                return ChineseDate.Read(text.Substring(start, day));
            }
        }

        return null;
    }

    // 来源:青禾县司法局2023-04-18 09:05
    private static DateOnly? DayBehindIssuer(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Value(IssuingThenDay, text, at) is { } start && Runs.Han(text, start) is var office and >= 2 and <= 30)
            {
                var behind = start + office;
                behind += behind < text.Length && text[behind] == ' ' ? 1 : 0;
                if (DayLength(text, behind) is var day and > 0)
                {
                    return ChineseDate.Read(text.Substring(behind, day));
                }
            }
        }

        return null;
    }

    private static string? TitleIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Titling.LengthAt(text, at) is var label and > 0 && BehindColon(text, at + label) is { } start)
            {
                var rest = text.AsSpan(start);
                var title = rest[..(rest.IndexOfAny("|:\t") is var stop and >= 0 ? stop : rest.Length)];
                title = title.Length > ShortestTitle && title[0] == ' ' ? title[1..] : title;
                if (title.Length >= ShortestTitle)
                {
                    return title[..Math.Min(title.Length, LongestTitle)].Trim().ToString();
                }
            }
        }

        return null;
    }

    // Where the value of a label begins that stands at a place; a blank may stand before and behind the colon.
    private static int? Value(WordList labels, string text, int at) =>
        labels.LengthAt(text, at) is var length and > 0 && BehindColon(text, at + length) is { } start
        ? start + (start < text.Length && text[start] == ' ' ? 1 : 0) : null;

    private static int? BehindColon(string text, int at)
    {
        at += at < text.Length && text[at] == ' ' ? 1 : 0;
        return at < text.Length && text[at] == ':' ? at + 1 : null;
    }

    // 2022-02-11, 2022年2月 11日; 0 for anything else.
    private static int DayLength(string text, int start)
    {
        if (Runs.Digits(text, start, 4) < 4)
        {
            return 0;
        }

        var at = start + 4;
        foreach (var marks in (ReadOnlySpan<string>)["-/.年", "-/.月"])
        {
            if (at >= text.Length || !marks.Contains(text[at], StringComparison.Ordinal))
            {
                return 0;
            }

            at += at + 1 < text.Length && text[at + 1] == ' ' ? 2 : 1;
            var digits = Runs.Digits(text, at, 2);
            if (digits == 0)
            {
                return 0;
            }

            at += digits;
        }

        return at - start + (at < text.Length && text[at] == '日' ? 1 : 0);
    }

    private static bool BeginsWithLabel(string text)
    {
        foreach (var (length, _) in Labels.At(text, 0))
        {
            if (BehindColon(text, length) is not null)
            {
                return true;
            }
        }

        return false;
    }

    // 发布日期2026-01-27: a label without a colon and its value, up to a blank.
    private static (string Label, string Value)? Bare(string text)
    {
        (string, string)? found = null;
        foreach (var (length, _) in Uncoloned.At(text, 0))
        {
            var rest = text.AsSpan(length);
            rest = rest.IndexOf(' ') is var blank and >= 0 ? rest[..blank] : rest;
            var isValue = rest.Length == 0 || (rest.Length >= 4 && !rest.ContainsAnyExcept(OfNumber))
                || (rest.Length is >= 2 and <= 24 && Runs.Han(rest, 0) == rest.Length);
            found = isValue ? (text[..length], rest.ToString()) : found;
        }

        return found;
    }

    [GeneratedRegex(@"^(?<date>\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)(?: \d{1,2}:\d\d(?::\d\d)?)?[ |丨/]+(?<office>[\u3400-\u9fff]{4,24})$",
        RegexOptions.NonBacktracking)]
    private static partial Regex StampThenOffice();
}
