using LawBot.Chinese;
using LawBot.Quantities;
using LawBot.Questions;

namespace LawBot.Answers.Grounding;

/// <summary>
/// Whether each number of a clause is that of a cited figure: value (or a rounding or limit that holds), measure word, verb, thing, scope and
/// direction. The words of the number must lead to that figure and to no other: 保留8个 falls where the report closed 8 and kept 15.
/// </summary>
internal static class GroundingFigures
{
    // How much closer the words of a number may be to another figure before they are taken to be that figure's.
    private const double Margin = 0.34;

    private const double InheritedWeight = 0.8;

    private const int Noun = 2;

    internal static void Check(IReadOnlyList<GroundingClause> clauses, string words, List<GroundingSource> cited, List<string> computed, List<string> reasons)
    {
        var derived = new List<QuantityInContext>();
        foreach (var clause in clauses)
        {
            var isRespective = clause.IsOfNamed && clause.Places.Count > 1 && clause.Numbers.Count > 0 && clause.Numbers.Count % clause.Places.Count == 0
                && GroundingWords.Respectively.StandIn(words);
            for (var i = 0; i < clause.Numbers.Count; i++)
            {
                var (said, basis) = clause.Numbers[i];
                var sources = isRespective ? basis.Intersect(clause.Places[i % clause.Places.Count]).ToList() : basis;
                if (!isRespective && clause.Places.Count > 1 && IsOfEach(clause, said))
                {
                    reasons.AddRange(JudgeEach(said, clause, clauses, words, cited, derived, computed));
                    continue;
                }

                reasons.AddRange(Judge(said, sources, clause, clauses, words, cited, derived, computed));
            }
        }
    }

    private static bool IsOfEach(GroundingClause clause, QuantityInContext said) =>
        said.Before.AsSpan().IndexOfAny('都', '均', '各') >= 0 && clause.Numbers.Count == 1;

    // 两地都在98%以上: the bound is close for one of them and holds for the others.
    private static List<string> JudgeEach(
        QuantityInContext said, GroundingClause clause, IReadOnlyList<GroundingClause> clauses, string words, List<GroundingSource> cited,
            List<QuantityInContext> derived, List<string> computed)
    {
        var loose = said with { IsLoose = true };
        var isClose = clause.Places.Exists(p => !Judge(said, p, clause, clauses, words, cited, derived, []).Any());
        return clause.Places.SelectMany(p => Judge(isClose ? loose : said, p, clause, clauses, words, cited, derived, computed)).ToList();
    }

