using System.Globalization;

namespace LawBot.Turns;

/// <summary>What is said of places and years that cannot be answered for, one Chinese sentence each.</summary>
internal static class CoverageMessages
{
    public const string Empty = "库里还没有报告。用 lawbot ingest 文件夹 读入报告后再问。";
    public const string Otherwise = "请换一个已入库的地方或年度,或先读入该报告。";

    public static string NoReport(string place) => $"库里没有{place}的报告。";

    public static string NoReport(string place, int year, IReadOnlyCollection<int> others) =>
        $"库里没有{place}{Year(year)}的报告{(others.Count > 0 ? $",只有{Years(others)}的" : "")}。";

    public static string NoneOf(string where, IEnumerable<int> when, IEnumerable<int> there) => $"库里没有{where}{Years(when)}的报告(现有{Years(there)})。{Otherwise}";

    public static string Near(string name) => $"名称相近的有{name}。";

    public static string Unread(string file, string error) => $"文件{file}读不出来:{error}";

    private static string Years(IEnumerable<int> years) => string.Join("、", years.Select(Year));

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture) + "年";
}
