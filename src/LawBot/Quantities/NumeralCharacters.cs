namespace LawBot.Quantities;

/// <summary>The characters that numbers are written with, the forms of financial documents included.</summary>
internal static class NumeralCharacters
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Financial = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>True for a Chinese digit or multiplier.</summary>
    public static bool IsNumeral(char c) => DigitOf(c) >= 0 || MultiplierOf(c) > 0 || c is '廿' or '卅';

    /// <summary>0 to 9, or −1 for what is no Chinese digit.</summary>
    public static int DigitOf(char c) => c switch
    {
        '两' => 2,
        '○' => 0,
        _ => Math.Max(Digits.IndexOf(c, StringComparison.Ordinal), Financial.IndexOf(c, StringComparison.Ordinal)),
    };

    /// <summary>10 to 100,000,000, or 0 for what is no multiplier.</summary>
    public static decimal MultiplierOf(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };

    /// <summary>True for a noughts' character.</summary>
    public static bool IsZero(char c) => c is '零' or '〇' or '○';
}
