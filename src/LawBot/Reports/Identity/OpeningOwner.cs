using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Places;
using LawBot.Reports.Layout;

namespace LawBot.Reports.Identity;

/// <summary>Whose report it is by its first words: <c>2025年，白石镇坚持……</c>, <c>现将青禾县2025年度……报告如下</c>.</summary>
internal static class OpeningOwner
{
    private const int LongestAside = 24;
    private const int LongestOpening = 2000;
    private const int LongestName = 24;
    private const int LongestSubject = 30;
    private const int LongestBody = 14;

    private static readonly WordList Speaks = WordList.Of("titles", "speaks");
    private static readonly WordList EndsAnnounced = WordList.Of("titles", "ends-announced");
    private static readonly WordList Since = WordList.Of("titles", "since");
    private static readonly WordList Acts = WordList.Of("titles", "acts");
    private static readonly WordList NoSubject = WordList.Of("titles", "no-subject");
    private static readonly WordList WithName = WordList.Of("titles", "with-name");
    private static readonly WordList BeginsMatter = WordList.Of("titles", "begins-matter");
    private static readonly WordList Onward = WordList.Of("titles", "onward");
    private static readonly WordList Region = WordList.Of("bodies", "region");
    private static readonly WordList Committee = WordList.Of("bodies", "committee");
    private static readonly WordList OwnBody = WordList.Of("bodies", "own-body");
    private static readonly WordList InCharge = WordList.Of("bodies", "in-charge");

    /// <summary>Reads the owner out of the opening.</summary>
    /// <param name="opening">The squeezed paragraphs before the first heading.</param>
    /// <returns>The first subject that is a place or a department; null when the opening speaks of 县政府 or 我市 without a name.</returns>
    public static Owner? In(string opening)
    {
        if (WithYear(opening) is { } first)
        {
            return first.Owner;
        }

        var text = Brackets.Without(opening.Length > LongestOpening ? opening[..LongestOpening] : opening, LongestAside);
        if (Announced(text) is { } announced && Owner.OfTitle(announced) is { } owner && IsWhole(owner, announced))
        {
            return owner;
        }

        foreach (var speaker in OpeningSpeakers.In(text))
        {
            if (Owner.OfOffice(speaker) is { Places.Count: > 0 } spoken)
            {
                return spoken;
            }
        }

        foreach (var words in Subjects(text))
        {
            if (IsNameless(words))
            {
                return null;
            }

            if (!NoSubject.Begin(words) && Owner.OfOffice(words) is { } subject && IsWhole(subject, words))
            {
                return subject;
            }
        }

        return null;
    }

    /// <summary>The owner whose name and a year the text begins with, and that year: 青禾县人民政府2022年推进…; null where anything else stands between.</summary>
    /// <param name="opening">The squeezed first paragraphs.</param>
    public static (Owner Owner, int Year)? WithYear(string opening)
    {
        foreach (var (year, start) in ChineseDate.Years(opening))
        {
            var name = opening[..Math.Min(start, LongestName + 1)];
            return name.Length is > 0 and <= LongestName && Owner.OfOffice(name) is { Places.Count: > 0 } owner && IsWhole(owner, name) ? (owner, year) : null;
        }

        return null;
    }

    // Not 青禾县经济社会发展: nothing may stand between the place and what it does.
    private static bool IsWhole(Owner owner, string words)
    {
        if (owner.Department is not null)
        {
            return owner.Places.Count > 0 || Rank.At(words, 0);
        }

        var start = words.StartsWith("中共", StringComparison.Ordinal) ? 2 : 0;
        var (places, length) = PlaceName.ReadChain(words[start..]);
        return places.Count > 0 && IsOwnBody(words[(start + length)..]);
    }

