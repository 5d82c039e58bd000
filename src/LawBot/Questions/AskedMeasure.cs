using System.Buffers;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Questions;

/// <summary>A place where a question asks for a number by a measure word: 多少件, 几亿, 几公里, 件数.</summary>
/// <param name="Span">From 多少 or 几 to the end of the measure word; of 件数 the whole.</param>
/// <param name="Unit">The measure word; null where none follows.</param>
/// <param name="Kind">What it measures.</param>
internal readonly record struct AskedMeasure(TextSpan Span, string? Unit, UnitKind Kind)
{
    /// <summary>The word that asks for any number.</summary>
    public const string HowMany = "多少";

    /// <summary>Every such place of a folded text, left to right. 几乎 asks for nothing, 那几件 points at what is known, and 哪几家 asks which.</summary>
    public static IEnumerable<AskedMeasure> In(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (NamedAt(folded, i) is { } named)
            {
                yield return new AskedMeasure(new TextSpan(i, i + named.Length + 1), named, UnitTable.KindOf(named));
                i += named.Length;
                continue;
            }

            var word = folded[i] == '几' ? 1 : string.CompareOrdinal(folded, i, HowMany, 0, HowMany.Length) == 0 ? HowMany.Length : 0;
            if (word == 0 || NoNumber.LengthAt(folded, i) > 0 || (i > 0 && NoNumber.LengthAt(folded, i - 1) > 0))
            {
                continue;
            }

            var from = i + word;
            while (from < folded.Length && folded[from] is '万' or '亿' or '百' or '千')
            {
                from++;
            }

            var unit = UnitTable.At(folded, from, folded.Length, isChinese: false, isScaled: from > i + word);
            unit = unit is { } found && EndsInWord(folded, found.End) ? null : unit;
            var end = unit?.End ?? from;
            yield return new AskedMeasure(new TextSpan(i, end), unit?.Unit, unit?.Kind ?? UnitKind.None);
            i = end - 1;
        }
    }

    /// <summary>True where a measure word with 数 names a number instead of asking for it: 办理件数, 辅警人数.</summary>
    public static bool IsNamedIn(string folded) => Enumerable.Range(0, folded.Length).Any(i => NamedAt(folded, i) is not null);

    // A word that goes on with 数 (数据, 数字, 数百) counts nothing by its measure.
    private static string? NamedAt(string folded, int start)
    {
        for (var length = Math.Min(LongestNamed, folded.Length - start - 1); length > 0; length--)
        {
            if (folded[start + length] == '数' && !EndsWord(folded, start + length) && UnitTable.KindOf(folded.Substring(start, length)) != UnitKind.None)
            {
                var next = start + length + 1;
                return next < folded.Length && Continuations.Contains(folded[next]) ? null : folded.Substring(start, length);
            }
        }

        return null;
    }

    // 查处|数 and 用户|数: the measure is the end of a longer word.
    private static bool EndsWord(string folded, int end) => Wholes.End(folded.AsSpan(0, end))
        || ActionWords.AskedIn(folded[..end]).Any(a => a.Span.End == end && a.Span.Length > 1);

    private const int LongestNamed = 2;

    private static readonly WordList NoNumber = WordList.Of("measured", "how-many-not");
    private static readonly WordList Wholes = WordList.Of("measured", "whole-word");
    private static readonly SearchValues<char> Continuations = WordList.CharactersOf("goes-on");

    // 几个人员 counts 人员, 多少部长 ministers.
    private static bool EndsInWord(string folded, int end) => end < folded.Length && folded[end] is '员' or '长';
}
