using LawBot.Chinese;

namespace LawBot.Answers.Drafts;

/// <summary>The genre's set phrases on one matter (<c>phrases.tsv</c>).</summary>
/// <param name="Matter">The matter: 行政复议.</param>
/// <param name="Words">Folded words by which an instruction means it.</param>
/// <param name="BySlot">Sentences by slot: 部署, 举措, 数据, 成效, 问题, 计划.</param>
internal sealed record DraftPhrases(string Matter, IReadOnlyList<string> Words, ILookup<string, string> BySlot)
{
    internal const string Problems = "存在问题";
    internal const string Plans = "下一步工作";

    private static readonly IReadOnlyList<DraftPhrases> All = Read();

    /// <summary>What fits any matter; its sentences hold {题}.</summary>
    internal static DraftPhrases General => Of("通用");

    /// <summary>The matter of that name.</summary>
    internal static DraftPhrases Of(string matter) => All.First(p => p.Matter == matter);

    /// <summary>The matters that an instruction means, in its order, at most <paramref name="limit"/>; the longest word wins where several
    /// stand in the same place. Empty when none is meant.</summary>
    internal static IReadOnlyList<DraftPhrases> MeantBy(string instruction, int limit)
    {
        var text = TextFolding.Fold(instruction).ToCharArray();
        var weights = new Dictionary<DraftPhrases, (int Weight, int First)>();
        foreach (var (word, matter) in All.SelectMany(p => p.Words.Select(w => (w, p))).OrderByDescending(w => w.w.Length))
        {
            for (var at = text.AsSpan().IndexOf(word); at >= 0; at = text.AsSpan().IndexOf(word))
            {
                text.AsSpan(at, word.Length).Clear();
                var (weight, first) = weights.GetValueOrDefault(matter, (0, at));
                weights[matter] = (weight + word.Length, Math.Min(first, at));
            }
        }

        var most = weights.Values.Select(w => w.Weight).DefaultIfEmpty(0).Max();
        return [.. weights.Where(w => 2 * w.Value.Weight >= most).OrderByDescending(w => w.Value.Weight).Take(limit).OrderBy(w => w.Value.First).Select(w => w.Key)];
    }

    /// <summary>What to search for besides the instruction's own words: how reports most often call the matters that it means.</summary>
    internal static IEnumerable<string> TopicsOf(string instruction) =>
        MeantBy(instruction, 2).Where(m => m.Matter is not (Problems or Plans)).SelectMany(m => m.Words.Take(3));

    private static List<DraftPhrases> Read()
    {
        var rows = new List<string[]>();
        foreach (var line in EmbeddedTable.Lines("Answers/Drafts/phrases.tsv"))
        {
            rows.Add(line.Split('\t'));
        }

        return [.. rows.GroupBy(r => r[0], StringComparer.Ordinal).Select(g => new DraftPhrases(
            g.Key,
            [.. g.Where(r => r[1] == "词").SelectMany(r => r[2].Split('、')).Select(TextFolding.Fold)],
            g.Where(r => r[1] != "词").ToLookup(r => r[1], r => r[2], StringComparer.Ordinal)))];
    }
}
