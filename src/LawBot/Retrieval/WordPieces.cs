namespace LawBot.Retrieval;

/// <summary>The words that a compound is made of: 工程审批 is 工程 and 审批, which reports part (工程建设项目审批时间), and of 行政执法监督员 they often write
/// only the last, 监督员, when the rest stands before it.</summary>
internal static class WordPieces
{
    // Chinese compounds of the field are built of words of two characters, the last sometimes of three.
    private const int Shortest = 4;

    // 建设项目 between 工程 and 审批.
    private const int LongestGap = 4;

    // Too common to tell by itself what is counted.
    private static readonly string[] CommonHeads = ["案件", "文件", "工作", "事项", "活动", "情况", "意见", "申请", "服务", "制度", "机制", "建设", "责任"];

    /// <returns>Two or more words, or none when the wording is no compound.</returns>
    public static IReadOnlyList<string> Of(string wording)
    {
        if (wording.Length < Shortest)
        {
            return [];
        }

        var pieces = new List<string>();
        var at = 0;
        for (; wording.Length - at > 3; at += 2)
        {
            pieces.Add(wording.Substring(at, 2));
        }

        pieces.Add(wording[at..]);
        return pieces;
    }

    /// <summary>True when all the words stand in the text in their order, with little between them.</summary>
    public static bool AllIn(IReadOnlyList<string> pieces, string text)
    {
        for (var start = First(pieces, text, 0); start >= 0; start = First(pieces, text, start + 1))
        {
            var end = start + pieces[0].Length;
            var i = 1;
            for (; i < pieces.Count; i++)
            {
                var at = text.AsSpan(end, Math.Min(text.Length - end, LongestGap + pieces[i].Length)).IndexOf(pieces[i], StringComparison.Ordinal);
                if (at < 0)
                {
                    break;
                }

                end += at + pieces[i].Length;
            }

            if (i == pieces.Count)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the last word stands in the one text and the words before it in the other.</summary>
    public static bool HeadIn(IReadOnlyList<string> pieces, string head, string rest) =>
        pieces.Count > 0 && !CommonHeads.Contains(pieces[^1], StringComparer.Ordinal)
        && head.Contains(pieces[^1], StringComparison.Ordinal) && pieces.Take(pieces.Count - 1).All(p => rest.Contains(p, StringComparison.Ordinal));

    private static int First(IReadOnlyList<string> pieces, string text, int from) =>
        pieces.Count == 0 || from > text.Length ? -1 : text.IndexOf(pieces[0], from, StringComparison.Ordinal);
}
