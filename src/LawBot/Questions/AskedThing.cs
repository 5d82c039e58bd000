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
        var (many, thing) = Behind(part);
        if (many.Length == 0)
        {
            return "";
        }

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

    /// <param name="part">A folded part of a question that asks for one number.</param>
    /// <returns>What stands behind 多少 and its measure word, up to what was done with it, without words that only ask (多少个地市签了协议: 地市); empty where
    /// nothing does.</returns>
    public static string ByDeed(string part)
    {
        var thing = Behind(part).Thing;
        if (thing.Length < Noun)
        {
            return "";
        }

        var end = thing.IndexOfAny(['了', '的', '被', '是', '在', '过']);
        thing = end > 0 ? thing[..end] : thing;
        return AskedFigures.Words(ActionWords.ActionsIn(thing) is [{ Span.Start: > 1 } action, ..] ? thing[..action.Span.Start] : thing);
    }

    // The word of asking with its measure word, and the characters behind it; both empty where nothing asks by a measure.
    private static (TextSpan Many, string Thing) Behind(string part)
    {
        var many = AskedMeasure.In(part).Select(m => m.Span).FirstOrDefault();
        return many.Length == 0 ? (many, "") : (many, part.Substring(many.End, Runs.Han(part, many.End, Longest)));
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
