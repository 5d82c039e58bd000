using LawBot.Quantities;
using LawBot.Questions;

namespace LawBot.Answers.Grounding;

/// <summary>Whether 全部, 均, 全覆盖 are said of what a source says them of: in its clause, of its verb, or because two figures are equal.</summary>
internal static class GroundingUniversals
{
    private const string Whole = "100%";

    // What 全部 is said of stands so near behind it.
    private const int NextWords = 4;

    private const int Deed = 2;

    internal static bool Holds(LexiconHit hit, GroundingClause clause, string words, List<GroundingSource> sources)
    {
        // 均 of several places told one by one.
        if (hit.Word == "均" && clause.Places.Count > 1)
        {
            return true;
        }

        // 占全部纠纷的六分之一: the whole of a share, which is recomputed.
        if (clause.Text.LastIndexOf('占', hit.At) is >= 0 and var share && share >= hit.At - 1)
        {
            return true;
        }

        var verb = VerbAt(clause.Text, hit.At, hit.End);
        if (verb is not null && IsOnlyOfFewer(verb, clause, NumberBefore(words, clause.At + hit.At), sources))
        {
            return false;
        }

        // 全部公开 of 全面公开.
        if (hit.End + Deed <= clause.Text.Length && clause.Text.Substring(hit.End, Deed) is var deed
            && GroundingWords.Wholly.Words.Any(w => sources.Exists(s => s.Words.Contains($"{w}{deed}", StringComparison.Ordinal))))
        {
            return true;
        }

        return sources.Exists(s => GroundingClause.Cut(s.Words).Exists(c => Agrees(hit, clause.Text, verb, c, s))
            || (verb is not null && EqualsWhole(verb.Class, s)));
    }

    /// <summary>True when the clause of the sources that shares most with one that speaks of some speaks of all: 部分乡镇 of 15个乡镇全部.</summary>
    internal static bool IsOfAll(GroundingClause clause, LexiconHit some)
    {
        var nearest = clause.NearestWithout(some);
        return nearest.Count > 0 && nearest.TrueForAll(c => HoldsAll(c) && !HoldsSome(c));
    }

    /// <summary>True when a clause says of all (企业都…) what the clause of the sources that shares most with it says of some: 少数企业….</summary>
    internal static bool IsOfSomeOnly(GroundingClause clause)
    {
        var at = clause.Text.AsSpan().IndexOfAny('都', '均');
        if (at < 0 || HoldsSome(clause.Masked()))
        {
            return false;
        }

        var nearest = clause.NearestWithout(new LexiconHit(clause.Text[at..(at + 1)], "", -1, at));
        return nearest.Count > 0 && nearest.TrueForAll(c => HoldsSome(c) && !HoldsAll(c));
    }

