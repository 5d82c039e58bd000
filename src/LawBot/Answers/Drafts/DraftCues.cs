using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>Plain words by which instructions and facts are read, by class (<c>Lexicon/draft-words.tsv</c>).</summary>
internal static class DraftCues
{
    private const string Table = "draft-words";
    private static readonly Dictionary<string, WordList> Lists = LexiconTable.Rows(Table).Select(r => r.Class).Distinct(StringComparer.Ordinal)
        .ToDictionary(k => k, k => WordList.Of(Table, k), StringComparer.Ordinal);

    /// <summary>The words of a class.</summary>
    internal static WordList Of(string kind) => Lists[kind];

    /// <summary>True when a word of the class stands in the text.</summary>
    internal static bool Has(string text, string kind) => Lists[kind].StandIn(TextFolding.Fold(text));

    /// <summary>The text without the words of some classes, longest first.</summary>
    internal static string Without(string text, params string[] kinds)
    {
        foreach (var word in kinds.SelectMany(k => Lists[k].Words).OrderByDescending(w => w.Length))
        {
            text = text.Replace(word, "", StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The text without the words of a class that it begins or ends with, as often as it does.</summary>
    internal static string Trimmed(string text, string lead, string tail)
    {
        while (Lists[lead].LengthAt(text, 0) is > 0 and var begin)
        {
            text = text[begin..];
        }

        while (Lists[tail].LengthAtEnd(text) is > 0 and var end)
        {
            text = text[..^end];
        }

        return text;
    }
}
