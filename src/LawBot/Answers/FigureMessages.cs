namespace LawBot.Answers;

/// <summary>What an answer in figures says besides figures.</summary>
internal static class FigureMessages
{
    private const int MostNamed = 10;

    /// <summary>Heads what comes near; up to the next empty line nothing is asserted.</summary>
    public const string Nearest = "最接近的是:\n";

    /// <summary>Before <see cref="Nearest"/> where other reports surely state the number.</summary>
    public const string NearBesideSure = "下面这些写法不完全相同,没有算进上面的数。";

    /// <summary>Before <see cref="Nearest"/> where no report surely states the number.</summary>
    /// <param name="names">What was asked for, in quotation marks.</param>
    public static string NotQuite(string names) => $"没有完全对应{names}的写法,没有把下面的数字当作答案。\n";

    /// <summary>The reports that come near and are not shown; empty for none.</summary>
    public static string NearLeftOut(IReadOnlyList<string> reports) => reports.Count == 0 ? "" : $"另有相近写法、没有列出的:{List(reports)}。\n";

    /// <summary>The reports that do not write a number; empty for none.</summary>
    /// <param name="name">The number; empty for all that were asked for.</param>
    /// <param name="reports">The reports.</param>
    public static string Silent(string name, IReadOnlyList<string> reports) =>
        reports.Count == 0 ? "" : $"没有写{(name.Length == 0 ? "这个数字" : $"“{name}”")}:{List(reports)}。\n";

    private static string List(IReadOnlyList<string> reports) =>
        string.Join("、", reports.Take(MostNamed)) + (reports.Count > MostNamed ? $"等{reports.Count}份报告" : "");
}
