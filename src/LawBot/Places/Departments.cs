using System.Collections.Frozen;
using LawBot.Chinese;

namespace LawBot.Places;

/// <summary>The departments of governments by every name in use: 市监局 and 市场监管局 are 市场监督管理局.</summary>
/// <remarks>Data: <c>departments.tsv</c>.</remarks>
internal static class Departments
{
    private const int Longest = 20;

    private static readonly Lazy<FrozenDictionary<string, string>> Bodies = new(Read);

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

    // 公安局势, 卫健委托 and 住建局部 end in no 局 and no 委; 公安局长 does.
    private static bool IsCutShort(string folded, int end) => end < folded.Length && (folded[end - 1], folded[end]) switch
    {
        ('委', '托' or '派' or '任' or '员') => true,
        ('局', '势' or '部' or '面') => true,
        _ => false,
    };

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
