using LawBot.Chinese;

namespace LawBot.Questions;

/// <summary>One line of <c>vocabulary.tsv</c> or <c>everyday.tsv</c>.</summary>
/// <param name="Asked">How staff ask, folded.</param>
/// <param name="Reported">How reports say it, folded, the most characteristic first.</param>
/// <param name="Topic">The field; 通用 for verbs and measures that belong to none.</param>
/// <param name="Reason">Why the two sides mean the same.</param>
internal sealed record VocabularyEntry(IReadOnlyList<string> Asked, IReadOnlyList<string> Reported, string Topic, string Reason)
{
    /// <summary>False for the words of counting and doing that occur in every field.</summary>
    public bool IsAboutTopic => !string.Equals(Topic, "通用", StringComparison.Ordinal);

    /// <summary>True for wordings of ordinary speech: a question is understood by them, what a report is about is not.</summary>
    public bool IsEveryday { get; init; }

    /// <summary>Every line, in the order of the files, terms of the field first.</summary>
    public static IEnumerable<VocabularyEntry> ReadAll() =>
        Read("vocabulary.tsv").Concat(Read("everyday.tsv").Select(e => e with { IsEveryday = true }));

    private static IEnumerable<VocabularyEntry> Read(string file)
    {
        foreach (var line in EmbeddedTable.Lines("Questions/" + file))
        {
            var cells = line.Split('\t');
            yield return new(Wordings(cells[0]), Wordings(cells[1]), cells[2], cells[3]);
        }
    }

    private static string[] Wordings(string cell) =>
        [.. cell.Split('、', StringSplitOptions.RemoveEmptyEntries).Select(TextFolding.Fold)];
}
