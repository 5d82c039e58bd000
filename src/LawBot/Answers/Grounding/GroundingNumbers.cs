using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Answers.Grounding;

/// <summary>A number as a sentence states it.</summary>
/// <param name="Value">In base units: 18000 for 1.8万余.</param>
/// <param name="Unit">A known measure word, 年度 for a calendar year, or empty.</param>
/// <param name="Next">The character after number and measure word, or NUL at the end.</param>
/// <param name="At">Where it begins in the compacted sentence.</param>
/// <param name="Text">The number with its measure word, compacted.</param>
/// <param name="IsName">True for a Chinese numeral that counts nothing known (八五, 第三, 十四五): compared as words.</param>
internal readonly record struct StatedNumber(decimal Value, string Unit, char Next, int At, string Text, bool IsName)
{
    /// <summary>The unit of a calendar year.</summary>
    internal const string YearUnit = "年度";

    /// <summary>The high end of a range (3-5万元), or null.</summary>
    internal decimal? Upper { get; init; }

    internal bool IsYear => Unit == YearUnit;

    /// <summary>True for the month or the day of a date.</summary>
    internal bool IsMonth => GroundingWords.Months.Are(Unit);

    /// <inheritdoc cref="IsMonth"/>
    internal bool IsDay => GroundingWords.Days.Are(Unit);

    /// <summary>True when this number, as evidence, bears out <paramref name="said"/>: same value, same measure word.</summary>
    /// <param name="said">The number of the generated sentence.</param>
    /// <param name="words">The compacted evidence, for a measure word that stands in the head of a table's column.</param>
    internal bool BearsOut(in StatedNumber said, string words)
    {
        if (!(Value == said.Value || (Upper == said.Value && said.Upper is null)) || (said.Upper is not null && Upper != said.Upper))
        {
            return false;
        }

        if (Unit == said.Unit)
        {
            return Unit.Length > 0 || Next == said.Next || !TextFolding.IsHan(Next) || !TextFolding.IsHan(said.Next) || Value >= 1000;
        }

        return Unit.Length == 0
            ? !TextFolding.IsHan(Next) && words.Contains(said.Unit, StringComparison.Ordinal)
            : said.Unit.Length == 0 && !TextFolding.IsHan(said.Next);
    }
}

/// <summary>The numbers of a compacted sentence as <see cref="QuantityReader"/> finds them, without those that only order or adorn it (一是, 百, 一个).</summary>
internal static class GroundingNumbers
{
    /// <summary>Every number in the order of the sentence.</summary>
    internal static List<StatedNumber> In(string compact)
    {
        var found = new List<StatedNumber>();
        foreach (var quantity in QuantityReader.Read(compact))
        {
            if (quantity.Role == QuantityRole.Year)
            {
                AddYears(compact, quantity, found);
            }
            else if (quantity.Kind == NumeralKind.Chinese && quantity.Role != QuantityRole.Count)
            {
                AddName(compact, quantity, found);
            }
            else if (quantity.Role == QuantityRole.Broken)
            {
                found.Add(new(0, "", Next(compact, quantity.End), quantity.Start, compact[quantity.Start..quantity.End], IsName: true));
            }
            else
            {
                var (unit, end) = quantity.Role == QuantityRole.Date && quantity.Unit.Length == 0 ? ("月", quantity.End + 1) : (quantity.Unit, quantity.End);
                unit = FullUnit(unit, compact, end, found);
                found.Add(new(Math.Abs(quantity.Value), unit, Next(compact, end), quantity.Start, compact[quantity.Start..end], IsName: false)
                {
                    Upper = quantity.Upper is { } upper ? Math.Abs(upper) : null,
                });
            }
        }

        return found;
    }

    // 从4762个工作日降到1775个: a measure word told in full with the number before it.
    private static string FullUnit(string unit, string text, int end, List<StatedNumber> before) =>
        UnitTable.IsGeneral(unit) && !TextFolding.IsHan(Next(text, end)) && before.Count > 0 && before[^1].Unit.StartsWith(unit, StringComparison.Ordinal)
            ? before[^1].Unit : unit;

    private static void AddYears(string text, Quantity years, List<StatedNumber> found)
    {
        found.Add(new(years.Value, StatedNumber.YearUnit, Next(text, years.End), years.Start, text[years.Start..years.End], IsName: false));
        if (years.Upper is { } last)
        {
            var at = years.NumberEnd - 4;
            found.Add(new(last, StatedNumber.YearUnit, Next(text, years.End), at, text[at..years.End], IsName: false));
        }
    }

    // A name is compared with the character behind it: 八五普, 三项制; 第三 with its 第.
    private static void AddName(string text, Quantity name, List<StatedNumber> found)
    {
        var run = text[name.Start..name.NumberEnd];
        var isOrdinal = name.Start > 0 && text[name.Start - 1] == '第';
        if (IsStructure(text, name.Start, name.NumberEnd, run) || (!isOrdinal && IsIdiom(text, name.Start, run, name.Unit)))
        {
            return;
        }

        if (name.Start > 0 && text[name.Start - 1] is '周' && run.Length == 1)
        {
            // 周五 with whatever stands behind it.
            found.Add(new(name.Value, "", Next(text, name.NumberEnd), name.Start - 1, text[(name.Start - 1)..name.NumberEnd], IsName: true));
            return;
        }

        var at = isOrdinal ? name.Start - 1 : name.Start;
        // 两者相差4条: a pronoun.
        if (GroundingLexicon.Claims.PassesOver(text, at) || GroundingLexicon.Common.ClassAt(text, at) == "pronoun")
        {
            return;
        }

        var end = name.NumberEnd < text.Length && TextFolding.IsHan(text[name.NumberEnd]) ? name.NumberEnd + 1 : name.NumberEnd;
        found.Add(new(name.Value, "", Next(text, name.NumberEnd), at, text[at..end], IsName: true));
    }

    /// <summary>一是, 一、, （一）, 第一，: the order of an enumeration, not a count.</summary>
    private static bool IsStructure(string text, int at, int end, string run)
    {
        var next = Next(text, end);
        var before = at == 0 ? '\0' : text[at - 1];
        return (next == '是' && (before == '\0' || GroundingText.IsPunctuation(before)))
            || (next is '、' or '.' && (before is '\0' or '\n' || before is ';' or '。' or ':') && run.Length <= 3)
            || (before == '(' && next == ')')
            || (before == '第' && next is ',' or '、' or ':');
    }

    // 一 is mostly an article (一个, 一批, 进一步); it says something before words for cases, people and occasions.
    private static bool IsIdiom(string text, int at, string run, string unit) => run switch
    {
        _ when GroundingWords.Idioms.Are(run) => true,
        "一" => !(UnitTable.KindOf(unit) is UnitKind.Case or UnitKind.People || GroundingWords.NotedUnits.Are(unit)
            || (at > 0 && text[at - 1] is '每' or '逐' or '唯')),
        "十" => unit == "分",
        "两" => Next(text, at + 1) is '手' or '翼',
        _ => false,
    };

    private static char Next(string text, int i) => i < text.Length ? text[i] : '\0';
}
