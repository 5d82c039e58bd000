using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Reports.Identity;

/// <summary>The title that a report without one implies: 现将2021年度法治政府建设情况报告如下.</summary>
internal static partial class AnnouncedTitle
{
    /// <summary>The words between 现将 and 如下, squeezed, 报告 at their end; null when no paragraph announces it.</summary>
    public static string? In(IEnumerable<string> body)
    {
        foreach (var paragraph in body.Take(6))
        {
            var match = Announcement().Match(Squeezed.Of(paragraph.AsSpan(Math.Max(0, paragraph.Length - 200))));
            if (match.Success)
            {
                var words = match.Groups["words"].Value;
                words = OwnBody().Replace(words, "");
                return words.EndsWith("报告", StringComparison.Ordinal) ? words : words + "报告";
            }
        }

        return null;
    }

    // 我县2021年…, 本镇2021年…, 街道2025年…, 2025年我委…: whose it is stands before the title that is made.
    [GeneratedRegex("^(?:今年|本年度|全年|一年来)|^(?:[我本全]?(?:街道|单位|[县市区旗州盟省镇乡局厅委办院]))的?(?=[0-9二法推])|(?<=年度?)[我本全](?:街道|单位|[县市区旗州盟省镇乡局厅委办院])的?")]
    private static partial Regex OwnBody();

    [GeneratedRegex(@"现将(?<words>[^。,]{0,30}(?:法治政府|依法行政|法治)[^。,]{0,30}?(?:情况|报告|工作))(?:报告|汇报|总结|通报)?如下", RegexOptions.NonBacktracking)]
    private static partial Regex Announcement();
}
