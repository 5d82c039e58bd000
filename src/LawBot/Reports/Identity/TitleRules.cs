using System.Text.RegularExpressions;
using LawBot.Lexicon;
using LawBot.Reports.Layout;

namespace LawBot.Reports.Identity;

/// <summary>Tells the title of a document from its other lines, and the title of a report from that of anything else.</summary>
internal static partial class TitleRules
{
    /// <summary>True for the title of a report: its subject is law-based government and it ends in 报告, 总结 or the like, or it names a place or
    /// a year and ends in a genre of report (年报, 白皮书); a weaker genre (统计表, 分析) needs both.</summary>
    /// <param name="squeezed">The squeezed line.</param>
    public static bool IsReport(string squeezed)
    {
        if (OfSubject().IsMatch(squeezed))
        {
            return !IsExplanation(squeezed);
        }

        if (!Line().IsMatch(squeezed) || Genres.AtEnd(squeezed) is not { Class: GenreClass.Report or GenreClass.Count } genre || IsExplanation(squeezed))
        {
            return false;
        }

        var year = Year().IsMatch(squeezed);
        var owner = Owner.OfTitle(squeezed) is { } o && (o.Places.Count > 0 || year);
        return genre.Class == GenreClass.Report ? (year && squeezed.Length > genre.Name.Length + 5) || owner : year && owner;
    }

    /// <summary>True for a title that announces an explanation of a report: …解读, 【图解】…, 一图读懂….</summary>
    public static bool IsExplanation(string squeezed)
    {
        if (Genres.AtEnd(squeezed) is { Class: GenreClass.Explanation })
        {
            return true;
        }

        var head = Label().Match(squeezed);
        return head.Success && Genres.AtEnd(head.Groups["label"].Value) is { Class: GenreClass.Explanation };
    }

    /// <summary>True for the title of a document that is no report: 关于召开会议的通知, 人员名单.</summary>
    public static bool IsOther(string squeezed) =>
        Line().IsMatch(squeezed) && squeezed.Length >= 5 && Genres.AtEnd(squeezed) is { Class: GenreClass.Other or GenreClass.Model }
            && !FrameRules.IsDocumentNumber(squeezed);

    [GeneratedRegex(
        @"^[^。;!?]{0,60}(?:法治政府|依法行政|法治建设|依法治|法治[\u3400-\u9fff]{2,6}建设|普法|第一责任人)[^。;!?]{0,40}(?:报告|总结|汇报|情况|公示|通报|年报|材料|报告书|白皮书|蓝皮书|分析|统计|"
            + @"统计表)(?:[和及暨与][^。;!?]{0,24}(?:计划|方案|安排|打算|要点|思路))?(?:\([^)]{1,30}\))?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex OfSubject();

    // A title is one phrase: a sentence has marks, an announcement goes on, a label has a value.
    [GeneratedRegex(@"^(?!现将|现就|附件?[0-9一二:]|来源|标题|表[0-9一二])[^。;!?,:|\t]{4,64}$")]
    private static partial Regex Line();

    [GeneratedRegex(@"(?:19|20)\d\d|二[〇零○o0][〇零○o0一二三四五六七八九]{2}年?", RegexOptions.NonBacktracking)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:[\[【(<](?<label>[^\]】)>]{2,8})[\]】)>]|(?<label>一图[读看]懂|[\u3400-\u9fff]{0,4}(?:解读|图解))[:|丨—-])")]
    private static partial Regex Label();
}
