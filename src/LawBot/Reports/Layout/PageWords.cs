using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Reports.Layout;

/// <summary>The table <c>Lexicon/page-furniture.tsv</c>: lines of a web page that hold its buttons, its switches, the way to it or its foot.</summary>
internal static class PageWords
{
    private const string Arrows = ">»›";
    private const string Between = "[]()| :·/";
    private const int LongestStep = 30;
    private const int LongestToArrow = 20;
    private const int LongestBeforeSwitch = 12;
    private const int LongestBehindSwitch = 4;
    private const int LongestBeforeLicence = 3;
    private const int LongestBeforeRegistration = 2;

    private static readonly WordList Breadcrumb = WordList.Of("page-furniture", "breadcrumb");
    private static readonly WordList Home = WordList.Of("page-furniture", "home");
    private static readonly WordList Button = WordList.Of("page-furniture", "button");
    private static readonly WordList NextButton = WordList.Of("page-furniture", "next-button");
    private static readonly WordList OpenButton = WordList.Of("page-furniture", "open-button");
    private static readonly WordList Size = WordList.Of("page-furniture", "size");
    private static readonly WordList Footer = WordList.Of("page-furniture", "footer");
    private static readonly WordList Licence = WordList.Of("page-furniture", "licence");
    private static readonly WordList Switch = WordList.Of("page-furniture", "switch");
    private static readonly WordList LoneSwitch = WordList.Of("page-furniture", "lone-switch");
    private static readonly WordList SwitchBegins = WordList.Of("page-furniture", "switch-begins");
    private static readonly WordList SwitchEnds = WordList.Of("page-furniture", "switch-ends");
    private static readonly WordList SwitchEndsOpenly = WordList.Of("page-furniture", "switch-ends-openly");
    private static readonly WordList Script = WordList.Of("page-furniture", "script");
    private static readonly WordList Site = WordList.Of("page-furniture", "site");
    private static readonly char[] Parts = [' ', '\u3000', '|', '丨', '·', '•', '/', '>', '[', ']'];

    /// <summary>True for the way to a page: 当前位置：…, 首页 > 政务公开.</summary>
    /// <param name="folded">The folded line.</param>
    public static bool IsBreadcrumb(string folded)
    {
        if (folded.AsSpan(0, Math.Min(1, folded.Length)).ContainsAny(Arrows))
        {
            return true;
        }

        var label = Breadcrumb.LengthAt(folded, 0);
        if (label > 0 && folded.AsSpan(label).TrimStart(' ') is [':' or '：', ..] behind && folded.Length - label - behind.Length <= 1)
        {
            return true;
        }

        var before = -1;
        var home = int.MaxValue;
        for (var at = 0; at < folded.Length; at++)
        {
            if (Arrows.Contains(folded[at], StringComparison.Ordinal) || folded[at] == '→')
            {
                if (at - home is >= 0 and <= LongestToArrow || (folded[at] != '→' && before >= 0 && at - before - 1 is >= 1 and <= LongestStep))
                {
                    return true;
                }

                before = folded[at] == '→' ? before : at;
            }

            home = Home.LengthAt(folded, at) is var length and > 0 ? at + length : home;
        }

        return false;
    }

    /// <summary>True for a line that holds buttons and nothing else: 打印本页 | 关闭窗口.</summary>
    /// <param name="folded">The folded line.</param>
    public static bool AreButtons(string folded)
    {
        var line = folded.AsSpan().TrimStart("[(|◆■ ");
        if (OpenButton.Begin(line))
        {
            return true;
        }

        var size = Size.LengthAt(line, 0);
        return (size > 0 && size < line.Length && line[size] is ':' or '大' or '中' or '小' or ' ') || BeginsWith(Button, line);
    }

    /// <summary>True for the foot of a page: 版权所有, 晋ICP备….</summary>
    /// <param name="folded">The folded line.</param>
    public static bool IsFooter(string folded)
    {
        if (Footer.Begin(folded))
        {
            return true;
        }

        for (var at = 0; at < folded.Length; at++)
        {
            // 晋ICP备12345678号 wherever it stands, 京公网安备 at the beginning.
            var length = Licence.LengthAt(folded, at);
            var isLicence = length > 0 && folded[at] == 'i';
            if (length > 0 && ((at <= (isLicence ? LongestBeforeLicence : LongestBeforeRegistration) && !folded.AsSpan(0, at).Contains(' '))
                || (isLicence && Runs.Digits(folded, at + length, 1) > 0)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a line that holds nothing but switches: 无障碍 | 繁体 | 长者模式.</summary>
    /// <param name="folded">The folded line.</param>
    public static bool AreSwitches(string folded)
    {
        var words = folded.Split(Parts, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && Array.TrueForAll(words, IsSwitch);
    }

    private static bool BeginsWith(WordList buttons, ReadOnlySpan<char> line)
    {
        foreach (var (length, _) in buttons.At(line, 0))
        {
            var rest = line[length..];
            var next = rest.TrimStart(Between);
            if (rest.TrimStart("])| :").Length == 0 || (next.Length < rest.Length && BeginsWith(NextButton, next)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSwitch(string word)
    {
        if (LoneSwitch.Are(word) || (SwitchBegins.LengthAt(word, 0) is var begins and > 0 && word.Length - begins <= LongestBehindSwitch)
            || (SwitchEnds.LengthAtEnd(word) is var ends and > 0 && word.Length - ends <= LongestBeforeSwitch)
            || (Script.LengthAt(word, 0) is var script and > 0 && word.Length - script <= 2 && !word.AsSpan(script).ContainsAnyExcept("版字中文"))
            || (Site.LengthAtEnd(word) is var site and > 0 && word.Length - site is >= 2 and <= 4 && Runs.Han(word, 0) == word.Length))
        {
            return true;
        }

        var openly = SwitchEndsOpenly.IndexIn(word);
        return (openly is >= 0 and <= LongestBeforeSwitch && word.Length - openly - SwitchEndsOpenly.LengthAt(word, openly) <= LongestBehindSwitch)
            || AreRepeated(word);
    }

    private static bool AreRepeated(ReadOnlySpan<char> word)
    {
        foreach (var (length, _) in Switch.At(word, 0))
        {
            if (length == word.Length || AreRepeated(word[length..]))
            {
                return true;
            }
        }

        return false;
    }
}
