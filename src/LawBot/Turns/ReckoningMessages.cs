using System.Globalization;
using LawBot.Reports;

namespace LawBot.Turns;

/// <summary>What is said of numbers that were computed from the last answer.</summary>
internal static class ReckoningMessages
{
    /// <summary>The result with its operands and the sentence that states them; the source is the first citation.</summary>
    public static string Line(Source source, bool isShare, decimal value, string unit, bool isAbout, Figure whole, Figure part,
        decimal further) =>
        $"{Naming.Dated(source.Jurisdiction, source.Year)}:{Result(isShare, value, unit, isAbout)}(计算:"
        + (isShare ? $"{Number(part)}[1]÷{Number(whole)}[1]" : $"{Number(whole)}[1]-{Number(part)}[1]"
            + (further > 0 ? $"-您给的{further.ToString("0.##", CultureInfo.InvariantCulture)}{unit}" : "")) + $")。\n原文:“{source.Quote}”[1]";

    /// <summary>Each number as a part of their sum, a line a place; the numbers are cited in order, from 1.</summary>
    public static string Shares(IReadOnlyList<(ConversationValue Value, int? Year)> told)
    {
        var sum = told.Sum(t => t.Value.Value);
        var operands = string.Join('+', told.Select((t, i) => $"{Amount(t.Value.Value)}{t.Value.Unit}[{i + 1}]"));
        return $"合计{Amount(sum)}{told[0].Value.Unit}(计算:{operands})。"
            + string.Concat(told.Select((t, i) => $"\n{Naming.Dated(t.Value.Jurisdiction, t.Year)}:"
                + $"占{Amount(sum == 0 ? 0 : Math.Round(100 * t.Value.Value / sum, 1))}%"
                + $"(计算:{Amount(t.Value.Value)}{t.Value.Unit}[{i + 1}]÷{Amount(sum)}{t.Value.Unit})。"))
            + (told.Select(t => t.Year).Distinct().Count() > 1 ? "\n提醒:以上各数年度不同,合在一起只供参考。" : "");
    }

    /// <summary>The rank of a place among the numbers told, largest first; they are cited in that order, from 1.</summary>
    public static string Rank(ConversationValue own, int rank, IReadOnlyList<(ConversationValue Value, int? Year)> told) =>
        $"{own.Jurisdiction}在列出的{told.Count}个地方里从高到低排第{rank}。\n从高到低:"
        + string.Join('、', told.Select((t, i) => $"{Naming.Dated(t.Value.Jurisdiction, t.Year)}({Amount(t.Value.Value)}{t.Value.Unit}[{i + 1}])")) + "。"
        + (told.Select(t => t.Year).Distinct().Count() > 1 ? "\n提醒:以上各数年度不同,排在一起只供参考。" : "");

    /// <summary>By how much the largest number exceeds the smallest; cited as 1 and 2.</summary>
    public static string Spread((ConversationValue Value, int? Year) most, (ConversationValue Value, int? Year) least) =>
        $"{Naming.Dated(most.Value.Jurisdiction, most.Year)}最高,{Naming.Dated(least.Value.Jurisdiction, least.Year)}最低,相差"
        + $"{Amount(most.Value.Value - least.Value.Value)}{(most.Value.Unit is "%" ? "个百分点" : most.Value.Unit)}"
        + $"(计算:{Amount(most.Value.Value)}{most.Value.Unit}[1]-{Amount(least.Value.Value)}{least.Value.Unit}[2]){(most.Year == least.Year ? "" : ",两数年度不同")}。";

    /// <summary>The sentences that are cited, a line each.</summary>
    public static string Quotes(IReadOnlyList<Answers.Citation> citations) =>
        string.Concat(citations.Select(c => $"\n原文:“{c.Source.Quote.ReplaceLineEndings("")}”[{c.Number}]"));

    private static string Amount(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

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
            + Quotes(citations);

        static string NameOf(ToldSum told) => Naming.Dated(told.Sum.Jurisdiction, told.Year);

        static string NumberOf(ToldSum told) => $"{told.Sum.Value.ToString("0.##", CultureInfo.InvariantCulture)}{told.Sum.Unit}[{told.Mark}]";
    }

    /// <summary>The result alone: 还剩5个.</summary>
    public static string Result(bool isShare, decimal value, string unit, bool isAbout) =>
        $"{(isShare ? "占" : "还剩")}{(isAbout ? "约" : "")}{value.ToString("0.##", CultureInfo.InvariantCulture)}{(isShare ? "%" : unit)}";

    /// <summary>A number with its measure word.</summary>
    public static string Number(Figure figure) => figure.Value.ToString("0.##", CultureInfo.InvariantCulture) + figure.Unit;
}
