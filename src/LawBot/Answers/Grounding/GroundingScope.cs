using LawBot.Chinese;

namespace LawBot.Answers.Grounding;

/// <summary>Whether a number counts the same whole and goes the same way as its figure: 市本级 is not 全市, 增加到 not 减少到, 市长 not 市委书记.</summary>
internal static class GroundingScope
{
    // 合格率: two characters and 率.
    private const int RateName = 3;

    // 执法机关: so much tells a kind of bodies.
    private const int KindOfBody = 2;

    private const int LongestKind = 6;

    private const char In = '在';

    // 部分乡镇, 18个乡镇: what limits a noun stands so near before it.
    private const int LimitedWithin = 4;

    internal static IEnumerable<string> Check(QuantityInContext said, GroundingClause clause, QuantityInContext stated, GroundingSource source)
    {
        // A rate behind counts of the level is told without it; 全市 is another matter.
        var isRateOfLevel = said.Number.Unit == "%" && !GroundingWords.OwnLevel.StandIn(stated.Clause);
        if (stated.IsOfLevel && !isRateOfLevel && !said.IsOfLevel && !GroundingWords.OwnLevel.StandIn(clause.Text))
        {
            yield return GroundingMessages.OnlyOfLevel(said.Number.Text);
        }
        else if ((GroundingWords.OwnLevel.StandIn(said.Before) || (said.IsOfLevel && (said.Number.Unit != "%" || stated.IsRead))) && !stated.IsOfLevel
            && clause.Places.Count == 1)
        {
            yield return GroundingMessages.NotOnlyOfLevel(said.Number.Text);
        }

        foreach (var scope in GroundingLexicon.Claims.In(said.Before).Where(h => h.Class is "scope" or "each" or "bodies"))
        {
            // 全区试行 of 在渡口街道试行.
            if (scope.Class == "scope" && stated.Clause.IndexOf(In) is >= 0 and var at
                && GroundingWords.Seats.StandIn(stated.Clause.AsSpan(at, Math.Min(stated.Clause.Length - at, LongestKind + 2))))
            {
                yield return GroundingMessages.OtherScope(scope.Word);
            }

            var isEach = scope.Class == "each" && scope.Word.StartsWith('每') && source.Words.Contains('每', StringComparison.Ordinal);
            if (!isEach && !IsOwnLevel(scope.Word, source) && !SharesRow(scope, source.Words)
                && !(scope.Class == "bodies" && IsOfAllBodies(scope.Word, source.Words)))
            {
                yield return GroundingMessages.OtherScope(scope.Word);
            }
        }

        if (IsMean(stated.Before) && !IsMean(said.Before) && GroundingLexicon.Claims.In(said.Before).Find(h => h.Class == "scope") is { Word: not null } whole)
        {
            yield return GroundingMessages.OtherScope(whole.Word);
        }

        var directions = Directions(said.Own).Concat(GroundingTrend.Compared(said)).ToList();
        var known = Directions(stated.Clause).Concat(GroundingTrend.Compared(stated)).ToList();
        if (directions.Count > 0 && !directions.Exists(known.Contains)
            && !(known.Count == 0 && (IsReworded(said.Own, stated.Clause) || directions.Exists(d => Moves(source, d) || HasMoved(source, stated, d)))))
        {
            yield return known.Count > 0 ? GroundingMessages.OtherDirection(said.Number.Text) : GroundingMessages.NoDirection(said.Number.Text);
        }

        if (ChangedBy(said.Before) && directions.Count > 0
            && (IsLevel(stated.Before) || LevelAfter(stated.Before) || stated.Before.EndsWith('从') || stated.Before.EndsWith('由'))
            && known.Count > 0)
        {
            yield return GroundingMessages.IsLevel(said.Number.Text);
        }

        if (LevelAfter(said.Before) && known.Count > 0 && ChangeBefore(stated.Before))
        {
            yield return GroundingMessages.IsChange(said.Number.Text);
        }

        if (!source.IsPlan && Plans(stated.Before)
            && !GroundingLexicon.Claims.In(clause.Text).Exists(h => h.Class is "plan" or "goal" or "order"))
        {
            yield return GroundingMessages.IsPlan;
        }

        if (IsWhatIsLess(clause.Text, stated))
        {
            yield return GroundingMessages.IsChange(said.Number.Text);
        }

        if (said.Bound is StatedBound.Least or StatedBound.Most && stated.Bound == StatedBound.Exact
            && IsMean(stated.Before) && !IsMean(said.Before))
        {
            yield return GroundingMessages.OtherBound(said.Number.Text);
        }

        if (IsReversed(said, clause, stated))
        {
            yield return GroundingMessages.Reversed(said.Number.Text);
        }

        if ((Excluded(said, stated) ?? GroundingOpposites.Excluded(said.Own, stated.Own) ?? OtherRate(said, stated)) is { } other)
        {
            yield return GroundingMessages.StatedOf(said.Number.Text, other);
        }

        if ((DoneByAnother(said, clause, stated, source) ?? DoneByOtherKind(said, clause, stated, source)) is { } doer)
        {
            yield return GroundingMessages.StatedOf(said.Number.Text, doer);
        }

        // 旗委书记2023年召开会议19次: the subject stands before the year.
        var who = Actors(said.Own) is { Count: > 0 } || clause.Years.Count == 0 ? Actors(said.Own)
            : Actors(clause.Masked()[..Math.Max(0, said.Number.At - clause.At)]);
        var whose = Actors(stated.Before) is { Count: > 0 } own ? own : Actors(stated.Clause);
        if (who.Count > 0 && whose.Count > 0 && !who.Overlaps(whose))
        {
            yield return GroundingMessages.StatedAbout(said.Number.Text, whose.First());
        }
    }

