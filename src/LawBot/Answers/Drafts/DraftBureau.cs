using LawBot.Chinese;

namespace LawBot.Answers.Drafts;

/// <summary>A department whose own text is written, and what its work on law is about (<c>bureaus.tsv</c>).</summary>
internal sealed class DraftBureau
{
    private const int MostFields = 4;
    private static readonly string[] Slots = Array.ConvertAll(DraftPhrases.Of("bureau-slots").Split('|'), s => $"{{{s}}}");
    private static readonly string[] Usual = DraftPhrases.Of("any-bureau").Split('|');
    private static readonly IReadOnlyList<DraftBureau> All = [.. EmbeddedTable.Lines("Answers/Drafts/bureaus.tsv").Select(l => new DraftBureau(l.Split('\t')))];
    private readonly string[] cells;

    private DraftBureau(string[] cells)
    {
        this.cells = cells;
        Names = cells[0].Split('、');
        Fields = [.. cells[2].Split('、'), .. cells[3].Split('、'), .. cells[4].Split('、')];
    }

    /// <summary>What its work is about: 水资源, 取水许可, 水事纠纷.</summary>
    internal IReadOnlyList<string> Fields { get; }

    private IReadOnlyList<string> Names { get; }

    /// <summary>The only department that words name; null where they name none or several.</summary>
    internal static DraftBureau? In(string words) => All.Where(b => b.Names.Any(n => words.Contains(n, StringComparison.Ordinal))).Take(2).ToList() is [var one]
        ? one : null;

    /// <summary>Words without the names of departments, which name matters too (市场监管局).</summary>
    internal static string Without(string words) => All.SelectMany(b => b.Names).OrderByDescending(n => n.Length)
        .Aggregate(words, (w, n) => w.Replace(n, "", StringComparison.Ordinal));

    /// <summary>The longest field of any department's work that words name; empty for none.</summary>
    internal static string FieldIn(string words) =>
        All.SelectMany(b => b.Fields).Where(f => words.Contains(f, StringComparison.Ordinal)).MaxBy(f => f.Length) ?? "";

    /// <summary>A phrase with what it says of a department's work filled in; the usual words for a department that no row knows.</summary>
    internal static string Fill(string phrase, DraftBureau? bureau)
    {
        for (var i = 0; i < Slots.Length && phrase.Contains('{', StringComparison.Ordinal); i++)
        {
            var own = bureau is null ? Usual[i] : string.Join('、', bureau.cells[i + 1].Split('、').Take(MostFields));
            phrase = phrase.Replace(Slots[i], own, StringComparison.Ordinal);
        }

        return phrase;
    }
}
