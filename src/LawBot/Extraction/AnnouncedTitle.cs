using System.Text.RegularExpressions;

namespace LawBot.Extraction;

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
                words = words.StartsWith('我') ? words[2..].TrimStart('的') : words;
                return words.EndsWith("报告", StringComparison.Ordinal) ? words : words + "报告";
            }
        }

        return null;
    }

    [GeneratedRegex(@"现将(?<words>[^。,]{0,30}(?:法治政府|依法行政|法治)[^。,]{0,30}?(?:情况|报告|工作))(?:报告|汇报|总结|通报)?如下", RegexOptions.NonBacktracking)]
    private static partial Regex Announcement();
}
