using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>How clerks speak and what a report writes, by kind (<c>Lexicon/draft-spoken.tsv</c>).</summary>
internal static class SpokenTable
{
    private const string Table = "draft-spoken";

    /// <summary>What stands for a verb without meaning of its own.</summary>
    private const string Light = "-";
    private const char Own = '~';
    private const int LongestVerb = 6;
    private const int LongestWord = 4;
    private static readonly IReadOnlyList<LexiconRow> Rows = LexiconTable.Rows(Table);
    private static readonly LexiconRow[] Verbs = Ordered("verb");
    private static readonly LexiconRow[] Measures = Ordered("measure");
    private static readonly (string Said, string Written)[] Words = Pairs("word");
    private static readonly Dictionary<string, string> Things = Pairs("thing").ToDictionary(p => p.Said, p => p.Written, StringComparer.Ordinal);
    private static readonly Dictionary<string, WordList> Lists = Rows.Select(r => r.Class).Distinct(StringComparer.Ordinal)
        .ToDictionary(k => k, k => WordList.Of(Table, k), StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Numerals = Pairs("numeral").ToDictionary(p => p.Said, p => p.Written, StringComparer.Ordinal);
    private static readonly WordList VerbWords = WordList.Of(Table, "verb");
    private static readonly WordList Marks = WordList.Of(Table, "mark");
    private static readonly WordList NoMarks = WordList.Of(Table, "mark-not");

    /// <summary>The words of a class: drop, done, complement, lead, place, predicate, part, of-those.</summary>
    internal static WordList Of(string kind) => Lists[kind];

    /// <summary>Every measure word that is only spoken.</summary>
    internal static WordList SpokenMeasures { get; } = WordList.Of(Table, "measure");

    /// <summary>A numeral in words of one character in digits; empty for none.</summary>
    internal static string NumeralAt(string text, int at) => Numerals.GetValueOrDefault(text[at].ToString(), "");

    /// <summary>True for the name of a thing that the tables know.</summary>
    internal static bool IsThing(string words) =>
        words.Length > 0 && (Things.ContainsKey(words) || FactWording.IsKnown(words)) && FactWording.VerbAt(words, 0) == 0;

    /// <summary>What was done, as words of it begin: 过了合法性审查 → 通过合法性审查; others as they are.</summary>
    internal static string Done(string words) => VerbAtStart(words) is > 0 and var verb && Of("done").LengthAt(words, verb) is > 0 and var done
        && Official(words[..verb], words[(verb + done)..], "") is { Verb.Length: > 0 } told ? told.Verb + told.Thing : words;

    /// <summary>The text with each word that is only spoken written as a report does.</summary>
    internal static string Written(string text)
    {
        foreach (var (said, written) in Words)
        {
            var at = text.IndexOf(said, StringComparison.Ordinal);
            while (at >= 0)
            {
                // 违法建设 stands already.
                var inner = written.IndexOf(said, StringComparison.Ordinal);
                var stands = inner >= 0 && at >= inner && string.CompareOrdinal(text, at - inner, written, 0, written.Length) == 0;
                text = stands ? text : text.Remove(at, said.Length).Insert(at, written);
                at = text.IndexOf(said, at + (stands ? said.Length : written.Length), StringComparison.Ordinal);
            }
        }

        return text;
    }

    /// <summary>Length of the verb that words end in, spoken or official; 0 for none.</summary>
    internal static int VerbAtEnd(string words)
    {
        var official = 0;
        for (var length = Math.Min(words.Length, LongestVerb); length > 1 && official == 0; length--)
        {
            official = FactWording.VerbAt(words, words.Length - length) == length ? length : 0;
        }

        return Math.Max(official, VerbWords.LengthAtEnd(words));
    }

    /// <summary>True for a verb whose last character only looks like what follows one: 考下来.</summary>
    internal static bool EndsInWhole(string words) => Array.Exists(Verbs, r => r.Words.Any(w => w.Length > 1 && words.EndsWith(w, StringComparison.Ordinal)));

    /// <summary>Length of the spoken verb that words begin with; 0 for none.</summary>
    internal static int VerbAtStart(string words) => VerbWords.LengthAt(words, 0);

    /// <summary>What a verb is called and what its thing: empty for a verb without meaning of its own; null where no row fits and the word is none of a report.
    /// </summary>
    internal static (string Verb, string Thing)? Official(string verb, string thing, string unit)
    {
        var row = Array.Find(Verbs, r => r.Words.Contains(verb, StringComparer.Ordinal) && Fits(r, thing, unit));
        var named = Things.GetValueOrDefault(thing, thing);
        if (row is null)
        {
            return verb.Length > 1 && FactWording.VerbAt(verb, 0) == verb.Length ? (verb, named) : null;
        }

        var word = WordOf(row, thing);
        return (row.Cells["official"] is Light ? "" : row.Cells["official"], row.Cells["as"] is { Length: > 0 } name && word.Length > 0
            ? thing[..^word.Length] + name.Replace(Own.ToString(), word, StringComparison.Ordinal) : named);
    }

    /// <summary>True where a row takes just this thing of a verb.</summary>
    internal static bool Takes(string verb, string thing, string unit) => Array.Exists(Verbs, r => r.Cells["things"].Length > 0
        && r.Words.Contains(verb, StringComparer.Ordinal) && Fits(r, thing, unit));

    /// <summary>A measure word as a report has it, of a thing or, where none is named, of what was done.</summary>
    internal static string Measure(string unit, string of)
    {
        var bound = unit.Length > 1 && unit[0] is '多' or '余' ? "余" : "";
        var word = bound.Length > 0 ? unit[1..] : unit;
        return bound + (Array.Find(Measures, r => r.Words.Contains(word, StringComparer.Ordinal) && (r.Cells["things"].Length == 0 || WordOf(r, of).Length > 0))
            ?.Cells["official"] ?? word);
    }

    /// <summary>True when a word stands in a text that no report has.</summary>
    internal static bool IsMarked(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Marks.LengthAt(text, at) > 0 && !Covered(text, at))
            {
                return true;
            }
        }

        return false;
    }

    // 过 of 通过, 了 of 建立了.
    private static bool Covered(string text, int at) => Enumerable.Range(Math.Max(0, at - LongestWord), Math.Min(at, LongestWord) + 1)
        .Any(i => NoMarks.LengthAt(text, i) > at - i) || (Of("done").LengthAt(text, at) > 0 && VerbAtEnd(text[..at]) > 1);

    private static bool Fits(LexiconRow row, string thing, string unit) => (row.Cells["things"].Length == 0 || WordOf(row, thing).Length > 0)
        && (row.Cells["units"].Length == 0 || unit.Length == 0 || Array.IndexOf(row.Cells["units"].Split(' '), unit) >= 0);

    private static string WordOf(LexiconRow row, string thing) => thing.Length == 0 ? "" : row.Cells["things"].Split('、')
        .Where(w => w.Length > 0 && thing.EndsWith(w, StringComparison.Ordinal)).MaxBy(w => w.Length) ?? "";

    private static LexiconRow[] Ordered(string kind) => [.. Rows.Where(r => r.Class == kind)
        .OrderByDescending(r => (r.Cells["things"].Length > 0 ? 2 : 0) + (r.Cells["units"].Length > 0 ? 1 : 0))];

    private static (string Said, string Written)[] Pairs(string kind) => [.. Rows.Where(r => r.Class == kind)
        .SelectMany(r => r.Words.Select(w => (w, r.Cells["official"]))).OrderByDescending(p => p.w.Length)];
}
