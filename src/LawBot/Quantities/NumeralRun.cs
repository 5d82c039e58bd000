namespace LawBot.Quantities;

/// <summary>Reads one run of numerals, Arabic, Chinese or mixed, to its end. The run is taken whole: what makes no one number is broken or a name as a whole,
/// so that no tail of it is ever read.</summary>
internal ref struct NumeralRun
{
    private const int LongestRow = 12;

    private readonly string text;
    private readonly int limit;
    private readonly bool isArabic;
    private NumeralSum sum;
    private int at;
    private int row;            // digits side by side since the last multiplier, leading noughts apart
    private bool hasMultiplier;
    private bool hasFraction;
    private bool approximate;
    private NumeralState state;

    private NumeralRun(string text, int start, int limit)
    {
        (this.text, this.limit, at) = (text, limit, start);
        isArabic = char.IsAsciiDigit(text[start]);
    }

    /// <summary>Reads the run that begins at <paramref name="start"/>, which is a digit or a Chinese numeral.</summary>
    public static Numeral Read(string text, int start, int limit)
    {
        var run = new NumeralRun(text, start, limit);
        return run.Read();
    }

    private Numeral Read()
    {
        var begin = at;
        var first = text[begin];
        if (isArabic)
        {
            TakeDigits();
        }

        while (Step())
        {
        }

        if (at == begin)
        {
            return new(0, NumeralKind.Chinese, IsApproximate: false, HasMultiplier: false, at + 1) { State = NumeralState.Name };
        }

        TakeVague();
        if (state == NumeralState.Number && ((sum.EndsShort && NumeralCharacters.MultiplierOf(first) > 10) || row > 1))
        {
            state = row == 4 && !hasMultiplier && !isArabic ? NumeralState.Number : NumeralState.Name;
        }

        var value = state == NumeralState.Number ? sum.Value / 1.0000000000000000000000000000m : 0; // drops trailing zeros: 4.97亿 is 497000000
        return new(value, isArabic ? NumeralKind.Arabic : NumeralKind.Chinese, approximate, isArabic && hasMultiplier, at) { State = state };
    }

    // Takes the next part of the run; false at its end.
    private bool Step()
    {
        var next = isArabic ? Numerals.SkipSpace(text, at, limit) : at;
        if (next >= limit)
        {
            return false;
        }

        var c = text[next];
        if (c is '余' or '多' or '来' && !approximate && Numerals.SkipSpace(text, next + 1, limit) is var behind && behind < limit && Multiplier(behind) >= 10_000)
        {
            approximate = true;
            at = next + 1;
            return true;
        }

        if (Multiplier(next) is > 0 and var by && (isArabic || next == at))
        {
            return TakeMultiplier(next, by);
        }

        if (approximate)
        {
            return false;
        }

        if (char.IsAsciiDigit(c))
        {
            return sum.Last >= 1_000 && sum.Pending is null && next == at && TakeRest();
        }

        return NumeralCharacters.DigitOf(c) >= 0 ? TakeChinese(next) : c is '廿' or '卅' && !isArabic && TakeTens(c) || (c == '点' && !isArabic && TakeFraction());
    }

    private void TakeDigits()
    {
        var digits = NumeralDigits.Read(text, at, limit);
        at = digits.End;
        state = digits.IsBroken ? NumeralState.Broken : state;
        sum.Add(digits.Value);
    }

    // 3万5千, 2万4000: behind a multiplier fewer than it.
    private bool TakeRest()
    {
        var digits = NumeralDigits.Read(text, at, limit);
        at = digits.End;
        if (digits.IsBroken || digits.Value >= sum.Last || !decimal.IsInteger(digits.Value))
        {
            state = NumeralState.Broken;
        }

        sum.Add(digits.Value);
        return true;
    }

    private bool TakeMultiplier(int next, decimal by)
    {
        if (row > 1)
        {
            state = state == NumeralState.Broken ? state : NumeralState.Name;
        }

        if (!sum.Multiply(by))
        {
            state = NumeralState.Broken;
        }

        (hasMultiplier, row, hasFraction) = (true, 0, false);
        at = next + 1;
        return true;
    }

    private bool TakeChinese(int next)
    {
        if (isArabic && (sum.Last == 0 || sum.Pending is not null || next > at || next + 1 >= limit || NumeralCharacters.MultiplierOf(text[next + 1]) == 0))
        {
            return false;
        }

        if (hasFraction || next > at)
        {
            return false;
        }

        var digit = NumeralCharacters.DigitOf(text[next]);
        row += digit == 0 && row == 0 ? 0 : 1;
        if (row > LongestRow)
        {
            state = NumeralState.Broken;
        }
        else
        {
            sum.Add(row > 1 ? ((sum.Pending ?? 0) * 10) + digit : digit);
        }

        at = next + 1;
        return true;
    }

    private bool TakeTens(char c)
    {
        if (!sum.AddTens(c == '廿' ? 20 : 30))
        {
            state = NumeralState.Name;
        }

        (hasMultiplier, row) = (true, 0);
        at++;
        return true;
    }

    // 三点五; but 两点五十分 is a time of day.
    private bool TakeFraction()
    {
        var end = at + 1;
        var (value, place) = (0m, 0.1m);
        for (; end < limit && NumeralCharacters.DigitOf(text[end]) >= 0 && text[end] != '两' && end - at <= 8; end++, place /= 10)
        {
            value += NumeralCharacters.DigitOf(text[end]) * place;
        }

        if (end == at + 1 || hasFraction || (end < limit && NumeralCharacters.MultiplierOf(text[end]) is 10 or 100 or 1_000))
        {
            return false;
        }

        sum.Add((sum.Pending ?? 0) + value);
        (hasFraction, at, row) = (true, end, Math.Min(row, 1));
        return true;
    }

    // 1400余, 一百二十多; 十几 and 百几十 count vaguely.
    private void TakeVague()
    {
        var next = isArabic ? Numerals.SkipSpace(text, at, limit) : at;
        if (next >= limit)
        {
            return;
        }

        if (text[next] == '几' && !isArabic)
        {
            state = NumeralState.Name;
        }
        else if (!approximate && (text[next] == '余' || (text[next] is '多' or '来' && Numerals.IsVague(text, next, limit))))
        {
            approximate = true;
            at = next + 1;
        }
    }

    // 千米, 千瓦 and 百分之 begin with what is no multiplier there.
    private readonly decimal Multiplier(int place)
    {
        var by = NumeralCharacters.MultiplierOf(text[place]);
        var next = place + 1 < limit ? text[place + 1] : '\0';
        return by switch
        {
            10 when isArabic => 0,
            100 when next is '分' => 0,
            1_000 when isArabic && next is '米' or '克' or '瓦' or '分' => 0,
            10_000 when next is '分' && place + 2 < limit && text[place + 2] == '之' => 0,
            _ => by,
        };
    }
}
