namespace LawBot.Answers.Grounding;

/// <summary>
/// Words of a clause that claim something of their own (率先, 全部, 由于, 法院, 打算) and negations: each must be borne out by the sources of the
/// place that the clause speaks of, and a plan is told as a plan.
/// </summary>
internal static class GroundingClaims
{
    private const int Deed = 2;

    // 在全省范围内率先: between a scope and what is the first in it.
    private const int ExtentReach = 5;

    private const int BoundReach = 4;

    internal static void Check(GroundingClause clause, string words, List<string> reasons)
    {
        var sources = clause.Basis;
        // 118人均参加: a measure word begins no 人均.
        var hits = GroundingLexicon.Claims.In(clause.Masked()).FindAll(h => !clause.Numbers.Exists(n => n.Said.Number.At < clause.At + h.At
            && n.Said.Number.At + n.Said.Number.Text.Length > clause.At + h.At));
        reasons.AddRange(GroundingLexicon.Halves.In(clause.Text)
            .Where(h => !sources.Exists(s => GroundingLexicon.Halves.In(s.Words).Exists(o => o.Class == h.Class))
            && !GroundingShares.HoldsHalf(h.Class, clause) && !GroundingShares.IsHalfOfChange(h.Class, clause, words))
            .Select(h => GroundingMessages.Missing(h.Word)));
        foreach (var hit in hits)
        {
            if (Unfounded(hit, clause, words, sources) is { } reason)
            {
                reasons.Add(reason);
            }
        }

        if (GroundingUniversals.OfFewer(clause, words) is { } all)
        {
            reasons.Add(GroundingMessages.NotSaid(all));
        }

        if (GroundingUniversals.IsOfSomeOnly(clause))
        {
            reasons.Add(GroundingMessages.OnlyOfSome);
        }

        CheckPlan(hits, clause, words, sources, reasons);
        if (clause.IsComputed || GroundingAbsence.IsAbout(clause.Text))
        {
            return;
        }

        var text = hits.Where(h => h.Class == "universal").Select(h => GroundingUniversals.NotAll(h, clause)).Where(t => t.Length > 0)
            .Aggregate(clause.Masked(), (t, told) => t.Replace(told, new string('|', told.Length), StringComparison.Ordinal));
        var plain = WithoutStatedLack(text, sources);
        var polarity = new GroundingPolarity(plain);
        var known = sources.Select(s => s.Polarity).ToList();
        reasons.AddRange(polarity.Unfounded(known).Select(n => GroundingMessages.NotSaid(n)));
        // 两县都有不予受理的: what is denied of several places is denied of each.
        reasons.AddRange(clause.Places.Count > 1 && GroundingUniversals.IsOfEach(clause.Text)
            ? clause.Places.SelectMany(p => polarity.Unfounded([.. p.Select(s => s.Polarity)])).Select(n => GroundingMessages.NotSaid(n)) : []);
        if (polarity.Lacks && !known.Exists(k => k.Lacks || k.Negates))
        {
            reasons.Add(GroundingMessages.NoLack);
        }

        reasons.AddRange(polarity.Denied(known, plain).Take(1).Select(p => GroundingMessages.Denied(p)));
    }

