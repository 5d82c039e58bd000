using LawBot.Lexicon;

namespace LawBot.Questions;

/// <summary>Checks rows of the tables that questions are read with by their own examples.</summary>
public static class LexiconExamples
{
    /// <param name="rows">Rows as they are in use.</param>
    /// <returns>One Chinese line for every example that does not come out as its row says; empty when all do.</returns>
    public static IReadOnlyList<string> Faults(IEnumerable<LexiconRow> rows)
    {
        var read = Annotator.Tables.ToHashSet(StringComparer.Ordinal);
        return [.. rows.Where(r => read.Contains(r.Table)).SelectMany(FaultsOf)];
    }

    private static IEnumerable<string> FaultsOf(LexiconRow row)
    {
        foreach (var text in row.Counts.Where(t => !IsFound(row, t)))
        {
            yield return $"{row.Table}.tsv 里“{row.Words[0]}”一行的例句“{text}”没有读出这一行的词。请核对例句,或看看是否被更长的词盖住。";
        }

        foreach (var text in row.DoesNotCount.Where(t => IsFound(row, t)))
        {
            yield return $"{row.Table}.tsv 里“{row.Words[0]}”一行的反例“{text}”读成了这一行的词。请在 nouns.tsv 里加上包住它的词,或改写反例。";
        }
    }

    private static bool IsFound(LexiconRow row, string text) => Annotator.Read(text, []).Any(s => string.Equals(s.Row, row.Id, StringComparison.Ordinal));
}
