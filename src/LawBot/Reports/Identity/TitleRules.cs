using System.Buffers;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Reports.Layout;

namespace LawBot.Reports.Identity;

/// <summary>Tells the title of a document from its other lines, and the title of a report from that of anything else.</summary>
internal static class TitleRules
{
    private const int LongestBrackets = 32;
    private const int LongestJoined = 25;
    private const int LongestBefore = 60;
    private const int LongestBetween = 40;
    private const int LongestBeforeLabel = 4;

    private static readonly WordList Subjects = WordList.Of("titles", "subject");
    private static readonly WordList Kinds = WordList.Of("titles", "kind");
    private static readonly WordList Joined = WordList.Of("titles", "joined");
    private static readonly WordList NoTitle = WordList.Of("titles", "no-title");
    private static readonly WordList Numbered = WordList.Of("titles", "numbered-no-title");
    private static readonly WordList Explains = WordList.Of("titles", "explains");
    private const int LongestBeforeAddress = 40;
    private const string InAddress = "abcdefghijklmnopqrstuvwxyz0123456789./_-:";
    private static readonly SearchValues<string> Addresses = SearchValues.Create(["www.", "http://", "https://"], StringComparison.Ordinal);
    private static readonly SearchValues<char> Stops = SearchValues.Create("。;!?");
    private static readonly SearchValues<char> Marks = SearchValues.Create("。;!?,:|\t");

    /// <summary>True for the title of a report: its subject is law-based government and it ends in 报告, 总结 or the like, or it names a place or
    /// a year and ends in a genre of report (年报, 白皮书); a weaker genre (统计表, 分析) needs both.</summary>
    /// <param name="squeezed">The squeezed line.</param>
    public static bool IsReport(string squeezed)
    {
        if (IsOfSubject(squeezed))
        {
            return !IsExplanation(squeezed);
        }

        if (!IsPhrase(squeezed) || Genres.AtEnd(squeezed) is not { Class: GenreClass.Report or GenreClass.Count } genre || IsExplanation(squeezed))
        {
            return false;
        }

        var year = ChineseDate.NamesYear(squeezed);
        var owner = Owner.OfTitle(squeezed) is { } o && (o.Places.Count > 0 || year);
        return genre.Class == GenreClass.Report ? (year && squeezed.Length > genre.Name.Length + 5) || owner : year && owner;
    }

    /// <summary>A printed title as it is kept: without what stands before it and without the blanks that fill its line.</summary>
    public static string Tidy(string title)
    {
        var pieces = title[BeforeTitle(TextFolding.Fold(title))..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        // 报    告 is set apart to fill the line; the report's name is 报告.
        return pieces.Length == 0 ? "" : pieces.Aggregate((tidy, piece) => Kinds.Are([tidy[^1], piece[0]]) ? tidy + piece : $"{tidy} {piece}");
    }

    // [青政发〔2022〕3号] and a copying site's address are printed before the title and are no part of it.
    private static int BeforeTitle(string folded)
    {
        var start = folded is ['[' or '(', ..] ? 1 : 0;
        if (DocumentNumbers.LengthAt(folded, start) is var number and > 0)
        {
            var end = start + number;
            end += end < folded.Length && folded[end] is ']' or ')' ? 1 : 0;
            end = folded.Length - folded.AsSpan(end).TrimStart().Length;
            return end < folded.Length && Runs.IsHan(folded[end]) ? end : 0;
        }

        var address = folded.AsSpan().IndexOfAny(Addresses);
        var behind = address < 0 ? 0 : address + Runs.Of(folded, address, InAddress);
        return address is >= 0 and <= LongestBeforeAddress && behind < folded.Length && Runs.IsHan(folded[behind]) ? behind : 0;
    }

    /// <summary>True for a title that announces an explanation of a report: …解读, 【图解】…, 一图读懂….</summary>
    public static bool IsExplanation(string squeezed)
    {
        if (Genres.AtEnd(squeezed) is { Class: GenreClass.Explanation })
        {
            return true;
        }

        return LabelOf(squeezed) is { } label && Genres.AtEnd(label) is { Class: GenreClass.Explanation };
    }

    /// <summary>True for the title of a document that is no report: 关于召开会议的通知, 人员名单.</summary>
    public static bool IsOther(string squeezed) =>
        IsPhrase(squeezed) && squeezed.Length >= 5 && Genres.AtEnd(squeezed) is { Class: GenreClass.Other or GenreClass.Model }
            && !FrameRules.IsDocumentNumber(squeezed);

    // …法治政府建设情况报告, …工作总结和2023年工作计划, …情况的报告(公开版): marks stand in the last brackets only.
    private static bool IsOfSubject(string text)
    {
        var stop = text.AsSpan().IndexOfAny(Stops) is var first and >= 0 ? first : text.Length;
        if (stop == text.Length && EndsInKind(text))
        {
            return true;
        }

        if (text.Length == 0 || text[^1] != ')')
        {
            return false;
        }

        for (var open = text.Length - 3; open >= Math.Max(0, text.Length - LongestBrackets) && text[open + 1] != ')'; open--)
        {
            if (text[open] == '(' && open <= stop && EndsInKind(text.AsSpan(0, open)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsInKind(ReadOnlySpan<char> text)
    {
        if (Kinds.LengthAtEnd(text) is var kind and > 0 && NamesSubject(text, text.Length - kind))
        {
            return true;
        }

        var last = Joined.LengthAtEnd(text);
        for (var and = text.Length - last - 1; last > 0 && and >= Math.Max(0, text.Length - last - LongestJoined); and--)
        {
            if (text[and] is '和' or '及' or '暨' or '与' && Kinds.LengthAtEnd(text[..and]) is var before and > 0 && NamesSubject(text, and - before))
            {
                return true;
            }
        }

        return false;
    }

    // The subject stands so near the beginning, and the kind so near behind it, that both are of one phrase.
    private static bool NamesSubject(ReadOnlySpan<char> text, int kind)
    {
        for (var at = 0; at <= Math.Min(kind, LongestBefore); at++)
        {
            foreach (var (length, _) in Subjects.At(text, at))
            {
                if (kind - at - length is >= 0 and <= LongestBetween)
                {
                    return true;
                }
            }

            if (text[at..].StartsWith("法治") && text.Slice(at + 2, Runs.Han(text, at + 2, 8)).LastIndexOf("建设") is var built and >= 2
                && kind - at - built - 4 is >= 0 and <= LongestBetween)
            {
                return true;
            }
        }

        return false;
    }

    // A title is one phrase: a sentence has marks, an announcement goes on, a label has a value.
    private static bool IsPhrase(string text)
    {
        if (text.Length is < 4 or > 64 || text.AsSpan().ContainsAny(Marks) || NoTitle.Begin(text))
        {
            return false;
        }

        var numbered = Numbered.LengthAt(text, 0);
        return numbered == 0 || text[numbered] is not ((>= '0' and <= '9') or '一' or '二');
    }

    // 【图解】…, 文字解读:….
    private static string? LabelOf(string text)
    {
        if (text.Length > 0 && text[0] is '[' or '【' or '(' or '<')
        {
            var close = text.AsSpan(1).IndexOfAny("]】)>");
            return close is >= 2 and <= 8 ? text.Substring(1, close) : null;
        }

        var end = text.AsSpan().IndexOfAny(":|丨—-");
        return end > 0 && Runs.Han(text, 0) == end && Explains.LengthAtEnd(text.AsSpan(0, end)) is var ends and > 0 && end - ends <= LongestBeforeLabel
            ? text[..end] : null;
    }
}
