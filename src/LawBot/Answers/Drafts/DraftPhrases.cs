using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>Set phrases of drafts by name (<c>Lexicon/draft-phrases.tsv</c>); {0}, {1} are filled.</summary>
internal static class DraftPhrases
{
    private static readonly Dictionary<string, string> Rows = LexiconTable.Rows("draft-phrases")
        .ToDictionary(r => r.Class, r => r.Cells["words"], StringComparer.Ordinal);

    /// <summary>A phrase as it stands.</summary>
    internal static string Of(string name) => Rows[name];

    /// <summary>A phrase with its places filled, in order; what fills them is put in as it is.</summary>
    internal static string Filled(string name, params string[] words)
    {
        var parts = Rows[name].Split('{', '}');
        return string.Concat(parts.Select((p, i) => i % 2 == 0 ? p : words[p[0] - '0']));
    }
}
