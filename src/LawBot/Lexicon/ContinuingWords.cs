namespace LawBot.Lexicon;

/// <summary>The table <c>Lexicon/continuing.tsv</c>: tells a sentence that goes on with the one before it from one that opens a matter of its own.</summary>
internal static class ContinuingWords
{
    private static readonly ILookup<char, (string Word, bool GoesOn)> ByFirst = LexiconTable.Rows("continuing")
        .SelectMany(row => row.Words.Select(word => (word, GoesOn: string.Equals(row.Class, "onward", StringComparison.Ordinal))))
        .OrderByDescending(w => w.word.Length).ToLookup(w => w.word[0]);

    /// <param name="plain">A sentence, folded and without white space.</param>
    public static bool Begin(string plain) =>
        plain.Length > 0 && ByFirst[plain[0]].Where(w => plain.StartsWith(w.Word, StringComparison.Ordinal)).Select(w => w.GoesOn).FirstOrDefault();
}
