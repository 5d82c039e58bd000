using System.Buffers;
using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts.Notes;

/// <summary>Types a clause of notes by what stands in it: a number with its measure, an official verb, or a name alone.</summary>
internal static class NoteTypes
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789百千万亿");
    private const int LongestHeading = 16;
    private const int LongestTime = 8;
    private const int LongestName = 6;
    private const int LongestUnit = 2;
    private const int LongestOrdered = 8;
    private static readonly char[] Leads = [' ', '\u3000', '-', '*', '•', '·', '—', '–', '#', '、', '.', '．', '）', ')', '：', ':'];

    /// <summary>Figure, deed, heading or unknown; remarks and void numbers are known by their words before.</summary>
    internal static NoteKind Of(string clause)
    {
        var words = TextFolding.Fold(Bare(clause));
        var written = SpokenNotesReader.Line(words);
        return HasNumber(written) ? NoteKind.Figure : IsHeading(clause, words) ? NoteKind.Heading : IsDeed(written) ? NoteKind.Deed : NoteKind.Unknown;
    }

    /// <summary>True where a number stands that counts something, or that may take its measure from what stands before it.</summary>
    internal static bool HasNumber(string words)
    {
        var folded = TextFolding.Fold(words);
        return DraftFacts.Counts(words) || QuantityReader.Read(folded)
            .Any(q => q.Role is QuantityRole.Count or QuantityRole.Bare or QuantityRole.Broken && char.IsAsciiDigit(folded[q.Start]));
    }

    /// <summary>True where a number stands with a measure word, or with a name that says it: 一网通办率97, 维持21, 持证人数187.</summary>
    internal static bool Measures(string clause)
    {
        var words = SpokenNotesReader.Line(TextFolding.Fold(Bare(clause)));
        return DraftFacts.Counts(words) || DraftFacts.ClauseOf(words) is { Numbers: > 0 } or { IsPart: true }
            || DraftFacts.CountsIn(NoteRows.Counted(words)).Count > 0
            || QuantityReader.Read(words).Any(q => q.Role == QuantityRole.Count) || words.Contains('、') || EndsInOddCount(words);
    }

    // 增殖放流320万尾: a thing and its number, with a measure word that no table knows.
    private static bool EndsInOddCount(string words)
    {
        var unit = words.Length - 1 - words.AsSpan().LastIndexOfAny(NumberCharacters);
        return unit is > 0 and <= LongestUnit && words[^unit..].All(TextFolding.IsHan) && words.AsSpan().IndexOfAnyInRange('0', '9') >= LongestUnit;
    }

    /// <summary>True for a short name with a bare number behind it and nothing more: 二审19.</summary>
    internal static bool IsBareCount(string words)
    {
        var name = Bare(words).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.').TrimEnd(' ', '：', ':');
        return name.Length is > 0 and <= LongestName && name.Length < Bare(words).Length && !name.Any(char.IsAsciiDigit);
    }

    /// <summary>True for words in brackets that are no part of the clause before them: neither a name (服务站（室）) nor a count nor what was done.</summary>
    internal static bool IsForeign(string aside) => aside.Length > LongestName && NotePiece.Clauses(aside).Any(c => Of(c) == NoteKind.Unknown
        || (Of(c) == NoteKind.Figure && !Measures(c) && !IsBareCount(c)));

    /// <summary>The matter that a heading names, for the lines under it; empty for none.</summary>
    internal static string MatterOf(string heading)
    {
        var words = Bare(heading).TrimEnd('：', ':');
        return DraftMatter.MeantBy(words, 1) is [_] ? words : "";
    }

    private static bool IsDeed(string words) => FactWording.HasVerb(SpokenVerbs.Written(words))
        || WholeOutcome.IsToldBy(words) || FactNumerals.Denied(words) != words
        || DraftFacts.IsLack(words)
        || DraftLacks.IsNamed(words) || DraftCues.Of("but").Begin(words) || DraftCues.Of("continuing").Begin(words) || DraftCues.Of("own-verb").StandIn(words)
        || DraftCues.Of("deed").Begin(words) || DraftCues.Of("state").StandIn(words) || DraftCues.Of("outcome").End(words)
        || DraftCues.Of("remainder").Begin(words) || NoteWords.IsProse(words)
        || (DraftCues.Of("has-time").Begin(words) && words.Length <= LongestTime);

    // 单位：青禾县司法局, 一、路检路查, 2025年复议情况, 区住建局, 行政复议：
    private static bool IsHeading(string clause, string words)
    {
        if (words.Length == 0 || clause.TrimEnd() is [.., '：' or ':'])
        {
            return true;
        }

        var colon = words.IndexOfAny(['：', ':']);
        if (colon > 0 && DraftCues.Of("head-cell").Are(words.AsSpan(0, colon)))
        {
            return true;
        }

        // 一、工地检查 is a title among numbered ones; 1. 检查工地 a line of a list.
        if (NoteYears.IsPeriod(words) || (IsOrdered(clause) && words.Length <= LongestOrdered && colon < 0 && FactWording.EndsInDeed(words)))
        {
            return true;
        }

        words = WithoutYear(words);
        return words.Length == 0 || (words.Length <= LongestHeading && colon < 0 && (DraftCues.Of("table-title").End(words)
            || DraftMatter.MeantBy(words, 1) is [var matter] && (matter.Key == words || matter.Words.Contains(words, StringComparer.Ordinal))
            || ((DraftCues.Of("subject-end").End(words) || DraftCues.Of("place-end").End(words)) && !FactWording.HasVerb(words))
            || DraftCues.Of("head-cell").Are(words)));
    }

    private static bool IsOrdered(string clause) => clause.TrimStart().TrimStart('（', '(') is [var first, ..] && NumeralCharacters.IsNumeral(first)
        && !char.IsAsciiDigit(first) && Bare(clause).Length < clause.Trim().Length;

    private static string WithoutYear(string words)
    {
        var folded = TextFolding.Fold(words);
        return QuantityReader.Read(folded) is [{ Role: QuantityRole.Year, Start: 0, End: var end }] ? words[end..].TrimStart('年', '度', '份') : words;
    }

    /// <summary>A clause without the marks of a list before it: 一、, （二）, 3., ——.</summary>
    internal static string Bare(string clause)
    {
        var words = clause.Trim().TrimStart(Leads);
        var at = words.Length > 0 && words[0] is '（' or '(' ? 1 : 0;
        var end = at;
        while (end < words.Length && end - at < 3 && (NumeralCharacters.DigitOf(words[end]) >= 0 || char.IsAsciiDigit(words[end]) || words[end] == '十'))
        {
            end++;
        }

        var isMark = end > at && end < words.Length && (at > 0 ? words[end] is '）' or ')' : words[end] is '、' or '.' or '．'
            && !(end + 1 < words.Length && char.IsAsciiDigit(words[end + 1])));
        return (isMark ? words[(end + 1)..] : words).Trim();
    }
}
