using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>What the words round a number say about it besides its metric: whom it counts, for which year, whether it is a plan or a change.</summary>
internal static partial class FigureMarks
{
    private static readonly string[] PreviousYear = [.. LexiconTable.Rows("references").Where(r => r.Class == "previous-year").SelectMany(r => r.Words)];

    private static readonly SearchValues<char> NumberOrMark = SearchValues.Create("0123456789\"(");
    private static readonly WordList Bodies = WordList.Of("figure-words", "body");
    private static readonly WordList NoBody = WordList.Of("figure-words", "body-not");
    private static readonly GuardedWords Plans = new("figure-words", "plan");
    private static readonly WordList Schemes = WordList.Of("figure-words", "scheme");
    private static readonly WordList NoScheme = WordList.Of("figure-words", "scheme-not");

    /// <summary>Whom the number counts when the words before it say so: 市本级, 全市 in a county's report, 某某镇 before its verb.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="before">The words of the segment before the number.</param>
    /// <param name="own">The last character of the reporting body's level: 市, 县; its own 全县 is no scope.</param>
    public static string? Scope(string folded, TextSpan before, ReadOnlySpan<char> own)
    {
        foreach (var match in ScopeWord().EnumerateMatches(folded.AsSpan(before.Start, before.Length)))
        {
            var word = folded.AsSpan(before.Start + match.Index, match.Length);
            if (word[0] is '全' or '我' && own.Contains(word[1]))
            {
                continue;
            }

            return word.ToString();
        }

        var lead = MetricWords.TrimStart(folded, before);

        // 东镇、西镇调解纠纷分别为35件、12件: each has its own.
        if (MetricWords.Verb(folded, lead) is { } verb && verb.Start - lead.Start is >= 3 and <= 12
            && !folded.AsSpan(lead.Start, lead.Length).Contains("分别", StringComparison.Ordinal))
        {
            var subject = folded.AsSpan(lead.Start, verb.Start - lead.Start).TrimEnd("共已先后并累计");
            return NamesBody(subject) ? subject.ToString() : null;
        }

        return null;
    }

    /// <summary>The years that the number counts when they are more than the report's own: 五年来, 2019年以来.</summary>
    public static string? Period(string folded, int sentenceStart, int numberStart, int? reportYear) =>
        TimeWords.PeriodBefore(folded, sentenceStart, numberStart, reportYear) is var (start, end)
            ? folded[start..end].Replace("\"", "", StringComparison.Ordinal) : null;

    /// <summary>True for words that name a body or a scope and nothing else: 市本级, 市直部门, 某某镇.</summary>
    public static bool IsBody(ReadOnlySpan<char> words)
    {
        words = words.Trim().TrimEnd("共已先后并累计");
        foreach (var match in ScopeWord().EnumerateMatches(words))
        {
            if (match.Index == 0 && match.Length == words.Length)
            {
                return true;
            }
        }

        return NamesBody(words) || Agent().IsMatch(words);
    }

    /// <summary>The year named in the words before the number, when they speak of that year as a whole or of a part of it.</summary>
    public static int? Year(string folded, TextSpan before)
    {
        int? year = null;
        foreach (var match in YearWord().EnumerateMatches(folded.AsSpan(before.Start, before.Length)))
        {
            year = int.Parse(folded.AsSpan(before.Start + match.Index, 4), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return year;
    }

    /// <summary>True when the words before the number begin with the year before: 2371宗(上年2590宗), 去年同期受理30件.</summary>
    public static bool OpensWithPreviousYear(ReadOnlySpan<char> words)
    {
        var own = words.TrimStart("(,;: ");
        foreach (var year in PreviousYear)
        {
            if (own.StartsWith(year, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the words before the number speak of what is to come.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="before">The words of the segment up to the number.</param>
    /// <param name="reportYear">The report's year: 到2023年 in a report on 2022 is a plan.</param>
    public static bool IsPlanned(string folded, TextSpan before, int? reportYear)
    {
        var words = folded.AsSpan(before.Start, before.Length);
        if (Plans.IndexIn(words) >= 0 || HoldsScheme(words))
        {
            return true;
        }

        foreach (var match in TargetYear().EnumerateMatches(words))
        {
            var at = words.Slice(match.Index, match.Length).IndexOfAnyInRange('0', '9');
            return reportYear < int.Parse(words.Slice(match.Index + at, 4), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return false;
    }

    private static bool NamesBody(ReadOnlySpan<char> words) => Bodies.End(words) && !NoBody.Begin(words) && !words.ContainsAny(NumberOrMark);

    // 计划开展检查12次; 执法计划开展检查12次 tells what was done.
    private static bool HoldsScheme(ReadOnlySpan<char> words)
    {
        for (var at = Schemes.IndexIn(words); at >= 0;)
        {
            if (!NoScheme.End(words[..at]))
            {
                return true;
            }

            var next = Schemes.IndexIn(words[(at + 1)..]);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    [GeneratedRegex("县\\(市、?区?\\)|[省市县区州旗镇乡]本级|本级|[省市县区](?:级|直)(?=各?部门|单位|机关|综合|市场|共|受|办|审|收|接|行政|\\d|$)|[全我][省市县区州旗镇乡]|每个?(?:乡镇|镇|乡|街道)|各(?:乡镇|镇|乡|街道|县区?|区县|"
        + "部门)|乡镇(?=政府|受理|办理)")]
    private static partial Regex ScopeWord();

    [GeneratedRegex("^(?:[全我本][省市县区州]|各?县\\(市、?区?\\)|各?县[、]?(?:市、?)?区|[省市县区]委?、?[省市县区]?(?:委|政府|司法局|人民政府)|各级|自治区|全[省市县区]各级.{0,8})$")]
    private static partial Regex Agent();

    [GeneratedRegex("(?<![比较与同至\\-—])20\\d\\d\\s*年(?!(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:以来|以前|之前|底|末|前|起|后|至|-|—|的?国家))")]
    private static partial Regex YearWord();

    [GeneratedRegex("(?:到|至|^|,)20\\d\\d\\s*年(?:底|末|内)?前?")]
    private static partial Regex TargetYear();
}
