using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Reports;

namespace LawBot.Answers.Drafts;

/// <summary>Whose section is being written, and about which year.</summary>
/// <param name="Level">The class of <c>draft-owners.tsv</c>: 县, 镇, 街道, 局.</param>
/// <param name="Year">As the text names it: 2023年, or the placeholder 【年度】.</param>
internal sealed record DraftOwner(string Level, string Year)
{
    private const string County = "县";
    internal const string Mine = "我县";
    private const string Bureau = "局";
    private const string Street = "街道";

    // 县卫健局 names no county.
    private const int ShortestName = 3;
    private const string AnyFirstPerson = "党政主要负责人";
    internal const string UnknownYear = "【年度】";
    private static readonly IReadOnlyList<LexiconRow> Rows = LexiconTable.Rows("draft-owners");
    private static readonly WordReader Called = new(Rows);
    private static readonly Dictionary<string, (string Phrase, string Own)[]> Fills = Rows.ToDictionary(r => r.Class, r => r.Cells["fill"]
        .Split('|', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')).Select(f => (f[0], f[1])).ToArray(), StringComparer.Ordinal);

    /// <summary>How the instruction calls the first person in charge: 县政府主要负责人; 党政主要负责人 where it says nothing more.</summary>
    internal string FirstPerson { get; init; } = AnyFirstPerson;

    /// <summary>Who did it, where the instruction says whose text it is: 我局; empty where it does not.</summary>
    internal string Subject { get; init; } = "";

    /// <summary>True where what stands before says whose and of when it is.</summary>
    internal bool IsOpened { get; init; }

    /// <summary>The department whose text it is; null for any other owner, and for one that no row knows.</summary>
    internal DraftBureau? Department { get; init; }

    /// <summary>A county in a year that is not known.</summary>
    internal static DraftOwner Usual { get; } = new(County, UnknownYear);

    /// <summary>Whose text it is, and of which year.</summary>
    internal static DraftOwner Of(DraftSpec spec)
    {
        var level = spec.Owner.Length > 0 ? spec.Owner : LevelOf(spec) is { Length: > 0 } called ? called : County;
        var owner = new DraftOwner(level, Naming.YearOf(spec.Year, UnknownYear)) 
        {
            FirstPerson = PersonIn(spec.Request), Department = level == Bureau ? DraftBureau.In(spec.OwnerName) ?? DraftBureau.In(spec.Request) : null,
        };
        owner = owner with
        {
            FirstPerson = level == Bureau ? DraftPhrases.Of("bureau-head") : owner.Fill(owner.FirstPerson),
        };
        return owner with { Subject = spec.IsOwnerNamed ? owner.Fill(Mine) : CalledIn(spec, owner) };
    }

    /// <summary>The office of a township that the instruction names as whose text it is: 柳坝镇司法所; empty for none.</summary>
    internal static string OfficeIn(DraftSpec spec)
    {
        var end = spec.Place.Length > 0 && LevelIn(spec.Place) is { Length: > 0 } level && spec.Place.EndsWith(level, StringComparison.Ordinal)
            ? spec.Request.IndexOf(spec.Place, StringComparison.Ordinal) + spec.Place.Length : -1;
        return end >= spec.Place.Length && end >= 0 && DraftCues.Of("local-office").LengthAt(spec.Request, end) is > 0 and var office
            ? string.Concat(spec.Place, spec.Request.AsSpan(end, office)) : "";
    }

    // What the text names its owner by: an office, a department with its level, the place; 我局 where the department alone is said.
    private static string CalledIn(DraftSpec spec, DraftOwner owner) => OfficeIn(spec) is { Length: > 0 } office ? office
        : owner.Level == Bureau && spec.OwnerName.Length > ShortestName ? spec.OwnerName
        : owner.Level == Bureau ? DraftBureau.In(spec.Request) is not { Enforces: true } ? ""
            : DraftBureau.CalledIn(spec.Request, spec.Place) is { Length: > 0 } called ? called : owner.Fill(Mine)
        : DraftCues.Of("no-place").Are(spec.CalledOwner) ? "" : spec.CalledOwner;

    /// <summary>The level of the own place, or of what the request or the facts speak of as theirs; empty where nothing says.</summary>
    internal static string LevelOf(DraftSpec spec)
    {
        var named = DraftBureau.In(spec.Request) is not null ? Bureau : Rows.FirstOrDefault(r => spec.Place.EndsWith(r.Class, StringComparison.Ordinal))?.Class;
        // What the notes call their own (我局) is theirs where the instruction names nobody.
        return named ?? (LevelIn(spec.Request) is { Length: > 0 } asked ? asked : LevelOfNotes(spec.Facts));
    }

    // 全省案卷评查第三名 is told by a county.
    private static string LevelOfNotes(string facts) => facts.Split('，', '；', '。', '\n').Where(c => !DraftCues.Has(c, "rank"))
        .SelectMany(Levels).FirstOrDefault(l => l is not Street) ?? "";

    /// <summary>The level that words speak of; empty for none.</summary>
    internal static string LevelIn(string words) =>
        Levels(words).FirstOrDefault() ?? Rows.FirstOrDefault(r => words.TrimEnd('”', '"').EndsWith(r.Class, StringComparison.Ordinal))?.Class ?? "";

    private static IEnumerable<string> Levels(string words) => Called.Read(TextFolding.Fold(words)).Select(w => w.Row.Class);

    /// <summary>A set phrase in the owner's words, the first person in charge as the instruction calls it where a sentence begins to speak of it.</summary>
    internal string FillPerson(string phrase) => Fill(phrase.IndexOf(AnyFirstPerson, StringComparison.Ordinal) is >= 0 and var at
        ? phrase.Remove(at, AnyFirstPerson.Length).Insert(at, FirstPerson) : phrase);

    private static string PersonIn(string request)
    {
        var (party, government) = (DraftCues.Has(request, "person-party"), DraftCues.Has(request, "person-government"));
        return DraftCues.Has(request, "person-both") || party == government ? AnyFirstPerson
            : DraftPhrases.Of(party ? "party-head" : "government-head");
    }

    /// <summary>A set phrase in the owner's words; without the clauses that speak of what such an owner does not have.</summary>
    internal string Fill(string phrase)
    {
        var filled = DraftBureau.Fill(phrase.Replace("{年}", Year, StringComparison.Ordinal), Department);
        foreach (var (words, own) in Fills[Level])
        {
            filled = own.Length > 0 ? filled.Replace(words, own, StringComparison.Ordinal)
                : filled.Contains(words, StringComparison.Ordinal) ? WithoutClauses(filled, words) : filled;
        }

        return filled;
    }

    private static string WithoutClauses(string phrase, string words)
    {
        var end = phrase.EndsWith('。') ? "。" : "";
        var left = string.Join('，', phrase.TrimEnd('。').Split('，').Where(c => !c.Contains(words, StringComparison.Ordinal)));
        return left.Length > 0 ? left + end : "";
    }
}
