namespace LawBot.Turns;

/// <summary>That the reports do not answer, and what was searched.</summary>
internal static class RefusalMessages
{
    private const int MostNamed = 6;
    public const string NothingFound = "报告里没有找到能回答这个问题的内容。";

    public static string Doubtful(IEnumerable<string> reports, string asked) =>
        $"{string.Join('、', reports.Take(MostNamed))}的报告里有“{asked}”,但扫描件上的数字没有把握认准,不能作答。请对照原件。";

    public static string NotReported(string asked) => $"报告里没有写“{asked}”。";

    public static string Searched(IReadOnlyCollection<string> reports) => reports.Count == 0 ? "请换个说法再问。"
        : $"已查{reports.Count}份报告({string.Join("、", reports.Take(MostNamed))}{(reports.Count > MostNamed ? "等" : "")})。可以换个说法再问。";

    public static string OfYearAfter(IEnumerable<int> years) =>
        $"库里没有{string.Join("、", years.Select(y => y + "年"))}的报告,这个数字是下一年的报告里写到的。";
}