    private static string? Unfounded(LexiconHit hit, GroundingClause clause, string words, List<GroundingSource> sources)
    {
        switch (hit.Class)
        {
            case "each" or "universal" when IsOneByOne(hit, clause.Text, sources):
                return null;
            case "up" or "down":
                return clause.IsComputed || sources.Exists(s => GroundingScope.Directions(s.Words).Contains(hit.Class, StringComparer.Ordinal)
                    || s.Quantities.Any(q => GroundingTrend.Compared(q).Contains(hit.Class, StringComparer.Ordinal))
                    || GroundingScope.IsReworded(hit.Word, s.Words) || GroundingScope.Moves(s, hit.Class)) ? null : GroundingMessages.Missing(hit.Word);
            case "universal":
                return GroundingUniversals.Holds(hit, clause, words, sources)
                    || GroundingUniversals.NotAll(hit, clause).Length > 0 ? null : GroundingMessages.Missing(hit.Word);
            case "double" or "halve":
                return sources.Exists(s => GroundingScope.SharesRow(hit, s.Words)) || GroundingShares.IsTimes(hit.Class, clause, words) ? null
                    : GroundingMessages.Missing(hit.Word);
            case "shows" when sources.Exists(s => s.Words.Contains(hit.Word, StringComparison.Ordinal)):
                return null;
            case "cause" or "shows" when GroundingWords.Explained.End(clause.Text.AsSpan(hit.End)):
                return null;
            case "cause" or "shows":
                return sources.Exists(s => GroundingReasons.TellsCause(s, clause.Text)
                    || (hit.Word.StartsWith('因') && GroundingReasons.TellsGround(s, words[..clause.At]))) ? null : GroundingMessages.NoCause(hit.Word);
            case "reason" when GroundingTrend.IsUntold(clause.Masked()[hit.End..], sources):
                return GroundingMessages.NoCause(hit.Word);
            case "reason":
                return sources.Exists(s => GroundingReasons.TellsCause(s, clause.Text) || GroundingReasons.TellsGround(s, clause.Text[hit.End..])
                    || GroundingReasons.TellsObject(s, clause.Masked()[hit.End..])
                    || GroundingReasons.TellsAttribute(s, clause.Text, hit)) ? null : GroundingMessages.NoCause(hit.Word);
            case "scope":
                return sources.Exists(s => s.Words.Contains(hit.Word, StringComparison.Ordinal))
                    || IsOwnLevel(hit.Word, sources) ? null : GroundingMessages.Missing(hit.Word);
            case "organ" or "role" or "office":
                return IsNamed(hit, clause, sources) ? null : GroundingMessages.Missing(Whole(hit, clause.Text));
            case "rank" when hit.At == 0 && GroundingWords.Next.Are(hit.Word):
            case "rank" when IsBound(hit, clause):
                return null;
            case "rank":
                return sources.Exists(s => s.Words.Contains(hit.Word, StringComparison.Ordinal)) || GroundingRanks.Holds(hit, clause, words) ? null
                    : GroundingMessages.Missing(hit.Word);
            case "first" when ExtentOf(clause.Text, hit) is { } extent && !sources.Exists(s => IsFirstIn(s.Words, extent)):
                return GroundingMessages.Missing(extent + hit.Word);
            case "first":
                return sources.Exists(s => s.Words.Contains(hit.Word, StringComparison.Ordinal) || GroundingContrast.IsReworded(hit.Word, s.Words))
                    || (GroundingWords.Top.Are(hit.Word) && GroundingRanks.Holds(hit, clause, words)) ? null : GroundingMessages.Missing(hit.Word);
            case "some" when GroundingUniversals.IsOfAll(clause, hit):
                return GroundingMessages.NotSaid(hit.Word);
            case "finish" when sources.Count > 0 && sources.TrueForAll(s => s.IsPlan):
                return null;
            case "finish":
                return clause.Numbers.Count > 0 || IsDone(hit, clause)
                    || sources.Exists(s => GroundingScope.SharesRow(hit, s.Words)) ? null : GroundingMessages.Missing(hit.Word);
            case "period":
                return sources.Exists(s => s.Words.Contains(hit.Word, StringComparison.Ordinal) || GroundingContrast.IsReworded(hit.Word, s.Words)) ? null
                    : GroundingMessages.NotSaid(hit.Word);
            case "each" when clause.IsComputed && GroundingLexicon.Computing.In(clause.Text).Exists(h => h.Class == "per"):
                return null;
            case "each" when IsMeanOf(hit, clause, sources):
                return null;
            case "each" when sources.Exists(s => IsOfEach(s, clause.Text)):
                return null;
            case "praise" when hit.At > 0 && clause.Text[hit.At - 1] is '不' or '未':
            case "praise" when GroundingLexicon.Negations.In(clause.Masked()[..hit.At]).Exists(n => n.Class == "not"):
                return null;
            case "advice" when hit.Word.Length == 1 && (hit.At > 0 || Invites(clause.Text[hit.End..])):
                return null;
            case "bodies" when sources.Exists(s => GroundingScope.IsOfAllBodies(hit.Word, s.Words)):
                return null;
            case "judgement" when GroundingTrend.IsLargeChange(words, clause.Text, hit):
                return null;
            case "judgement" or "praise" when sources.Exists(s => GroundingContrast.IsReworded(hit.Word, s.Words)):
                return null;
            case "each" or "bodies" or "judgement" or "praise" or "advice" or "sanction":
                return sources.Exists(s => GroundingScope.SharesRow(hit, s.Words) && s.Words.Contains(hit.Word, StringComparison.Ordinal)) ? null
                    : GroundingMessages.Missing(hit.Word);
            default:
                return null;
        }
    }

    // 完成整改 of 均已整改: of a deed that the source tells as done.
    private static bool IsDone(LexiconHit hit, GroundingClause clause) => hit.End + Deed <= clause.Text.Length
        && clause.Text.Substring(hit.End, Deed) is var deed
        && clause.Basis.Exists(s => s.Clauses.Any(c => c.Text.Contains(deed, StringComparison.Ordinal) && TellsDeed(c.Text)));

