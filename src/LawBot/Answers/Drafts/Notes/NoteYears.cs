using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts.Notes;

/// <summary>Of which year the clauses of notes are: a label or a heading (去年：, 2024年) holds for each count behind it.</summary>
internal static class NoteYears
{
    /// <summary>A clause with the period that holds for it before its words, and the period that holds on in its sentence.</summary>
    /// <param name="words">The clause as typed.</param>
    /// <param name="holding">The period that holds so far; empty for none.</param>
    /// <param name="year">The year written about; null when it is not known.</param>
    internal static (string Words, string Period) Timed(string words, string holding, int? year)
    {
        var bare = NoteTypes.Bare(words);
        var colon = bare.IndexOfAny(['：', ':']);
        var label = colon > 0 && colon < bare.Length - 1 ? bare[..colon] : "";
        if (label.Length > 0 && IsPeriod(label))
        {
            return (label + bare[(colon + 1)..].TrimStart(), IsOther(label, year) ? label : "");
        }

        return (holding.Length > 0 && NoteTypes.HasNumber(bare) && DraftFacts.FirstCount(bare) > 0 && LengthAt(bare) == 0 ? holding + bare : words, holding);
    }

    /// <summary>The period that a heading names, where it is not the one written about: 去年, 2024年; empty for another heading.</summary>
    /// <param name="year">The year written about; null when it is not known.</param>
    internal static string PeriodOf(string heading, int? year) =>
        NoteTypes.Bare(heading).TrimEnd('：', ':') is var words && IsPeriod(words) && IsOther(words, year)
            && (year is not null || FactYears.YearIn(words + ' ') is null)
            ? words[..LengthAt(words)] : "";

    /// <summary>True for a clause that begins with another year than the only one wanted.</summary>
    internal static bool IsOfOther(string words, int? year)
    {
        var bare = NoteTypes.Bare(words);
        return DraftCues.Of("year-before").Begin(bare) || (year is not null && FactYears.YearIn(bare) is { } named && named != year);
    }

    /// <summary>The only year that is to be written of (只写2025年的, 只用今年的): the year, null for this year; and whether words say so.</summary>
    internal static (bool IsSaid, int? Year) Only(string words)
    {
        foreach (var span in DraftCues.Of("only").In(words))
        {
            var rest = words[span.End..];
            if (DraftCues.Of("this-period").Begin(rest))
            {
                return (true, null);
            }

            if (QuantityReader.Read(TextFolding.Fold(rest)) is [{ Role: QuantityRole.Year, Start: 0 } year, ..])
            {
                return (true, (int)year.Value);
            }
        }

        return (false, null);
    }

    // This year's label needs no words: whose counts they are is said by the sentence.
    private static bool IsOther(string label, int? year) => !DraftCues.Of("this-period").Begin(label)
        && (year is null || FactYears.YearIn(label + ' ') != year);

    /// <summary>True for words that name a period and nothing else: 去年, 2024年度, 今年数据.</summary>
    internal static bool IsPeriod(string words) => LengthAt(words) is > 0 and var length && words[length..].TrimStart('度', '的', '数', '据', '情', '况').Length == 0;

    private static int LengthAt(string words) => Math.Max(
        Math.Max(DraftCues.Of("year-before").LengthAt(words, 0), DraftCues.Of("this-period").LengthAt(words, 0)),
        QuantityReader.Read(TextFolding.Fold(words)) is [{ Role: QuantityRole.Year, Start: 0, End: var end }, ..] ? end : 0);
}
