using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>A quantity as it stands in the text, before anyone asked what it counts.</summary>
/// <param name="Value">In base units; the low end of a range.</param>
/// <param name="Upper">The high end of a range, or null.</param>
/// <param name="Unit">Simplified measure word; empty where there is none.</param>
/// <param name="Kind">How the number is written.</param>
/// <param name="IsApproximate">True with 余/多 inside, or a qualifier around it.</param>
/// <param name="Start">Offset of the first digit.</param>
/// <param name="NumberEnd">Offset one past the number proper.</param>
/// <param name="End">Offset one past the measure word.</param>
internal readonly record struct FigureReading(
    decimal Value, decimal? Upper, string Unit, NumeralKind Kind, bool IsApproximate, int Start, int NumberEnd, int End)
{
    /// <summary>True when the number carries 万 or 亿, so that it is a quantity even without a measure word.</summary>
    public bool HasMultiplier { get; init; }

    /// <summary>Reads number and measure word at <paramref name="start"/>, ranges included; judges nothing.</summary>
    public static bool TryRead(string folded, int start, int limit, out FigureReading reading)
    {
        reading = default;
        if (!Numerals.TryRead(folded, start, limit, out var low))
        {
            return false;
        }

        if (ReadUpper(folded, low, limit) is { } range && range.Numeral.Kind == low.Kind)
        {
            var unit = UnitBehind(folded, range.Numeral, limit);
            if (unit.Unit.Length > 0 && Scaled(low, range.Numeral) < range.Numeral.Value)
            {
                reading = Make(folded, Scaled(low, range.Numeral), range.Numeral, unit, start) with { Upper = range.Numeral.Value * unit.Factor };
                return true;
            }
        }

        reading = Make(folded, low.Value, low, UnitBehind(folded, low, limit), start);
        return true;
    }

    // 3-5万 is 30000 to 50000.
    private static decimal Scaled(Numeral low, Numeral high) => high.HasMultiplier && !low.HasMultiplier
        ? low.Value * (high.Value >= 100_000_000 ? 100_000_000 : high.Value >= 10_000 ? 10_000 : high.Value >= 1_000 ? 1_000 : 100)
        : low.Value;

    private static FigureReading Make(string folded, decimal value, Numeral last, FigureUnit unit, int start)
    {
        var approximate = last.IsApproximate || unit.IsApproximate;
        var end = unit.End;
        if (unit.Unit.Length == 0 && last.HasMultiplier && end < folded.Length && folded[end] == '+')
        {
            (approximate, end) = (true, end + 1);
        }

        return new(value * unit.Factor / 1.0000000000000000000000000000m, null, unit.Unit, last.Kind, approximate, start, last.End, end) { HasMultiplier = last.HasMultiplier };
    }

    private static (Numeral Numeral, int Dash)? ReadUpper(string folded, Numeral low, int limit)
    {
        var at = Numerals.SkipSpace(folded, low.End, limit);
        if (at < limit && folded[at] == '%')
        {
            at = Numerals.SkipSpace(folded, at + 1, limit);
        }

        if (at >= limit || folded[at] is not ('-' or '—' or '–' or '~' or '～' or '至' or '到'))
        {
            return null;
        }

        at += at + 1 < limit && folded[at + 1] == folded[at] && folded[at] == '—' ? 2 : 1;
        at = Numerals.SkipSpace(folded, at, limit);
        return at < limit && Numerals.CanBegin(folded[at]) && Numerals.TryRead(folded, at, limit, out var high) ? (high, at) : null;
    }

    private static FigureUnit UnitBehind(string folded, Numeral number, int limit)
    {
        if (number.Kind == NumeralKind.Share)
        {
            return new("%", 1, IsApproximate: false, number.End);
        }

        var at = Numerals.SkipSpace(folded, number.End, limit);
        if (at < limit && folded[at] == '+' && FigureUnits.At(folded, at + 1, limit, isChinese: false) is { } open)
        {
            return open with { IsApproximate = true };
        }

        var isChinese = number.Kind == NumeralKind.Chinese;
        if (FigureUnits.At(folded, at, limit, isChinese) is { } unit)
        {
            return unit;
        }

        return new("", 1, IsApproximate: false, number.End);
    }
}
