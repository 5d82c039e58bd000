namespace LawBot.Quantities;

/// <summary>Adds up digits and multipliers from left to right: 一亿二千万, 3万5千, 四万万. Refuses what is no number (三百千, 万亿万亿) and what is too large.</summary>
internal struct NumeralSum
{
    private const decimal Largest = 1e16m;

    private decimal high;       // full 亿
    private decimal middle;     // full 万
    private decimal low;        // below 万
    private decimal lastSmall;  // the last of 千, 百, 十 in this section
    private decimal last;       // the last multiplier
    private bool afterZero;
    private bool isRefused;     // what was refused once is not reckoned on with

    /// <summary>The digits that wait for a multiplier; null when there are none.</summary>
    public decimal? Pending { get; private set; }

    /// <summary>The last multiplier read; 0 before the first.</summary>
    public readonly decimal Last => last;

    /// <summary>True when the digit that waits stands for the next lower place: 一万三 is 13,000.</summary>
    public readonly bool EndsShort => Pending is >= 1 and <= 9 && last >= 100 && !afterZero && decimal.IsInteger(Pending.Value);

    /// <summary>What was read so far.</summary>
    public readonly decimal Value => high + middle + low + (EndsShort ? Pending!.Value * last / 10 : Pending ?? 0);

    /// <summary>Takes digits.</summary>
    public void Add(decimal digits)
    {
        afterZero |= digits == 0;
        Pending = digits;
    }

    /// <summary>Takes 廿 or 卅.</summary>
    /// <returns>False where none can stand.</returns>
    public bool AddTens(decimal tens)
    {
        if (Pending is > 0 || (lastSmall is > 0 and <= 10))
        {
            return false;
        }

        (low, lastSmall, last, Pending, afterZero) = (low + tens, 10, 10, null, false);
        return true;
    }

    /// <summary>Takes a multiplier.</summary>
    /// <returns>False when the number makes no sense with it or grows too large.</returns>
    public bool Multiply(decimal by)
    {
        isRefused = isRefused || !(by < 10_000 ? MultiplySmall(by) : MultiplyLarge(by)) || high + middle + low > Largest;
        (last, Pending, afterZero) = (by, null, false);
        return !isRefused;
    }

    private bool MultiplySmall(decimal by)
    {
        if (lastSmall > 0 && by >= lastSmall)
        {
            return false;
        }

        low += (Pending ?? 1) * by;
        lastSmall = by;
        return low <= Largest;
    }

    private bool MultiplyLarge(decimal by)
    {
        var some = lastSmall > 0 || Pending is not null;
        var below = low + (Pending ?? 0);
        (low, lastSmall) = (0, 0);
        if (by == 10_000)
        {
            if (some && middle == 0)
            {
                middle = below * by;
            }
            else if (!some && last == by)
            {
                middle *= by;
            }
            else if (!some && high + middle == 0)
            {
                middle = by;
            }
            else
            {
                return false;
            }

            return middle <= Largest;
        }

        var all = middle + below;
        if (high > 0 || all > Largest)
        {
            return false;
        }

        high = (some || middle > 0 ? all : 1) * by;
        middle = 0;
        return true;
    }
}
