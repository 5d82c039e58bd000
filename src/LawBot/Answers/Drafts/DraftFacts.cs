using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts;

/// <summary>Reads what the user knows of the own county into clauses, each with its number: lines, rows of a table, prose.</summary>
internal static partial class DraftFacts
{
    private const int LongestTitle = 30;

    /// <summary>The facts, one sentence each; list lines that follow one another are one sentence.</summary>
    /// <param name="facts">Lines; a row of a table is cells separated by tabs.</param>
    /// <param name="place">The own place, as it may stand in the facts; empty for none.</param>
    /// <param name="year">The year that is written about; null when it is not known.</param>
    /// <param name="compares">True where what was done is set against the year before.</param>
    internal static IReadOnlyList<FactSentence> Read(string facts, string place, int? year = null, bool compares = false)
    {
        var areSeveral = FactPlaces.AreSeveral(facts);
        place = areSeveral ? "" : place;
        var sentences = new List<FactSentence>();
        var rows = new List<string>();
        foreach (var line in facts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Append(""))
        {
            if (line.Contains('\t', StringComparison.Ordinal))
            {
                rows.Add(line);
                continue;
            }

            if (DraftTable.Read(rows, year, compares) is { } table)
            {
                sentences.Add(table);
            }

            rows.Clear();
            var note = FactNumerals.InDigits(Bullet().Replace(line.Trim(), "").Trim());
            foreach (var sentence in Line(FactNotes.Plain(SpokenNotesReader.Line(note)), place, year))
            {
                var last = sentences.Count > 0 ? sentences[^1] : null;
                if (sentence.IsList && last is { IsList: true } && (last.Label == sentence.Label || sentence.Label.Length == 0))
                {
                    sentences[^1] = last with { Clauses = [.. last.Clauses, .. sentence.Clauses] };
                }
                else
                {
                    sentences.Add(sentence);
                }
            }
        }

        IEnumerable<FactSentence> named = areSeveral ? FactPlaces.Named(sentences) : sentences;
        return WithoutTwins(FactYears.Compared([.. named], year, compares).Select(s => s with { Clauses = [.. FactGroups.WithParts(s.Clauses)] }));
    }

    /// <summary>True when words count something: 30件, but no year, no length.</summary>
    internal static bool Counts(string words) => CountsIn(BareCounts.WithUnit(SpokenVerbs.Written(FactNumerals.InDigits(words)))).Count > 0;

    /// <summary>True for a clause that says what is lacking: 还有个问题是车辆不够.</summary>
    internal static bool IsLack(string clause) => Lacking().IsMatch(clause);

    /// <summary>A clause with its numbers.</summary>
    internal static FactClause ClauseOf(string text)
    {
        text = SpokenVerbs.Written(text.Replace(" ", "", StringComparison.Ordinal));
        text = BareCounts.WithUnit(text);
        var numbers = CountsIn(text);
        return numbers is [var one] ? new(text, text[one.Start..one.NumberEnd], text[one.NumberEnd..one.End], 1) : new(text, "", "", numbers.Count);
    }

    /// <summary>Where the first number of a text that counts something begins; -1 for none.</summary>
    internal static int FirstCount(string text) => CountsIn(text) is [var first, ..] ? first.Start : -1;

    /// <summary>True when a text ends in a number with its measure word.</summary>
    internal static bool EndsInCount(string text) => CountsIn(text.TrimEnd()) is [.., var last] && last.End == text.TrimEnd().Length;

    /// <summary>One clause a count of a text: 培训3期620人次 states both.</summary>
    internal static IEnumerable<FactClause> EachCount(string text) =>
        CountsIn(text).Select(q => new FactClause(text, text[q.Start..q.NumberEnd], text[q.NumberEnd..q.End], 1));

    /// <summary>The numbers of a text in digits that count something.</summary>
    internal static List<Quantity> CountsIn(string text) =>
        [.. QuantityReader.Read(TextFolding.Fold(text)).Where(q => q is { Role: QuantityRole.Count, IsQuoted: false, End: var end } && end > q.NumberEnd
            && char.IsAsciiDigit(TextFolding.Fold(text[q.Start])))];

    /// <summary>A text that is a number with its measure word, or a number alone, in its two halves; both empty for any other.</summary>
    internal static (string Number, string Unit) Labelled(string text) =>
        Quantity().Match(text) is { Success: true } match ? (match.Groups["number"].Value, match.Groups["unit"].Value) : ("", "");

