using System.Collections.Frozen;
using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Places;

/// <summary>The departments of governments by every name in use: 市监局 and 市场监管局 are 市场监督管理局.</summary>
/// <remarks>Data: <c>departments.tsv</c>.</remarks>
internal static class Departments
{
    private const int Longest = 20;

    private const string Justice = "司法";

    private static readonly Lazy<FrozenDictionary<string, string>> Bodies = new(Read);
    private static readonly Lazy<FrozenDictionary<string, string[]>> Stems = new(ReadStems);
    private static readonly WordList Called = WordList.Of("bodies", "called");
    private static readonly WordList Ends = WordList.Of("bodies", "ends");

    /// <summary>The body that a department's name without its place stands for; the name itself when the data do not know it.</summary>
    public static string BodyOf(string name) => Bodies.Value.GetValueOrDefault(name, name);

    /// <summary>The longest name of a department that begins at a place of a text.</summary>
    /// <returns>Its length; 0 when none begins there.</returns>
    public static int LengthAt(string folded, int start)
    {
        for (var length = Math.Min(Longest, folded.Length - start); length >= 2; length--)
        {
            if (Bodies.Value.ContainsKey(folded.Substring(start, length)) && !IsCutShort(folded, start + length))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>The departments that a text speaks of as somebody: 林草局, 公安机关, 交通部门.</summary>
    /// <returns>For each the words by which reports call it, without 局; that of justice aside, which does most of what a report tells and is seldom
    /// named for it.</returns>
    public static IEnumerable<IReadOnlyList<string>> BodiesIn(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            for (var length = Math.Min(Longest, folded.Length - i); length >= 2; length--)
            {
                var behind = i + length;
                if (Stems.Value.TryGetValue(folded.Substring(i, length), out var stems) && Called.LengthAt(folded, behind) is > 0 and var called
                    && !IsCutShort(folded, behind + called))
                {
                    yield return stems;
                    i = behind;
                    break;
                }
            }
        }
    }

    // 公安局势, 卫健委托 and 住建局部 end in no 局 and no 委; 公安局长 does.
    private static bool IsCutShort(string folded, int end) => end < folded.Length && (folded[end - 1], folded[end]) switch
    {
        ('委', '托' or '派' or '任' or '员') => true,
        ('局', '势' or '部' or '面') => true,
        _ => false,
    };

    private static FrozenDictionary<string, string[]> ReadStems()
    {
        var bodies = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in EmbeddedTable.Lines("Places/departments.tsv"))
        {
            string[] stems = [.. TextFolding.Fold(line).Split('、').Select(StemOf).Where(s => s.Length > 1).Distinct(StringComparer.Ordinal)];
            foreach (var stem in stems.Where(_ => !stems.Contains(Justice, StringComparer.Ordinal)))
            {
                bodies.TryAdd(stem, stems);
            }
        }

        return bodies.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string StemOf(string name) => name[..^Ends.LengthAtEnd(name)];

    private static FrozenDictionary<string, string> Read()
    {
        var bodies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in EmbeddedTable.Lines("Places/departments.tsv"))
        {
            var names = TextFolding.Fold(line).Split('、');
            foreach (var name in names.SelectMany(Ranks))
            {
                bodies.TryAdd(name, names[0]);
            }
        }

        return bodies.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // The same body is a 厅 in a province, a 局 below it, and here and there a 委.
    private static IEnumerable<string> Ranks(string name) => name[^1] == '局'
        ? [name, name[..^1] + "厅", name[..^1] + "委", name[..^1] + "委员会"]
        : [name];
}
