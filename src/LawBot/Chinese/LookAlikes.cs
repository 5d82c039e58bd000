namespace LawBot.Chinese;

/// <summary>Characters that are taken for one another by eye: 未 and 末, 垣 and 桓, 拆 and 折.</summary>
/// <remarks>Data: <c>lookalikes.tsv</c>, groups of characters; two characters are alike when a group holds both.</remarks>
public static class LookAlikes
{
    private static readonly Lazy<Dictionary<char, char[]>> Table = new(Read);

    /// <summary>The characters that look like <paramref name="c"/>, in the order of the data; empty when none is known.</summary>
    public static IReadOnlyList<char> Of(char c) => Table.Value.GetValueOrDefault(c, []);

    /// <summary>True when the two are known to be mistaken for one another; a character does not look like itself.</summary>
    public static bool LookAlike(char a, char b) => Of(a).Contains(b);

    private static Dictionary<char, char[]> Read()
    {
        var table = new Dictionary<char, char[]>();
        foreach (var group in EmbeddedTable.Lines("Chinese/lookalikes.tsv"))
        {
            foreach (var c in group)
            {
                table[c] = [.. table.GetValueOrDefault(c, []).Concat(group.Where(x => x != c)).Distinct()];
            }
        }

        return table;
    }
}
