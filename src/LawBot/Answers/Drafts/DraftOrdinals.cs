using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>The numerals that number headings and points: 一 to 二十 (<c>Lexicon/edit-words.tsv</c>).</summary>
internal static class DraftOrdinals
{
    private static readonly string[] Numerals = WordList.InOrder("edit-words", "ordinal");

    /// <summary>A number from 1 as text; in digits beyond the last numeral.</summary>
    internal static string Of(int number) => number <= Numerals.Length ? Numerals[number - 1] : $"{number}";

    /// <summary>The usual mark of a point: 一是.</summary>
    internal static string Mark(int number) => Of(number) + DraftText.PointMark;

    /// <summary>True for a numeral of one character: 一 to 十.</summary>
    internal static bool IsOne(char letter) => Array.Exists(Numerals, n => n.Length == 1 && n[0] == letter);
}
