using LawBot.Reports;
using LawBot.Retrieval.Figures;

namespace LawBot.Answers;

/// <summary>What is said of figures that were put together or into an order, and why some were not.</summary>
internal static class ConclusionMessages
{
    /// <summary>The measure word of the difference of two shares.</summary>
    public const string Points = "个百分点";

    /// <summary>The measure word of how many times one number is another.</summary>
    public const string Fold = "倍";

    /// <summary>The result where two numbers do not differ.</summary>
    public const string Alike = "相同";

    public const string BothAlike = "两数相同";
    public const string NoMultiple = "单位不同,算不出倍数。";
    public const string NoMultipleOfNothing = "其中一个数是0,算不出倍数。";
    public const string NoSumOfRanks = "市的数字可能已包含所辖县和部门的数字,不能相加。";
    public const string NoSumOfPlaces = "各数的单位不同或是比率,不能相加。";
    public const string NoDifference = "单位不同,不能相减。";
    public const string OnlyOneFound = "要比的两个数只查到一个,没有计算。";
    public const string LowerRanks = "乡镇和部门的数字没有一起比较:";
    public const string LeftOut = "单位不同,没有一起比较:";

    public static string NoSum(string place) => $"{place}这几个数的单位不同或是比率,不能相加。";

    public static string NoShare(Report report) => $"{Naming.Of(report)}的两个数单位不同,算不出占比。";

    public static string Sum(string number) => "合计" + number;

    public static string Mean(int count, string number) => $"{count}个数的平均数是{number}";

    public static string Remainder(string number) => "还有" + number;

    public static string Multiple(string more, string less, string number) => $"{more}是{less}的{number}";

    public static string Difference(string more, string less, string number) => $"{more}比{less}多{number}";

    public static string Ends(string high, string more, string low, string less) => $"{Extreme(high)}{more},{Extreme(low)}{less},";

    public static string Apart(string number) => "相差" + number;

    public static string Share(string part, string whole, string number) => $"{part}占{whole}的{number}";

    public static string Years(string place, int? first, int? last) => $"{place}{first}年到{last}年";

    public static string Unchanged(string years) => years + "持平";

    public static string Changed(string years, bool isMore, string by) => $"{years}{(isMore ? "增加" : "减少")}{by}";

    public static string Rate(bool isMore, string rate) => $",{(isMore ? "增长" : "下降")}{rate}";

    public static string Foremost(bool isLeast, IEnumerable<string> names) => $"按计算结果,最{(isLeast ? "低" : "高")}的是{string.Join("、", names)}。";

    public static string Extreme(string word) => $"最{word}的是";

    /// <summary>Before what comes near and ranks higher, or lower.</summary>
    public static string Outdone(string word) => $"相近的写法里还有更{word}的,没有算进来:";

    public static string First(int count) => $"前{count}名:";

    public static string Last(string word, int count) => $"最{word}的{count}个:";

    public static string Ordered(string from, string to) => $"从{from}到{to},最{from}的在前:";

    public static string Rank(int count, string from, string to, int rank) => $",在{count}个数中从{from}到{to}排第{rank}。";

    public static string Home(Report report) => $"本地({Naming.Of(report)})";

    public static string Reminder(IReadOnlyList<string> differences) => $"提醒:以上各数{string.Join(",", differences)},排在一起只供参考。";

    /// <summary>What a number must be.</summary>
    public static string Limit(bool isOver, bool isReached, string limit) => (isOver, isReached) switch
    {
        // Nothing is above its whole.
        (true, true) => limit is "100%" ? "达到" + limit : limit + "以上",
        (true, false) => "超过" + limit,
        (false, true) => "不超过" + limit,
        _ => "不到" + limit,
    };

    /// <summary>Which of the reports looked through do not tell a number.</summary>
    public static string Unreported(string name, IReadOnlyList<string> reports, int searched) => reports.Count == 0
        ? $"查过的{searched}份报告都写到了“{name}”,或有相近的写法。"
        : $"没有写“{name}”的有{reports.Count}份报告(共查{searched}份):{string.Join("、", reports)}。";

    /// <summary>Why nothing was computed over several reports.</summary>
    public static string OnlyOneStates(string name, Report report) => $"只有{Naming.Of(report)}的报告确切写了这个数字,"
        + name switch { "sum" => "没有相加", "mean" => "没有求平均", _ => "没有比较" } + ",请看下面的原文。";

    public static string NoneMeets(string asked) => $"没有一份报告写明{asked}。";

    public static string Meet(string asked, int count) => $"{asked}的有{count}个:";

    public static string Open(string asked) => $"原文不是确数,不能断定是否{asked}:";

    public static string YearsDiffer(IEnumerable<int?> years) => $"年度不同({string.Join("、", years.Select(y => Naming.YearOf(y, "年度不明")))})";

    public static string ScopesDiffer(IEnumerable<string> scopes) => $"口径不同({string.Join("、", scopes)})";

    public static string VerbsDiffer(IEnumerable<string> verbs) => $"写法不同({string.Join("、", verbs)})";

    public static string UnitsDiffer(IEnumerable<string> units) => $"量词不同({string.Join("、", units)})";

    public static string Counts(FoundRow row) => $"{row.Report.Jurisdiction.Name}只算{row.Figure.Scope}";

    /// <summary>Says a result with the figures that it was computed from: 约合计12件(计算:5件[1]+7件[2]).</summary>
    public static Conclusion SayComputed(this Conclusion line, string said, IReadOnlyList<FoundRow> operands, string sign) =>
        line.Say($"{About(operands)}{said}(计算:").CiteAll(operands, sign).Say(")");

    /// <summary>Says a mean with the figures that it was computed from: 2个数的平均数是6件(计算:(5件[1]+7件[2])÷2).</summary>
    public static Conclusion SayMean(this Conclusion line, string said, IReadOnlyList<FoundRow> operands) =>
        line.Say($"{About(operands)}{said}(计算:(").CiteAll(operands, "+").Say($")÷{operands.Count})");

    /// <summary>Says a change with its two figures, which two reports state or one.</summary>
    public static Conclusion SayChange(this Conclusion line, string said, FoundRow before, FoundRow after) =>
        line.Say(said + (ReferenceEquals(before.Report, after.Report) ? "(计算:" : "(按两份报告计算:")).CiteAll([before, after], "→").Say(")");

    /// <summary>Ends a line with what tells two numbers apart besides their size.</summary>
    public static Conclusion EndOfTwo(this Conclusion line, FoundRow first, FoundRow second) => End(line, [first, second], "两数", "");

    /// <summary>Ends a sum over metrics of one report.</summary>
    public static Conclusion EndOfTotal(this Conclusion line, IReadOnlyList<FoundRow> rows) => End(line, rows, "各数", ",可能有重叠");

    /// <summary>Ends what was computed over several reports.</summary>
    public static Conclusion EndOfAll(this Conclusion line, IReadOnlyList<FoundRow> rows) => End(line, rows, "各数", ",只供参考");

    private static Conclusion End(Conclusion line, IReadOnlyList<FoundRow> rows, string those, string caution) =>
        line.Say(FigureClasses.Differences(rows) is { Count: > 0 } differences ? $",{those}{string.Join(",", differences)}{caution}。" : "。");

    private static string About(IReadOnlyList<FoundRow> rows) => rows.Any(r => r.Figure.IsApproximate) ? "约" : "";
}
