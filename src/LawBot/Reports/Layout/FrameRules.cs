using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Places;

namespace LawBot.Reports.Layout;

/// <summary>Recognises the parts of a report that frame its text: letterhead, document number, salutation, signature, date, attachments.</summary>
internal static class FrameRules
{
    private const int LongestLine = 60;
    private const int LongestHalf = 24;
    private const int LongestOffice = 40;
    private const int LongestAddress = 40;
    private const int LongestSigner = 12;

    private static readonly WordList Letterhead = WordList.Of("bodies", "letterhead");
    private static readonly WordList BehindLetterhead = WordList.Of("bodies", "behind-letterhead");
    private static readonly WordList Party = WordList.Of("bodies", "party");
    private static readonly WordList Seat = WordList.Of("bodies", "seat");
    private static readonly WordList Honoured = WordList.Of("bodies", "honoured");
    private static readonly WordList Addressed = WordList.Of("bodies", "addressed");
    private static readonly WordList Attachment = WordList.Of("bodies", "attachment");
    private static readonly WordList Signer = WordList.Of("bodies", "signer");
    private static readonly WordList Numbered = WordList.Of("bodies", "attachment-numbered");

    /// <summary>A date and nothing else.</summary>
    public static bool IsDate(string text) => text.Length <= LongestLine && ChineseDate.IsAlone(text);

    /// <summary>The name of an office and nothing else: 青禾县人民政府, 中共青禾县委, 青禾县司法局 and 青禾县人民政府文件.</summary>
    public static bool IsOffice(string text) =>
        text.Length is >= 3 and <= LongestLine && IsOfficeName(Squeezed.Of(text)) && !HeadingNumber.StartsWith(text);

    /// <summary>The name of a place and nothing else: 青禾县, 晋东省云岭市青禾县.</summary>
    public static bool IsPlace(string text) =>
        text.Length is >= 2 and <= LongestLine && Squeezed.Of(text) is var name && PlaceName.ReadChain(name) is { Places.Count: > 0 } read
            && read.Length == name.Length;

    /// <summary>An office and a date in one line: 青禾县人民政府 2022年3月20日.</summary>
    public static bool IsOfficeAndDate(string text)
    {
        if (text.Length > LongestLine)
        {
            return false;
        }

        var squeezed = Squeezed.Of(text);
        return DateBehindOffice(squeezed) is var at and > 0 && IsOffice(squeezed[..at]) && ChineseDate.IsAlone(squeezed[at..]);
    }

    /// <summary>青政〔2022〕3号.</summary>
    public static bool IsDocumentNumber(string text) => text.Length <= LongestLine && Squeezed.Of(text) is var line
        && DocumentNumbers.LengthAt(line, 0) is var number and > 0 && (number == line.Length || IsSigner(line.AsSpan(number)));

    /// <summary>中共云岭市委、云岭市人民政府：</summary>
    public static bool IsSalutation(string text) => text.Length <= LongestLine && Addresses(Squeezed.Of(text));

    /// <summary>附件：…, 抄送：…, （联系人：…）, （此件公开发布）.</summary>
    public static bool IsAttachment(string text) =>
        text.Length <= LongestLine * 3 && BeginsAttachment(Squeezed.Of(text.AsSpan(0, Math.Min(text.Length, 24))));

    // 中共青禾县委, 青禾县人民政府(章): a place stands in the name, no farther than its middle from either end.
    private static bool IsOfficeName(ReadOnlySpan<char> name)
    {
        name = name[..^BehindLetterhead.LengthAtEnd(name)];
        var body = name[..^Letterhead.LengthAtEnd(name)];
        if (body.Length == name.Length || !IsName(body, "、()"))
        {
            return false;
        }

        var latest = LongestHalf + Party.LengthAt(body, 0);
        for (var at = Math.Max(0, body.Length - LongestHalf - 1); at < body.Length && at <= latest; at++)
        {
            if (Rank.Is(body[at]) || Seat.LengthAt(body, at) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsName(ReadOnlySpan<char> text, string marks)
    {
        foreach (var c in text)
        {
            if (!Runs.IsHan(c) && !marks.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    // Where the date begins behind an office; -1 when none does.
    private static int DateBehindOffice(string text)
    {
        for (var at = 0; at < text.Length && at <= LongestOffice && (at < 3 || !char.IsDigit(text[at - 1])); at++)
        {
            var year = at < 3 ? 0 : ChineseDate.YearLength(text, at);
            if (year > 0 && at + year < text.Length && text[at + year] is '年' or '-' or '/' or '.' && text.Length - at - year - 1 is >= 2 and <= 14)
            {
                return text.AsSpan(0, at).ContainsAnyInRange('0', '9') ? -1 : at;
            }
        }

        return -1;
    }

    // 签发人:李明.
    private static bool IsSigner(ReadOnlySpan<char> text) => Signer.LengthAt(text, 0) is var length and > 0 && text.Length - length is > 0 and <= LongestSigner;

    private static bool Addresses(ReadOnlySpan<char> text)
    {
        if (text is not [.., ':'])
        {
            return false;
        }

        text = text[..^1];
        if (text is [.., ')'] && text.LastIndexOf('(') is var open and >= 0 && text.Length - open - 2 is >= 1 and <= 12)
        {
            text = text[..open];
        }

        text = text[Honoured.LengthAt(text, 0)..];
        text = text[Party.LengthAt(text, 0)..];
        return Addressed.LengthAtEnd(text) is var end and > 0 && text.Length - end <= LongestAddress && IsName(text[..^end], "、,");
    }

    // 附件1：, 附件, 抄送.
    private static bool BeginsAttachment(ReadOnlySpan<char> text)
    {
        text = text is ['(', ..] && !Attachment.Begin(text) ? text[1..] : text;
        var numbered = Numbered.LengthAt(text, 0);
        var end = numbered + Runs.Digits(text, numbered, 2);
        return (numbered > 0 && (end == text.Length || text[end] is ':' or '.' or '、')) || Attachment.Begin(text);
    }
}
