using LawBot.Chinese;

namespace LawBot.Answers.Drafts;

/// <summary>A department whose own text is written, and what its work on law is about (<c>bureaus.tsv</c>).</summary>
internal sealed class DraftBureau
{
    private const int MostFields = 4;
    private const int LongestPlace = 5;
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

    /// <summary>What its enforcement is for, in its trade's words; empty for a department that enforces nothing.</summary>
    internal string Purpose => cells[6];

    /// <summary>How a section on its enforcement closes; empty where the purpose is.</summary>
    internal string Closing => cells[7];

    /// <summary>True for words that name a field in which it inspects and punishes.</summary>
    internal bool Inspects(string words) => cells[2].Split('、').Any(f => words.Contains(f, StringComparison.Ordinal));

    /// <summary>True for a department that inspects and punishes.</summary>
    internal bool Enforces => Purpose.Length > 0;

    private IReadOnlyList<string> Names { get; }

    /// <summary>The only department that words name; null where they name none or several.</summary>
    internal static DraftBureau? In(string words) => All.Where(b => b.Names.Any(n => words.Contains(n, StringComparison.Ordinal))).Take(2).ToList() is [var one]
        ? one : null;

    /// <summary>True for words that name two departments or more.</summary>
    internal static bool AreSeveral(string words) =>
        All.Where(b => b.Names.Any(n => words.Contains(n, StringComparison.Ordinal))).Take(2).Count() > 1;

    /// <summary>Length of the department's name with its level that a clause begins with (县气象局 of 县气象局检查96家), where a count follows; 0 for none.</summary>
    internal static int LeadOf(string clause)
    {
        var level = DraftCues.Of("level").LengthAt(clause, 0);
        var name = All.Where(b => b.Enforces).SelectMany(b => b.Names)
            .Where(n => string.CompareOrdinal(clause, level, n, 0, n.Length) == 0).Select(n => n.Length).DefaultIfEmpty(0).Max();
        return name > 0 && !DraftCues.Of("subject-not").Begin(clause.AsSpan(level + name)) && DraftFacts.Counts(clause[(level + name)..]) ? level + name : 0;
    }

    /// <summary>The name that words call a department by, with the level before it (县教育局) or the place; empty for none, and for a bare 教育局.</summary>
    internal static string CalledIn(string words, string place)
    {
        var name = All.SelectMany(b => b.Names).Where(n => words.Contains(n, StringComparison.Ordinal)).MaxBy(n => n.Length) ?? "";
        var at = name.Length > 0 ? words.IndexOf(name, StringComparison.Ordinal) : 0;
        var level = at <= 0 ? 0 : DraftCues.Of("level").LengthAtEnd(words.AsSpan(0, at));
        // 青林县水利局，写今年执法: a clause that is the name.
        var clause = at <= 0 ? "" : DraftCues.Trimmed(words[(words.LastIndexOf('，', at - 1) + 1)..at], "mine", "nothing");
        return at <= 0 ? "" : place.Length > 0 && words[..at].EndsWith(place, StringComparison.Ordinal) ? place + name
            : level == 0 ? "" : clause.Length <= LongestPlace && !DraftCues.Has(clause, "request") && !DraftCues.Has(clause, "polite") ? clause + name
            : words[(at - level)..at] + name;
    }

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
