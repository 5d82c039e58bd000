using LawBot.Quantities;

namespace LawBot.Answers.Grounding;

/// <summary>Sums and differences of cited figures.</summary>
internal static class GroundingSums
{
    // Entries of a list that a sentence may pick out and add: 维持和终止的共138件.
    private const int MostPicked = 3;

    internal static string? Sum(GroundingOperands operands, List<Operand> alike)
    {
        var said = operands.Said;
        var isTold = operands.SentenceWays.Contains("sum") || (operands.Clause.Places.Count > 1 && operands.Clause.Numbers.Count == 1);
        foreach (var set in SetsIn(alike).Where(s => GroundingArithmetic.Rounds(said, s.Sum(o => o.Value)) && !TellsOneDeed(operands, s)))
        {
            // 受理5件 of 收到5件,受理3件,结案2件: a stated number is no sum of what was done otherwise.
            if (operands.IsStated && !isTold && said.Actions.Count > 0 && !set.TrueForAll(o => o.Figure.Actions.Overlaps(said.Actions)))
            {
                continue;
            }

            if ((set.TrueForAll(o => operands.Names(o, set)) && (isTold || !set.Exists(o => IsBeside(operands, o)))) || IsAllOf(said, alike, set)
                || IsJoined(said, set)
                || (isTold && (!operands.IsStated || set.TrueForAll(o => o.ToldAt >= 0)) && !HoldsWhole(set)
                    && (IsWholeList(said, alike, set) || (set.TrueForAll(operands.Leads) && !LeavesOut(operands, alike, set)))))
            {
                return Line(set, said);
            }
        }

        var ofEach = alike.Where(o => o.Source is not null && (said.Actions.Count == 0 || said.Actions.Overlaps(o.Figure.Actions)))
            .GroupBy(o => o.Source!.Sentence.ReportId, StringComparer.Ordinal).Select(g => g.MaxBy(o => GroundingFigures.Nearness(said, o.Figure))!).ToList();
        return isTold && ofEach.Count > 1 && GroundingArithmetic.Rounds(said, ofEach.Sum(o => o.Value)) ? Line(ofEach, said) : null;
    }

    /// <summary>A sum of entries of one list counted by different words, all of them named: 文件8件、决策4件、协议51份 are 63件.</summary>
    internal static string? OfThings(GroundingOperands operands)
    {
        var said = operands.Said;
        if (!operands.SentenceWays.Contains("sum"))
        {
            return null;
        }

        var isOfThings = UnitTable.CountsThings(said.Number.Unit);
        var things = operands.All.Where(o => (isOfThings && UnitTable.CountsThings(o.Unit)) || UnitTable.KindOf(o.Unit) == UnitKind.Place)
            .Concat(operands.Ones(said.Number.Unit)).OrderBy(o => o.Figure.Number.At).ToList();
        return SetsIn(things).FirstOrDefault(s => s.Count > 1 && GroundingArithmetic.Rounds(said, s.Sum(o => o.Value)) && !HoldsWhole(s)
            && s.TrueForAll(o => operands.Names(o, s))) is { } set ? Line(set, said) : null;
    }

    // 共撤销5件 of 撤销4件,变更1件: the verb told is that of some of the entries, and those of the others are not told.
    private static bool TellsOneDeed(GroundingOperands operands, List<Operand> set) => set.Exists(o => o.Figure.Actions.Overlaps(operands.Said.Actions))
        && set.Exists(o => o.Figure.Actions.Count > 0 && !o.Figure.Actions.Overlaps(operands.Said.Actions) && o.ToldAt < 0 && IsNamedByVerb(o.Figure)
            && !Questions.ActionWords.ActionsIn(operands.Words).Any(a => o.Figure.Actions.Contains(a.Class)));

    // 变更1件, 1件正在办理, not 督办单9张.
    private static bool IsNamedByVerb(QuantityInContext figure) => Questions.ActionWords.ActionsIn(figure.Before) is [.., var last]
        ? last.Span.End == figure.Before.Length : Questions.ActionWords.ActionsIn(figure.After) is [var first, ..] && first.Span.Start <= 1;

    // 一共36张 of 提示单26张、督办单9张、问责单1张: all that the source counts so, told by its verb.
    private static bool IsWholeList(QuantityInContext said, List<Operand> alike, List<Operand> set) =>
        set.Exists(o => o.Figure.Actions.Overlaps(said.Actions) || said.Pairs.Any(o.Figure.Pairs.Contains))
            && alike.Count(o => o.Source == set[0].Source) == set.Count;

    // 述法340人 of 现场述法24人、书面述法316人: one list, whole, each entry of which is of what the number counts.
    private static bool IsAllOf(QuantityInContext said, List<Operand> alike, List<Operand> set) => set[0].Source is not null
        && set.TrueForAll(o => o.Figure.Clause == set[0].Figure.Clause) && alike.Count(o => o.Source == set[0].Source) == set.Count && !HoldsWhole(set)
        && said.Pairs.Any(p => set.TrueForAll(o => o.Figure.Pairs.Contains(p)));

