using LawBot.Chinese;

namespace LawBot.Quantities;

/// <summary>What the characters round a number say about it: a code, a version, part of a formula, or a count without a measure word.</summary>
internal static class QuantityShape
{
    /// <summary>True when a number without a measure word is still a quantity: 浏览量达1.2万, 办件量达67857.</summary>
    public static bool IsBareCount(string folded, Quantity quantity, TextSpan span)
    {
        if (quantity.Kind == NumeralKind.Chinese || (QuantityTimes.IsYear(quantity.Value) && !quantity.HasMultiplier))
        {
            return false;
        }

        var at = Numerals.SkipSpace(folded, quantity.End, span.End);
        var next = at < span.End ? folded[at] : '\0';
        var previous = Previous(folded, quantity.Start, span, anySpace: true);
        if (char.IsAsciiLetterOrDigit(previous) || previous is '第' or '.' or '-' or '+' or '[' or '(' or '"')
        {
            return false;
        }

        var closed = next is '\0' or ',' or '。' or ';' or '、' or ')' or '!';
        return closed && (quantity.HasMultiplier || (quantity.Value >= 10 && previous is '达' or '到' or '量' or '数' or '计' or '过' or '超' or '约'));
    }

    /// <summary>True for part of a code, a version, a ratio or a formula: 0355, V2.0, 3:1, 1+N, 7×24.</summary>
    public static bool IsCode(string folded, Quantity quantity, TextSpan span)
    {
        var previous = Previous(folded, quantity.Start, span, anySpace: false);
        var adjoining = quantity.Start > span.Start ? folded[quantity.Start - 1] : '\0';
        if (adjoining is '-' or '−' or '+' or '↓' or '↑')
        {
            return !IsSign(folded, quantity, span);
        }

        return (folded[quantity.Start] == '0' && quantity.NumberEnd - quantity.Start > 1 && char.IsAsciiDigit(folded[quantity.Start + 1]))
            || char.IsAsciiLetterOrDigit(adjoining)
            || (adjoining is '.' && !IsListMarker(folded, quantity.Start - 1, span))
            || adjoining is '×' or '*' or '/' or '·' or '#'
            || (adjoining is ':' && previous != ' ' && quantity.Start - 2 >= span.Start && char.IsAsciiDigit(folded[quantity.Start - 2]))
            || (quantity.UnitKind == UnitKind.Place && adjoining is ':');
    }

    // 同比-1.5个百分点, ↓14.2%, a cell -3件; but 党建+3个平台, A-3个.
    private static bool IsSign(string folded, Quantity quantity, TextSpan span)
    {
        var at = quantity.Start - 2;
        if (folded[at + 1] is '↓' or '↑')
        {
            return true;
        }

        var before = at < span.Start ? '\0' : folded[at];
        return before is '\0' or ' ' or '(' or ',' or ':' or '\t' or '、' or '\n' || (quantity.IsRate && TextFolding.IsHan(before))
            || before is '比' or '长' or '幅' or '减' or '降' or '增' or '为';
    }

    // "4.12个乡镇…" at the start of a paragraph: the mark of the fourth entry, then a number.
    private static bool IsListMarker(string folded, int dot, TextSpan span)
    {
        var at = Numerals.SkipSpace(folded, span.Start, dot);
        return dot - at is 1 or 2 && !folded.AsSpan(at, dot - at).ContainsAnyExceptInRange('0', '9') && (span.Start == 0 || folded[span.Start - 1] == '\n');
    }

    private static char Previous(string folded, int at, TextSpan span, bool anySpace)
    {
        while (at > span.Start && (anySpace ? char.IsWhiteSpace(folded[at - 1]) : folded[at - 1] == ' '))
        {
            at--;
        }

        return at > span.Start ? folded[at - 1] : '\0';
    }
}
