using LawBot.Chinese;

namespace LawBot.Answers.Grounding;

/// <summary>Counts that the writer of a sentence makes of what the sentence itself holds: 两县一市, 三个方面, 两年间.</summary>
internal static class SelfCounts
{
    // 县、市直部门两级: a member of a list that is counted behind it.
    private const int LongestMember = 6;

    private const string Steps = "道步层关轮点条类种项个";
    private const int LongestStep = 12;

    private static readonly string[] Ranks = ["县", "市", "区", "镇", "乡", "旗", "州", "省"];

    /// <summary>True when the number counts the cited places, by rank or all together, their reports, or their years.</summary>
    internal static bool CountsTheCited(in StatedNumber number, IReadOnlyList<GroundingSource> basis)
    {
        var places = basis.Select(s => s.Jurisdiction).Distinct(StringComparer.Ordinal).ToList();
        var value = number.Value;
        var tail = number.Unit is "" or "个" or "份" or "家" ? number.Next.ToString() : number.Unit;
        if (number.IsName && number.Text.Length > 1)
        {
            tail = number.Text[^1].ToString();
        }

        if (tail is "年")
        {
            return value > 1 && value == basis.Select(s => s.Sentence.Year).Distinct().Count();
        }

        if (tail is "地" or "者" || (tail is "份" or "报" or "家"))
        {
            return value == places.Count || value == basis.Select(s => s.Sentence.ReportId).Distinct(StringComparer.Ordinal).Count();
        }

        return Ranks.Contains(tail) && (value == places.Count || value == places.Count(p => p.EndsWith(tail, StringComparison.Ordinal)));
    }

    /// <summary>True when the number counts the members of a list in the sentence: 三种方式…甲、乙和丙, or of the cited sentences: 两个方面.</summary>
    internal static bool CountsTheListed(QuantityInContext said, string words, int cited)
    {
        var number = said.Number;
        var isOfAspects = said.After.StartsWith("方面", StringComparison.Ordinal) || number.Unit is "类" or "种" or "点" or "方面" or "条"
            || (number.Unit is "项" or "个" && (said.After.StartsWith("举措", StringComparison.Ordinal) || said.After.StartsWith("措施", StringComparison.Ordinal)
                || said.After.StartsWith("做法", StringComparison.Ordinal) || said.After.StartsWith("环节", StringComparison.Ordinal)));
        if (!isOfAspects || number.Value is < 2 or > 12)
        {
            return false;
        }

        return number.Value == cited || Lists(words).Any(n => n == number.Value);
    }

    /// <summary>True when the number counts the parts into which a source divides a whole: 四类矛盾纠纷 of 1286件,其中婚姻家庭纠纷412件、….</summary>
    internal static bool CountsTheParts(QuantityInContext said, IReadOnlyList<GroundingSource> cited) =>
        said.Number.Unit is "类" or "种" && cited.Any(s => s.Wholes.Where(w => w >= 0).GroupBy(w => w).Any(g => g.Count() == said.Number.Value));

    /// <summary>True when the number counts the steps told behind the colon: 两道审查:先由法律顾问初审,再由审核股复审.</summary>
    internal static bool CountsTheSteps(in StatedNumber number, string words)
    {
        var colon = words.IndexOf(':', number.At);
        var unit = number.IsName ? number.Text[^1] : number.Unit is [.., var last] ? last : '\0';
        return colon > 0 && colon - number.At <= LongestStep && Steps.Contains(unit, StringComparison.Ordinal)
            && (words[(colon + 1)..].Split(',', ';').Length == number.Value || words[(colon + 1)..].Split('、').Length == number.Value);
    }

    /// <summary>True for a number that only says of what a sum is: 两项合计37项.</summary>
    internal static bool IsOfSum(StatedNumber number, string words) => number.Value is > 1 and <= 5
        && GroundingLexicon.Computing.In(words).FindAll(h => h.Class == "sum") is { Count: > 1 } sums
            && sums.Exists(h => number.At >= h.At && number.At < h.End);

    /// <summary>True when the number counts the members of a source's list that end in its noun: 两个村 of 洛江沟村、善福村、朝阳社区.</summary>
    internal static bool CountsTheEndings(QuantityInContext said, IReadOnlyList<GroundingSource> cited)
    {
        var noun = said.Number.Unit is "个" or "家" or "" ? said.After : said.Number.Unit;
        return noun.Length > 0 && said.Number.Value > 0 && cited.Any(s => GroundingClause.Cut(s.Words).Exists(c => Endings(c.Text, noun) == said.Number.Value));
    }

    private static int Endings(string clause, string noun)
    {
        var members = clause.Split('、', '和', '与', '及');
        var length = Math.Min(2, noun.Length);
        var last = length > 1 && members[^1].Contains(noun[..length], StringComparison.Ordinal) ? 1 : 0;
        var two = members[..^1].Count(m => m.EndsWith(noun[..length], StringComparison.Ordinal)) + last;
        return members.Length < 2 ? 0 : two > 0 ? two : members[..^1].Count(m => m.EndsWith(noun[0]));
    }

    /// <summary>True for 两个寨子 of 两寨.</summary>
    internal static bool IsShort(QuantityInContext said, GroundingSource source) =>
        said.After.Length > 0 && said.Number.Text.Length > 1 && source.Words.Contains($"{said.Number.Text[0]}{said.After[0]}", StringComparison.Ordinal);

    /// <summary>True for 每季度会商一次 of 每季度会商.</summary>
    internal static bool CountsEachTime(in StatedNumber number, string before, IReadOnlyList<GroundingSource> sources) =>
        number.Value == 1 && (number.IsName ? number.Text[^1] : number.Unit is [.., var last] ? last : '\0') is ('次' or '遍' or '回')
        && before.Contains('每', StringComparison.Ordinal) && sources.Any(s => s.Words.Contains('每', StringComparison.Ordinal));

    /// <summary>True when the number counts the members of the list right before it: 县、镇两级.</summary>
    internal static bool CountsTheNamed(in StatedNumber number, string words)
    {
        var start = words.LastIndexOfAny([',', ';', '。', ':'], Math.Max(0, number.At - 1)) + 1;
        var members = words[start..number.At].Split('、', '和', '与', '及');
        return members.Length > 1 && members.Length == number.Value && members[^1].Length is > 0 and <= LongestMember;
    }

    // Lengths of the lists of a sentence: commas of enumeration and a closing 和 or 及 join members.
    private static IEnumerable<int> Lists(string words)
    {
        foreach (var part in words.Split(',', ';', '。', ':'))
        {
            var marks = part.Count(c => c == '、');
            if (marks > 0)
            {
                yield return marks + 1;
                var last = part.LastIndexOf('、');
                if (part.AsSpan(last).IndexOfAny('和', '及', '与') > 0)
                {
                    yield return marks + 2;
                }
            }
        }

        yield return words.Split(',', ';').Count(p => p.Any(TextFolding.IsHan)) - 1;
        yield return words.Split(';').Length;
    }
}