    /// <summary>The word that says a deed of all (都, 逐件, 全) where the source tells that deed of fewer of them; null where none does. Of fewer things a
    /// source need not deny the rest, and what is told with such a word need not be told of all in so many words.</summary>
    internal static string? OfFewer(GroundingClause clause, string words)
    {
        if (clause.IsComputed || clause.Places.Count > 1)
        {
            return null;
        }

        var text = clause.Masked();
        foreach (var word in GroundingWords.AllTold.Words)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) is not (>= 0 and var at) || NumberBefore(words, clause.At + at) is not { } told)
            {
                continue;
            }

            var end = at + word.Length;
            var isOfFewer = VerbAt(text, at, end) is { } verb && verb.Span.Start >= end ? IsOnlyOfFewer(verb, clause, told, clause.Basis)
                : end + Deed <= text.Length && clause.Basis.Exists(s => IsOfFewer(text.Substring(end, Deed), told, s));
            if (isOfFewer)
            {
                return word;
            }
        }

        return null;
    }

    // A verb told of all of a number that the sources tell of fewer, or of all of another number.
    private static bool IsOnlyOfFewer(MetricAction verb, GroundingClause clause, decimal? told, List<GroundingSource> sources) =>
        sources.Exists(s => IsOfFewer(clause.Text[verb.Span.Start..verb.Span.End], told, s) || IsOfPart(verb.Class, told, s))
            || (told is { } number && (IsOfOther(verb.Class, number, sources) || sources.Exists(s => IsToldOfFewer(verb.Class, number, s))));

    /// <summary>True for a clause that says the same of each of several places.</summary>
    internal static bool IsOfEach(string text) => text.AsSpan().IndexOfAny('都', '均') >= 0;

    private static bool HoldsAll(string text) => text.Contains(Whole, StringComparison.Ordinal)
        || GroundingLexicon.Claims.In(text).Exists(h => h.Class is "universal" or "each" or "bodies");

    private static bool HoldsSome(string text) => GroundingLexicon.Claims.In(text).Exists(h => h.Class == "some") || GroundingLexicon.Halves.In(text).Count > 0;

    /// <summary>The words 没有全部审结 where the figures of each place of the clause bear them out: fewer were 审结 than there are; empty otherwise.</summary>
    internal static string NotAll(LexiconHit hit, GroundingClause clause)
    {
        var denial = GroundingLexicon.Negations.In(clause.Text[..hit.At]).Find(n => n.Class == "not" && n.End == hit.At);
        if (denial.Word is null || VerbAt(clause.Text, hit.At, hit.End) is not { } verb || verb.Span.Start < hit.End)
        {
            return "";
        }

        var isBorneOut = clause.Places.TrueForAll(p => p.Exists(s => s.Quantities.Any(part => part.Actions.Contains(verb.Class)
            && s.Quantities.Any(all => all.Number.At < part.Number.At && all.Number.Value > part.Number.Value
                && UnitTable.SameClass(all.Number.Unit, part.Number.Unit)))));
        return isBorneOut ? clause.Text[denial.At..verb.Span.End] : "";
    }

    private static bool Agrees(LexiconHit hit, string said, MetricAction? verb, GroundingClause told, GroundingSource source)
    {
        var stated = told.Text;
        var own = GroundingLexicon.Claims.In(stated).Find(h => h.Class == "universal");
        var at = own.Word is not null ? own.At : stated.IndexOf(Whole, StringComparison.Ordinal);
        if (at < 0 && hit.Word.Length == 1 && stated.AsSpan().IndexOfAny('每', '各') >= 0)
        {
            // 各社区均有 of 每个社区都有.
            return SharesWords(said, stated, hit);
        }

        // 实现全覆盖 of 覆盖率达100%.
        if (at < 0 || (GroundingWords.Covers.Are(hit.Word) && own.Word != hit.Word
            && !(own.Word is null && stated.Contains(hit.Word[1..], StringComparison.Ordinal))))
        {
            return false;
        }

        if (own.Word is null)
        {
            // 应诉率100% is 全部出庭.
            return verb is null ? SharesWords(said, stated, hit) : ActionWords.ActionsIn(stated.Replace('率', '|')).Any(a => a.Class == verb.Class)
                || SharesRow(said, hit, stated);
        }

        var theirs = VerbAt(stated, own.At, own.End);
        if (verb is null || theirs is null)
        {
            return SharesWords(said, stated, hit) && SharesNext(said[hit.End..], stated[own.End..]);
        }

        var word = said[verb.Span.Start..verb.Span.End];
        return stated.Contains(word, StringComparison.Ordinal)
            || (verb.Class == theirs.Class ? !IsOfSome(verb.Class, told.At + own.At, source) : SharesRow(said, hit, stated));
    }

    // 受理3件,全部前置调解,化解1件: another word of the verb's class is told of fewer of the same.
    private static bool IsOfSome(string verb, int at, GroundingSource source)
    {
        var all = source.Quantities.LastOrDefault(q => q.Number.At < at);
        return all is not null && source.Quantities.Any(part => part.Number.At > at && part.Actions.Contains(verb) && all.Number.Value > part.Number.Value
            && UnitTable.SameClass(all.Number.Unit, part.Number.Unit));
    }

    // 案件23件,已审结19件: 全部审结 is told of fewer than there are, whatever else is told of all of those.
    private static bool IsOfFewer(string verb, decimal? told, GroundingSource source) => source.Quantities.Any(part =>
        part.Before.EndsWith(verb, StringComparison.Ordinal) && (told is null || part.Number.Value < told)
        && source.Quantities.Any(all => all.Number.At < part.Number.At && all.Number.Value > part.Number.Value && all.Number.Unit == part.Number.Unit
            && all.Number.Unit.Length > 0
            && source.Words.AsSpan(all.Number.At, part.Number.At - all.Number.At).IndexOfAny(';', '。') < 0));

    // 325条留言全部答复 of 分拣留言325条、答复留言321条: the verb is told of fewer of the same list.
    private static bool IsToldOfFewer(string verb, decimal told, GroundingSource source) => source.Quantities.Any(part => part.Actions.Contains(verb)
        && part.Number.Value < told && source.Quantities.Any(all => all.Number.Value == told && all.Number.At < part.Number.At && all.Clause == part.Clause
            && all.Number.Unit == part.Number.Unit && !all.Actions.Contains(verb)))
        && !ToldOfAll(verb, source).Any(t => t.Number?.Number.Value == told);

    // 收到9件,其中8件已经审理完结: the verb is told of a part only.
    private static bool IsOfPart(string verb, decimal? told, GroundingSource source)
    {
        // Whatever is said of all is said of the number before it.
        var ofAll = ToldOfAll(verb, source).Select(t => t.Number).ToList();
        for (var i = 0; i < source.Quantities.Count; i++)
        {
            if (source.Wholes[i] is >= 0 and var whole && source.Quantities[i] is var part && part.Actions.Contains(verb)
                && source.Quantities[whole] is var all && !all.Actions.Contains(verb) && all.Number.Value > part.Number.Value
                && UnitTable.SameClass(all.Number.Unit, part.Number.Unit) && !ofAll.Contains(all)
                && (told is null ? ofAll.Count == 0 : told == all.Number.Value))
            {
                return true;
            }
        }

        return false;
    }

    // The clauses that tell a verb of all, each with the number before it.
    private static IEnumerable<(string Clause, QuantityInContext? Number)> ToldOfAll(string verb, GroundingSource source) =>
        source.Clauses.Where(c => HoldsAll(c.Text) && ActionWords.ActionsIn(c.Text).Any(a => a.Class == verb))
            .Select(c => (c.Text, source.Quantities.LastOrDefault(q => q.Number.At < c.At)));

    private static decimal? NumberBefore(string words, int at) =>
        GroundingNumbers.In(words[..at]).Where(n => !n.IsName && !n.IsYear).Select(n => (decimal?)n.Value).LastOrDefault();

    // 12宗全部胜诉 of 被诉12宗,已判9宗,全部胜诉: said of all of another number.
    private static bool IsOfOther(string verb, decimal told, List<GroundingSource> sources)
    {
        var ofAll = sources.SelectMany(s => ToldOfAll(verb, s)).Where(t => GroundingNumbers.In(t.Clause).Count == 0).Select(t => t.Number)
            .OfType<QuantityInContext>().ToList();
        return ofAll.Count > 0 && ofAll.TrueForAll(q => q.Number.Value != told)
            && sources.Exists(s => s.Quantities.Any(q => q.Number.Value == told && UnitTable.SameClass(q.Number.Unit, ofAll[0].Number.Unit)));
    }

    // 受理21件,审结21件: all were.
    private static bool EqualsWhole(string verb, GroundingSource source) =>
        source.Quantities.Any(part => part.Actions.Contains(verb) && part.Number.Unit.Length > 0
            && source.Quantities.Any(all => all.Number.At < part.Number.At && all.Number.Value == part.Number.Value && all.Number.Unit == part.Number.Unit
                && !all.Actions.Contains(verb)));

    // The verb that 全部 is said of: the first behind it, or else the last before it.
    private static MetricAction? VerbAt(string text, int at, int end)
    {
        var verbs = ActionWords.ActionsIn(text).Where(a => a.Kind != ActionKind.Weak).ToList();
        return verbs.Find(a => a.Span.End > end) ?? verbs.FindLast(a => a.Span.Start < at);
    }

    private static bool SharesRow(string said, LexiconHit hit, string stated) =>
        GroundingLexicon.SameWords.In(said[hit.End..]).Any(w => GroundingLexicon.SameWords.Row(w.Row)
            .Any(o => o.Length > 1 && stated.Contains(o, StringComparison.Ordinal)));

    // 全部公开 is not 全部述法, whatever else the clauses share.
    private static bool SharesNext(string said, string stated)
    {
        // 全部实现"一窗对外": a word of retelling is none of them.
        said = said[GroundingLexicon.Retelling.In(said).Where(h => h.At == 0).Select(h => h.Word.Length).FirstOrDefault()..];
        var next = GroundingPolarity.Pairs(said[..Math.Min(NextWords, said.Length)]).ToList();
        var theirs = GroundingPolarity.Pairs(stated[..Math.Min(NextWords + 2, stated.Length)]).ToHashSet();
        return next.Count == 0 || theirs.Count == 0 || next.Exists(theirs.Contains);
    }

    private static bool SharesWords(string said, string stated, LexiconHit hit) =>
        GroundingPolarity.Pairs(said.Remove(hit.At, hit.Word.Length).Insert(hit.At, "|")).Intersect(GroundingPolarity.Pairs(stated)).Any()
            || SharesRow(said, hit, stated);
}