    private static IEnumerable<string> Judge(
        QuantityInContext said, List<GroundingSource> sources, GroundingClause clause, IReadOnlyList<GroundingClause> clauses, string words,
        List<GroundingSource> cited,
        List<QuantityInContext> derived, List<string> computed)
    {
        var text = said.Number.Text;
        var figures = sources.SelectMany(s => s.Quantities.Select(q => (Source: s, Quantity: q)))
            .Where(f => GroundingUnits.HasUnit(said, f.Quantity, f.Source.Words)).ToList();
        var fitting = figures.Where(f => said.HoldsFor(f.Quantity)).ToList();
        if (fitting.Count == 0)
        {
            if (SelfCounts.IsOfSum(said.Number, words) || SelfCounts.CountsTheNamed(said.Number, words) || SelfCounts.CountsTheEndings(said, cited)
                || SelfCounts.CountsTheCited(said.Number, cited) || SelfCounts.CountsTheListed(said, words, cited.Count)
                || SelfCounts.CountsTheParts(said, cited) || SelfCounts.CountsTheSteps(said.Number, words)
                || SelfCounts.IsOfNone(said.Number, words) || ListedCounts.Holds(said, words, sources)
                || SelfCounts.IsOfEvery(said.Number, words, sources) || SelfCounts.CountsTheTitles(said.Number, said.After, sources)
                    || SelfCounts.CountsEachTime(said.Number, said.Before, sources))
            {
                return [];
            }

            // 9月 of 九月: a count in digits of what is a name to the report.
            if (sources.Exists(s => s.Numbers.Any(n => n.IsName && n.Value == said.Number.Value && said.Number.Unit.Length > 0
                && s.Words[n.At] != '第' && n.Text.EndsWith(said.Number.Unit, StringComparison.Ordinal))))
            {
                return [];
            }

            // 半个月 of 15日.
            if (UnitTable.DaysOf(said.Number.Unit) is > 0 and var days && sources.Exists(s => s.Quantities.Any(q =>
                UnitTable.DaysOf(q.Number.Unit) * q.Number.Value == days * said.Number.Value && q.Bound == said.Bound)))
            {
                return [];
            }

            // 十五天整改期: a name to the report and a count to its retelling.
            if (IsRecomputed() || (!char.IsAsciiDigit(text[0]) && !figures.Exists(f => f.Quantity.Number.Value == said.Number.Value)
                && sources.Exists(s => s.Words.Contains(text, StringComparison.Ordinal) || SelfCounts.IsShort(said, s))))
            {
                return [];
            }

            return [cited.Exists(s => s.Quantities.Any(q => said.HoldsFor(q) && GroundingUnits.HasUnit(said, q, s.Words))) ? GroundingMessages.OfAnother(text)
                : figures.Exists(f => f.Quantity.Number.Value == said.Number.Value) ? GroundingMessages.OtherBound(text)
                : GroundingMessages.Missing(text)];
        }

        said = (TellsAll(said) ? said.WithoutDeeds() : said)
            .Without(clause.Places.SelectMany(p => p).Select(s => s.Jurisdiction).Distinct(StringComparer.Ordinal));
        var (own, all) = (fitting.ConvertAll(f => f.Quantity), figures.ConvertAll(f => f.Quantity));
        if ((GroundingShifts.Of(said, own, all) ?? OfAnother(said, own, all)) is { } other)
        {
            return [other];
        }

        if (Disagreement(said, own, all) is { } reason)
        {
            return !NamesStated(said, own, all) && IsRecomputed(isStated: true) ? [] : [reason];
        }

        if (GroundingDeeds.Unstated(said, own, sources) is { } verb)
        {
            return [GroundingMessages.NotSaid(verb)];
        }

        var best = fitting.Select(f => (f.Source, f.Quantity, Near: Nearness(said, f.Quantity))).MaxBy(f => f.Near);
        return GroundingScope.Check(said, clause, best.Quantity, best.Source);

        bool IsRecomputed(bool isStated = false)
        {
            // 比乙县低6.6个百分点, 相差3件: what compares speaks of more than the place named last.
            var compares = said.Number.Unit == "倍" || GroundingOperands.WaysOf(clause.Text).Overlaps(["more", "less", "apart"]);
            if (GroundingArithmetic.Recompute(new(said, clause, clauses, words, compares ? cited : sources, derived) { IsStated = isStated }) is not { } line)
            {
                return false;
            }

            computed.Add(line);
            clause.IsComputed = true;
            derived.Add(said with { Number = said.Number with { Text = $"（{line.Split('＝')[0]}）" } });
            return true;
        }
    }

    /// <summary>Why the words of a number lead to another figure than the one that has its value; null when they do not.</summary>
    /// <param name="said">The number of the generated sentence.</param>
    /// <param name="fitting">The figures that have its value; one or more.</param>
    /// <param name="figures">All figures it may be confused with.</param>
    internal static string? Disagreement(QuantityInContext said, IReadOnlyList<QuantityInContext> fitting, IReadOnlyList<QuantityInContext> figures)
    {
        var text = said.Number.Text;
        var best = fitting.MaxBy(f => Nearness(said, f))!;
        if (fitting.All(f => Opposes(said, f)))
        {
            return GroundingMessages.Stated(text, Short(best));
        }

        // 每村4名: what is told of each is no rival of what is told of all.
        var isOfEach = said.Before.Contains('每', StringComparison.Ordinal) && best.Before.Contains('每', StringComparison.Ordinal);
        // 由7卷降到3卷: what it was before is no rival of what it came to.
        var isLevel = GroundingScope.IsLevel(said.Before);
        // 由上年的802.3万元降至: what is told as that of the year before is the one that the report tells so.
        var isOfPrior = GroundingOperands.IsPrior(said) && fitting.Any(GroundingOperands.IsPrior);
        var rivals = figures.Except(fitting).Where(f => !(isOfPrior && !GroundingOperands.IsPrior(f)) && UnitTable.SameClass(f.Number.Unit, said.Number.Unit)
            && !(isLevel && (f.Before.EndsWith('由') || f.Before.EndsWith('从')))
            && !IsAnotherNoun(said, best, f) && (!isOfEach || f.Before.Contains('每', StringComparison.Ordinal))).ToList();
        if (rivals.Find(r => LeadsAway(said, best, r) || HasItsVerb(said, best, r)) is { } other)
        {
            return GroundingMessages.StatedNumber(Short(said), other.Number.Text, text);
        }

        var rival = rivals.MaxBy(f => Nearness(said, f));
        return rival is not null && Nearness(said, rival) > Nearness(said, best) + Margin && !IsNamedBetter(said, best, rival)
            ? GroundingMessages.StatedNumber(Short(said), rival.Number.Text, text) : null;
    }

