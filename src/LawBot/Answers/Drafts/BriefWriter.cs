using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Answers.Drafts;

/// <summary>Writes a brief on what others do: by what was done, one sentence a county, cut from its own clauses, each with its mark.</summary>
internal static class BriefWriter
{
    private const int UsualLength = 600;
    private const int LongLength = 1500;
    private const int LeastPerCounty = 40;
    private const int MostPerCounty = 75;
    private const int MostCounties = 10;
    private const int FewPlaces = 2;
    private const double OnlyNumbers = 0.3;

    // Moves that a brief is ordered by, and how like one a clause must be.
    private const int MostMoves = 4;
    private const double LeastLikeness = 0.25;
    private const double Alike = 0.5;
    private const int ShortSentence = 6;
    private const int ShortestWord = 2;
    private const int LongestHead = 16;

    /// <param name="spec">What is wanted.</param>
    /// <param name="exemplars">The evidence.</param>
    internal static IReadOnlyList<DraftPiece> Write(DraftSpec spec, DraftExemplars exemplars)
    {
        var name = TopicName.Of(spec);
        var size = Math.Min(spec.MaxChars ?? UsualLength, spec.IsLong ? LongLength : spec.MaxChars ?? UsualLength);
        var asked = Asked(spec, name);
        var named = exemplars.All.Where(s => spec.Instruction.Contains(s.Jurisdiction, StringComparison.Ordinal)).Select(s => s.ReportId)
            .ToHashSet(StringComparer.Ordinal);
        var reports = exemplars.All.GroupBy(s => s.ReportId, StringComparer.Ordinal).OrderByDescending(g => spec.MorePlaces > 0 && named.Contains(g.Key))
            .ThenByDescending(g => g.Max(s => Worth(s, asked)))
            .Take(spec.MorePlaces > 0 ? named.Count + spec.MorePlaces : spec.Places ?? Math.Clamp((size - 60) / LeastPerCounty, 1, MostCounties)).ToList();
        var measures = spec.Matters.SelectMany(m => DraftMatter.Of(m).Measures).ToList();
        var lessons = Lessons(spec, measures);
        size = Math.Max(LeastPerCounty * reports.Count, size - DraftSetting.Length(lessons));
        var most = Math.Max(LeastPerCounty, (size - 60) / Math.Max(1, reports.Count));
        var told = new List<Told>();
        foreach (var report in reports)
        {
            var own = Of([.. report], spec, name, asked, most, measures).ToList();
            told.AddRange(own.Count > 0 || reports.Count > FewPlaces ? own : Of([.. report], spec, name, asked, most, measures, isLoose: true));
        }

        var groups = Grouped(told, measures, spec.Points);
        lessons = Lessons(spec, [.. measures.OrderBy(m => told.Exists(t => t.Move < measures.Count && measures[t.Move] == m) ? 0 : 1)]);
        return [.. Fitted(spec, name, groups, measures, spec.MaxChars is { } all ? all - DraftSetting.Length(lessons) : int.MaxValue), .. lessons];
    }

    // The moves that these reports tell of come first; they are advice, nothing is said to be done here.
    private static List<DraftPiece> Lessons(DraftSpec spec, List<DraftMeasure> measures)
    {
        var taught = measures.Take(spec.Lessons).ToList();
        return taught.Count == 0 ? [] : [DraftPiece.Phrase(DraftPhrases.Of("lessons"), 0) with { BeginsLine = true },
            .. taught.Select(m => DraftPiece.Phrase($"{m.Sentence}。", 0) with { IsPoint = true })];
    }

    // The county whose words are least about the matter goes first where the length is short.
    private static List<DraftPiece> Fitted(DraftSpec spec, string name, List<(string Head, List<Told> Told)> groups, List<DraftMeasure> measures, int most)
    {
        while (true)
        {
            var pieces = Set(spec, name, groups);
            if (DraftSetting.Length(pieces) <= most || groups.Sum(g => g.Told.Count) <= 1)
            {
                return pieces;
            }

            var worst = groups.SelectMany(g => g.Told)
                .Where(t => groups.Sum(g => g.Told.Count(x => x.Place == t.Place)) > 1 || groups.Sum(g => g.Told.Count) > groups.Count)
                .DefaultIfEmpty(groups[^1].Told[^1]).MinBy(t => t.Worth)!;
            groups = [.. groups.Select(g => (g.Head, g.Told.Where(t => t != worst).ToList())).Where(g => g.Item2.Count > 0)];
        }
    }

