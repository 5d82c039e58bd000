using LawBot.Lexicon;

namespace LawBot.Answers.Grounding;

/// <summary>A word of a table where it stands in a compacted text.</summary>
/// <param name="Word">The word.</param>
/// <param name="Class">What its row says it is; the row's first word where the table has no classes.</param>
/// <param name="Row">Index of the row: words of one row mean the same.</param>
/// <param name="At">Where it begins.</param>
internal readonly record struct LexiconHit(string Word, string Class, int Row, int At)
{
    internal int End => At + Word.Length;
}

/// <summary>The tables that the checks of generated sentences read, each found by longest match from left to right.</summary>
internal sealed class GroundingLexicon
{
    private const string Nothing = "none";

    /// <summary>Words that claim something of their own.</summary>
    internal static readonly GroundingLexicon Claims = new("claims");

    /// <summary>Words of negation.</summary>
    internal static readonly GroundingLexicon Negations = new("negations");

    /// <summary>Words that join and order and state nothing.</summary>
    internal static readonly GroundingLexicon Retelling = new("retelling");

    /// <summary>Words of general Chinese that state no fact of the field.</summary>
    internal static readonly GroundingLexicon Common = new("common-words");

    /// <summary>Wordings of one meaning.</summary>
    internal static readonly GroundingLexicon SameWords = new("same-words", ofSeveralRows: true, isOverlapping: true);

    /// <summary>Words that exclude each other.</summary>
    internal static readonly GroundingLexicon Contrasts = new("contrasts", ofSeveralRows: true);

    /// <summary>Deeds by their sides: what is done, what undoes it, what is done beside it.</summary>
    internal static readonly GroundingLexicon Opposites = new("opposites", ofSeveralRows: true);

    /// <summary>Years told from the year of a report: 去年.</summary>
    internal static readonly GroundingLexicon RelativeYears = new("relative-years");

    /// <summary>Words that say what a report tells.</summary>
    internal static readonly GroundingLexicon Telling = new("telling");

    /// <summary>Words that bound a number.</summary>
    internal static readonly GroundingLexicon Bounds = new("qualifiers");

    /// <summary>Words that say how a number was computed.</summary>
    internal static readonly GroundingLexicon Computing = new("computing");

    /// <summary>Shares told without a number.</summary>
    internal static readonly GroundingLexicon Halves = new("halves");

    /// <summary>Whom a number counts: the body itself, its departments, those below it.</summary>
    internal static readonly GroundingLexicon Scopes = new("scopes");

    private readonly Dictionary<char, List<(string Word, string Class, int Row)>> words = [];
    private readonly IReadOnlyList<LexiconRow> rows;

    private readonly bool ofSeveralRows;

    private readonly bool isOverlapping;

    private GroundingLexicon(string table, bool ofSeveralRows = false, bool isOverlapping = false)
    {
        this.ofSeveralRows = ofSeveralRows;
        this.isOverlapping = isOverlapping;
        rows = LexiconTable.Rows(table);
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var word in rows[i].Words)
            {
                if (!words.TryGetValue(word[0], out var list))
                {
                    words[word[0]] = list = [];
                }

                list.Add((word, rows[i].Class, i));
            }
        }

        foreach (var list in words.Values)
        {
            list.Sort(static (a, b) => b.Word.Length != a.Word.Length ? b.Word.Length - a.Word.Length : a.Row - b.Row);
        }
    }

    /// <summary>All words of some classes, the longest first.</summary>
    internal IReadOnlyList<string> Of(params string[] classes) =>
        [.. rows.Where(r => classes.Contains(r.Class)).SelectMany(r => r.Words).OrderByDescending(w => w.Length)];

    /// <summary>The wordings of a row.</summary>
    internal IReadOnlyList<string> Row(int row) => rows[row].Words;

    /// <summary>A cell of a row.</summary>
    internal string Cell(int row, string column) => rows[row].Cells[column];

    /// <summary>True when a word that means nothing here (第一责任人 among claims) begins at a place.</summary>
    internal bool PassesOver(string text, int at) => words.TryGetValue(text[at], out var candidates)
        && candidates.Find(c => string.CompareOrdinal(text, at, c.Word, 0, c.Word.Length) == 0).Class == Nothing;

    /// <summary>The class of the longest word that begins at a place; null where none does.</summary>
    internal string? ClassAt(string text, int at) => words.TryGetValue(text[at], out var candidates)
        ? candidates.Find(c => string.CompareOrdinal(text, at, c.Word, 0, c.Word.Length) == 0).Class : null;

    /// <summary>The words of a compacted text, none overlapping another but those of one meaning (办理时限 and 时限 have rows of their own); words that hold
    /// one and mean nothing are passed over.</summary>
    internal List<LexiconHit> In(string text)
    {
        var found = new List<LexiconHit>();
        for (var i = 0; i < text.Length;)
        {
            var next = i + 1;
            if (words.TryGetValue(text[i], out var candidates))
            {
                foreach (var (word, kind, row) in candidates)
                {
                    if ((!isOverlapping && i + word.Length < next) || string.CompareOrdinal(text, i, word, 0, word.Length) != 0)
                    {
                        continue;
                    }

                    if (kind != Nothing)
                    {
                        found.Add(new(word, kind, row, i));
                    }

                    next = isOverlapping ? next : i + word.Length;
                    if (!ofSeveralRows)
                    {
                        break;
                    }
                }
            }

            i = next;
        }

        return found;
    }
}