    // 平均7名 is neither 至少7名 nor 至多7名.
    private static bool IsMean(string before) => GroundingLexicon.Computing.In(before).Exists(h => h.Class == "per")
        || GroundingLexicon.Claims.In(before).Exists(h => h.Class == "each" && h.Word.EndsWith('均'));

    // 全县 in a county's own report is the county.
    private static bool IsOwnLevel(string word, GroundingSource source) => word is ['全', _] && source.Jurisdiction.EndsWith(word[1]);

    /// <summary>True for 各乡镇 of what a source says of 每个乡镇, 全部乡镇 or simply 乡镇; not of 部分乡镇 or 3个乡镇.</summary>
    internal static bool IsOfAllBodies(string bodies, string words)
    {
        if (GroundingWords.GeneralBodies.Are(bodies))
        {
            return !GroundingLexicon.Claims.In(words).Exists(h => h.Class == "some");
        }

        var noun = bodies.TrimStart('各');
        for (var at = noun.Length < 2 ? -1 : words.IndexOf(noun, StringComparison.Ordinal); at >= 0; at = words.IndexOf(noun, at + 1, StringComparison.Ordinal))
        {
            var before = words[Math.Max(0, at - LimitedWithin)..at];
            if (GroundingWords.EachOf.End(before) || (GroundingLexicon.Halves.In(before).Count == 0 && !before.Any(char.IsAsciiDigit)
                && !GroundingLexicon.Claims.In(before).Exists(h => h.Class == "some")
                && !GroundingLexicon.Bounds.In(before).Exists(h => h.Class != "none") && GroundingNumbers.In(before).Count == 0))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool SharesRow(LexiconHit word, string text) => GroundingLexicon.Claims.Row(word.Row).Any(w => text.Contains(w, StringComparison.Ordinal));

    internal static IEnumerable<string> Directions(string text) =>
        GroundingLexicon.Claims.In(WithoutNames(text)).Select(h => h.Class).Where(c => c is "up" or "down").Distinct(StringComparer.Ordinal);

    /// <summary>True when a word of direction says what the source says by another wording of its row: 新增6个 of 新设6个.</summary>
    internal static bool IsReworded(string said, string stated) =>
        GroundingLexicon.SameWords.In(said).Exists(h => GroundingLexicon.Claims.In(h.Word).Exists(c => c.Class is "up" or "down")
        && GroundingLexicon.SameWords.Row(h.Row).Any(o => o.Length > 1 && stated.Contains(o, StringComparison.Ordinal)));

    /// <summary>True when a source tells what a count was the year before, and it moved that way since: 286件,上年仅97件.</summary>
    internal static bool Moves(GroundingSource source, string way)
    {
        for (var i = 1; i < source.Quantities.Count; i++)
        {
            var (now, before) = (source.Quantities[i - 1].Number, source.Quantities[i].Number);
            if (now.Unit == before.Unit && GroundingLexicon.Computing.In(source.Quantities[i].Before).Exists(h => h.Class == "prior")
                && (way == "up" ? now.Value > before.Value : now.Value < before.Value))
            {
                return true;
            }
        }

        return false;
    }

    // 拟修改4件.
    private static bool Plans(string before) =>
        GroundingLexicon.Claims.In(before).Exists(h => h.Class == "plan" && before.Length - h.End is > 0 and <= RateName);

    // 98.7%,较上年提高2.3个百分点: the number right behind tells how the figure moved.
    private static bool HasMoved(GroundingSource source, QuantityInContext stated, string way) =>
        source.Quantities.Where(q => q.Number.At > stated.Number.At).MinBy(q => q.Number.At) is { } next
            && Directions(next.Before).Contains(way, StringComparer.Ordinal)
            && (next.Number.Unit == stated.Number.Unit || next.Number.Unit == GroundingWords.Points)
            && GroundingLexicon.Computing.In(next.Before).Exists(h => h.Class is "prior" or "compared");

    // 入企检查430次 of 减少入企检查430次: the number is by how much there were fewer, and no word of the clause says so.
    private static bool IsWhatIsLess(string clause, QuantityInContext stated) =>
        GroundingLexicon.Claims.In(stated.Before).FindLast(h => h.Class is "up" or "down") is { Class: "down" } way && ChangeBefore(stated.Before)
            && way.At == 0 && way.End < stated.Before.Length && !Directions(clause).Any() && !clause.Any(way.Word.Contains)
            && !GroundingLexicon.SameWords.In(clause).Exists(h => GroundingLexicon.SameWords.Row(h.Row).Contains(way.Word, StringComparer.Ordinal));

    // "码上调"小程序: a name says nothing of a direction.
    private static string WithoutNames(string text)
    {
        var open = text.IndexOf('"', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf('"', open + 1);
        return close < 0 ? text : text[..open] + "|" + WithoutNames(text[(close + 1)..]);
    }

    // 增量文件846件 of 存量文件846件: a word that excludes the one of the figure's own.
    private static string? Excluded(QuantityInContext said, QuantityInContext stated) => GroundingLexicon.Contrasts.In(said.Own)
        .Where(h => h.Word.Length > 1 && !stated.Own.Contains(h.Word, StringComparison.Ordinal) && !GroundingContrast.IsReworded(h.Word, stated.Own))
        .Select(h => GroundingLexicon.Contrasts.Row(h.Row).FirstOrDefault(w => w.Length > 1 && !w.Contains(h.Word, StringComparison.Ordinal)
            && stated.Own.Contains(w, StringComparison.Ordinal) && !said.Own.Contains(w, StringComparison.Ordinal))).FirstOrDefault(w => w is not null);

    // 合格率58% of 优秀率58%.
    private static string? OtherRate(QuantityInContext said, QuantityInContext stated)
    {
        var (told, known) = (RateOf(said.Own), RateOf(stated.Own));
        return told.Length < RateName || known.Length < RateName || stated.Clause.Contains(told, StringComparison.Ordinal)
            || GroundingContrast.IsReworded(told[..^1], stated.Clause)
            || Questions.ActionWords.ActionsIn(told[..^1]).Select(a => a.Class)
                .Intersect(Questions.ActionWords.ActionsIn(known[..^1]).Select(a => a.Class), StringComparer.Ordinal).Any() ? null : known;
    }

    private static string RateOf(string own) => own.IndexOf('率', StringComparison.Ordinal) is >= RateName - 1 and var at
        && own.AsSpan(at - RateName + 1, RateName - 1).IndexOfAnyExceptInRange('\u4e00', '\u9fff') < 0
        ? own[(at - RateName + 1)..(at + 1)] : "";

    /// <summary>True for words before a number that name the level reached: 增加到, 降至.</summary>
    internal static bool IsLevel(string before) => before.EndsWith('到') || before.EndsWith('至') || before.EndsWith('为');

    /// <summary>True for words before a number that say by how much something moved: 压减, 增加了; not for those that name the level reached.</summary>
    internal static bool ChangedBy(string before) =>
        GroundingLexicon.Claims.In(before).Exists(h => h.Class is "up" or "down" && before.AsSpan(h.End).TrimStart('了').Length == 0 && !IsLevel(h.Word));

    // 压缩到原来的62%.
    private static bool LevelAfter(string before) => GroundingLexicon.Claims.In(before) is var hits
        && hits.FindLast(h => h.Class is "up" or "down") is { Word: not null } way
        && (IsLevel(way.Word) || before.AsSpan(way.End).IndexOfAny('到', '至', '为') == 0);

    // 压缩62%, 压缩办理时限62%; not 压缩至62%, 压缩办理时限至62%.
    private static bool ChangeBefore(string before) => GroundingLexicon.Claims.In(before).FindLast(h => h.Class is "up" or "down") is { Word: not null } way
        && !IsLevel(way.Word) && before.AsSpan(way.End).IndexOfAny('到', '至', '为') < 0;

    // 由4762减少到1775: what came first stays first.
    private static bool IsReversed(QuantityInContext said, GroundingClause clause, QuantityInContext stated)
    {
        // 比原来的4.2%, 下降到6.7% of 由6.7%降至4.2%.
        return (IsLevel(stated.Before) && ((GroundingWords.FromNumber.End(said.Before) && clause.Numbers.Count > 1)
                || (GroundingOperands.IsPrior(said) && !GroundingOperands.IsPrior(stated) && Directions(stated.Before).Any())))
            || (LevelAfter(said.Before) && GroundingWords.FromNumber.End(stated.Before));
    }

    // 城管局公开18项清单,公安交警推行…: bodies before a figure did it, those of the clause behind it did not.
    private static string? DoneByAnother(QuantityInContext said, GroundingClause clause, QuantityInContext stated, GroundingSource source)
    {
        var at = stated.Number.At;
        var start = at == 0 ? 0 : source.Words.LastIndexOfAny([';', '。'], at - 1) + 1;
        var end = source.Words.IndexOfAny([',', ';', '。'], at) is >= 0 and var stop ? stop : source.Words.Length;
        var told = Bodies(clause.Masked()[..Math.Max(0, said.Number.At - clause.At)]);
        var known = Bodies(source.Words[start..end]);
        return told.Count > 0 && known.Count > 0 && !told.Exists(b => source.Words.AsSpan(start, end - start).Contains(b, StringComparison.Ordinal))
            ? known[^1] : null;
    }

    // 行政执法机关查办案件2784件 of 市场监管系统…查办案件2784件: a kind of bodies that the source does not name, where it names another.
    private static string? DoneByOtherKind(QuantityInContext said, GroundingClause clause, QuantityInContext stated, GroundingSource source)
    {
        var at = stated.Number.At;
        var start = at == 0 ? 0 : source.Words.LastIndexOfAny([';', '。'], at - 1) + 1;
        var told = KindsOfBodies(clause.Masked()[..Math.Max(0, said.Number.At - clause.At)])
            .FindAll(b => GroundingLexicon.Retelling.In(b[..KindOfBody]).Sum(h => h.Word.Length) == 0);
        var known = KindsOfBodies(source.Words[start..at]);
        return told.Count > 0 && known.Count > 0 && !told.Exists(b => source.Around.Contains(b, StringComparison.Ordinal)
            || GroundingContrast.IsReworded(b, source.Words) || IsShortFor(b, source.Words[start..at])) ? known[^1] : null;
    }

    // 监管部门 of 监督管理部门.
    internal static bool IsShortFor(string body, string stated) => GroundingWords.TailsOfBodies.In(stated).Any(t =>
        body.EndsWith(stated[t.Start..t.End], StringComparison.Ordinal)
        && stated[Math.Max(0, t.Start - LongestKind)..t.Start] is var whole && body[..KindOfBody].All(c => whole.Contains(c, StringComparison.Ordinal)));

    internal static List<string> KindsOfBodies(string text)
    {
        var found = new List<string>();
        foreach (var tail in GroundingWords.TailsOfBodies.In(text))
        {
            if (tail.Start >= KindOfBody && text[(tail.Start - KindOfBody)..tail.Start] is var kind && kind.All(TextFolding.IsHan))
            {
                found.Add(kind + text[tail.Start..tail.End]);
            }
        }

        return found;
    }

    private static List<string> Bodies(string text) => [.. GroundingLexicon.Claims.In(text).Where(h => h.Class == "organ").Select(h => h.Word)];

    private static HashSet<string> Actors(string text) =>
        [.. GroundingLexicon.Claims.In(text).Where(h => h.Class is "role" or "office")
            .Select(h => h.At > 0 && TextFolding.IsHan(text[h.At - 1]) && text[h.At - 1] == '副' ? "副" + h.Word : h.Word)];
}
