using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Answers.Grounding;

/// <summary>Counts that the writer of a sentence makes of what the sentence itself holds: 两县一市, 三个方面, 两年间.</summary>
internal static class SelfCounts
{
    // 县、市直部门两级: a member of a list that is counted behind it.
    private const int LongestMember = 7;

    private const int NounOfTitle = 2;

    private const int LongestStep = 12;

    private static readonly string[] Ranks = ["县", "市", "区", "镇", "乡", "旗", "州", "省"];

    private static readonly string City = Ranks[1];

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

        // 三个县区 of two counties and a district; a city is told apart: 两县一市.
        return Ranks.Contains(tail) && (value == places.Count(p => p.EndsWith(tail, StringComparison.Ordinal))
            || (value == places.Count && !places.Exists(p => p.EndsWith(City, StringComparison.Ordinal) && tail != City)));
    }

    /// <summary>True when the number counts the members of a list in the sentence: 三种方式…甲、乙和丙, or of the cited sentences: 两个方面.</summary>
    internal static bool CountsTheListed(QuantityInContext said, string words, int cited)
    {
        var number = said.Number;
        var isOfAspects = GroundingWords.AspectUnits.Are(number.Unit) || (number.Unit == "件" && said.After.StartsWith('事'))
            || (number.Unit is "项" or "个" or "" && GroundingWords.Aspects.Begin(said.After));
        if (!isOfAspects || number.Value is < 2 or > 12)
        {
            return false;
        }

        return number.Value == cited || Lists(words).Any(n => n == number.Value);
    }

    /// <summary>True when the number counts the parts into which a source divides a whole: 四类矛盾纠纷 of 1286件,其中婚姻家庭纠纷412件、….</summary>
    internal static bool CountsTheParts(QuantityInContext said, IReadOnlyList<GroundingSource> cited) =>
        said.Number.Unit is "类" or "种" && cited.Any(s => s.Wholes.Where(w => w >= 0).GroupBy(w => w).Any(g => g.Count() == said.Number.Value));

    /// <summary>True when the number counts what is told behind the colon: 两道审查:先由法律顾问初审,再由审核股复审.</summary>
    internal static bool CountsTheSteps(in StatedNumber number, string words)
    {
        var colon = words.IndexOf(':', number.At);
        if (colon < 0 || colon - number.At > LongestStep
            || UnitTable.KindOf(number.Unit) is not (UnitKind.None or UnitKind.Count or UnitKind.Case or UnitKind.Place))
        {
            return false;
        }

        var told = words[(colon + 1)..].TrimEnd('。');
        return told.Split(',', ';').Length == number.Value || told.Split(';').Length == number.Value || Members(told, number.Value)
            || (told.AsSpan().IndexOfAny(',', ';') < 0 && told.Split('、').Length == number.Value);
    }

    /// <summary>True when the number counts the documents by that noun that a source names: 两部条例 of 《甲条例》《乙条例》.</summary>
    internal static bool CountsTheTitles(in StatedNumber number, string after, IReadOnlyList<GroundingSource> sources)
    {
        var (noun, value) = (after.Length < NounOfTitle ? "" : after[..NounOfTitle] + "》", number.Value);
        return noun.Length > 0 && value > 0 && sources.Any(s => Counts(s.Words) || GroundingClause.Cut(s.Words).Exists(c => Counts(c.Text)));

        bool Counts(string text) => text.Split(noun).Length - 1 == value;
    }

    /// <summary>True for 没有一起: what is denied is judged as a negation.</summary>
    internal static bool IsOfNone(in StatedNumber number, string words)
    {
        var at = number.At;
        return number.Value == 1 && GroundingLexicon.Negations.In(words[..at]).Exists(n => n.Class == "not" && n.End == at);
    }

    /// <summary>True for 每一项 where a source says so of each, too: 均, 每, 各, 全部.</summary>
    internal static bool IsOfEvery(in StatedNumber number, string words, IReadOnlyList<GroundingSource> sources) =>
        number.Value == 1 && number.At > 0 && words[number.At - 1] == '每'
        && sources.Any(s => s.Words.AsSpan().IndexOfAny('每', '各', '均') >= 0 || GroundingLexicon.Claims.In(s.Words).Exists(h => h.Class == "universal"));

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

    /// <summary>How many members of the list in a clause end in a noun; the last by what it begins with, since the clause goes on behind it.</summary>
    internal static int Endings(string clause, string noun)
    {
        var members = clause.Split('、', '和', '与', '及');
        var length = Math.Min(2, noun.Length);
        var last = (length > 1 ? members[^1].Contains(noun[..length], StringComparison.Ordinal)
            : length > 0 && members[^1].IndexOf(noun[0], StringComparison.Ordinal) is > 0 and <= LongestMember - 2 and var at
                && TextFolding.IsHan(members[^1][at - 1])) ? 1 : 0;
        var all = members[..^1].Count(m => m.EndsWith(noun[..length], StringComparison.Ordinal)) + last;
        return members.Length < 2 ? 0 : all > 0 ? all : members[..^1].Count(m => m.EndsWith(noun[0]));
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
        var list = words[start..number.At];
        var count = number.Value;
        return Members(list, count) || Enumerable.Range(0, list.Length)
            .Any(at => GroundingWords.BeforeList.LengthAt(list, at) is > 0 and var length && Members(list[(at + length)..], count));
    }

    // As many members as marks and words that join: 公众参与、专家论证和集体讨论 has three, whatever stands within one.
    private static bool Members(string list, decimal count)
    {
        var marks = list.Split('、');
        var last = marks[^1].AsSpan();
        return count > 1 && last.Length > 0 && ((marks.Length == count && last.Length <= LongestMember)
            || (marks.Length + 1 == count && last.IndexOfAny('和', '与', '及') > 0 && last.Length <= 2 * LongestMember + 1));
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
