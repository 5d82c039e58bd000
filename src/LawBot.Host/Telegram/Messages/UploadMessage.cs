using LawBot.Reports;
using LawBot.Turns;

namespace LawBot.Host.Telegram.Messages;

/// <summary>Tells what was understood of an uploaded file, or why it could not be taken in.</summary>
internal static class UploadMessage
{
    private const int MostReports = 20;

    /// <summary>The answer to an upload.</summary>
    public static MessageText Of(string file, UploadOutcome outcome)
    {
        var message = new MessageText().Add(Heading(file, outcome.Result), TextLook.Bold);
        if (outcome.Error.Length > 0)
        {
            message.Add("\n" + outcome.Error);
        }

        message.Add(string.Concat(outcome.Notes.Take(MostReports).Select(note => "\n" + note)));
        foreach (var report in outcome.Reports.Take(MostReports))
        {
            message.Add($"\n\n{report.Title}\n{report.Jurisdiction}({report.Level}) {Naming.YearOf(report.Year, "年份不明")} · "
                + $"{report.Sections} 个标题 · {report.Figures} 个数据 · 编号 {report.ReportId}");
            message.Add(string.Concat(report.Doubts.Select(doubt => $"\n⚠ {doubt}")), TextLook.Italic);
        }

        return outcome.Reports.Count > MostReports ? message.Add($"\n\n……共 {outcome.Reports.Count} 份。") : message;
    }

    private static string Heading(string file, UploadResult result) => result switch
    {
        UploadResult.Added => $"已收录 {file}",
        UploadResult.Updated => $"已用 {file} 替换旧版",
        UploadResult.Unchanged => $"{file} 早已收录,没有变化",
        UploadResult.Removed => $"已移除 {file}",
        _ => $"没能收录 {file}",
    };
}
