using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Reports.Layout;

/// <summary>Tells a phrase that can head a stretch of text from an ordinary sentence.</summary>
internal static partial class HeadingPhrase
{
    // Measured on real headings: run-in ones reach 34 characters, those after 一是 28; ordinary sentences of the genre begin at about 30.
    private const double LongestRunIn = 42;
    private const double LongestClause = 32;
    private const double LongestBeforeColon = 20;
    private const double LongestUnnumbered = 22;
    private const int FewestAfterColon = 15;

    /// <summary>True for the words of a run-in heading, the full stop at their end left out.</summary>
    public static bool IsRunIn(string words, NumberStyle style)
    {
        var clause = style == NumberStyle.Clause;
        var width = Squeezed.Width(words);
        if (width < (clause ? 3 : 2) || width > (clause ? LongestClause : LongestRunIn))
        {
            return false;
        }

        var folded = TextFolding.Fold(words);
        var commas = folded.Count(c => c == ',');
        return commas <= (clause ? 2 : 3)
            && !folded.Contains(':', StringComparison.Ordinal)
            && !(clause && folded.Contains('《', StringComparison.Ordinal))
            && !StatesCount().IsMatch(Squeezed.Of(folded))
            && !OpensSentence().IsMatch(folded);
    }

    /// <summary>How many characters of a numbered paragraph are a heading that a colon or a wide blank ends: （一）组织领导：成立…</summary>
    /// <returns>0 when it has none such. The colon counts, the blank does not.</returns>
    public static int LengthBeforeColonOrBlank(string text, int start)
    {
        for (var i = start; i < text.Length && i - start <= LongestBeforeColon * 2; i++)
        {
            var colon = text[i] is '：' or ':';
            var blank = text[i] == '\u3000' || (text[i] == ' ' && i + 1 < text.Length && text[i + 1] == ' ');
            if (colon || blank)
            {
                var words = text[start..i];
                return Squeezed.Width(words) is >= 4 and <= LongestBeforeColon && text.Length - i > FewestAfterColon
                    && IsRunIn(words, NumberStyle.Clause) && !(colon && LeadsToList().IsMatch(words))
                    ? i - start + (colon ? 1 : 0)
                    : 0;
            }

            if (text[i] is '。' or '；' or '，' or ',' or ';')
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>How many characters are a heading whose full stop was forgotten: a noun of the genre, and straight after it 成立了, 制定了 …</summary>
    /// <returns>0 when the words do not divide so.</returns>
    public static int LengthBeforeLostStop(string text, int start)
    {
        var match = LostStop().Match(text.Substring(start, Math.Min(48, text.Length - start)));
        return match.Success ? match.Groups["words"].Length : 0;
    }

    /// <summary>True for a short line without number or stop that can head what follows: 主要做法.</summary>
    public static bool IsUnnumbered(string text) =>
        Squeezed.Width(text) is >= 3 and <= LongestUnnumbered && Unnumbered().IsMatch(TextFolding.Fold(text)) && !StatesCount().IsMatch(Squeezed.Of(text));

    /// <summary>True for the names that sections of the first level have in these reports: 存在的问题, 下一步工作打算.</summary>
    public static bool NamesSection(string text) => Section().IsMatch(Squeezed.Of(text));

    // A count or a rate makes a sentence; a year does not.
    [GeneratedRegex(@"\d(?:[^\d年\-—+.]|$)", RegexOptions.NonBacktracking)]
    private static partial Regex StatesCount();

    [GeneratedRegex(
        @"^(?:我[县市区旗州省镇乡街局厅委办]|本[县市区局]|全年(?!工作|度|目标|任务)|今年|去年|近年|截至|截止|目前|共(?![建享治同商管识性富青产]|有制)|先后|累计|为了|为(?:贯彻|深入|进一步|切实|推进|加强|全面)|按照|根据|通过|由于|虽然|但|其中|"
            + @"经(?![济营费验贸办开]|常性|纪)|同时|此外|另外|\d{4} ?年[,以来底初])",
        RegexOptions.None)]
    private static partial Regex OpensSentence();

    [GeneratedRegex("(?:如下|包括|表现在?|有|是|为|其中|即|例如|如)$", RegexOptions.NonBacktracking)]
    private static partial Regex LeadsToList();

    [GeneratedRegex(
        @"^(?<words>[^，。,；;：:（(《]{4,24}(?:制度|工作|建设|改革|机制|体系|监督|管理|服务|能力|水平|行动|活动|职能|职责))(?:先后|共|及时)?(?:成立|制定|建立|印发|出台|召开|组织|修订|开展|完成)了",
        RegexOptions.NonBacktracking)]
    private static partial Regex LostStop();

    [GeneratedRegex(@"^[\u3400-\u9fff0-9“”""、,（）() \-—+]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Unnumbered();

    [GeneratedRegex(
        @"^(?:\d{4}年度?)?(?:全[县市区]|我[县市区])?(?:法治政府建设)?(?:工作)?(?:的)?(?:总体情况|基本情况|主要(?:做法|工作|举措|措施|成效|情况|进展)|工作(?:情况|开展情况|成效|进展)|(?:存在|面临)的?(?:主要)?(?:困难|问题|不足|"
            + @"短板)|下一?步(?:工作)?(?:打算|安排|计划|思路|措施|举措|重点)?|\d{4}年(?:工作)?(?:打算|计划|安排|思路))",
        RegexOptions.NonBacktracking)]
    private static partial Regex Section();
}
