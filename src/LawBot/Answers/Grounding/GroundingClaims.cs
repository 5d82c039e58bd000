using LawBot.Chinese;

namespace LawBot.Answers.Grounding;

/// <summary>
/// Words of a clause that claim something of their own (率先, 全部, 由于, 法院, 打算) and negations: each must be borne out by the sources of the
/// place that the clause speaks of, and a plan is told as a plan.
/// </summary>
internal static class GroundingClaims
{
    internal static void Check(GroundingClause clause, string words, List<string> reasons)
    {
        var sources = clause.Basis;
        var hits = GroundingLexicon.Claims.In(Masked(clause));
        foreach (var hit in hits)
        {
            if (Unfounded(hit, clause, words, sources) is { } reason)
            {
                reasons.Add(reason);
            }
        }

        CheckPlan(hits, clause, words, sources, reasons);
        if (clause.IsComputed || GroundingAbsence.IsAbout(clause.Text))
        {
            return;
        }

        var polarity = new GroundingPolarity(Masked(clause));
        var known = sources.Select(s => s.Polarity).ToList();
        reasons.AddRange(polarity.Unfounded(known).Select(n => $"所引的句子没有说“{n}”"));
        reasons.AddRange(polarity.Denied(known, clause.Text).Take(1).Select(p => $"所引的句子说的是没有“{p}”"));
    }

    private static string? Unfounded(LexiconHit hit, GroundingClause clause, string words, List<GroundingSource> sources)
    {
        switch (hit.Class)
        {
            case "up" or "down":
                return clause.IsComputed || sources.Exists(s => GroundingScope.Directions(s.Words).Contains(hit.Class, StringComparer.Ordinal)) ? null : Missing(hit.Word);
            case "universal":
                return IsUniversal(hit, clause, sources) ? null : Missing(hit.Word);
            case "cause":
                return sources.Exists(s => GroundingLexicon.Claims.In(s.Words).Exists(h => h.Class == "cause")) ? null : $"所引的句子没有说因果（“{hit.Word}”）";
            case "scope":
                return sources.Exists(s => s.Words.Contains(hit.Word, StringComparison.Ordinal)) || IsOwnLevel(hit.Word, sources) ? null : Missing(hit.Word);
            case "organ" or "role":
                return IsNamed(hit, clause, sources) ? null : Missing(Whole(hit, clause.Text));
            case "rank":
                return sources.Exists(s => s.Words.Contains(hit.Word, StringComparison.Ordinal)) || GroundingRanks.Holds(hit, clause, words) ? null : Missing(hit.Word);
            case "first":
                return sources.Exists(s => s.Words.Contains(hit.Word, StringComparison.Ordinal)) || (hit.Word is "居首" or "首位" or "第一" && GroundingRanks.Holds(hit, clause, words)) ? null : Missing(hit.Word);
            case "finish":
                return clause.Numbers.Count > 0 || sources.Exists(s => GroundingScope.SharesRow(hit, s.Words)) ? null : Missing(hit.Word);
            case "each" or "bodies" or "judgement" or "praise" or "advice":
                return sources.Exists(s => GroundingScope.SharesRow(hit, s.Words) && s.Words.Contains(hit.Word, StringComparison.Ordinal)) ? null : Missing(hit.Word);
            default:
                return null;
        }
    }

    private static string Missing(string word) => $"“{word}”不在所引的句子里";

    // 全部出庭 of 应诉率100%; 均 of several places told one by one.
    private static bool IsUniversal(LexiconHit hit, GroundingClause clause, List<GroundingSource> sources) =>
        sources.Exists(s => s.Words.Contains("100%", StringComparison.Ordinal) || GroundingLexicon.Claims.In(s.Words).Exists(h => h.Class == "universal"))
        && (hit.Word != "全覆盖" || sources.Exists(s => s.Words.Contains("全覆盖", StringComparison.Ordinal)))
        || (hit.Word == "均" && clause.Places.Count > 1);

    private static bool IsOwnLevel(string word, List<GroundingSource> sources) =>
        word.Length == 2 && sources.TrueForAll(s => s.Jurisdiction.EndsWith(word[1])) && !sources.Exists(s => s.Words.Contains("本级", StringComparison.Ordinal));

    // 副县长 is not 县长; 政府行政负责人 may be called 负责人. The place's own government is whose report it is.
    private static bool IsNamed(LexiconHit hit, GroundingClause clause, List<GroundingSource> sources)
    {
        var whole = Whole(hit, clause.Text);
        return sources.Exists(s => s.Around.Contains(whole, StringComparison.Ordinal))
            || (whole == hit.Word && hit.Class == "organ" && sources.Exists(s => s.Jurisdiction.EndsWith(whole, StringComparison.Ordinal)));
    }

    private static string Whole(LexiconHit hit, string text) => hit.At > 0 && text[hit.At - 1] == '副' ? "副" + hit.Word : hit.Word;

    private static void CheckPlan(List<LexiconHit> hits, GroundingClause clause, string words, List<GroundingSource> sources, List<string> reasons)
    {
        // A clause goes on about the plan that one before it told of.
        var isTold = hits.Exists(h => h.Class == "plan");
        var isPlanned = isTold || GroundingLexicon.Claims.In(words[..clause.At]).Exists(h => h.Class == "plan");
        var isDeed = hits.Exists(h => h.Class == "deed") || EndsInLe(clause.Text);
        if (sources.Count > 0 && sources.TrueForAll(s => s.IsPlan) && (isDeed || !isPlanned) && clause.Text.Length - clause.Names.Sum(n => n.Length) > 6)
        {
            reasons.Add("报告里这是下一步的打算，不是已经做了的");
        }
        else if (isTold && !sources.Exists(s => s.IsPlan || GroundingLexicon.Claims.In(s.Words).Exists(h => h.Class == "plan")))
        {
            reasons.Add("报告里这不是打算");
        }
    }

    private static bool EndsInLe(string text) => text.Contains('了', StringComparison.Ordinal) && !text.Contains("为了", StringComparison.Ordinal);

    // Names of places hold such words by chance (城关镇, 公安县) and are judged as names.
    private static string Masked(GroundingClause clause)
    {
        var text = clause.Text.ToCharArray();
        foreach (var (at, length) in clause.Names)
        {
            text.AsSpan(at, length).Fill('|');
        }

        foreach (var open in Enumerable.Range(0, text.Length).Where(i => text[i] == '《'))
        {
            var close = Array.IndexOf(text, '》', open);
            text.AsSpan(open, (close < 0 ? text.Length - 1 : close) - open + 1).Fill('|');
        }

        return new string(text);
    }
}
