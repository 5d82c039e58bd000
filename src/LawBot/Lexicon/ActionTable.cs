using System.Buffers;
using LawBot.Chinese;

namespace LawBot.Lexicon;

/// <summary>What reads the verbs of a text.</summary>
internal enum ActionReading
{
    /// <summary>A question, or the name of a figure: verbs that tell one count from another.</summary>
    Asked,

    /// <summary>A clause of a report: what was done.</summary>
    Reported,
}

/// <summary>A verb of a row with the conditions under which it is one.</summary>
/// <param name="Word">Folded.</param>
/// <param name="Row">The row.</param>
/// <param name="NotBehind">Words behind which it is none.</param>
/// <param name="NotBefore">Words before which it is none.</param>
internal sealed record ActionVerb(string Word, LexiconRow Row, string[] NotBehind, string[] NotBefore)
{
    /// <summary>main, part, weak or report.</summary>
    public string Kind { get; } = Row.Cells["kind"];

    /// <summary>True for a verb that takes an activity for its object: 开展培训.</summary>
    public bool IsLight { get; } = Row.Cells["in reports"] == "light";

    /// <summary>True for a verb that is part of a name beside the words of <c>verb-edges.tsv</c>.</summary>
    public bool IsSoft { get; } = Row.Cells["in reports"] == "soft";

    /// <summary>True when that reading looks for it.</summary>
    public bool IsFor(ActionReading reading) =>
        reading == ActionReading.Reported ? Row.Cells["in reports"].Length > 0 : Kind is "main" or "part" or "weak";
}

/// <summary>The verbs of <c>actions.tsv</c> where they stand in a text, the longest that its conditions allow at each place.</summary>
internal static class ActionTable
{
    private static readonly IReadOnlyList<LexiconRow> Edges = LexiconTable.Rows("verb-edges");
    private static readonly PhraseTrie<ActionVerb> Verbs = Read();
    private static readonly string[] BeforeSoft = EdgesOf("before", "soft");
    private static readonly string[] BehindSoft = EdgesOf("behind", "soft");
    private static readonly string[] BehindAsked = EdgesOf("behind", "asked");

    private static readonly string[] Negations =
        [.. LexiconTable.Rows("negations").Where(r => r.Class is "not").SelectMany(r => r.Words).OrderByDescending(w => w.Length)];

    /// <summary>The characters that verbs begin with, to pass over the rest of a text at once.</summary>
    public static SearchValues<char> Beginnings { get; } =
        SearchValues.Create([.. LexiconTable.Rows("actions").SelectMany(r => r.Words).Select(w => w[0]).Distinct()]);

    /// <summary>The verb that begins at a place; null when none does.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="reading">For whom.</param>
    public static ActionVerb? At(ReadOnlySpan<char> text, int at, ActionReading reading)
    {
        ActionVerb? longest = null;
        foreach (var (_, verbs) in Verbs.At(text, at))
        {
            foreach (var verb in verbs)
            {
                longest = verb.IsFor(reading) && Holds(verb, text, at, reading) ? verb : longest;
            }
        }

        return longest;
    }

    /// <summary>Length of the negation that ends at a place, or 0. Wordings that hold their negation (不予受理) are found whole.</summary>
    public static int NegationBefore(ReadOnlySpan<char> text, int at)
    {
        foreach (var negation in Negations)
        {
            if (text[..at].EndsWith(negation, StringComparison.Ordinal))
            {
                return negation.Length;
            }
        }

        return 0;
    }

    private static bool Holds(ActionVerb verb, ReadOnlySpan<char> text, int at, ActionReading reading)
    {
        var before = text[..at];
        var behind = text[(at + verb.Word.Length)..];
        return !EndsWithAny(before, verb.NotBehind) && !StartsWithAny(behind, verb.NotBefore)
            && (reading == ActionReading.Asked
                ? !StartsWithAny(behind, BehindAsked)
                : !verb.IsSoft || !(EndsWithAny(before, BeforeSoft) || StartsWithAny(behind, BehindSoft)));
    }

    private static bool EndsWithAny(ReadOnlySpan<char> words, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (words.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> words, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (words.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] EdgesOf(string side, string of) => [.. Edges.Where(r => r.Cells["side"] == side && r.Cells["of"] == of).SelectMany(r => r.Words)];

    private static PhraseTrie<ActionVerb> Read()
    {
        var verbs = new PhraseTrie<ActionVerb>();
        foreach (var row in LexiconTable.Rows("actions"))
        {
            var (notBehind, notBefore) = (Cell(row, "not behind"), Cell(row, "not before"));
            foreach (var word in row.Words)
            {
                verbs.Add(word, new ActionVerb(word, row, notBehind, notBefore));
            }
        }

        return verbs;
    }

    private static string[] Cell(LexiconRow row, string column) => row.Cells[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
