using LawBot.Chinese;

namespace LawBot.Quantities;

/// <summary>What a number in a text is.</summary>
public enum QuantityRole
{
    /// <summary>It counts or measures something.</summary>
    Count,

    /// <summary>A number without a measure word that is none of the below: a cell of a table, 3 in 表3.</summary>
    Bare,

    /// <summary>A calendar year, 2021年 or 2016-2020年 (its <see cref="Quantity.Upper"/> the last).</summary>
    Year,

    /// <summary>Part of a date or a time of day: 3月, 15日, 9:30.</summary>
    Date,

    /// <summary>第三次, 第42次、44次, 六次全会.</summary>
    Ordinal,

    /// <summary>Part of a name, a slogan or a word: 八五普法, 三项制度, 统一, 12345热线.</summary>
    Name,

    /// <summary>Digits and numerals that make no one number (12,34件). Its value is 0 and stands for nothing: it is unread, and worth a doubt.</summary>
    Broken,
}

/// <summary>Whether a number is the least or the most of what it states.</summary>
public enum QuantityBound
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>So many or more: 98%以上, 不少于, 超过.</summary>
    Least,

    /// <summary>So many or fewer: 36个工作日以内, 不超过.</summary>
    Most,
}

/// <summary>Whether a number states a change.</summary>
public enum QuantityChange
{
    /// <summary>It states a level.</summary>
    None,

    /// <summary>It states by how much something changed: 同比增长12.3%, 下降3个百分点 (−3), 减少了42件 (−42).</summary>
    By,

    /// <summary>It states what something changed to: 减少到42件, 提高至90%.</summary>
    To,
}

/// <summary>A number of a text with its measure word and all that the words round it say about it. The one reading that reports, tables, questions, grounding
/// and drafts share.</summary>
/// <param name="Value">In base units: 18000 for 1.8万余件, 98 for 百分之九十八, −10.9 for 下降10.9%; the low end of a range.</param>
/// <param name="Upper">The high end of a range (3-5万元: 50000), or null.</param>
/// <param name="Unit">Canonical measure word in simplified characters: 件, 元, %, 平方米; empty where there is none.</param>
/// <param name="Kind">How the number is written.</param>
/// <param name="IsApproximate">True with 约, 近, 余, 多, 超过, 以上, 不少于; an upper limit is not approximate.</param>
/// <param name="Start">Offset of the first digit.</param>
/// <param name="NumberEnd">Offset one past the number proper.</param>
/// <param name="End">Offset one past the measure word.</param>
public readonly record struct Quantity(
    decimal Value, decimal? Upper, string Unit, NumeralKind Kind, bool IsApproximate, int Start, int NumberEnd, int End)
{
    /// <summary>What the measure word measures.</summary>
    public UnitKind UnitKind { get; init; }

    /// <summary>True when the number carries 万 or 亿, so that it is a quantity even without a measure word.</summary>
    public bool HasMultiplier { get; init; }

    /// <summary>What the number is; whatever is no <see cref="QuantityRole.Count"/> counts nothing.</summary>
    public QuantityRole Role { get; init; }

    /// <summary>Whether it is a lower or an upper limit.</summary>
    public QuantityBound Bound { get; init; }

    /// <summary>Whether it states a change; the sign of a change by is that of <see cref="Value"/>.</summary>
    public QuantityChange Change { get; init; }

    /// <summary>True when it stands in 《》 or in a short name in quotation marks.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>True for a share: %, ‰, 个百分点, 倍.</summary>
    public bool IsRate => UnitKind == UnitKind.Rate;

    /// <summary>Number and measure word.</summary>
    public TextSpan Span => new(Start, End);
}
