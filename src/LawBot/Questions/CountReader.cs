using System.Buffers;
using System.Globalization;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Questions;

/// <summary>A number of a question, or the place where it asks for one.</summary>
/// <param name="Span">The number and its measure word, or 几件.</param>
/// <param name="Value">The number in base units; null where it is asked for.</param>
/// <param name="Unit">Its measure word; null where none follows.</param>
/// <param name="Spans">What it is read as.</param>
internal sealed record QuestionCount(TextSpan Span, decimal? Value, string? Unit, IReadOnlyList<AnnotatedSpan> Spans);

/// <summary>Finds the numbers that a question gives (超过90%, 前三) and the measure words that it asks by (几件, 多少人).</summary>
internal static class CountReader
{
    private const string FromEnd = "倒数";
    private const decimal All = 100;
    private static readonly WordList Wholly = WordList.Of("measured", "whole-share");
    private static readonly SearchValues<char> Items = WordList.CharactersOf("item");

    /// <param name="bare">The folded question, places and years blanked out.</param>
    /// <param name="settled">Words in which no number begins: 几乎, 一审.</param>
    public static IReadOnlyList<QuestionCount> In(string bare, IReadOnlyList<TextSpan> settled)
    {
        var found = new List<QuestionCount>();
        for (var i = 0; i < bare.Length; i++)
        {
            var count = Asked(bare, i, settled) ?? Given(bare, i, settled);
            if (count is not null)
            {
                found.Add(count);
                i = count.Span.End - 1;
            }
        }

        return found;
    }

    // 几 inside a longer word (几乎) asks for nothing; 多少 is a row of its own and may have a measure word behind it.
    private static QuestionCount? Asked(string bare, int at, IReadOnlyList<TextSpan> settled)
    {
        // 这几样 points, 哪几样 asks.
        var few = bare[at] == '几' && !(at > 0 && bare[at - 1] is '这' or '那') && !settled.Any(s => s.Overlaps(new TextSpan(at, at + 1)));
        var many = !few && string.CompareOrdinal(bare, at, AskedMeasure.HowMany, 0, AskedMeasure.HowMany.Length) == 0;
        if (!few && !many)
        {
            return null;
        }

        var from = at + (few ? 1 : 2);
        from += from < bare.Length && bare[from] is '万' or '亿' ? 1 : 0;
        var (unit, start, end) = UnitAt(bare, from);
        if (unit is null && !few)
        {
            return null;
        }

        List<AnnotatedSpan> spans = unit is null ? [] : [new(new TextSpan(start, end), SpanKind.Unit, $"units:{unit}", unit)];
        end = unit is null ? from : end;
        if (few)
        {
            spans.Insert(0, new AnnotatedSpan(new TextSpan(at, at + 1), SpanKind.Asking, "asking:" + AskedMeasure.HowMany, nameof(Asking.HowMany)));
        }

        return new QuestionCount(new TextSpan(at, end), null, unit, spans);
    }

    // 几个村, 几个人: 个 stands before what is counted, which tells more than it.
    private static (string? Unit, int Start, int End) UnitAt(string bare, int at)
    {
        if (at < bare.Length && bare[at] == '个' && UnitTable.At(bare, at + 1, bare.Length, isChinese: false) is { } counted && counted.Unit is not "节")
        {
            return (counted.Unit, at, counted.End);
        }

        return UnitTable.At(bare, at, bare.Length, isChinese: false) is { } unit ? (unit.Unit, at, unit.End) : (null, at, at);
    }

    private static QuestionCount? Given(string bare, int at, IReadOnlyList<TextSpan> settled)
    {
        if (Wholly.LengthAt(bare, at) is > 0 and var all)
        {
            var whole = new TextSpan(at, at + all);
            return new QuestionCount(whole, All, "%", [new AnnotatedSpan(whole, SpanKind.Number, "numbers", All.ToString(CultureInfo.InvariantCulture))]);
        }

        if (!Numerals.CanBegin(bare[at]) || settled.Any(s => s.Overlaps(new TextSpan(at, at + 1))) || !Numerals.TryRead(bare, at, bare.Length, out var numeral))
        {
            return null;
        }

        var chinese = numeral.Kind == NumeralKind.Chinese;
        var unit = numeral.Kind == NumeralKind.Share ? new MeasureWord(numeral.ShareUnit, UnitKind.Rate, 1, IsApproximate: false, numeral.End)
            : UnitTable.At(bare, numeral.End, bare.Length, chinese);
        var ordered = at > 0 && bare[at - 1] is '前' or '第';
        if (unit is null && chinese && !ordered && !OperatorReader.Compares(bare[..at]))
        {
            return null;
        }

        var value = numeral.Value * (unit?.Factor ?? 1);
        var number = new AnnotatedSpan(new TextSpan(at, numeral.End), SpanKind.Number, "numbers", value.ToString(CultureInfo.InvariantCulture));
        if (at > 0 && bare[at - 1] == '第')
        {
            // 倒数第二条 counts from the end.
            var isFromEnd = bare.AsSpan(0, at - 1).EndsWith(FromEnd, StringComparison.Ordinal);
            var start = at - 1 - (isFromEnd ? FromEnd.Length : 0);
            var end = numeral.End + (numeral.End < bare.Length && Items.Contains(bare[numeral.End]) ? 1 : 0);
            var item = new AnnotatedSpan(new TextSpan(start, end), SpanKind.Reference, "references", $"item:{(isFromEnd ? "-" : "")}{number.Value}");
            return new QuestionCount(new TextSpan(at, end), null, null, [item]);
        }

        return unit is { } measured
            ? new QuestionCount(
                new TextSpan(at, measured.End), value, measured.Unit,
                [number, new AnnotatedSpan(new TextSpan(numeral.End, measured.End), SpanKind.Unit, $"units:{measured.Unit}", measured.Unit)])
            : new QuestionCount(number.Span, value, null, [number]);
    }
}
