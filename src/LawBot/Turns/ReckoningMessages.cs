using System.Globalization;
using LawBot.Reports;

namespace LawBot.Turns;

/// <summary>What is said of numbers that were computed from the last answer.</summary>
internal static class ReckoningMessages
{
    /// <summary>The result with its operands and the sentence that states them; the source is the first citation.</summary>
    public static string Line(Source source, bool isShare, decimal value, string unit, bool isAbout, Figure whole, Figure part) =>
        $"{Naming.Dated(source.Jurisdiction, source.Year)}:{Result(isShare, value, unit, isAbout)}(计算:"
        + (isShare ? $"{Number(part)}[1]÷{Number(whole)}[1]" : $"{Number(whole)}[1]-{Number(part)}[1]") + $")。\n原文:“{source.Quote}”[1]";

    /// <summary>A sum that was told, the year of its report and the number of its first citation.</summary>
    public sealed record ToldSum(ConversationValue Sum, int? Year, int Mark);

    /// <summary>By how much two sums differ, both sums and the sentences behind them.</summary>
    public static string SumsApart(ToldSum more, ToldSum less, IReadOnlyList<Answers.Citation> citations)
    {
        var (a, b) = (NameOf(more), NameOf(less));
        var apart = (more.Sum.Value - less.Sum.Value).ToString("0.##", CultureInfo.InvariantCulture) + more.Sum.Unit;
        var difference = more.Sum.Value == less.Sum.Value ? $"{a}和{b}一样多" : $"{a}比{b}多{apart}";
        var years = more.Year == less.Year ? "" : $",两数年度不同({Math.Min(more.Year ?? 0, less.Year ?? 0)}年、{Math.Max(more.Year ?? 0, less.Year ?? 0)}年)";
        return $"{difference}(计算:{NumberOf(more)}-{NumberOf(less)}){years}。"
            + string.Concat(new[] { more, less }.Select(s => $"\n{NameOf(s)}:合计{NumberOf(s)}(计算:{s.Sum.Made})。"))
            + string.Concat(citations.Select(c => $"\n原文:“{c.Source.Quote}”[{c.Number}]"));

        static string NameOf(ToldSum told) => Naming.Dated(told.Sum.Jurisdiction, told.Year);

        static string NumberOf(ToldSum told) => $"{told.Sum.Value.ToString("0.##", CultureInfo.InvariantCulture)}{told.Sum.Unit}[{told.Mark}]";
    }

    /// <summary>The result alone: 还剩5个.</summary>
    public static string Result(bool isShare, decimal value, string unit, bool isAbout) =>
        $"{(isShare ? "占" : "还剩")}{(isAbout ? "约" : "")}{value.ToString("0.##", CultureInfo.InvariantCulture)}{(isShare ? "%" : unit)}";

    /// <summary>A number with its measure word.</summary>
    public static string Number(Figure figure) => figure.Value.ToString("0.##", CultureInfo.InvariantCulture) + figure.Unit;
}
