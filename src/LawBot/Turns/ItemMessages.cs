using LawBot.Reports;

namespace LawBot.Turns;

/// <summary>How items of an earlier answer are shown.</summary>
internal static class ItemMessages
{
    public static string Quoted(Source source, int number) => $"{NameOf(source)}\n原文:“{source.Quote.ReplaceLineEndings("")}”[{number}]";

    public static string Where(Source source, int number)
    {
        var section = source.Section.Count > 0 ? $",“{string.Join(" > ", source.Section)}”" : "";
        return $"出处[{number}]:{NameOf(source)}《{source.Title}》({source.File}){section},第 {source.Span.Start} 字起";
    }

    public static string More(int count, int shown) => $"(共 {count} 处,先列 {shown} 处;要看别的,请说第几条。)";

    private static string NameOf(Source source) => source.Year is { } year ? $"{source.Jurisdiction}({year}年)" : source.Jurisdiction;
}
