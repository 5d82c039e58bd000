using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Answers.Grounding;

/// <summary>
/// Counts that the writer of a sentence makes of members that a report only lists, and of what the sentence itself counted before: 两村一社区,共三处.
/// </summary>
internal static class ListedCounts
{
    // 一共, 合计: a word of summing stands so near before its number.
    private const int SumReach = 1;

    // 三个"枫桥式"司法所: the noun of a number stands so near behind it.
    private const int NounReach = 10;

    private const int FewestShared = 2;

    /// <summary>True when the number counts or adds what is listed.</summary>
    internal static bool Holds(QuantityInContext said, string words, IReadOnlyList<GroundingSource> sources) =>
        SumsTheTold(said.Number, words) || CountsTheMembers(said, words, sources);

    /// <summary>True when a name that counts (两村) counts the members of a source's list that end in its noun.</summary>
    internal static bool CountsTheKind(in StatedNumber number, string words, IReadOnlyList<GroundingSource> sources) =>
        Counts(number, sources) && (One(number, words) is not { } one || Counts(one, sources));

    private static bool Counts(in StatedNumber number, IReadOnlyList<GroundingSource> sources)
    {
        var (value, noun) = (number.Value, number.IsName && number.Text.Length > 1 ? number.Text[1..] : "");
        return noun.Length > 0 && value > 0 && TextFolding.IsHan(noun[0])
            && sources.Any(s => s.Clauses.Any(c => SelfCounts.Endings(c.Text, noun) == value));
    }

    /// <summary>True when a number behind a word of summing adds those told before it, counted by words of their own and joined: 2个镇和9个部门,一共11家.</summary>
    /// <param name="number">The number.</param>
    /// <param name="words">The sentence.</param>
    internal static bool SumsTheTold(StatedNumber number, string words)
    {
        if (!GroundingLexicon.Computing.In(words[..number.At]).Exists(h => h.Class == "sum" && number.At - h.End <= SumReach)
            || UnitTable.KindOf(number.Unit) is not (UnitKind.None or UnitKind.Count or UnitKind.Place))
        {
            return false;
        }

        var told = GroundingNumbers.In(words).FindAll(n => n.At < number.At && !n.IsYear && n.Value > 0);
        told = [.. told.SelectMany(n => One(n, words) is { } one ? [n, one] : new[] { n })];
        var sum = 0m;
        for (var i = told.Count - 1; i >= 0; i--)
        {
            if (i < told.Count - 1 && !AreJoined(told[i], told[i + 1], words))
            {
                return false;
            }

            sum += told[i].Value;
            if (sum == number.Value && i < told.Count - 1)
            {
                var unit = number.Unit;
                return told.Skip(i).All(n => n.IsName || UnitTable.IsGeneral(n.Unit) || !UnitTable.SameClass(n.Unit, unit));
            }
        }

        return false;
    }

    // 一社区 right behind 两村.
    private static StatedNumber? One(in StatedNumber name, string words)
    {
        var end = name.At + name.Text.Length;
        return name.IsName && end + 1 < words.Length && NumeralCharacters.DigitOf(words[end]) == 1 && TextFolding.IsHan(words[end + 1])
            ? new(1, "", words[end + 1], end, words[end..(end + 2)], IsName: true) : null;
    }

    // 2个镇和9个部门, 公园6个、长廊9条, 两村一社区: with nothing but a noun and a joint between.
    private static bool AreJoined(in StatedNumber one, in StatedNumber next, string words)
    {
        var between = words[Math.Min(words.Length, one.At + one.Text.Length)..Math.Max(next.At, one.At + one.Text.Length)];
        return between.Length <= NounReach && between.AsSpan().IndexOfAny(',', ';', '。') < 0
            && (one.IsName || between.Contains('、', StringComparison.Ordinal) || GroundingWords.Joints.StandIn(between));
    }

    /// <summary>True for 第三个问题 of what a source lists as 三是…: the entry of that number is the one that the sentence retells.</summary>
    internal static bool IsOrdinalOf(in StatedNumber number, string words, IReadOnlyList<GroundingSource> sources)
    {
        if (!number.IsName || !number.Text.StartsWith('第') || number.Value is < 1 or > 9)
        {
            return false;
        }

        var said = GroundingPolarity.Pairs(words).ToHashSet();
        var index = (int)number.Value;
        return sources.Any(s => Entries(s.Words) is { } entries && entries.TryGetValue(index, out var own)
            && Shared(own) is >= FewestShared and var most && entries.All(e => e.Key == index || Shared(e.Value) < most));

        int Shared(string entry) => GroundingPolarity.Pairs(entry).Distinct().Count(said.Contains);
    }

    // 一是…;二是…, 1、…;2、…: each entry by its number.
    private static Dictionary<int, string> Entries(string words)
    {
        var marks = GroundingWords.Entries.In(words).Select(m => (At: m.Start, m.End)).Where(m => m.At == 0 || !TextFolding.IsHan(words[m.At - 1]))
            .Concat(Enumerable.Range(0, Math.Max(0, words.Length - 1)).Where(i => char.IsAsciiDigit(words[i]) && words[i + 1] == '、'
                && (i == 0 || words[i - 1] is ',' or ';' or '。' or ':')).Select(i => (At: i, End: i + 2))).OrderBy(m => m.At).ToList();
        return marks.Zip(marks.Skip(1).Select(m => m.At).Append(words.Length)).DistinctBy(m => ValueOf(words[m.First.At]))
            .ToDictionary(m => ValueOf(words[m.First.At]), m => words[m.First.End..m.Second]);
    }

    private static int ValueOf(char numeral) => char.IsAsciiDigit(numeral) ? numeral - '0' : NumeralCharacters.DigitOf(numeral);

    // True when the number counts the members that the sentence lists behind 分别, or those that a source lists before the same noun, where none of
    // them ends in that noun: 三个司法所 of 在石桥镇、柳坝镇、东岭乡建成司法所.
    private static bool CountsTheMembers(QuantityInContext said, string words, IReadOnlyList<GroundingSource> sources)
    {
        var number = said.Number;
        if (number.Value is < 2 or > 12 || UnitTable.KindOf(number.Unit) is not (UnitKind.None or UnitKind.Count or UnitKind.Place))
        {
            return false;
        }

        var behind = words[(number.At + number.Text.Length)..];
        var noun = said.After.Length > NounReach ? said.After[..NounReach] : said.After;
        var pairs = GroundingPolarity.Pairs(noun).ToList();
        var lists = sources.SelectMany(s => s.Clauses).Select(c => c.Text)
            .Where(t => pairs.Count > 0 && GroundingPolarity.Pairs(t).Contains(pairs[^1])).ToList();
        return lists.Exists(t => t.Split('、').Length == number.Value && Members(t) && SelfCounts.Endings(t, noun[..1]) == 0)
            || (GroundingWords.Respectively.In(behind).FirstOrDefault() is { End: > 0 } apart
                && behind[apart.End..] is var list && list[..(list.AsSpan().IndexOfAny(',', ';', '。') is >= 0 and var stop ? stop : list.Length)]
                    .Split('、', '和', '与', '及').Length == number.Value);
    }

    // A list of counts is no list of members.
    private static bool Members(string list) => list.Contains('、', StringComparison.Ordinal) && !list.Any(char.IsAsciiDigit);
}
