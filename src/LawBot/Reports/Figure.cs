using LawBot.Chinese;
using LawBot.Quantities;
using LawBot.Reports.Figures;

namespace LawBot.Reports;

/// <summary>One number that a report states, and the words that state it.</summary>
/// <param name="Metric">What was counted, in the report's own words: <c>受理行政复议案件</c>.</param>
/// <param name="Value">The number in base units: 18000 for 1.8万余件, 98 for 百分之九十八, −10.9 for 下降10.9%; the low end of a range.</param>
/// <param name="Unit">The measure word in simplified characters: 件, 人次, 元, %, 个百分点.</param>
/// <param name="IsApproximate">True with 约, 近, 余, 多, 超过, 以上, 不少于; an upper limit (以内) is not approximate.</param>
/// <param name="Number">Where the number stands, qualifier and measure word included.</param>
/// <param name="Clause">The words that state it; whoever uses the figure cites exactly these.</param>
public sealed record Figure(string Metric, decimal Value, string Unit, bool IsApproximate, TextSpan Number, TextSpan Clause)
{
    /// <summary>The high end of a range (10-15个); null elsewhere.</summary>
    public decimal? Upper { get; init; }

    /// <summary>Whom or which time it counts when that is not the whole jurisdiction in the report's year: 市本级, 某镇, 五年来, 原来 (what a number was before it
    /// changed, where no year is told); null elsewhere.</summary>
    public string? Scope { get; init; }

    /// <summary>True when it is a target or a plan and not something done.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>True when it states a change (同比增长, 下降) and not a level; its value is negative for a fall.</summary>
    public bool IsChange { get; init; }

    /// <summary>Whether it is a lower limit (98%以上, 不少于) or an upper one (36个工作日以内).</summary>
    public QuantityBound Bound { get; init; }

    /// <summary>The thing counted, in simplified characters, taken from an earlier clause where this one leaves it out: 行政复议案件, 各类矛盾纠纷.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What was done with it, as the report's verb: 收到, 受理, 审结, 办结; null when the clause has none (个体工商户8710户).</summary>
    public string? Action { get; init; }

    /// <summary>The field's word for the matter, nearest before the number (clause, sentence, earlier sentences, heading): 行政复议, 人民调解; null when
    /// none is near.</summary>
    public string? Topic { get; init; }

    /// <summary>The number of the figure that this one is a part of (其中 …, 包括 …); null elsewhere.</summary>
    public TextSpan? Whole { get; init; }

    /// <summary>The year it is stated for when the sentence names one that is not the report's; null elsewhere.</summary>
    public int? Year { get; init; }

    /// <summary>True when optical recognition was not sure of one of its digits: shown as doubtful, never used as a value.</summary>
    public bool IsDoubtful { get; init; }
}

/// <summary>Two statements of one report that cannot both be right: parts against a total, a rate against its counts.</summary>
/// <param name="Message">What does not agree, in one Chinese sentence with both numbers.</param>
/// <param name="First">The first quotation.</param>
/// <param name="Second">The second quotation.</param>
public sealed record Inconsistency(string Message, TextSpan First, TextSpan Second);
