namespace LawBot.Quantities;

/// <summary>How a number is written.</summary>
public enum NumeralKind
{
    /// <summary>12, 1,234.5, 1.8万.</summary>
    Arabic,

    /// <summary>三十二, 一百二十, 两.</summary>
    Chinese,

    /// <summary>A share in words, its value in percent: 百分之九十八, 九成, 三分之二 (66.67, rounded to two places).</summary>
    Share,
}

/// <summary>A number as read at a place of a text.</summary>
/// <param name="Value">In base units: 18000 for 1.8万; in percent for <see cref="NumeralKind.Share"/>.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="IsApproximate">True with 余, 多 or 来 inside or behind the number.</param>
/// <param name="HasMultiplier">True when an Arabic number carries 百, 千, 万 or 亿.</param>
/// <param name="End">Offset one past its last character.</param>
public readonly record struct Numeral(decimal Value, NumeralKind Kind, bool IsApproximate, bool HasMultiplier, int End);