    // 合同24件、涉法文件10件: an entry of a list of its own beside the number is not added to it; one behind 其中 is.
    private static bool IsBeside(GroundingOperands operands, Operand entry) => entry.ToldAt > operands.Said.Number.At
        && entry.ToldAt < operands.Clause.End
        && !GroundingWords.Part.StandIn(operands.Words.AsSpan(operands.Said.Number.At, entry.ToldAt - operands.Said.Number.At));

    // 清理文件382件 of 260件政策性文件和122件规范性文件: two figures joined in the source, each of what the number counts.
    private static bool IsJoined(QuantityInContext said, List<Operand> set) => set is [{ Source: { } source } first, var second]
        && second.Source == source && GroundingWords.JoinsDeeds.End(source.Words.AsSpan(0, second.Figure.Number.At)) && !HoldsWhole(set)
        && first.Figure.After.Length > 0 && said.Pairs.Any(p => first.Figure.Pairs.Contains(p) && second.Figure.Pairs.Contains(p));

    // 予以公开和部分公开共61件: the sentence names an entry that this sum leaves out.
    private static bool LeavesOut(GroundingOperands operands, List<Operand> alike, List<Operand> set)
    {
        var entries = alike.Where(o => o.Source == set[0].Source && o.Source is not null && (set.Contains(o) || o.IsSiblingOf(set[0]))).ToList();
        var isNamedInPart = set.Exists(o => operands.Names(o, set)) && set.Exists(o => o.ToldAt < 0 && !operands.Names(o, set));
        return (isNamedInPart && set.Count > 2) || entries.Exists(o => !set.Contains(o) && o.ToldAt < 0 && operands.Names(o, entries))
            && !set.TrueForAll(o => operands.Names(o, entries));
    }

    /// <summary>The sums of entries of one sentence, as figures that a share may be of.</summary>
    internal static IEnumerable<Operand> SumsIn(List<Operand> all) =>
        from unit in all.Select(o => o.Unit).Distinct(StringComparer.Ordinal)
        from set in SetsIn([.. all.Where(o => UnitTable.SameClass(unit, o.Unit))])
        where !HoldsWhole(set)
        let number = set[0].Figure.Number with { Value = set.Sum(o => o.Value), Text = $"（{string.Join('＋', set.Select(o => o.Text))}）" }
        select new Operand(set[0].Source, new(number, StatedBound.Exact, string.Join('|', set.Select(o => o.Figure.Own)), "", set[0].Figure.Clause), -1);

    internal static string? Difference(GroundingOperands operands, List<Operand> alike)
    {
        var ways = operands.SentenceWays;
        if (!ways.Overlaps(["change", "rest", "more", "less", "apart"]))
        {
            return null;
        }

        foreach (var more in alike)
        {
            foreach (var less in alike.Where(o => o.Value < more.Value && UnitTable.SameClass(o.Unit, more.Unit)
                && GroundingArithmetic.Rounds(operands.Said, more.Value - o.Value)))
            {
                var isOfOne = more.Source == less.Source;
                if ((ways.Overlaps(["change", "more", "less"]) && isOfOne && IsChange(operands.Said, more, less))
                    || (ways.Contains("rest") && isOfOne && IsRest(operands, more, less))
                    || (ways.Overlaps(["more", "less", "apart"]) && IsComparison(operands, more, less)))
                {
                    return $"{more.Text}－{less.Text}＝{GroundingArithmetic.Plain(more.Value - less.Value)}{operands.Said.Number.Unit}";
                }
            }
        }

        return null;
    }

    // A change needs its direction in the source.
    private static bool IsChange(QuantityInContext said, Operand more, Operand less)
    {
        var directions = GroundingScope.Directions(said.Own).ToList();
        var (before, after) = more.Figure.Number.At < less.Figure.Number.At ? (more, less) : (less, more);
        return (directions.Count == 1 && GroundingWords.FromNumber.End(before.Figure.Before) && directions[0] == (after == more ? "up" : "down"))
            || (directions.Count == 1 && GroundingOperands.IsPrior(directions[0] == "down" ? more.Figure : less.Figure)
            && !GroundingOperands.IsPrior(directions[0] == "down" ? less.Figure : more.Figure))
            || directions.Count > 0 && GroundingScope.Directions(more.Figure.Clause + less.Figure.Clause).Any(directions.Contains);
    }