    // 平均每个项目提前42天 of 平均提前42天.
    private static bool IsMeanOf(LexiconHit hit, GroundingClause clause, List<GroundingSource> sources) =>
        GroundingLexicon.Claims.In(clause.Text[..hit.At]).Exists(m => m.Class == "each" && m.End == hit.At
            && sources.Exists(s => s.Words.Contains(m.Word, StringComparison.Ordinal)));

    // 每个嘎查 of 每村(社区), of 一个领域一支队伍, or of 均.
    private static bool IsOfEach(GroundingSource source, string said) => GroundingClause.Cut(source.Words).Exists(c =>
        (GroundingWords.OneByOne.StandIn(c.Text) || c.Text.Split('一').Length > 2 || GroundingLexicon.Claims.In(c.Text).Exists(h => h.Class == "universal"))
            && GroundingPolarity.Pairs(c.Text).Intersect(GroundingPolarity.Pairs(said)).Any());

    // 村村, 每个村: the noun is told with its word.
    private static bool IsOneByOne(LexiconHit hit, string text, List<GroundingSource> sources) => GroundingLexicon.SameWords.In(text)
        .Exists(h => h.At <= hit.At && h.End >= hit.End && (h.Word.Length > hit.Word.Length || h.Word[0] == h.Word[^1])
            && sources.Exists(s => GroundingContrast.IsReworded(h.Word, s.Words)));

    // 请退休法官当调解员: whom a body asks in, not what a reader is asked to do.
    private static bool Invites(string rest) => GroundingLexicon.Claims.In(rest).Exists(h => h.Class is "role" or "office" or "organ" or "people");

    // 最少要有2名 bounds a number that is judged with its figure.
    private static bool IsBound(LexiconHit hit, GroundingClause clause) => GroundingLexicon.Bounds.In(hit.Word).Count > 0
        && clause.Numbers.Exists(n => n.Said.Bound is StatedBound.Least or StatedBound.Most
            && n.Said.Number.At - clause.At - hit.End is >= 0 and <= BoundReach);

    // 在全国率先, 全省首个: of how much it is the first.
    private static string? ExtentOf(string text, LexiconHit first) => GroundingLexicon.Claims.In(text)
        .FindLast(h => h.Class == "scope" && h.End <= first.At && first.At - h.End <= ExtentReach
            && !text.AsSpan(h.End, first.At - h.End).ContainsAny(',', '、')).Word;

    private static bool IsFirstIn(string words, string extent) =>
        GroundingLexicon.Claims.In(words).Exists(h => h.Class is "first" or "rank" && ExtentOf(words, h) == extent);

    private static bool IsOwnLevel(string word, List<GroundingSource> sources) =>
        word is ['全', _] && sources.TrueForAll(s => s.Jurisdiction.EndsWith(word[1])) && !sources.Exists(s => GroundingWords.OwnLevel.StandIn(s.Words));

    // 副县长 is not 县长; 政府行政负责人 may be called 负责人. The place's own government is whose report it is.
    private static bool IsNamed(LexiconHit hit, GroundingClause clause, List<GroundingSource> sources)
    {
        var whole = Whole(hit, clause.Text);
        return sources.Exists(s => hit.Class == "office" ? Holds(s.Around, whole) : s.Around.Contains(whole, StringComparison.Ordinal))
            || (whole == hit.Word && hit.Class == "role" && sources.Exists(s => GroundingContrast.IsReworded(whole, s.Words)))
            || (whole == hit.Word && hit.Class == "organ" && (sources.Exists(s => s.Jurisdiction.EndsWith(whole, StringComparison.Ordinal)
                || GroundingContrast.IsReworded(whole, s.Around)) || GroundingBodies.IsNamed(clause.Text, hit.End, sources)));
    }