    // The same clause in the instruction and in the file is one fact.
    private static List<FactSentence> WithoutTwins(IEnumerable<FactSentence> sentences)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. sentences.Select(s => s with { Clauses = [.. s.Clauses.Where(c => c.Numbers == 0 || seen.Add(s.Label + c.Subject + c.Text))] })
            .Where(s => s.Clauses.Count > 0)];
    }

    private static IEnumerable<FactSentence> Line(string line, string place, int? year)
    {
        var labelled = LabelledLine().Match(line);
        if (labelled.Success && IsHead(labelled.Groups["label"].Value) && Counts(labelled.Groups["rest"].Value))
        {
            (line, labelled) = (labelled.Groups["rest"].Value, Match.Empty);
        }

        if (line.Length == 0 || IsTitle(line, place) || (labelled.Success && IsHead(labelled.Groups["label"].Value)))
        {
            yield break;
        }

        if (labelled.Success && Quantity().Match(labelled.Groups["rest"].Value.TrimEnd('。', '；', '，')) is { Success: true } quantity)
        {
            yield return new("", "", [Counting(labelled.Groups["label"].Value, quantity.Groups["number"].Value, quantity.Groups["unit"].Value)], true, false);
            yield break;
        }

        var label = "";
        foreach (var part in Sentences(line))
        {
            var own = LabelledLine().Match(part);
            label = own.Success ? own.Groups["label"].Value : label;
            var (time, words) = Opened(FactThings.TimeFirst(FactThings.WithoutMatter(own.Success ? own.Groups["rest"].Value : part)), place, year);
            var clauses = new List<FactClause>();
            foreach (var (given, group) in Grouped(words))
            {
                var clause = clauses.Count == 0 ? given : FactNumerals.PartsCounted(given, clauses[^1].Unit);
                if (Lacking().Match(clause) is { Success: true } problem && problem.Groups["what"].Value is { Length: > 1 } what)
                {
                    var who = problem.Groups["who"].Value;
                    yield return new(label, "", [.. what.Split('、').Select((w, i) => ClauseOf((i == 0 ? who : "") + w))], false, true);
                }
                else if (clauses.Count > 0 && ButIn(clause) is > 0 and var but)
                {
                    yield return new(label, "", [ClauseOf(clause[but..])], false, true);
                }
                else
                {
                    clauses.AddRange((LabelledCount(clause) is { } counted ? [counted] : Counts(clause, out var parts) ? Listed(parts)
                        : [ClauseOf(clause)]).Select(c => c with { Group = group }));
                }
            }

            // 清理：废止9件: the deed before the colon is said with its first count.
            if (own.Success && clauses.Count > 0 && FactWording.IsDeed(label) && ActionVerbs.VerbAt(clauses[0].Text, 0, out _) > 0)
            {
                clauses[0] = clauses[0] with { Text = DraftPhrases.Filled("by-deed", label, clauses[0].Text) };
            }

            clauses = FactThings.Named(clauses);
            if (clauses.Count > 0)
            {
                yield return new(label, time, clauses, clauses is [{ Numbers: 1, Text.Length: < 30 }] && line.Length == part.Length && !line.EndsWith('。'),
                    false);
            }
        }
    }

    // The clauses without what only leads to them, each with the group that ； parts it off in.
    private static IEnumerable<(string Clause, int Group)> Grouped(string words) => words.Split('；', ';').SelectMany((group, i) => ClauseEnd().Split(group)
        .SelectMany(c => WholeOutcome.Parted(c.Trim())).Select(c => (FactNumerals.Tidied(c), i)).Where(c => c.Item1.Length > 0));

    private static IEnumerable<FactClause> Listed(string[] parts) => parts.Select((p, i) => ClauseOf(p) is var c && i > 0 && IsBegun(parts[0]) && !IsBegun(p)
        ? c with { Follows = true } : c);

    private static bool IsBegun(string clause) => ActionVerbs.FirstRun(ClauseOf(clause).Text).Length > 0;

    // What a 但是 sets against the deeds is lacking.
    private static int ButIn(string clause) => DraftCues.Of("but-not").Begin(clause) ? 0 : DraftCues.Of("but").LengthAt(clause, 0);

    private static IEnumerable<string> Sentences(string line)
    {
        for (int start = 0, end; start < line.Length; start = end)
        {
            end = line.IndexOfAny(['。', '！'], start) is >= 0 and var stop ? stop + 1 : line.Length;
            yield return line[start..end];
        }
    }

    // 整改意见书:18份 among other clauses of a line.
    private static FactClause? LabelledCount(string clause) => LabelledLine().Match(clause) is { Success: true } label
        && Quantity().Match(label.Groups["rest"].Value) is { Success: true } quantity
            ? Counting(label.Groups["label"].Value, quantity.Groups["number"].Value, quantity.Groups["unit"].Value) : null;

    /// <summary>A labelled number in words: 申请件数, 25 → 申请25件; 培训场次, 12 → 培训12场次.</summary>
    internal static FactClause Counting(string label, string number, string unit)
    {
        label = label.Trim(' ', ':', '：');
        if (InBrackets().Match(label) is { Success: true } bracket)
        {
            unit = unit.Length > 0 ? unit : bracket.Groups["unit"].Value;
            label = label[..bracket.Index];
        }

        if (UnitName().Match(label) is { Success: true } name && (unit.Length == 0 || unit == name.Groups["unit"].Value))
        {
            (label, unit) = (label[..name.Index], name.Groups["unit"].Value);
        }
        else if (unit.Length == 0 && label.EndsWith('率'))
        {
            unit = "%";
        }

        return ClauseOf(label.TrimEnd('数') + number + unit);
    }

    // 我县今年共…: whose and when is said once, by the sentence that is written.
    private static (string Time, string Words) Opened(string words, string place, int? year)
    {
        var time = "";
        for (var match = Opening().Match(words); match.Success && match.Length > 0 && match.Length < words.Length; match = Opening().Match(words))
        {
            // 2022年活动112场，2023年138场: the years are told apart below.
            if (FactYears.YearIn(words) is { } named
                && (named < year || ClauseEnd().Split(words).Select(FactYears.YearIn).Distinct().Count(y => y is not null) > 1))
            {
                break;
            }

            time = match.Groups["time"].Success ? match.Groups["time"].Value : time;
            words = words[match.Length..].TrimStart('，', ',', ' ');
        }

        return place.Length > 1 && words.StartsWith(place, StringComparison.Ordinal) && words.Length > place.Length
            ? Opened(words[place.Length..], "", year) switch
        {
            var (inner, rest) => (inner.Length > 0 ? inner : time, rest),
        }
        : (time, words);
    }

    // 受理3件、办结0件 are two facts, unless they are parts of a third.
    private static bool Counts(string clause, out string[] parts)
    {
        parts = clause.Split('、');
        if (parts.Length < 2 || ClauseOf(clause).IsPart)
        {
            return false;
        }

        var counts = Array.ConvertAll(parts, ClauseOf);
        return Array.TrueForAll(counts, c => c.Number.Length > 0)
            && (Array.TrueForAll(counts, c => ActionVerbs.FirstRun(c.Text).Length > 0)
                || counts.DistinctBy(c => c.Unit, StringComparer.Ordinal).Count() > 1);
    }

    // 青禾县2024年, 行政复议统计表(2024年): whose and of what, no fact.
    private static bool IsTitle(string line, string place)
    {
        var rest = YearOf().Replace(InBrackets().Replace(line, ""), "");
        rest = place.Length > 0 ? rest.Replace(place, "", StringComparison.Ordinal) : rest;
        return rest.Trim('度', '份', ' ', '　').Length == 0 || (line.Length <= LongestTitle && line.IndexOfAny(['，', '。', '；', ',', ';', ':', '：']) < 0
            && DraftCues.Of("table-title").End(rest) && !Counts(rest));
    }

    private static bool IsHead(string label) => DraftCues.Of("head-cell").Are(label);

    /// <summary>True for a cell that is a measure word and nothing else.</summary>
    internal static bool IsUnit(string cell) => cell.Length is > 0 and <= 4 && CountsIn("1" + cell) is [{ End: var end }] && end == cell.Length + 1;

    [GeneratedRegex("^(?:\\p{IsCJKUnifiedIdeographs}{2,10}[县市区旗镇乡])?20[0-9]{2}年(?:度|上半年)?$|20[0-9]{2}年度?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearOf();

    [GeneratedRegex(@"^[\s\-*•·]+|^\d{1,2}[.、)）](?!\d)|^[（(]\d{1,2}[）)]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex("[，；;。！](?![^“”]*”)|(?<!\\d),|,(?!\\d)|\\s+[/|｜]\\s*|\\s*[/|｜]\\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"^(?<label>[^：:，。；\d]{2,24})[:：]\s*(?<rest>.+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LabelledLine();

    [GeneratedRegex(@"^(?<number>\d[\d,]*(?:\.\d+)?\s*[余多]?[百千万亿]?[余多]?)\s*(?<unit>[\p{L}%％]{0,3})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quantity();

    [GeneratedRegex("[（(](?<unit>[\\p{L}%％]{1,3}|20[0-9]{2}年度?)[）)]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InBrackets();

    [GeneratedRegex("(?<unit>人次|场次|件次|批次)$|(?<unit>[件人场次个份条项名起户篇宗卷期])数$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UnitName();

    [GeneratedRegex("^(?:但|但是|不过|目前|另外)?(?:还)?(?:存在)?(?:有)?(?:个|一个)?(?:(?<who>\\p{IsCJKUnifiedIdeographs}{2,8}?)(?=的?(?:最大|主要|突出|面临)))?"
        + "(?:的)?(?:最大|主要|突出|面临)?(?:的)?(?:问题|不足|困难|短板|差距)(?:主要)?(?:就)?(?:是|在于|有|：|:)(?<what>.+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lacking();

    [GeneratedRegex("^(?:(?<time>(?:今年|本年|20[0-9]{2}年)?(?:上半年|前三季度|[前一二三四]季度|(?:前)?\\d{1,2}(?:个)?月?"
        + "(?:至|到|-|—)\\d{1,2}月份?)|今年以来|今年|本年度|本年|20[0-9]{2}年(?:度|以来)?)|全年|年内|一年来|截至目前|"
        + "(?:我|本|全|咱|咱们|我们)[县市区旗镇乡局](?!级|域|委|政|长)|我们|咱们|目前|总共|一共|累计|共计|共(?!同|享|产|建|治|青))",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();
}