    // 尚有6件未办结: the verb that is denied is that of the smaller figure alone, and all verbs of the clause are those of the two.
    private static bool IsRest(GroundingOperands operands, Operand more, Operand less)
    {
        // What stands behind the number of the whole tells what is left of it.
        var isBehind = more.ToldAt >= operands.Clause.At && more.ToldAt < operands.Said.Number.At;
        var context = isBehind ? operands.Words[more.ToldAt..operands.Clause.End] : operands.Context;
        var verbs = GroundingOperands.VerbsIn(context);
        var denied = Questions.ActionWords.ActionsIn(context).Where(a => a.Class.StartsWith("不予", StringComparison.Ordinal) || a.Class == "未结")
            .Select(a => a.Class == "未结" ? "办结" : a.Class[2..]).ToList();
        var others = operands.Alike(more.Unit).Where(o => o != more && o != less).ToList();
        var isOfBoth = verbs.IsSubsetOf(more.Figure.Actions.Union(less.Figure.Actions, StringComparer.Ordinal));
        if (denied.Count > 0 && LacksWord(context, more.Figure, less.Figure)
            && verbs.Except(denied, StringComparer.Ordinal).All(v => more.Figure.Actions.Contains(v) || less.Figure.Actions.Contains(v)))
        {
            return true;
        }

        return denied.Count > 0 ? verbs.All(v => !others.Exists(o => o.Figure.Actions.Contains(v)) || more.Figure.Actions.Contains(v)
            || less.Figure.Actions.Contains(v)) && denied.TrueForAll(d => less.Figure.Actions.Contains(d)
                && (!more.Figure.Actions.Contains(d) || (GroundingShifts.IsDue(more.Figure.Before) && !GroundingShifts.IsDue(less.Figure.Before))))
            : isOfBoth && (operands.Leads(more) || operands.Leads(less));
    }

    // 133名没有完成转隶 of 核定976名,843名完成转隶: what is denied is told of the smaller figure in its own words.
    private static bool LacksWord(string context, QuantityInContext more, QuantityInContext less) =>
        GroundingLexicon.Negations.In(context).FindLast(n => n.Class == "not") is { Word: not null } negation
        && GroundingPolarity.Pairs(context[negation.End..]).ToList() is { Count: > 0 } lacking
        && lacking.TrueForAll(p => less.Pairs.Contains(p) && !more.Pairs.Contains(p));

    // 甲比乙多3件: what stands before the number is what is compared with.
    private static bool IsComparison(GroundingOperands operands, Operand more, Operand less)
    {
        var isAlike = more.Figure.Actions.SetEquals(less.Figure.Actions) || more.Source == less.Source || (more.ToldAt >= 0 && less.ToldAt >= 0);
        if (!isAlike || !operands.Leads(more) || !operands.Leads(less))
        {
            return false;
        }

        var (ofMore, ofLess) = (operands.LastMention(more, less), operands.LastMention(less, more));
        var way = GroundingLexicon.Computing.In(operands.Said.Before).FindLast(h => h.Class is "more" or "less" or "apart").Class;
        // 青禾县发放3万份,白河县发放2万份,青禾县多1万份: without 比 whoever is named has it.
        var clause = operands.Clause;
        if (clause.Names.Count == 1 && clause.Text.AsSpan().IndexOfAny('比', '较', '于') < 0 && more.Source?.Jurisdiction != less.Source?.Jurisdiction)
        {
            return way == "more" ? ofMore > ofLess : way == "less" ? ofLess > ofMore : way == "apart";
        }

        return way == "more" ? ofLess >= ofMore : way == "less" ? ofMore >= ofLess : way == "apart";
    }

    // All runs of a sentence, then two or three of its entries.
    private static IEnumerable<List<Operand>> SetsIn(List<Operand> alike)
    {
        foreach (var list in alike.GroupBy(o => o.Source).Select(g => g.ToList()))
        {
            for (var start = 0; start < list.Count; start++)
            {
                for (var count = 2; start + count <= list.Count; count++)
                {
                    yield return list.GetRange(start, count);
                }
            }

            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count; j++)
                {
                    if (j > i + 1)
                    {
                        yield return [list[i], list[j]];
                    }

                    for (var k = j + 1; k < list.Count && MostPicked > 2; k++)
                    {
                        yield return [list[i], list[j], list[k]];
                    }
                }
            }
        }
    }

    // A whole and its parts (保留15个,其中微博3个) are not added.
    private static bool HoldsWhole(List<Operand> set)
    {
        if (set[0].Source is not { } source || set.Exists(o => o.Source != source))
        {
            return false;
        }

        var between = source.Words[set.Min(o => o.Figure.Number.At)..set.Max(o => o.Figure.Number.At)];
        return GroundingWords.Part.StandIn(between)
            || set.Exists(w => set.Exists(p => GroundingParts.IsWholeOf(source, w.Figure, p.Figure)));
    }

    private static string Line(List<Operand> set, QuantityInContext said) =>
        $"{string.Join('＋', set.Select(o => o.Text))}＝{GroundingArithmetic.Plain(set.Sum(o => o.Value))}{said.Number.Unit}";
}
