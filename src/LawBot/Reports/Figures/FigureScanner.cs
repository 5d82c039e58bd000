using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>Finds the quantities of one sentence: everything that counts or measures, nothing that only looks like it.</summary>
internal static class FigureScanner
{
    /// <summary>Appends what <paramref name="span"/> states, in the order of the text.</summary>
    public static void Read(string folded, TextSpan span, List<FigureReading> readings)
    {
        var quoted = span.Start;
        for (var at = span.Start; at < span.End; at++)
        {
            var c = folded[at];
            if (c == '《')
            {
                at = SkipTitle(folded, at, span.End);
                continue;
            }

            if (c == '"' && at >= quoted)
            {
                at = FigureNames.SkipQuotedName(folded, at, span.End);
                quoted = at + 1;
                continue;
            }

            if (!Numerals.CanBegin(c))
            {
                continue;
            }

            at = ReadAt(folded, at, span, readings) - 1;
        }
    }

    private static int ReadAt(string folded, int at, TextSpan span, List<FigureReading> readings)
    {
        // 清零112条: the nought ends a word.
        if (folded[at] == '零' && at + 1 < span.End && char.IsAsciiDigit(folded[at + 1]))
        {
            return at + 1;
        }

        if (!FigureReading.TryRead(folded, at, span.End, out var reading))
        {
            return SkipNumerals(folded, at, span.End);
        }

        if (ListMarker(folded, reading, span) is { } behind)
        {
            return behind;
        }

        if (reading.Kind == NumeralKind.Chinese && FigureNames.NounCounted(folded, reading, span) is { } counted)
        {
            readings.Add(counted);
            return counted.End;
        }

        if (reading.Unit.Length == 0 && !FigureShape.IsBareQuantity(folded, reading, span))
        {
            return Math.Max(reading.NumberEnd, SkipNumerals(folded, at, span.End));
        }

        if (FigureShape.IsNumberOfSomethingElse(folded, reading, span)
            || (reading.Kind == NumeralKind.Chinese && !FigureNames.Counts(folded, reading, span, readings)))
        {
            return reading.End;
        }

        readings.Add(reading with { IsApproximate = reading.IsApproximate || FigureQualifiers.IsApproximate(folded, reading, span) });
        return reading.End;
    }

    // "2.14个部门" at the start of a paragraph is item 2 and then 14 departments; 2.14万人 is one number.
    private static int? ListMarker(string folded, FigureReading reading, TextSpan span)
    {
        if (reading.Kind != NumeralKind.Arabic || decimal.IsInteger(reading.Value) || reading.HasMultiplier || reading.Value >= 31
            || Numerals.SkipSpace(folded, span.Start, span.End) != reading.Start || (span.Start > 0 && folded[span.Start - 1] != '\n')
            || reading.Unit is "%" or "元" or "倍" or "公里" or "平方公里" or "亩" or "吨" or "小时" or "个百分点")
        {
            return null;
        }

        return folded.IndexOf('.', reading.Start) + 1;
    }

    private static int SkipNumerals(string folded, int at, int limit)
    {
        while (at < limit && Numerals.CanBegin(folded[at]))
        {
            at++;
        }

        return at;
    }

    private static int SkipTitle(string folded, int at, int limit)
    {
        var end = folded.IndexOf('》', at, limit - at);
        return end < 0 ? at : end;
    }
}
