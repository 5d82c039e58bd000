using LawBot.Chinese;

namespace LawBot.Lexicon;

/// <summary>What a word says about the part of a report that it stands in.</summary>
internal enum PartWord
{
    /// <summary>A longer word that holds one of the others and says nothing: 问题导向.</summary>
    Neither,

    /// <summary>Names what is lacking: 问题, 短板.</summary>
    Lack,

    /// <summary>Says that something is lacking: 存在, 还有.</summary>
    Lacks,

    /// <summary>Turns from what was done to what is lacking: 但, 虽然.</summary>
    Against,

    /// <summary>The lack is being dealt with: 解决, 整治.</summary>
    Mends,

    /// <summary>Time to come: 下一步, 明年.</summary>
    Ahead,

    /// <summary>Names a plan: 打算, 努力方向.</summary>
    Plan,

    /// <summary>Says that something will be done: 将, 继续.</summary>
    Intends,

    /// <summary>A heading of what was done, even of a plan: 完成情况.</summary>
    LooksBack,

    /// <summary>Leads to the points that follow: 以下, 几个方面.</summary>
    Leads,
}

/// <summary>The table <c>Lexicon/parts.tsv</c>: words that tell what was done from what is lacking and what is planned.</summary>
internal static class PartWords
{
    private static readonly ClassReader<PartWord> Table = new("parts");

    /// <summary>The words of a text in order; none overlaps another.</summary>
    /// <param name="folded">The folded text.</param>
    public static IEnumerable<(TextSpan Span, PartWord Class)> In(string folded) => Table.In(folded);
}
