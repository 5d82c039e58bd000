namespace LawBot.Quantities;

/// <summary>Shares in words: 百分之九十八, 千分之三, 三分之二, 九成五, 9.5成, 1/4.</summary>
internal static class NumeralShares
{
    private const int LargestDenominator = 10;

    /// <summary>Reads 百分之…, 千分之…, 万分之… at <paramref name="start"/>.</summary>
    /// <returns>Null where none stands.</returns>
    public static Numeral? Prefixed(string text, int start, int limit)
    {
        if (limit - start <= 3 || text[start] is not ('百' or '千' or '万') || string.CompareOrdinal(text, start + 1, "分之", 0, 2) != 0)
        {
            return null;
        }

        var at = Numerals.SkipSpace(text, start + 3, limit);
        var unit = text[start] == '百' ? "%" : "‰";
        var scale = text[start] == '万' ? 0.1m : 1;
        if (at < limit && text[at] == '百' && unit == "%")
        {
            return new(100, NumeralKind.Share, IsApproximate: false, HasMultiplier: false, at + 1) { ShareUnit = unit };
        }

        if (at >= limit || !(char.IsAsciiDigit(text[at]) || NumeralCharacters.IsNumeral(text[at])))
        {
            return null;
        }

        var number = NumeralRun.Read(text, at, limit);
        return number with { Value = number.Value * scale, Kind = NumeralKind.Share, HasMultiplier = false, ShareUnit = unit };
    }

    /// <summary>Reads what makes a share of the number before it: 分之二, 成.</summary>
    /// <returns>The share, or null when the number stays what it is.</returns>
    public static Numeral? Following(string text, Numeral number, int start, int limit)
    {
        var at = number.End;
        if (number.State != NumeralState.Number || number.IsApproximate || at >= limit)
        {
            return null;
        }

        return text[at] switch
        {
            '分' when at + 2 < limit && text[at + 1] == '之' && (char.IsAsciiDigit(text[at + 2]) || NumeralCharacters.IsNumeral(text[at + 2])) =>
                Share(NumeralRun.Read(text, at + 2, limit), number.Value),
            '/' when number is { Kind: NumeralKind.Arabic, HasMultiplier: false } && at + 1 < limit && char.IsAsciiDigit(text[at + 1])
                && IsFraction(text, start, at, limit) =>
                Fraction(NumeralRun.Read(text, at + 1, limit), number.Value),
            '成' when number.Value is >= 1 and <= 10 => Tenths(text, number.Value, start, at, limit),
            _ => null,
        };
    }

    /// <summary>Reads 半成, five percent, at <paramref name="start"/>; null where 半 stands by itself or for another word (半成品).</summary>
    public static Numeral? HalfATenth(string text, int start, int limit) =>
        start + 1 < limit && text[start + 1] == '成' ? Tenths(text, 0.5m, start, start + 1, limit) : null;

    private static Numeral? Share(Numeral top, decimal whole) => top.State == NumeralState.Number && whole > 0
        ? top with { Value = decimal.Round(100m * top.Value / whole, 2), Kind = NumeralKind.Share, HasMultiplier = false, ShareUnit = "%" }
        : null;

    private static Numeral? Fraction(Numeral whole, decimal top) =>
        whole.State == NumeralState.Number && whole.Value <= LargestDenominator && top < whole.Value && top > 0
        ? Share(whole with { Value = top }, whole.Value)
        : null;

    private static bool IsFraction(string text, int start, int slash, int limit)
    {
        var end = slash + 1;
        while (end < limit && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return (start == 0 || !(char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '/' or '-' or '.' or '—'))
            && (end >= limit || !(char.IsAsciiLetterOrDigit(text[end]) || text[end] is '/' or '-' or '.' or '号' or '日' or '月'));
    }

    private static Numeral? Tenths(string text, decimal tenths, int start, int at, int limit)
    {
        if (NotACount.At(text, start, at, limit, isChinese: true) is not null)
        {
            return null;
        }

        var end = at + 1;
        var value = tenths * 10;
        if (end < limit && text[end] is '半')
        {
            (value, end) = (value + 5, end + 1);
        }
        else if (IsVague(text, end, limit))
        {
            return new(0, NumeralKind.Share, IsApproximate: false, HasMultiplier: false, end + 2) { State = NumeralState.Broken, ShareUnit = "%" };
        }
        else if (end < limit && NumeralCharacters.DigitOf(text[end]) > 0 && (end + 1 >= limit || !NumeralCharacters.IsNumeral(text[end + 1])))
        {
            (value, end) = (value + NumeralCharacters.DigitOf(text[end]), end + 1);
        }

        var approximate = end < limit && text[end] == '多';
        return new(value, NumeralKind.Share, approximate, HasMultiplier: false, approximate ? end + 1 : end) { ShareUnit = "%" };
    }

    // 七成五六 is seven or eight in a hundred more; 七成五百人 is a share and then people.
    private static bool IsVague(string text, int at, int limit) =>
        at + 1 < limit && NumeralCharacters.DigitOf(text[at]) > 0 && NumeralCharacters.DigitOf(text[at + 1]) > 0
        && !(at + 2 < limit && NumeralCharacters.MultiplierOf(text[at + 2]) > 0);
}
