using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Questions;

/// <summary>Reads what a question counts: 老党员 of 请了几个老党员当调解员, 信 of 多少封群众的信.</summary>
internal static class AskedThing
{
    private const int Longest = 8;
    private const int Noun = 2;
    private static readonly WordList Somebody = WordList.Of("counted", "somebody");
    private static readonly WordList Ends = WordList.Of("measured", "thing-ends");

    /// <param name="part">A folded part of a question that asks for one number.</param>
    /// <returns>The noun right behind 多少 and its measure word, else one of people right before it (听课学生多少人: 学生); empty where neither stands there.
    /// </returns>
    public static string Of(string part)
    {
        var many = AskedMeasure.In(part).Select(m => m.Span).FirstOrDefault();
        if (many.Length == 0)
        {
            return "";
        }

        var thing = part[many.End..Math.Min(part.Length, many.End + Longest)];
        thing = thing[..Runs.Han(thing, 0, thing.Length)];
        var end = 0;
        while (end < thing.Length && Ends.LengthAt(thing, end) == 0)
        {
            end++;
        }

        thing = thing[..end];
        if (thing.Length == 0 && Before(part, many.Start) is { Length: > 0 } before)
        {
            return before;
        }

        var of = thing.LastIndexOf('的');
        return of >= 0 && of + 1 < thing.Length ? thing[(of + 1)..] : thing.TrimEnd('的');
    }

    private static string Before(string part, int end)
    {
        while (end > 0 && Ends.LengthAtEnd(part.AsSpan(0, end)) is var light and > 0)
        {
            end -= light;
        }

        return end >= Noun && Somebody.End(part.AsSpan(0, end)) && TextFolding.IsHan(part[end - Noun]) ? part[(end - Noun)..end] : "";
    }
}
