using LawBot.Answers;
using LawBot.Reports;

namespace LawBot.Turns;

/// <summary>How items of an earlier answer are shown.</summary>
public static class ItemMessages
{
    /// <summary>What is said before sentences that have the words which were quoted.</summary>
    internal const string SaidBy = "这句话写在:";

    /// <summary>What is said when no report has the words which were quoted.</summary>
    internal const string NobodySays = "库里没有一份报告有这句原话。";

    /// <summary>What is said when numbers were asked why and no sentence tells.</summary>
    internal const string NoReason = "报告里没有写明原因。";

    /// <summary>A quotation on one line with its place.</summary>
    internal static string Line(Source source, int number) => $"{Naming.Dated(source.Jurisdiction, source.Year)}:“{OneLine(source.Quote)}”[{number}]";

    internal static string Quoted(Source source, int number) => $"{NameOf(source)}\n原文:“{OneLine(source.Quote)}”[{number}]";

    internal static string Where(Source source, int number)
    {
        var section = source.Section.Count > 0 ? $",“{string.Join(" > ", source.Section)}”" : "";
        return $"出处[{number}]:{NameOf(source)}《{source.Title}》({source.File}){section}{(Naming.PlaceOf(source) is { Length: > 0 } place ? $",{place}" : "")}";
    }

    internal static string More(int count, int shown) => $"(共 {count} 处,先列 {shown} 处;要看别的,请说第几条。)";

    /// <summary>What stands before and after a quotation, a line each; none where nothing does.</summary>
    public static IEnumerable<string> AroundOf(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new[] { ("原文的上文", source.Before), ("原文的下文", source.After) }.Where(part => part.Item2.Length > 0)
            .Select(part => $"{part.Item1}:“{OneLine(part.Item2)}”");
    }

    private static string OneLine(string text) => text.ReplaceLineEndings("");

    private static string NameOf(Source source) => source.Year is { } year ? $"{source.Jurisdiction}({year}年)" : source.Jurisdiction;
}
