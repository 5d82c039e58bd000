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

    /// <summary>The result alone: 还剩5个.</summary>
    public static string Result(bool isShare, decimal value, string unit, bool isAbout) =>
        $"{(isShare ? "占" : "还剩")}{(isAbout ? "约" : "")}{value.ToString("0.##", CultureInfo.InvariantCulture)}{(isShare ? "%" : unit)}";

    /// <summary>A number with its measure word.</summary>
    public static string Number(Figure figure) => figure.Value.ToString("0.##", CultureInfo.InvariantCulture) + figure.Unit;
}