    private static List<DraftPiece> Set(DraftSpec spec, string name, List<(string Head, List<Told> Told)> groups)
    {
        var places = groups.SelectMany(g => g.Told).Select(t => t.Place).Distinct(StringComparer.Ordinal).ToList();
        var who = places.Count <= FewPlaces ? string.Join("、", places) : "各地";
        // 推进优化营商环境 has a verb too many.
        var work = LawBot.Lexicon.ActionVerbs.VerbAt(name, 0, out _) > 0 && !name.StartsWith("行政", StringComparison.Ordinal) ? name : $"推进{name}";
        var heads = groups.Select(g => g.Head).Where(h => h.Length > 0).ToList();
        var pieces = new List<DraftPiece>
        {
            DraftPiece.Phrase(heads.Count > 1 ? DraftPhrases.Filled("brief-lead", who, string.Join("、", heads), work)
                : DraftPhrases.Filled("brief-lead-one", who, work), 0),
        };
        var mark = 1;
        foreach (var (head, told) in groups)
        {
            for (var i = 0; i < told.Count; i++)
            {
                var (isSame, isNext) = (i > 0 && told[i - 1].Source.ReportId == told[i].Source.ReportId,
                    i + 1 < told.Count && told[i + 1].Source.ReportId == told[i].Source.ReportId);
                var lead = i > 0 ? "" : head.Length == 0 ? groups.Count > 1 ? DraftPhrases.Of("besides") : "" : spec.Points is null
                    ? DraftPhrases.Filled("brief-aspect", head) : $"{head}。";
                pieces.Add(new DraftPiece($"{lead}{(isSame ? told[i].Clauses : told[i].Text)}[{mark++}]{(i == told.Count - 1 ? "。" : isNext ? "，" : "；")}",
                    DraftOrigin.Quoted, 0)
                {
                    BeginsLine = i == 0, IsPoint = i == 0 && spec.Points is not null, Sources = [told[i].Source],
                });
            }
        }

        return pieces;
    }

    // By what was done rather than by county, in the usual order of the moves; what fits none comes last, or with the largest where points are counted.
    private static List<(string Head, List<Told> Told)> Grouped(List<Told> told, List<DraftMeasure> measures, int? points)
    {
        var counts = told.Where(t => t.Move < measures.Count).GroupBy(t => t.Move).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key);
        var usual = counts.Take(points ?? MostMoves).ToHashSet();
        var groups = told.GroupBy(t => usual.Contains(t.Move) ? t.Move : measures.Count).OrderBy(g => g.Key)
            .Select(g => (Head: g.Key < measures.Count ? measures[g.Key].Head : "",
                Told: g.GroupBy(t => t.Source.ReportId, StringComparer.Ordinal).SelectMany(r => r).ToList())).ToList();
        if (points is not { } wanted)
        {
            return groups;
        }

        if (groups.Count > wanted && groups[^1].Head.Length == 0)
        {
            groups.RemoveAt(groups.Count - 1);
        }

        while (groups.Count < wanted && groups.FindIndex(g => g.Told.Count > 1) is >= 0 and var at)
        {
            groups.Insert(at + 1, ("", [.. groups[at].Told.Skip(1)]));
            groups[at] = (groups[at].Head, [groups[at].Told[0]]);
        }

