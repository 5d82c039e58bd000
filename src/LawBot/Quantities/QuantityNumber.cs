namespace LawBot.Quantities;

/// <summary>Reads number, range and measure word at one place; judges nothing.</summary>
internal static class QuantityNumber
{
    /// <summary>Reads the number that begins at <paramref name="start"/>.</summary>
    /// <returns>False when no whole number stands there; <paramref name="quantity"/> then says what does, and where it ends.</returns>
    public static bool TryRead(string folded, int start, int limit, out Quantity quantity)
    {
        quantity = default;
        if (start >= limit || !Numerals.CanBegin(folded[start]))
        {
            return false;
        }

        var low = Numerals.Run(folded, start, limit);
        if (low.State != NumeralState.Number)
        {
            var role = low.State == NumeralState.Broken ? QuantityRole.Broken : QuantityRole.Name;
            quantity = new(0, null, UnitBehind(folded, low, limit).Unit, low.Kind, IsApproximate: false, start, low.End, low.End) { Role = role };
            return false;
        }

        if (ReadUpper(folded, low, limit, out var lowUnit) is { } high && high.Kind == low.Kind)
        {
            var unit = UnitBehind(folded, high, limit);
            if (unit.Unit.Length > 0 && (lowUnit is null || lowUnit == unit.Unit) && Scaled(low, high) < high.Value)
            {
                quantity = Make(folded, Scaled(low, high), high, unit, start) with { Upper = high.Value * unit.Factor };
                return true;
            }
        }

        quantity = Make(folded, low.Value, low, UnitBehind(folded, low, limit), start);
        return true;
    }

    // 3-5万 is 30000 to 50000.
    private static decimal Scaled(Numeral low, Numeral high) => high.HasMultiplier && !low.HasMultiplier
        ? low.Value * (high.Value >= 100_000_000 ? 100_000_000 : high.Value >= 10_000 ? 10_000 : high.Value >= 1_000 ? 1_000 : 100)
        : low.Value;

    private static Quantity Make(string folded, decimal value, Numeral last, MeasureWord unit, int start)
    {
        var approximate = last.IsApproximate || unit.IsApproximate;
        var end = unit.End;
        if (unit.Unit.Length == 0 && last.HasMultiplier && end < folded.Length && folded[end] == '+')
        {
            (approximate, end) = (true, end + 1);
        }

        if (IsHalfMore(folded, unit))
        {
            (value, end) = (value + 0.5m, end + 1);
        }

        return new(value * unit.Factor / 1.0000000000000000000000000000m, null, unit.Unit, last.Kind, approximate, start, last.End, end)
        {
            HasMultiplier = last.HasMultiplier,
            UnitKind = unit.Kind,
        };
    }

    // 3年半, 两个半月 is written with 半 behind its measure word; 2021年半年 and 3天半数 are not.
    private static bool IsHalfMore(string folded, MeasureWord unit) => unit.Unit is "年" or "天" && unit.End < folded.Length && folded[unit.End] == '半'
        && (unit.End + 1 == folded.Length || folded[unit.End + 1] is ',' or '。' or ';' or '、' or ')' or '的' or '内' or '时' or '以' or '左');

    private static Numeral? ReadUpper(string folded, Numeral low, int limit, out string? lowUnit)
    {
        var at = Numerals.SkipSpace(folded, low.End, limit);
        var closes = UnitTable.At(folded, at, limit, low.Kind == NumeralKind.Chinese) is { Kind: UnitKind.Rate } rate ? rate : default(MeasureWord);
        lowUnit = closes.Unit;
        at = Numerals.SkipSpace(folded, Math.Max(at, closes.End), limit);
        if (at >= limit || folded[at] is not ('-' or '—' or '–' or '−' or '~' or '～' or '至' or '到'))
        {
            return null;
        }

        at += at + 1 < limit && folded[at + 1] == folded[at] && folded[at] == '—' ? 2 : 1;
        at = Numerals.SkipSpace(folded, at, limit);
        return at < limit && Numerals.CanBegin(folded[at]) && Numerals.Run(folded, at, limit) is { State: NumeralState.Number } high ? high : null;
    }

    private static MeasureWord UnitBehind(string folded, Numeral number, int limit)
    {
        if (number.Kind == NumeralKind.Share)
        {
            return new(number.ShareUnit, UnitKind.Rate, 1, IsApproximate: false, number.End);
        }

        var at = Numerals.SkipSpace(folded, number.End, limit);
        if (at < limit && folded[at] == '+' && UnitTable.At(folded, at + 1, limit, isChinese: false) is { } open)
        {
            return open with { IsApproximate = true };
        }

        var isChinese = number.Kind == NumeralKind.Chinese;
        var isScaled = number.HasMultiplier || (isChinese && number.Value >= 1_000);
        return UnitTable.At(folded, at, limit, isChinese, isScaled) is { } unit ? unit : Formal(folded, at, number, limit);
    }

    // 伍拾万元整 is read with its 元; 个 between number and noun is none (十余万个).
    private static MeasureWord Formal(string folded, int at, Numeral number, int limit) =>
        number.HasMultiplier && at < limit && folded[at] == '圆' ? new("元", UnitKind.Money, 1, IsApproximate: false, at + 1)
            : new("", UnitKind.None, 1, IsApproximate: false, number.End);
}
