using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Reports;

/// <summary>What a report was read with: the tables, the rows an office laid over them, and the version of the code.</summary>
public static class ReadingRules
{
    /// <summary>Raised by hand when code reads a report differently from before, so that indexes read by older code are read again.</summary>
    internal const int ReadingVersion = 8;

    // Tables by which questions and drafts are understood; no report is read with them.
    private static readonly string[] NotForReports =
    [
        "Questions/", "Answers/", "Lexicon/acts.tsv", "Lexicon/asked-parts.tsv", "Lexicon/asking.tsv", "Lexicon/catalogue.tsv",
        "Lexicon/characters.tsv", "Lexicon/claims.tsv", "Lexicon/common-words.tsv", "Lexicon/computing.tsv", "Lexicon/contrasts.tsv",
        "Lexicon/counted.tsv", "Lexicon/draft-owners.tsv", "Lexicon/draft-spoken.tsv",
        "Lexicon/draft-verbs.tsv", "Lexicon/draft-wishes.tsv", "Lexicon/draft-words.tsv",
        "Lexicon/errands.tsv", "Lexicon/fillers.tsv",
        "Lexicon/function-words.tsv", "Lexicon/grounding-words.tsv", "Lexicon/halves.tsv", "Lexicon/highlights.tsv", "Lexicon/levels.tsv",
        "Lexicon/measured.tsv", "Lexicon/opposites.tsv",
        "Lexicon/model-words.tsv", "Lexicon/note-words.tsv", "Lexicon/nouns.tsv", "Lexicon/operators.tsv", "Lexicon/question-edges.tsv", "Lexicon/rates.tsv",
        "Lexicon/relative-years.tsv", "Lexicon/requests.tsv", "Lexicon/retelling.tsv", "Lexicon/rivals.tsv", "Lexicon/same-words.tsv",
        "Lexicon/scopes.tsv", "Lexicon/situations.tsv",
        "Lexicon/speech-edges.tsv", "Lexicon/spoken.tsv", "Lexicon/talk.tsv", "Lexicon/telling.tsv", "Lexicon/topic-words.tsv",
        "Chinese/interrogatives.tsv", "Chinese/lookalikes.tsv", "Chinese/readings.tsv",
    ];

    // Tables of which only these rows are read in reports; by the others questions and instructions are understood.
    private static readonly Dictionary<string, string[]> RowsForReports = new(StringComparer.Ordinal)
    {
        ["Lexicon/matters.tsv"] = ["\tsign\t"],
        ["Lexicon/references.tsv"] = ["\tprevious-year\t"],
        ["Lexicon/actions.tsv"] = ["\tverb", "\tsoft", "\tlight"],
    };

    private static readonly Lazy<string> Computed = new(static () => Hash(Tables()));

    /// <summary>Sixteen hexadecimal characters; two readings with the same are the same.</summary>
    public static string Current => Computed.Value;

    /// <summary>The hash of tables, each by its name and its text.</summary>
    internal static string Hash(IEnumerable<(string Name, string Text)> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{ReadingVersion}\n"));
        foreach (var (name, text) in tables)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{text}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <summary>True for a table, by folder and file, that reports are read with.</summary>
    internal static bool IsForReports(string name) => !Array.Exists(NotForReports, n => name.StartsWith(n, StringComparison.Ordinal));

    /// <summary>What of a table reports are read with.</summary>
    internal static string ForReports(string name, string text) => RowsForReports.TryGetValue(name, out var marks)
        ? string.Join('\n', text.Split('\n').Where(l => Array.Exists(marks, m => l.Contains(m, StringComparison.Ordinal)))) : text;

    private static IEnumerable<(string Name, string Text)> Tables() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(n => n.EndsWith(".tsv", StringComparison.Ordinal)).Select(n => (Name: n, Text: EmbeddedTable.Text(n)))
        .Concat(LexiconOverlay.Texts.Select(t => (Name: $"Lexicon/{t.Key}.tsv", Text: t.Value)))
        .Where(t => IsForReports(t.Name)).Select(t => (t.Name, Text: ForReports(t.Name, t.Text))).OrderBy(t => t.Name, StringComparer.Ordinal);
}
