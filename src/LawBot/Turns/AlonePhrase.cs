using LawBot.Lexicon;

namespace LawBot.Turns;

/// <summary>A phrase that is a message only where it stands alone: 高多少, 哪年高, 亮点呢.</summary>
/// <param name="Wanted">What it wants done with numbers: difference, most, least; null where nothing.</param>
/// <param name="Operator">The words for that.</param>
/// <param name="Asking">How it asks; empty where it asks for a number.</param>
/// <param name="Signs">What it does besides: highlights, which-year.</param>
internal sealed record AlonePhrase(string? Wanted, string Operator, string Asking, IReadOnlyList<string> Signs)
{
    /// <param name="bare">The folded message, places and years blanked out.</param>
    /// <param name="content">What it is about.</param>
    /// <returns>Null when the message says more.</returns>
    public static AlonePhrase? Of(string bare, string content)
    {
        var words = MessageWords.Trim(bare);
        if (MessageWords.AloneOf(words) is "apart-alone")
        {
            return new AlonePhrase("difference", WordsOf("difference"), "", []);
        }

        if (MessageWords.AloneOf(content) is "highlights-alone")
        {
            return new AlonePhrase(null, "", QuestionMessages.Highlights, ["highlights"]);
        }

        // 哪年高, 哪一年的多: which of the years told is meant, and a word of more or less.
        var year = MessageWords.LengthOf("which-year-alone", words, 0);
        var degree = year > 0 ? MessageWords.Trim(words[year..]) : "";
        var wanted = degree.Length == 0 ? null : MessageWords.LengthOf("more-alone", degree, 0) == degree.Length ? "most"
            : MessageWords.LengthOf("less-alone", degree, 0) == degree.Length ? "least" : null;
        return wanted is null ? null : new AlonePhrase(wanted, WordsOf(wanted), "", ["which-year"]);
    }

    private static string WordsOf(string name) => LexiconTable.Rows("operators").First(r => r.Class == name).Words[0];
}
