using LawBot.Places;
using LawBot.Reports;
using LawBot.Retrieval.Figures;

namespace LawBot.Turns.Tools;

/// <summary>What the tools tell a model besides what the reports say, and what is told of a model that did not find its answer.</summary>
internal static class ToolMessages
{
    /// <summary>What a model is told instead of a result when it has had its share.</summary>
    public const string UsedUp = "查找次数或时间已用完。请只用已有的结果作答;没有依据就回答 not_covered。";

    public const string More = "\n(还有,没有列出。)";
    public const string MoreToNarrow = "\n(还有,没有列出:请缩小地方或年度再查。)";
    public const string Uncertain = "其中有扫描件上认不准的数字,不能计算。";
    public const string NoResult = "这几个数字算不出来:至少要两个查到的、口径相同的数字。";
    public const string Silent = "报告没有谈到";
    public const string Noted = "已记下。";
    public const string NoPlan = "模型没有给出可用的结果";
    public const string FailedLogged = "模型没有查成:{Reason}";
    public const string TooLate = "模型没有在时限内查完";

    public static string NoTool(string tool) => $"没有“{tool}”这个工具,可用的有:{string.Join('、', ToolSession.Names)}。";

    public static string NoOperation(string operation) => $"不认识的运算“{operation}”,可用的有:{string.Join('、', ToolOperation.Names)}。";

    public static string Reports(int count, IEnumerable<string> lines, bool hasMore) => $"共{count}份报告:\n{string.Join('\n', lines)}{(hasMore ? More : "")}";

    public static string Places(int count) => $"……共{count}个地方,用 list_reports 查";

    public static string NoFigures(string words) => $"没有找到与“{words}”相近的数字。可以换报告里的说法再查。";

    public static string NoSentences(string words) => $"没有找到与“{words}”相近的句子。可以换报告里的说法再查。";

    public static string Missing(IReadOnlyCollection<string> words) =>
        words.Count > 0 ? $"所查的报告没有一份写到:{string.Join('、', words)}。下面是最接近的:\n" : "";

    public static string NotTelling(IReadOnlyCollection<string> reports) => reports.Count > 0 ? $"\n没有谈到的:{string.Join('、', reports)}" : "";

    /// <summary>That a report is not there, or that several are meant.</summary>
    public static string NotOne(string report, IReadOnlyList<Indexing.ReportEntry> entries) => entries.Count == 0 ? CoverageMessages.NoReport(report)
        : $"“{report}”有{entries.Count}份报告,请写明地方和年度:{string.Join('、', entries.Take(6).Select(e => Naming.Of(e.Jurisdiction.Name, e.Year)))}";

    public static string NoSection(Report report, IEnumerable<string> headings) => $"没有这一节。{Naming.Of(report)}的标题有:\n{string.Join('\n', headings)}";

    /// <summary>What must be known of a figure besides its number, in brackets; empty where it is an ordinary one of its report's year.</summary>
    public static string NoteOf(FoundRow row)
    {
        var (figure, year) = (row.Figure, row.Figure.Year);
        string[] notes =
        [
            figure.IsDoubtful ? "扫描件,数字存疑,不能作答" : "", figure.IsPlanned ? "目标" : "", figure.IsChange ? "增减" : "",
            figure.Scope is { } scope ? "只计" + scope : "", year is not null && year != row.Report.Year ? $"{year}年的数" : "",
        ];
        return notes.Any(n => n.Length > 0) ? $"（{string.Join('，', notes.Where(n => n.Length > 0))}）" : "";
    }
}
