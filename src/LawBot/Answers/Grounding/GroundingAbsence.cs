using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Answers.Grounding;

/// <summary>Sentences about what a report does not say: 没有写出庭率, 只有甲县写明了纠错率. They stand when the cited sentences indeed tell nothing of the kind.</summary>
internal static class GroundingAbsence
{
    private const double Told = 0.7;

    // What a number counts is told by fewer of its words: 公职律师417名 tells 公职律师的人数.
    private const double Counted = 0.6;

    private const int Head = 2;

    private static readonly IReadOnlyList<string> Telling = GroundingLexicon.Telling.Of("tells");
    private static readonly IReadOnlyList<string> Denials = Denied("tells", "short");

    // 未见 denies that a report tells something only where a report is spoken of.
    private static readonly IReadOnlyList<string> DenialsOfReports = [.. Denied("of-report").Concat(Denials).OrderByDescending(w => w.Length)];
    private static readonly WordList Reports = WordList.Of("telling", "report");

    /// <summary>True when the clause says that something was not told.</summary>
    internal static bool IsAbout(string clause) => DenialsIn(clause).Any(d => IndexOf(clause, d) >= 0);

    /// <summary>True when the clause tells that something was told.</summary>
    internal static bool IsTelling(string clause) => Telling.Any(t => clause.Contains(t, StringComparison.Ordinal));

    /// <summary>Adds a reason when what is said to be missing stands in a source of the place, or when 只有 leaves out another place that has it.</summary>
    internal static void Check(GroundingClause clause, IReadOnlyList<GroundingSource> cited, List<string> reasons)
    {
        if (IsAbout(clause.Text) && Missing(clause.Text) is { Length: >= Head } named && clause.Basis.Exists(s => Holds(s, named)))
        {
            reasons.Add(GroundingMessages.Told(named));
        }

        if (GroundingWords.Only.StandIn(clause.Text) && IsTelling(clause.Text) && ToldOf(clause.Text) is { Length: >= Head } thing
            && cited.Any(s => !clause.Basis.Exists(b => b.Jurisdiction == s.Jurisdiction) && s.Words.Contains(thing, StringComparison.Ordinal)))
        {
            reasons.Add(GroundingMessages.ToldElsewhere(thing));
        }
    }

    private static IReadOnlyList<string> Denied(params string[] classes) => [.. from denying in GroundingLexicon.Telling.Of("denies")
                                                                                from told in GroundingLexicon.Telling.Of(classes)
                                                                                let word = denying + told
                                                                                orderby word.Length descending
                                                                                select word];

    private static IReadOnlyList<string> DenialsIn(string clause) => Reports.StandIn(clause) ? DenialsOfReports : Denials;

    // 办结数 is told where 审结37件 stands; 人民调解员人数 is not where 人民调解 does; 公证员的年龄 is not where 公证员 does.
    private static bool Holds(GroundingSource source, string named)
    {
        var plain = named.Replace("的", "", StringComparison.Ordinal);
        if (MeasureOf(plain) is { Word: { } measure } kind && plain.Length > measure.Length)
        {
            var counted = GroundingPolarity.Pairs(plain[..^measure.Length]).ToList();
            return source.Quantities.Any(q => IsOfKind(q.Number.Unit, kind.Class) && (VerbsOf(plain[..^measure.Length]).Overlaps(q.Actions)
                || (counted.Count > 0 && q.Pairs.Contains(counted[^1]) && counted.Count(source.Known.Contains) >= Counted * counted.Count)));
        }

        var pairs = GroundingPolarity.Pairs(plain).ToList();
        var head = plain[^Head..];
        var isGeneral = GroundingLexicon.Retelling.In(head).Exists(h => h.Word.Length == Head);
        return (pairs.Count(source.Known.Contains) >= Told * pairs.Count && (isGeneral || IsHeadOf(head, source)))
            || (VerbsOf(plain) is { Count: > 0 } verbs && source.Quantities.Any(q => verbs.Overlaps(q.Actions)));
    }

    private static bool IsHeadOf(string head, GroundingSource source) => source.Known.Contains((head[0], head[1]))
        || GroundingContrast.IsReworded(head, source.Words);

    private static (string Word, string Class) MeasureOf(string noun) => GroundingLexicon.Telling.In(noun)
        .FindAll(h => h.End == noun.Length && h.Class.StartsWith("number", StringComparison.Ordinal)).Select(h => (h.Word, h.Class)).FirstOrDefault();

    private static bool IsOfKind(string unit, string kind) => kind switch
    {
        "number-people" => UnitTable.KindOf(unit) == UnitKind.People,
        "number-money" => UnitTable.KindOf(unit) == UnitKind.Money,
        "number-time" => UnitTable.KindOf(unit) == UnitKind.Time,
        "number-share" => unit == GroundingArithmetic.Percent,
        _ => true,
    };

    private static HashSet<string> VerbsOf(string named) => [.. Questions.ActionWords.ActionsIn(named)
        .Where(a => a.Kind != Questions.ActionKind.Weak).Select(a => a.Class)];

    // 没有列件数, not 没有列入: a longer word that tells nothing is passed over.
    private static int IndexOf(string clause, string denial)
    {
        var at = clause.IndexOf(denial, StringComparison.Ordinal);
        return at >= 0 && Enumerable.Range(at, denial.Length).Any(i => GroundingLexicon.Telling.PassesOver(clause, i)) ? -1 : at;
    }

    private static string? Missing(string clause)
    {
        foreach (var word in DenialsIn(clause))
        {
            if (IndexOf(clause, word) is >= 0 and var at)
            {
                return Noun(clause[(at + word.Length)..]);
            }
        }

        return null;
    }

    private static string? ToldOf(string clause)
    {
        foreach (var word in Telling)
        {
            if (clause.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
            {
                return Noun(clause[(at + word.Length)..]);
            }
        }

        return null;
    }

    private static string Noun(string rest) => rest.TrimStart('了', '明', '出').TrimEnd('的', '。');
}