    // 现将青禾县2022年…: the words up to the year or the matter, these included.
    private static string? Announced(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Speaks.LengthAt(text, at) is var begin and > 0)
            {
                var start = at + begin;
                var han = Runs.Han(text, start, LongestName);
                for (var end = start + 2; end <= start + han; end++)
                {
                    var year = Runs.Digits(text, end, 4) == 4 ? 4 + (text.AsSpan(end + 4).StartsWith("年") ? 1 : 0) : HanYearLength(text, end);
                    if (Math.Max(year, EndsAnnounced.LengthAt(text, end)) is var last and > 0)
                    {
                        return text[start..(end + last)];
                    }
                }
            }
        }

        return null;
    }

    private static int HanYearLength(string text, int at) =>
        at + 4 < text.Length && text[at] == '二' && text[at + 1] is '〇' or '零' or '○' or 'o' && text[at + 4] == '年'
            && !text.AsSpan(at + 2, 2).ContainsAny(",。") ? 5 : 0;

    // 2021年，青禾县坚持…: what stands between the beginning of a clause and the verb of its subject.
    private static IEnumerable<string> Subjects(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            foreach (var start in Beginnings(text, at))
            {
                if (SubjectEnd(text, start) is var end and > 0)
                {
                    yield return text[start..end];
                    at = end - 1;
                    break;
                }
            }
        }
    }

    private static IEnumerable<int> Beginnings(string text, int at)
    {
        if (at == 0)
        {
            yield return 0;
        }

        if (text[at] is ',' or '。' or ';' or ':')
        {
            yield return at + 1;
        }

        if (Runs.Digits(text, at, 4) == 4 && text.AsSpan(at + 4).StartsWith("年"))
        {
            foreach (var year in text.AsSpan(at + 5).StartsWith("度") ? (int[])[at + 6, at + 5] : [at + 5])
            {
                if (Onward.LengthAt(text, year) is var onward and > 0)
                {
                    yield return year + onward;
                }

                yield return year;
            }
        }

        if (Since.LengthAt(text, at) is var since and > 0)
        {
            yield return at + since;
        }
    }

    private static int SubjectEnd(string text, int start)
    {
        for (var end = start; end < text.Length && end - start <= LongestSubject; end++)
        {
            if (end - start >= 2 && Acts.LengthAt(text, end) > 0)
            {
                return end;
            }

            if (!Runs.IsHan(text[end]) && text[end] != '、')
            {
                return 0;
            }
        }

        return 0;
    }

    // 县政府坚持…: the government itself speaks, so that no department named after it is the owner.
    private static bool IsNameless(string words)
    {
        if (Region.LengthAt(words, 0) is var region and > 0)
        {
            return WithName.LengthAt(words, region) is var body and > 0 && words.AsSpan(region, body) is not "委";
        }

        if (words.Length > 1 && words[0] is '我' or '全')
        {
            return Rank.Is(words[1]);
        }

        return Rank.At(words, 0) && WithName.LengthAt(words, 1) is var name and > 0
            && (name + 1 == words.Length || words[name + 1] is '、' or '和' or '与' || Rank.Is(words[name + 1]));
    }

    // What stands behind the place belongs to its own government, or the matter begins there.
    private static bool IsOwnBody(string rest)
    {
        if (rest.Length == 0 || char.IsDigit(rest[0]) || BeginsMatter.Begin(rest) || (rest[0] == '二' && rest.Length > 1 && rest[1] is '〇' or '零' or '○' or 'o'))
        {
            return true;
        }

        if (IsBodyBehind(rest, 0))
        {
            return true;
        }

        foreach (var (length, _) in OwnBody.At(rest, 0))
        {
            if (IsBodyBehind(rest, length))
            {
                return true;
            }
        }

        var committee = Rank.Is(rest[0]) ? 1 : 0;
        foreach (var (length, _) in Committee.At(rest, committee))
        {
            if (IsBodyBehind(rest, committee + length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBodyBehind(string rest, int start)
    {
        start += start < rest.Length && rest[start] is '、' or '和' ? 1 : 0;
        var body = rest.AsSpan(start);
        return start == rest.Length && (start == 0 || rest[start - 1] is not ('、' or '和'))
            || (InCharge.LengthAtEnd(body) is var end and > 0 && body.Length - end <= LongestBody && Runs.Han(body, 0) == body.Length);
    }
}
