using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Places;

/// <summary>Short names of places that are words as well: 会同, 同心, 公安.</summary>
/// <remarks>The list, with examples: <c>place-words.tsv</c>.</remarks>
public static class PlaceWords
{
    private static readonly Dictionary<string, LexiconRow> Words = LexiconTable.Parse("place-words", EmbeddedTable.Text("Places/place-words.tsv"))
        .SelectMany(row => row.Words.Select(word => (word, row))).ToDictionary(w => w.word, w => w.row, StringComparer.Ordinal);

    private static readonly WordList Compounds = new(Words.Values.Distinct().Where(r => r.Class is "compound").SelectMany(r => r.Words));

    /// <summary>Every row.</summary>
    internal static IEnumerable<LexiconRow> Rows => Words.Values.Distinct();

    /// <summary>True for a short name that is a word of any text as well; it counts only with its rank or where it stands alone.</summary>
    public static bool IsWord(string shortName) => Words.ContainsKey(shortName);

    /// <summary>True for one of them that is a verb: a clause begins with it (会同公安部门检查几次).</summary>
    public static bool IsDeed(string shortName) => Words.TryGetValue(shortName, out var row) && row.Class is "deed";

    /// <summary>True where an everyday word stands that begins with such a name: 同心协力.</summary>
    public static bool BeginsCompound(ReadOnlySpan<char> folded) => Compounds.Begin(folded);

    /// <summary>True for one that these reports and questions are full of: alone it is never the place.</summary>
    public static bool IsFieldWord(string shortName) => Words.TryGetValue(shortName, out var row) && row.Class is "field";
}
