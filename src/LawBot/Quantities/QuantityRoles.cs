using LawBot.Chinese;

namespace LawBot.Quantities;

/// <summary>Decides what a number is: a count, or a year, a date, an ordinal, part of a name, a broken number.</summary>
internal static class QuantityRoles
{
    private static readonly string[] MeasuresOfLists = NumberWords.Of("decimal");

    /// <summary>The number that begins at <paramref name="at"/>, with its role.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="at">A character that a number may begin with.</param>
    /// <param name="span">The sentence or cell.</param>
    /// <param name="found">The numbers before it; those from <paramref name="first"/> are of this span.</param>
    /// <param name="first">Index of the span's first number.</param>
    public static Quantity At(string folded, int at, TextSpan span, List<Quantity> found, int first)
    {
        if (!QuantityNumber.TryRead(folded, at, span.End, out var quantity))
        {
            return quantity.Role == QuantityRole.Broken && IsCode(folded, quantity, span) ? quantity with { Role = QuantityRole.Name } : quantity;
        }

        if (EndOfListMarker(folded, quantity, span) is { } behind)
        {
            return quantity with { Unit = "", End = behind, NumberEnd = behind, Role = QuantityRole.Ordinal };
        }

        var previous = found.Count > first ? found[^1] : default(Quantity?);
        if (previous is { } p && Continues(folded, p, quantity))
        {
            return quantity with { Role = QuantityRole.Broken };
        }

        if (quantity.Kind == NumeralKind.Chinese && QuantityNames.NounCounted(folded, quantity, span) is { } counted)
        {
            return Finish(folded, counted, span);
        }

        if (QuantityTimes.IsCalendarYear(folded, quantity, span))
        {
            return quantity with { Role = QuantityRole.Year };
        }

        if (quantity.Kind != NumeralKind.Share
            && (NotACount.At(folded, at, quantity.NumberEnd, span.End, quantity.Kind == NumeralKind.Chinese) ?? Chained(folded, previous, quantity)) is { } why)
        {
            return quantity with { Role = why == "ordinal" ? QuantityRole.Ordinal : QuantityRole.Name };
        }

        if (QuantityTimes.RoleOf(folded, quantity, span) is { } time)
        {
            return quantity with { Role = time };
        }

        if (quantity.Unit.Length == 0)
        {
            return QuantityShape.IsBareCount(folded, quantity, span) ? Finish(folded, quantity, span)
                : quantity with { Role = quantity.Kind == NumeralKind.Chinese ? QuantityRole.Name : QuantityRole.Bare };
        }

        return QuantityShape.IsCode(folded, quantity, span)
            || (quantity.Kind == NumeralKind.Chinese && !QuantityNames.Counts(folded, quantity, span, found, first))
            ? quantity with { Role = QuantityRole.Name }
            : Finish(folded, quantity, span);
    }

    private static Quantity Finish(string folded, Quantity quantity, TextSpan span) =>
        Changes.Apply(folded, Qualifiers.Apply(folded, quantity with { Role = QuantityRole.Count }, span), span.Start);

    // 3 of "三十 2件" and of "○ 2件": a numeral stands right before it, blanks skipped, and the two are no one number. A lone 一 (第一, 之一) is a word.
    private static bool Continues(string folded, Quantity previous, Quantity quantity)
    {
        if (IsDecimalTail(folded, previous, quantity))
        {
            return true;
        }

        if (previous.Role is QuantityRole.Year or QuantityRole.Date or QuantityRole.Ordinal || previous.Unit.Length > 0 || previous.NumberEnd != previous.End)
        {
            return false;
        }

        // 四点 五个百分点 broke at its point, and 兆 is no multiplier here: what stands behind them is a tail.
        var gap = folded.AsSpan(previous.End, quantity.Start - previous.End);
        if (gap.Trim() is "兆" || (gap.Trim() is "点" && gap.Length > 1))
        {
            return true;
        }

        var at = Numerals.SkipSpace(folded, previous.End, quantity.Start);
        return at == quantity.Start && !(previous.Kind == NumeralKind.Chinese && quantity.Kind != NumeralKind.Chinese && previous.End - previous.Start == 1
            && NumeralCharacters.MultiplierOf(folded[previous.Start]) == 0);
    }

    // "1, 98. 5%": behind a point and a blank a share or a sum is never the first thing of a list's item.
    private static bool IsDecimalTail(string folded, Quantity previous, Quantity quantity) => previous.Unit.Length == 0 && previous.NumberEnd < quantity.Start
        && Array.IndexOf(MeasuresOfLists, quantity.Unit) >= 0 && folded.AsSpan(previous.NumberEnd, quantity.Start - previous.NumberEnd) is [var mark, ..] gap
        && (mark == '.' || gap.EndsWith(".")) && gap.Trim() is ".";

    // 第42次、44次、47次; 第3、5次.
    private static string? Chained(string folded, Quantity? previous, Quantity quantity) =>
        previous is { Role: QuantityRole.Ordinal } before && (before.Unit.Length == 0 || before.Unit == quantity.Unit) && before.End < quantity.Start
            && folded.AsSpan(before.End, quantity.Start - before.End).Trim() is "、" or "和" or "及" or "与" or "至" or "到" or "-" or "—"
            ? "ordinal"
            : null;

    // 2023.12.31, 192.168.1.1, 3.2.1 and: no count was broken.
    private static bool IsCode(string folded, Quantity broken, TextSpan span) =>
        broken.Unit.Length == 0 || folded.AsSpan(broken.Start, broken.End - broken.Start).Count('.') > 1 && broken.Unit.Length == 0
        || (broken.Start > span.Start && (char.IsAsciiLetterOrDigit(folded[broken.Start - 1]) || folded[broken.Start - 1] == '第'));

    // "2.14个部门" at the start of a paragraph is item 2 and then 14 departments; 2.14万人 is one number.
    private static int? EndOfListMarker(string folded, Quantity quantity, TextSpan span)
    {
        if (quantity.Kind != NumeralKind.Arabic || decimal.IsInteger(quantity.Value) || quantity.HasMultiplier || quantity.Value >= 31
            || Numerals.SkipSpace(folded, span.Start, span.End) != quantity.Start || (span.Start > 0 && folded[span.Start - 1] != '\n')
            || Array.IndexOf(MeasuresOfLists, quantity.Unit) >= 0)
        {
            return null;
        }

        return folded.IndexOf('.', quantity.Start) is var dot && dot >= 0 && dot < quantity.NumberEnd ? dot + 1 : null;
    }
}
