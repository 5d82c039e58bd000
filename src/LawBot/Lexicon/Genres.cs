using LawBot.Chinese;

namespace LawBot.Lexicon;

/// <summary>What the last words of a title say of its document.</summary>
internal enum GenreClass
{
    /// <summary>A report: 报告, 总结, 年报, 白皮书.</summary>
    Report,

    /// <summary>A report where place and year stand with it: 统计, 分析, 情况.</summary>
    Count,

    /// <summary>Speaks about a report: 解读, 图解.</summary>
    Explanation,

    /// <summary>No report: 通知, 名单, 方案.</summary>
    Other,

    /// <summary>A text to be filled in: 范文, 模板.</summary>
    Model,
}

/// <summary>The table <c>Lexicon/genres.tsv</c>: kinds of document by the words their titles end in.</summary>
internal static class Genres
{
    private static readonly ClassReader<GenreClass> Table = new("genres");

    /// <summary>The genre that ends a title, marks and a bracketed remark behind it left aside.</summary>
    /// <param name="squeezed">The squeezed title.</param>
    /// <returns>Null when it ends in no such word.</returns>
    public static (GenreClass Class, string Name)? AtEnd(string squeezed)
    {
        return Table.AtEnd(squeezed[..EndOf(squeezed)]) is { } found ? (found.Class, found.Word) : null;
    }

    // (2022年度), (公开版) and what a mark closes are no part of the name.
    private static int EndOf(string squeezed)
    {
        var end = squeezed.Length;
        for (var before = -1; before != end;)
        {
            before = end;
            if (end > 0 && squeezed[end - 1] == ')' && squeezed.LastIndexOf('(', end - 1) is var open and > 0)
            {
                end = open;
            }

            while (end > 0 && squeezed[end - 1] is '》' or '"' or '”' or '】' or ']' or '。' or '.' or '_')
            {
                end--;
            }
        }

        return end;
    }
}
