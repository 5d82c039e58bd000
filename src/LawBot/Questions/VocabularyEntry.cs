using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Questions;

/// <summary>A row of <c>Lexicon/matters.tsv</c> by which questions are understood.</summary>
/// <param name="Row">The row; its words are how staff ask.</param>
/// <param name="Reported">How reports say it, folded, the most characteristic first.</param>
internal sealed record VocabularyEntry(LexiconRow Row, IReadOnlyList<string> Reported)
{
    /// <summary>How staff ask, folded.</summary>
    public IReadOnlyList<string> Asked => Row.Words;

    /// <summary>The matter; 通用 for verbs and measures that belong to none.</summary>
    public string Topic => Row.Class;

    /// <summary>False for the words of counting and doing that occur in every field.</summary>
    public bool IsAboutTopic => !string.Equals(Topic, Vocabulary.GeneralTopic, StringComparison.Ordinal);

    /// <summary>True for wordings of ordinary speech: a question is understood by them, what a report is about is not.</summary>
    public bool IsEveryday => Row.Cells["use"] == "speech";

    /// <summary>True where at least half of what is asked is what reports say: things of one kind side by side (区块链、云计算、无人机), each by its
    /// own name. Else the words are several for one thing.</summary>
    public bool ListsAKind => 2 * Asked.Count(Reported.Contains) >= Asked.Count && Asked.Count > 1;

    /// <summary>Every row, in the order of the table, terms of the field first.</summary>
    public static IEnumerable<VocabularyEntry> ReadAll() => LexiconTable.Rows("matters").Where(r => r.Cells["use"] is "term" or "speech")
        .Select(r => new VocabularyEntry(r, [.. r.Cells["in reports"].Split('、', StringSplitOptions.RemoveEmptyEntries).Select(TextFolding.Fold)]));
}
