using System.Globalization;

namespace LawBot.Host.Exports;

/// <summary>An axis: from where to where, how far apart its marks are, and in what unit its numbers are written.</summary>
/// <param name="Low">The lower end, in base units; never above 0, so that lengths compare as the numbers do.</param>
/// <param name="High">The upper end, in base units.</param>
/// <param name="Step">From one mark to the next.</param>
/// <param name="Divisor">1, or 10,000 (万) or 100,000,000 (亿) where all numbers are large.</param>
/// <param name="Unit">The measure word with 万 or 亿 before it.</param>
internal sealed record ChartScale(decimal Low, decimal High, decimal Step, decimal Divisor, string Unit)
{
    private const int Marks = 5;
    private const decimal Wan = 10_000;
    private const decimal Yi = 100_000_000;
    private const decimal LargestPlain = 100_000;
    private static readonly decimal[] Steps = [1, 2, 2.5m, 5, 10];

    /// <param name="values">The numbers, high ends of ranges included; may be empty.</param>
    /// <param name="unit">Their measure word.</param>
    public static ChartScale Of(IReadOnlyCollection<decimal> values, string unit)
    {
        var low = Math.Min(0, values.DefaultIfEmpty().Min());
        var high = Math.Max(0, values.DefaultIfEmpty().Max());
        var divisor = DivisorOf(values);
        var name = divisor switch { Wan => "万" + unit, Yi => "亿" + unit, _ => unit };
        if (low == high)
        {
            return new ChartScale(0, 1, 1, divisor, name);
        }

        if (unit == "%" && low == 0 && high is > 50 and <= 100)
        {
            return new ChartScale(0, 100, 20, 1, unit);
        }

        var step = StepOf((high - low) / Marks, values.All(v => v == decimal.Truncate(v)));
        return new ChartScale(decimal.Floor(low / step) * step, decimal.Ceiling(high / step) * step, step, divisor, name);
    }

    /// <summary>Where the marks are.</summary>
    public IEnumerable<decimal> Ticks()
    {
        for (var at = Low; at <= High; at += Step)
        {
            yield return at;
        }
    }

    /// <summary>Where a number lies between two ends given in pixels.</summary>
    public double Place(decimal value, double low, double high) => low + ((double)((value - Low) / (High - Low)) * (high - low));

    /// <summary>A number as written beside the axis, without its unit.</summary>
    public string Write(decimal value) => (value / Divisor).ToString("#,##0.####", CultureInfo.InvariantCulture);

    private static decimal DivisorOf(IReadOnlyCollection<decimal> values)
    {
        var sizes = values.Select(Math.Abs).Where(v => v > 0).ToList();
        if (sizes.Count == 0 || sizes.Max() < LargestPlain)
        {
            return 1;
        }

        // A small number beside large ones would be written 0.0009万.
        var divisor = sizes.Max() >= Yi ? Yi : Wan;
        return sizes.Min() >= divisor / 100 ? divisor : sizes.Min() >= Wan / 100 ? Wan : 1;
    }

    private static decimal StepOf(decimal rough, bool isWhole)
    {
        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)rough)));
        var step = Steps.Select(s => s * power).First(s => s >= rough || s == 10 * power);
        return isWhole ? Math.Max(1, decimal.Ceiling(step)) : step;
    }
}
