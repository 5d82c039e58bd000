using LawBot.Places;
using LawBot.Reports;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;

namespace LawBot.Answers;

/// <summary>What answers say round the words and numbers of the reports.</summary>
internal static class AnswerMessages
{
    /// <summary>What one may reply to practices.</summary>
    public const string Replies = "可回复序号看原文,或回复“数字”“写一段”。";

    public const string OnlyNumbers = "只写到数字的:\n";
    public const string WithoutNumbers = "做法如下(按您的要求不列数字):";
    public const string NoWording = "报告里没有完全对应的写法。";
    public const string Nearest = "\n最接近的是:";
    public const string Home = "(本地)";
    public const string Quoted = "原文";
    public const string OtherNumbersThere = "这一句里还有别的数字";
    public const string Unnamed = "这个数字";
    public const string Cut = "报告太多,只查了最相关的一部分。请写明省、市或年度再查。";
    private const int MostNamed = 10;

    /// <summary>Whether a report states the number that the user takes for true.</summary>
    public static string Confirmed(bool isSo, string supposed) => isSo ? $"报告写的正是{supposed}。\n" : $"报告写的不是{supposed},而是:\n";

    public static string Numbers(IEnumerable<string> numbers) => $"数字:{string.Join(';', numbers)}\n";

    public static string Further(IEnumerable<string> names) => $"还写到:{string.Join('、', names)}\n";

    public static string Coverage(int searched, int speaking) => $"(共查{searched}份报告,列出{speaking}份。)";

    /// <summary>What one report has, and whether any of it tells how.</summary>
    public static string Practices(string report, bool tells, int count) => $"{report}的报告{(tells ? "写到" : "只写到数字,共")}{count}条:";

    /// <summary>How many reports were searched, are quoted, and tell how.</summary>
    public static string Practices(int searched, int quoted, int telling) => $"共查{searched}份报告,列出{quoted}份"
        + (telling == quoted ? "的做法:" : telling > 0 ? $",其中{telling}份写了具体做法:" : ",都只写到数字,没有写具体做法:");

    public static string Silent(IEnumerable<string> reports) => $"{string.Join("、", reports)}的报告没有写到。\n";

    public static string Sections(int searched, int listed) => $"共查{searched}份报告,列出{listed}份:\n";

    public static string LeftOut(int count) => $"另有{count}份没有列出,可点名再问。\n";

    public static string SideBySide(int count) => $"两份报告都写到{count}项,对照如下:\n";

    /// <summary>The head over the points of a part of a report.</summary>
    /// <param name="report">Place and year.</param>
    /// <param name="part">The part.</param>
    /// <param name="points">How many points it has; null where they are not counted.</param>
    public static string Head(string report, ReportPart part, int? points) =>
        report + part switch { ReportPart.Problems => "存在的问题", ReportPart.Plans => "下一步打算", _ => "的报告" }
        + (points is { } count ? $"({count}点):" : ":");

    public static string Missing(IReadOnlyCollection<string> places, string words) => $"{string.Join("、", places)}的报告没有写到{words}。";

    public static string MissingWhereRead(string words) => $"查到的报告没有写到{words}。";

    public static string MissingEverywhere(string words) => $"没有一份报告写到{words}。";

    public static string NearestFigures(string names) => $"没有完全对应{names}的写法,没有把下面的数字当作答案。{Nearest}\n";

    /// <summary>Before what comes near where other reports surely state the number.</summary>
    public static readonly string NearestBesideSure = $"下面这些写法不完全相同,没有算进上面的数。{Nearest}\n";

    /// <summary>The reports that come near and are not shown; empty for none.</summary>
    public static string NearestLeftOut(IReadOnlyList<string> reports) => reports.Count == 0 ? "" : $"另有相近写法、没有列出的:{Few(reports)}。\n";

    public static string MissingFigures(IEnumerable<string> names) => $"报告里没有写{string.Join("、", names)}。\n";

    /// <summary>The reports that do not write a number; empty for none.</summary>
    /// <param name="name">The number; empty for all that were asked for.</param>
    /// <param name="reports">Place and year of each.</param>
    public static string SilentOnFigure(string name, IReadOnlyList<string> reports) =>
        reports.Count == 0 ? "" : $"没有写{(name.Length == 0 ? Unnamed : $"“{name}”")}:{Few(reports)}。\n";

    public static string Doubtful(FoundRow row) =>
        $"{Naming.Of(row.Report)}的报告由扫描件识别而来,“{row.Figure.Metric}{FigureWording.NumberOf(row)}”中的数字识别存疑,没有当作答案。"
        + $"请对照原件{row.Report.File}。";

    public static string Contradicts(Report report, string message, string first, string second) =>
        $"{Naming.Of(report)}的报告前后不一致:{message}(“{first}”与“{second}”)";

    public static string Scope(FoundRow row) => $"{Naming.Of(row.Report)}的数字只算{row.Figure.Scope},与其他地方比较时请留意。";

    /// <summary>That a report was recognised from a scan, and which numbers quoted from it are doubtful.</summary>
    public static string Recognised(Source source, IReadOnlyList<string> doubtful) =>
        $"{Naming.Dated(source.Jurisdiction, source.Year)}的报告由扫描件识别而来(平均可信度{source.RecognitionConfidence:0.#}%),"
        + $"引用前请对照原件{source.File}{(doubtful.Count == 0 ? "" : $",其中{DoubtfulNumbers(doubtful)}")}。";

    public static string DoubtfulNumbers(IReadOnlyList<string> numbers) =>
        string.Join('、', numbers.Take(MostNamed).Select(number => $"“{number}”")) + (numbers.Count > MostNamed ? "等" : "") + "识别存疑";

    private static string Few(IReadOnlyList<string> reports) =>
        string.Join("、", reports.Take(MostNamed)) + (reports.Count > MostNamed ? $"等{reports.Count}份报告" : "");
}
