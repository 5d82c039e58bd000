namespace LawBot.Quantities;

/// <summary>How a number is written.</summary>
public enum NumeralKind
{
    /// <summary>12, 1,234.5, 1.8万.</summary>
    Arabic,

    /// <summary>三十二, 一百二十, 两, 伍拾万, 三点五.</summary>
    Chinese,

    /// <summary>A share in words, its value in percent: 百分之九十八, 九成, 三分之二 (66.67, rounded to two places), 1/4.</summary>
    Share,
}

/// <summary>What a run of numerals turned out to be.</summary>
public enum NumeralState
{
    /// <summary>One number.</summary>
    Number,

    /// <summary>Numerals that name something or count vaguely: 八五, 十四五, 两三, 十几.</summary>
    Name,

    /// <summary>Pieces that make no one number: 12,34, 1.234.567, 3 20, 万亿万亿. Its value is 0 and stands for nothing.</summary>
    Broken,
}

/// <summary>A number as read at a place of a text.</summary>
/// <param name="Value">In base units: 18000 for 1.8万; in percent for <see cref="NumeralKind.Share"/>.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="IsApproximate">True with 余, 多 or 来 inside or behind the number.</param>
/// <param name="HasMultiplier">True when an Arabic number carries 百, 千, 万 or 亿.</param>
/// <param name="End">Offset one past its last character.</param>
public readonly record struct Numeral(decimal Value, NumeralKind Kind, bool IsApproximate, bool HasMultiplier, int End)
{
    /// <summary>Whether the run is one number.</summary>
    public NumeralState State { get; init; }

    /// <summary>The unit that a share in words carries: % or ‰ (千分之三); empty for other numbers.</summary>
    public string ShareUnit { get; init; } = "";
}