    // 督察9个县和25个部门: the noun behind the number tells the two apart, whatever stands behind both.
    private static bool IsAnotherNoun(QuantityInContext said, QuantityInContext best, QuantityInContext rival) =>
        said.After.Length > 0 && best.After.Length > 0 && rival.After.Length > 0
        && TextFolding.IsHan(said.After[0]) && said.After[0] == best.After[0] && said.After[0] != rival.After[0]
        && (said.Actions.Count == 0 || (best.Actions.Count == 0 && best.Clause == rival.Clause))
        || IsAnotherHead(said, best, rival) || IsNounBefore(said, best, rival);

    // 发现的138个问题 of 督察25个部门,发现问题138个: the noun behind the number stands before it in the source.
    private static bool IsNounBefore(QuantityInContext said, QuantityInContext best, QuantityInContext rival) =>
        said.After.Length >= Noun && TextFolding.IsHan(said.After[0]) && best.Before.EndsWith(said.After[..Noun], StringComparison.Ordinal)
        && rival.After.Length > 0 && TextFolding.IsHan(rival.After[0]) && !rival.Own.Contains(said.After[..Noun], StringComparison.Ordinal);

    // 服务站16个、服务室431个 of 服务站16个、室431个: the last character before the number tells the two apart.
    private static bool IsAnotherHead(QuantityInContext said, QuantityInContext best, QuantityInContext rival) =>
        said.Actions.Count == 0 && best.Clause == rival.Clause && said.Before.Length > 0 && best.Before.Length > 0 && rival.Before.Length > 0
        && TextFolding.IsHan(said.Before[^1]) && said.Before[^1] == best.Before[^1] && said.Before[^1] != rival.Before[^1];

    // 采纳意见164条 of 收集意见164条,采纳58条: all that it shares with its figure the other shares too, and a word more.
    private static bool LeadsAway(QuantityInContext said, QuantityInContext best, QuantityInContext rival) =>
        !said.Actions.Overlaps(best.Actions)
        && said.Pairs.Any(p => rival.Pairs.Contains(p) && !best.Pairs.Contains(p) && !best.Inherited.Contains(p))
        && !said.Pairs.Any(p => best.Pairs.Contains(p) && !rival.Pairs.Contains(p) && !rival.Inherited.Contains(p));

    // 答复留言325条 of 分拣留言325条、答复留言321条: the verb told is that of another count in the same list, of the same things.
    private static bool HasItsVerb(QuantityInContext said, QuantityInContext best, QuantityInContext rival) =>
        said.Actions.Count > 0 && best.Actions.Count == 0 && rival.Clause == best.Clause && said.Actions.IsSubsetOf(rival.Actions)
        && rival.Number.At > best.Number.At && rival.Number.Unit == best.Number.Unit
        && GroundingPolarity.Pairs(ActionWords.WithoutActions(rival.Own)).Any(p => best.Pairs.Contains(p) && said.Pairs.Contains(p));

    // 督察反馈的47个问题 of 督察16个单位,反馈问题47个: where its figure has no verb of its own, more words lead to it than to the other.
    private static bool IsNamedBetter(QuantityInContext said, QuantityInContext best, QuantityInContext rival) =>
        best.Actions.Count == 0 && !IsPartOf(said, best, rival)
        && said.Pairs.Count(p => best.Pairs.Contains(p) && !rival.Pairs.Contains(p)) > said.Pairs.Count(p => rival.Pairs.Contains(p)
            && !best.Pairs.Contains(p));

    // 审结诉讼案件8起 of 承办诉讼案件8起,办结3件: a part that names nothing but its verb is of what stands before it.
    private static bool IsPartOf(QuantityInContext said, QuantityInContext whole, QuantityInContext part) =>
        part.Actions.Overlaps(said.Actions) && UnitTable.SameClass(part.Number.Unit, whole.Number.Unit) && part.Number.Value < whole.Number.Value
        && whole.Number.At < part.Number.At && !GroundingPolarity.Pairs(ActionWords.WithoutActions(part.Own)).Any();

