using LawBot.Chinese;

namespace LawBot.Retrieval;

/// <summary>The form in which words are looked for in a text.</summary>
internal static class SentenceScorer
{
    /// <summary>Folded, without white space.</summary>
    public static string Plain(string text) => string.Concat(TextFolding.Fold(text).Where(c => !char.IsWhiteSpace(c)));
}
