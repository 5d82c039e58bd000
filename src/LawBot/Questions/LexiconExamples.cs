using LawBot.Lexicon;

namespace LawBot.Questions;

/// <summary>Checks rows of the tables of words by their own examples.</summary>
public static class LexiconExamples
{
    private const string Matters = "matters";
    private const string OfSituations = "situations";

    /// <param name="rows">Rows as they are in use.</param>
    /// <returns>One Chinese line for every example that does not come out as its row says; empty when all do.</returns>
    public static IReadOnlyList<string> Faults(IEnumerable<LexiconRow> rows) => [.. rows.SelectMany(FaultsOf)];

    /// <summary>True when a row's words are found in a text as the program reads it.</summary>
    /// <remarks>What numbers are read with (measure words, qualifiers) is looked for as it stands.</remarks>
    internal static bool IsFound(LexiconRow row, string text) => row.Table switch
    {
        Matters when IsAsked(row) => Vocabulary.Field.Match(text).Any(m => string.Equals(m.Row, row.Id, StringComparison.Ordinal)),
        Matters => new WordReader(LexiconTable.Rows(Matters).Where(r => r.Cells["use"] == row.Cells["use"])).Read(text).Any(w => w.Row == row),
        OfSituations when !Situations.IsGroup(row) => Situations.Has(row, text),
        "errands" => Errands.Has(row, text),
        "actions" when row.Cells["kind"] == "report" =>
            ActionVerbs.FirstRun(text) is { Length: > 0 } run && row.Words.Contains(text.Substring(run.Start, run.Length), StringComparer.Ordinal),
        _ when Annotator.Tables.Contains(row.Table, StringComparer.Ordinal) =>
            Annotator.Read(text, []).Any(s => string.Equals(s.Row, row.Id, StringComparison.Ordinal)),
        _ => row.Words.Any(w => text.Contains(w.Replace("~", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)),
    };

    private static bool IsAsked(LexiconRow row) => row.Cells["use"] is "term" or "speech";

    private static IEnumerable<string> FaultsOf(LexiconRow row)
    {
        foreach (var text in row.Counts.Where(t => !IsFound(row, t)))
        {
            yield return $"{row.Table}.tsv 里“{row.Words[0]}”一行的例句“{text}”没有读出这一行的词。请核对例句,或看看是否被更长的词盖住。";
        }

        foreach (var text in row.DoesNotCount.Where(t => Annotator.Tables.Contains(row.Table, StringComparer.Ordinal) && IsFound(row, t)))
        {
            yield return $"{row.Table}.tsv 里“{row.Words[0]}”一行的反例“{text}”读成了这一行的词。请在 nouns.tsv 里加上包住它的词,或改写反例。";
        }
    }
}