    // 区长 is not in 副区长.
    private static bool Holds(string text, string office)
    {
        for (var at = text.IndexOf(office, StringComparison.Ordinal); at >= 0; at = text.IndexOf(office, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !GroundingWords.Deputy.Are(text.AsSpan(at - 1, 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Whole(LexiconHit hit, string text) => hit.At > 0 && text[hit.At - 1] == '副' ? "副" + hit.Word : hit.Word;

    private static void CheckPlan(List<LexiconHit> hits, GroundingClause clause, string words, List<GroundingSource> sources, List<string> reasons)
    {
        // A clause goes on about the plan that one before it told of.
        var isTold = hits.Exists(h => h.Class is "plan" or "goal");
        var isPlanned = isTold || hits.Exists(h => h.Class == "order")
            || GroundingLexicon.Claims.In(words[..clause.At]).Exists(h => h.Class is "plan" or "goal" or "order");
        // 要让持证率达到90%: what is to be reached is not reached yet.
        var isDeed = hits.Exists(h => h.Class is "deed") || EndsInLe(clause.Text)
            || hits.Exists(h => h.Class == "reached" && !hits.Exists(p => p.Class is "plan" or "goal" or "order" && p.At < h.At));
        var isDone = isDeed && !hits.Exists(h => h.Class is "plan" or "goal" or "underway");
        if (sources.Count > 0 && sources.TrueForAll(s => s.IsPlan) && (isDeed || !isPlanned) && clause.Text.Length - clause.Names.Sum(n => n.Length) > 6)
        {
            reasons.Add(GroundingMessages.IsPlan);
        }
        else if (isDone && sources.Count > 0 && sources.TrueForAll(s => s.MayBePlan && !TellsDeed(s.Words)))
        {
            reasons.Add(GroundingMessages.IsPlan);
        }
        else if (isDone && !clause.IsComputed && NearestIs("plan", clause.Text, sources))
        {
            reasons.Add(GroundingMessages.IsPlan);
        }
        else if (isDone && NearestIs("underway", clause.Text, sources))
        {
            reasons.Add(GroundingMessages.IsUnderway);
        }
        else if (isTold && !sources.Exists(s => s.MayBePlan || GroundingLexicon.Claims.In(s.Words).Exists(h => h.Class is "plan" or "goal")))
        {
            reasons.Add(GroundingMessages.IsNoPlan);
        }
    }

    // 3件未审结 of 3件结转: a verb of the table that holds its negation is a verb of the sources.
    private static string WithoutStatedLack(string text, List<GroundingSource> sources)
    {
        var left = text.ToCharArray();
        foreach (var action in Questions.ActionWords.ActionsIn(text)
            .Where(a => !a.Class.StartsWith("不予", StringComparison.Ordinal) && sources.Exists(s => s.Actions.Contains(a.Class))))
        {
            if (GroundingLexicon.Negations.In(text[action.Span.Start..action.Span.End]) is [{ Class: "not" }, ..])
            {
                left.AsSpan(action.Span.Start, action.Span.Length).Fill('|');
            }
        }

        // 取消了证明 of 取消证明: the deed is the source's own, though it denies.
        foreach (var deed in GroundingLexicon.Negations.In(text).Where(n => n.Class == "not" && n.Word.EndsWith('了')
            && sources.Exists(s => s.Words.Contains(n.Word[..^1], StringComparison.Ordinal))))
        {
            left.AsSpan(deed.At, deed.Word.Length).Fill('|');
        }

        // 水平不一 of 参差不齐: a wording that holds its negation.
        foreach (var hit in GroundingLexicon.SameWords.In(text).Where(h => HoldsNegation(h.Word)
            && GroundingLexicon.SameWords.Row(h.Row).Any(o => o.Length > 1 && o != h.Word
                && sources.Exists(s => s.Words.Contains(o, StringComparison.Ordinal)))))
        {
            left.AsSpan(hit.At, hit.Word.Length).Fill('|');
        }

        return new string(left);
    }

    private static bool TellsDeed(string text) => GroundingLexicon.Claims.In(text).Exists(h => h.Class is "deed" or "reached") || EndsInLe(text);

    // 正在筹建综合执法局, 将组织306名人员参加考试: the clause of the source that shares most with what is told as done says that it is not.
    private static bool NearestIs(string kind, string said, List<GroundingSource> sources)
    {
        var pairs = GroundingPolarity.Pairs(said).ToHashSet();
        var nearest = sources.SelectMany(s => GroundingClause.Cut(s.Words)).MaxBy(c => GroundingPolarity.Pairs(c.Text).Count(pairs.Contains));
        return nearest is not null && !TellsDeed(nearest.Text) && GroundingLexicon.Claims.In(nearest.Text).Exists(h => h.Class == kind)
            && GroundingPolarity.Pairs(nearest.Text).Any(pairs.Contains);
    }

    private static bool HoldsNegation(string word) =>
        GroundingLexicon.Negations.In(word) is [{ Class: "not" or "lack" or "want" or "hard" } negation, ..] && negation.Word.Length < word.Length;

    private static bool EndsInLe(string text) => text.Contains('了', StringComparison.Ordinal) && !GroundingWords.Purpose.StandIn(text);
}
