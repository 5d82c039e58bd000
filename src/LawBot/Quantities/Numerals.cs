using LawBot.Chinese;

namespace LawBot.Quantities;

/// <summary>Reads numbers as reports write them, at a given place of folded text (see <see cref="TextFolding.Fold(string)"/>).</summary>
/// <remarks>Understood: 1,234 and 1，234, 1 234, decimals, 百千万亿 behind an Arabic number and further digits behind those (3万5千, 1亿3千万), 余/多 before or
/// behind the multiplier (250余万, 一百多万), digits that were typeset apart (2 0 2 1), 三十二, 一亿二千万, 四万万, 廿三, 一万三, 伍拾万, 三点五, 两, 半, shares in words,
/// and all of these cut apart by blanks or a line's end (<see cref="NumeralGaps"/>).
/// Not a number: 十几, 两三, 八五. Broken: 12,34, 1.234.567, 3 20, 亿亿, more than sixteen places.</remarks>
public static class Numerals
{
    /// <summary>True for a character a number may begin with.</summary>
    public static bool CanBegin(char folded) => char.IsAsciiDigit(folded) || NumeralCharacters.IsNumeral(folded) || folded == '半';

    /// <summary>Reads the number that begins exactly at <paramref name="start"/>.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="start">Where the number begins.</param>
    /// <param name="limit">Nothing at or after this offset is looked at.</param>
    /// <param name="numeral">What was read; undefined when the answer is false.</param>
    public static bool TryRead(string folded, int start, int limit, out Numeral numeral)
    {
        numeral = default;
        if (start >= limit || !CanBegin(folded[start]))
        {
            return false;
        }

        numeral = Run(folded, start, limit);
        return numeral.State == NumeralState.Number;
    }

    /// <summary>The whole run of numerals at <paramref name="start"/>, whatever it is; never throws, looks at each character a bounded number of
    /// times.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="start">Where it begins; <see cref="CanBegin"/> holds there.</param>
    /// <param name="limit">Nothing at or after this offset is looked at.</param>
    public static Numeral Run(string folded, int start, int limit) => NumeralGaps.Read(folded, start, limit) ?? Packed(folded, start, limit);

    /// <summary>The same for numerals that no blank cuts apart, but for digits set apart (2 0 2 1).</summary>
    internal static Numeral Packed(string folded, int start, int limit)
    {
        if (folded[start] == '半')
        {
            return NumeralShares.HalfATenth(folded, start, limit) ?? new(0.5m, NumeralKind.Chinese, IsApproximate: false, HasMultiplier: false, start + 1);
        }

        if (NumeralShares.Prefixed(folded, start, limit) is { } share)
        {
            return share;
        }

        var number = NumeralRun.Read(folded, start, limit);
        return NumeralShares.Following(folded, number, start, limit) ?? number;
    }

    /// <summary>The first offset at or after <paramref name="at"/> that is not white space; a tab divides cells and is none.</summary>
    internal static int SkipSpace(string text, int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(text[at]) && text[at] != '\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>True for a 多 or 来 that makes the number before it approximate: a multiplier, a measure word or the end follows. 多元, 来自 are words.</summary>
    internal static bool IsVague(string text, int at, int limit)
    {
        var next = SkipSpace(text, at + 1, limit);
        return next >= limit || !TextFolding.IsHan(text[next]) || NumeralCharacters.MultiplierOf(text[next]) > 0
            || (UnitTable.At(text, next, limit, isChinese: false, isScaled: true) is { } unit
                && !(unit.Unit == "元" && next + 1 < limit && text[next + 1] == '化'));
    }
}