        var heads = groups.Select(g => g.Head).ToHashSet(StringComparer.Ordinal);
        return [.. groups.Select(g => (g.Head.Length > 0 ? g.Head : HeadOf(g.Told[0], measures, heads), g.Told))];
    }

    // What a deed that no usual measure is like is headed with: the nearest measure left, else what it says first.
    private static string HeadOf(Told told, List<DraftMeasure> measures, HashSet<string> heads)
    {
        var near = measures.Where(m => !heads.Contains(m.Head)).Select(m => (m.Head, Share: DraftWords.Share(m.Head, told.Clauses)))
            .OrderByDescending(m => m.Share).FirstOrDefault();
        var first = told.Clauses.Split('，')[0].Replace(told.Place, "", StringComparison.Ordinal);
        var head = near.Share >= Alike ? near.Head : first.Length <= LongestHead ? first : DraftPhrases.Filled("brief-of", told.Place);
        heads.Add(head);
        return head;
    }

    // As much of each report as the length bears, each time of another move.
    private static IEnumerable<Told> Of(List<EvidenceSentence> report, DraftSpec spec, string name, HashSet<(char, char)> asked, int room,
        List<DraftMeasure> measures, bool isLoose = false)
    {
        var told = "";
        foreach (var sentence in report.Where(s => !IsHeading(s)).OrderByDescending(s => Worth(s, asked)))
        {
            var clauses = BriefClauses.Of(sentence, name, asked, spec.Exclude, MostPerCounty, isLoose);
            if (clauses.Length == 0 || !SpeaksOf(clauses, spec, name) || (told.Length > 0 && told.Length + clauses.Length > room)
                || DraftWords.Share(clauses, told) >= Alike)
            {
                continue;
            }

            told += clauses;
            yield return new(sentence.Jurisdiction, MoveOf(clauses, measures), BriefClauses.Told(sentence.Jurisdiction, sentence.Year, clauses), clauses,
                sentence.ToSource(), Worth(sentence, asked));
        }
    }

    // 收到行政复议申请5件，全部进行前置调解 speaks of 复议, not of 调解.
    private static bool IsOfOther(string clauses, DraftSpec spec) => spec.Matters.Count > 0
        && DraftMatter.MeantBy(clauses, 1) is [var meant] && !spec.Matters.Contains(meant.Key, StringComparer.Ordinal)
        && !spec.Matters.Any(m => DraftMatter.Of(m).Wider.Contains(meant.Key, StringComparer.Ordinal) || meant.Wider.Contains(m, StringComparer.Ordinal))
        && !spec.Matters.SelectMany(m => DraftMatter.Of(m).Words).Any(w => w.Length > ShortestWord && clauses.Contains(w, StringComparison.Ordinal));

    private static bool SpeaksOf(string clauses, DraftSpec spec, string name) => !IsOfOther(clauses, spec) && SaysAny(clauses, spec, name);

    private static bool SaysAny(string clauses, DraftSpec spec, string name) => DraftWords.Share(name, clauses) >= LeastLikeness
        || spec.Matters.SelectMany(m => DraftMatter.Of(m).Words).Any(w => clauses.Contains(w, StringComparison.Ordinal));

    private static bool IsHeading(EvidenceSentence sentence) =>
        sentence.Section.Any(h => h.Contains(sentence.Text.Trim().TrimEnd('。'), StringComparison.Ordinal)
            || (sentence.Text.Length < h.Length + ShortSentence && DraftWords.Share(sentence.Text, h) >= 0.9));

    private static int MoveOf(string clauses, List<DraftMeasure> measures)
    {
        var best = measures.Select((m, i) => (At: i, Share: DraftWords.Share($"{m.Head}{m.Text}", clauses))).OrderByDescending(m => m.Share).FirstOrDefault();
        return best.Share >= LeastLikeness ? best.At : measures.Count;
    }

    // What the instruction asks besides the matter: 体制改革 of 行政复议体制改革.
    private static HashSet<(char, char)> Asked(DraftSpec spec, string matter) =>
        [.. DraftWords.Pairs(DraftCues.Without(spec.Request, "request", "polite", "piece", "brief")).Except(DraftWords.Pairs("做法的做法经验情况各地字以内"))];

    // What speaks of the matter most, and of what is asked of it; a sentence that only counts tells how little, one of half a page less.
    private static double Worth(EvidenceSentence sentence, HashSet<(char, char)> asked) =>
        (sentence.Score + (sentence.Text.Any(char.IsAsciiDigit) ? 1 : 0)) * (1 + (3 * DraftWords.Share(asked, DraftWords.Pairs(sentence.Text))))
        * (BriefClauses.Split(sentence.Text).All(c => c.Any(char.IsAsciiDigit)) ? OnlyNumbers : 1)
        * Math.Min(1, sentence.Text.Length / 30.0) / (1 + (Math.Max(0, sentence.Text.Length - 160) / 80.0));

    private sealed record Told(string Place, int Move, string Text, string Clauses, Source Source, double Worth);
}