    // 其余4项保留 of 调整4项,保留6项,合计10项: what is left is told with the verb of a figure that is stated.
    private static bool NamesStated(QuantityInContext said, List<QuantityInContext> own, List<QuantityInContext> all) => said.Actions.Count > 0
        && !own.Exists(f => f.Actions.Overlaps(said.Actions))
        && all.Exists(f => f.Actions.SetEquals(said.Actions) && f.Number.Unit == said.Number.Unit && said.Pairs.Any(f.Pairs.Contains));

    // 备案的168件都被要求纠正 of 报送备案168件,要求纠正7件; 撤销31件 of 撤销、变更、确认违法31件.
    private static string? OfAnother(QuantityInContext said, List<QuantityInContext> fitting, List<QuantityInContext> figures)
    {
        if (said.After.AsSpan().IndexOfAny('都', '均') >= 0 && figures.Except(fitting).FirstOrDefault(r => IsDoneWith(said, fitting, r)) is { } rival)
        {
            return GroundingMessages.StatedNumber(Short(said), rival.Number.Text, said.Number.Text);
        }

        return fitting.Find(f => f.Before.Contains('、', StringComparison.Ordinal) && said.Actions.Count > 0 && f.Actions.Count > 1
            && said.Actions.IsProperSubsetOf(f.Actions)
            && ActionWords.ActionsIn(f.Before) is [.., var last] && last.Span.End == f.Before.Length && !said.Actions.Contains(last.Class)
                && fitting.Count == 1) is { } list
            ? GroundingMessages.Stated(said.Number.Text, Short(list)) : null;
    }

    private static bool IsDoneWith(QuantityInContext said, List<QuantityInContext> fitting, QuantityInContext rival) =>
        (said.Actions.Any(a => rival.Actions.Contains(a) && !fitting.Exists(f => f.Actions.Contains(a)))
            && said.Pairs.Any(p => rival.Pairs.Contains(p) && !fitting.Exists(f => f.Pairs.Contains(p) || f.Inherited.Contains(p))))
        || (rival.Number.Value < said.Number.Value && UnitTable.SameClass(rival.Number.Unit, said.Number.Unit)
            && GroundingPolarity.Pairs(said.After).Any(p => rival.Pairs.Contains(p) && !fitting.Exists(f => f.Pairs.Contains(p) || f.Inherited.Contains(p))));

    /// <summary>How far the words of one number are those of another, from −1 to 2: their verbs, and the share of shared pairs of characters.</summary>
    internal static double Nearness(QuantityInContext said, QuantityInContext stated)
    {
        var verbs = said.Actions.Count == 0 || stated.Actions.Count == 0 ? 0 : said.Actions.Overlaps(stated.Actions) || SaysAlike(said, stated) ? 1 : -1;
        var shared = said.Pairs.Sum(p => stated.Pairs.Contains(p) ? 1 : stated.Inherited.Contains(p) ? InheritedWeight : 0);
        return verbs + (said.Pairs.Count == 0 ? 0 : shared / said.Pairs.Count);
    }

    private static bool Opposes(QuantityInContext said, QuantityInContext stated) =>
        UnitTable.KindOf(said.Number.Unit) != UnitKind.Time && said.Actions.Count > 0
            && GroundingDeeds.Own(stated).Any(a => !GroundingScope.Directions(a).Any()) && !GroundingDeeds.Share(said, stated)
            && !SaysAlike(said, stated);

    // 复议案件3件则全部办结: what all of them were is judged with 全部.
    private static bool TellsAll(QuantityInContext said) => !ActionWords.ActionsIn(said.Before).Any(a => a.Kind != ActionKind.Weak)
        && GroundingLexicon.Claims.In(said.After).Exists(h => h.Class == "universal" && h.At <= Noun);

    // 核发许可证 of 发出许可证: verbs that one row of wordings holds.
    internal static bool SaysAlike(QuantityInContext said, QuantityInContext stated) =>
        GroundingLexicon.SameWords.In(said.Own).Exists(h => ActionWords.ActionsIn(h.Word) is [{ Kind: not ActionKind.Weak }]
            && GroundingLexicon.SameWords.Row(h.Row).Any(o => o.Length > 1 && GroundingDeeds.WithoutAttributive(stated).Contains(o, StringComparison.Ordinal)));

    private static string Short(QuantityInContext quantity)
    {
        var before = quantity.Before.Length > 10 ? quantity.Before[^10..] : quantity.Before;
        return before + quantity.Number.Text + (quantity.After.Length > 6 ? quantity.After[..6] : quantity.After);
    }
}
