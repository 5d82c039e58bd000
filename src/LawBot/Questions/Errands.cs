using LawBot.Lexicon;

namespace LawBot.Questions;

/// <summary>Tells a question about an errand of somebody's own life (驾照换证要带什么材料) from one about how governments work.</summary>
/// <remarks>Rows: <c>Lexicon/errands.tsv</c>.</remarks>
internal static class Errands
{
    private const string None = "none";
    private static readonly Lazy<WordReader> Words = new(static () => new WordReader("errands"));

    /// <summary>True when a row is found in a text.</summary>
    public static bool Has(LexiconRow row, string folded) => Words.Value.Read(folded).Any(w => w.Row == row);

    /// <summary>True when a question speaks so.</summary>
    /// <param name="folded">Folded, without places and years.</param>
    public static bool AreIn(string folded) => Words.Value.Read(folded).Any(w => w.Row.Class is not None);
}
