using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Questions;

namespace LawBot.Answers.Grounding;

/// <summary>
/// Whether the content words of a clause stand in the sources of the place it speaks of: by pairs of neighbouring characters, by wordings of
/// one meaning, or as words of retelling. A word of the field that stands nowhere (信访, 驳回, 刑事) lets it fall; of other words a little is free.
/// </summary>
internal static class GroundingContent
{
    // Words that claim, name or count are known by their kind and place; of others a clause may say two in its own way.
    private const int Free = 5;

    // 经费不足: so much of what is wanting.
    private const int Noun = 2;

    // The class of verbs that tell no count from another.
    private const string OtherDeeds = "其他";
    private const char ListMark = '、';
    private const string Numerals = "一二三四五六七八九十百千万亿两";

    internal static void Check(GroundingClause clause, List<string> reasons)
    {
        var novel = Novel(clause, clause.Basis);
        if ((Unfounded(clause, novel) ?? Wanting(clause)) is { } run)
        {
            reasons.Add(GroundingMessages.Missing(run));
            return;
        }

        // What is told of several places at once must hold for each, by most of its words.
        foreach (var place in clause.Places.Count > 1 && GroundingUniversals.IsOfEach(clause.Text) ? clause.Places : [])
        {
            var missing = Novel(clause, place).Select(m => m.Text).Where(m => !novel.Exists(n => n.Text.Contains(m, StringComparison.Ordinal))).ToList();
            if (missing.Count > 0)
            {
                reasons.Add(GroundingMessages.NotThere(place[0].Jurisdiction, missing.MaxBy(n => n.Length)!));
                return;
            }
        }
    }

    // The run for which a clause falls; null when the sources' words and a little freedom bear it out.
    private static string? Unfounded(GroundingClause clause, List<NovelRun> novel)
    {
        if (novel.Count == 0)
        {
            return null;
        }

        if (novel.Find(n => IsMade(clause, n) || IsDeed(clause, n) || IsOfTheField(n.Text) || IsSubject(clause, n)
            || IsListed(clause, n) || IsCounted(clause, n)) is { Text: not null } certain)
        {
            return certain.Text;
        }

        novel = novel.FindAll(run => !clause.Numbers.Exists(n => run.End > n.Said.Number.At - clause.At - n.Said.Before.Length
            && run.At < n.Said.Number.At - clause.At && IsDeedOfNone(run.Text, n.Said, n.Basis)));
        if (novel.Count == 0)
        {
            return null;
        }

        return novel.Sum(n => Foreign(clause, n)) > Free ? novel.MaxBy(n => n.Text.Length).Text : null;
    }

    // 农家院子 of 农家小院: a word of another form has a character of the source's.
    private static int Foreign(GroundingClause clause, NovelRun run) =>
        run.Text.Count(c => !clause.Basis.Exists(s => s.Words.Contains(c, StringComparison.Ordinal)));

    // 民事诉讼 of 诉讼: what a number counts is in another form only where the clause that is retold has a character of it.
    private static int ForeignNear(GroundingClause clause, NovelRun run)
    {
        var retold = clause.NearestWithout(new LexiconHit(run.Text, "", -1, run.At));
        return retold.Count == 0 ? Foreign(clause, run) : run.Text.Count(c => !retold.Exists(r => r.Contains(c, StringComparison.Ordinal)));
    }

    // Who the sentence is about stands where it begins.
    private static bool IsSubject(GroundingClause clause, NovelRun run) => clause.At == 0 && run.At == 0 && clause.Names.Count == 0;

    // 律师、会计师和社工: what stands in a list beside what the source names is one more thing that it would have to name.
    private static bool IsListed(GroundingClause clause, NovelRun run) => Foreign(clause, run) > 0
        && clause.Text.Contains(ListMark, StringComparison.Ordinal)
        && ((run.At > 0 && (clause.Text[run.At - 1] == ListMark || GroundingWords.Joints.End(clause.Text.AsSpan(0, run.At))))
            || (run.End < clause.Text.Length && clause.Text[run.End] == ListMark));

    // 燃气纠纷213件, 3家律所: what a number counts is told in the source's words, or in another form of one of them. What stands before a number that
    // has its noun behind it (重新调整37个部门) and what stands apart from it is a deed.
    private static bool IsCounted(GroundingClause clause, NovelRun run) => ForeignNear(clause, run) > run.Text.Length / 2 && clause.Numbers.Exists(n =>
    {
        var (start, end) = CountedBy(clause.Text, n.Said.Number.At - clause.At, n.Said.Number.Text.Length);
        return Math.Min(run.End, end) - Math.Max(run.At, start) >= Noun && !GroundingWords.Completes.End(clause.Text.AsSpan(0, run.End))
            && !IsDeedOfNone(run.Text, n.Said, n.Basis);
    });

    // Where the noun stands that a number counts: behind it, or before it where nothing stands behind.
    private static (int Start, int End) CountedBy(string text, int at, int length)
    {
        var behind = at + length;
        var end = behind;
        while (end < text.Length && TextFolding.IsHan(text[end]) && !GroundingWords.BesideNouns.Begin(text.AsSpan(end)))
        {
            end++;
        }

        if (end > behind)
        {
            return (behind, end);
        }

        end = at;
        while (GroundingWords.BeforeNumbers.Words.FirstOrDefault(w => text.AsSpan(0, end).EndsWith(w)) is { } adverb)
        {
            end -= adverb.Length;
        }

        var start = end;
        while (start > 0 && TextFolding.IsHan(text[start - 1]) && !GroundingWords.BesideNouns.End(text.AsSpan(0, start)))
        {
            start--;
        }

        return (start, end);
    }

    // 进行了表决: a deed told as a noun.
    private static bool IsDeed(GroundingClause clause, NovelRun run) =>
        Foreign(clause, run) == run.Text.Length && GroundingWords.Light.End(clause.Text.AsSpan(0, run.At));

    // 研究议题241项 of 议题241项: a verb that tells no count from another, of a figure that has none.
    private static bool IsDeedOfNone(string run, QuantityInContext said, List<GroundingSource> sources) =>
        ActionTable.At(run, 0, ActionReading.Reported) is { Row.Class: OtherDeeds } verb && verb.Word.Length == run.Length
        && sources.SelectMany(s => s.Quantities).Where(said.HoldsFor).All(q => q.Actions.Count == 0);

    // 设立农民工工资专户: what was made, issued or bought must stand in the source, in these words or in another form of them.
    private static bool IsMade(GroundingClause clause, NovelRun run) => Foreign(clause, run) > run.Text.Length / 2
        && GroundingLexicon.Claims.In(clause.Text).Exists(h => h.Class == "making" && run.At >= h.End);

    // 经费不足: what is said to be wanting must be what the source says it of.
    private static string? Wanting(GroundingClause clause) => GroundingLexicon.Negations.In(clause.Text)
        .Where(n => n.Class == "lack" && n.At >= Noun && !clause.Names.Exists(m => m.At + m.Length > n.At - Noun))
        .Select(n => clause.Text[(n.At - Noun)..n.At]).FirstOrDefault(noun => noun.All(TextFolding.IsHan) && !IsKnown(noun, clause.Basis));

    private static bool IsKnown(string noun, List<GroundingSource> sources) => sources.Exists(s => s.Known.Contains((noun[0], noun[1])))
        || sources.Exists(s => noun.Any(c => s.Words.Contains(c, StringComparison.Ordinal)))
        || GroundingLexicon.Retelling.In(noun).Exists(h => h.Word.Length > 1) || GroundingLexicon.Common.In(noun).Count > 0
        || GroundingLexicon.SameWords.In(noun).Exists(h => GroundingLexicon.SameWords.Row(h.Row)
            .Any(o => sources.Exists(s => s.Around.Contains(o, StringComparison.Ordinal))));

    /// <summary>The runs of a clause, two characters or more, that no source bears out.</summary>
    internal static List<NovelRun> Novel(GroundingClause clause, IReadOnlyList<GroundingSource> sources)
    {
        var text = clause.Text;
        var covered = new bool[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            covered[i] |= !TextFolding.IsHan(text[i]) || Numerals.Contains(text[i], StringComparison.Ordinal);
            if (i > 0 && sources.Any(s => s.Known.Contains((text[i - 1], text[i]))))
            {
                covered[i - 1] = covered[i] = true;
            }
        }

        clause.Names.Concat(clause.Years).ToList().ForEach(n => covered.AsSpan(n.At, Math.Min(n.Length, text.Length - n.At)).Fill(true));
        foreach (var (said, _) in clause.Numbers)
        {
            covered.AsSpan(said.Number.At - clause.At, said.Number.Text.Length).Fill(true);
        }

        Cover(GroundingLexicon.Retelling.In(text), covered);
        Cover(GroundingLexicon.Common.In(text), covered);
        Cover(GroundingLexicon.Bounds.In(text).Where(b => b.Word.Length > 1), covered);
        Cover(GroundingLexicon.Computing.In(text), covered);
        Cover(GroundingLexicon.Halves.In(text), covered);
        Cover(GroundingLexicon.Claims.In(text).Where(c => c.Class is not ("first" or "praise" or "ground" or "people" or "paper" or "some")), covered);
        Cover(GroundingLexicon.Negations.In(text).Where(n => n.Class is "not" or "lack" or "want" or "trouble" or "hard"), covered);
        Cover(GroundingLexicon.SameWords.In(text)
            .Where(w => sources.Any(s => GroundingLexicon.SameWords.Row(w.Row)
                .Any(o => o.Length > 1 && s.Around.Contains(o, StringComparison.Ordinal)))), covered);
        CoverActions(text, sources, covered);
        return [.. Runs(text, covered).Where(r => !sources.Any(s => GroundingNames.IsShortened(r.Text, s.Around)))];
    }

    private static void Cover(IEnumerable<LexiconHit> hits, bool[] covered)
    {
        foreach (var hit in hits)
        {
            covered.AsSpan(hit.At, hit.Word.Length).Fill(true);
        }
    }

    // 审结 for 办结: verbs of one class.
    private static void CoverActions(string text, IReadOnlyList<GroundingSource> sources, bool[] covered)
    {
        foreach (var action in ActionWords.ActionsIn(text))
        {
            if (action.Kind == ActionKind.Weak || sources.Any(s => s.Actions.Contains(action.Class)))
            {
                covered.AsSpan(action.Span.Start, action.Span.Length).Fill(true);
            }
        }
    }

    private static IEnumerable<NovelRun> Runs(string text, bool[] covered)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && !covered[i])
            {
                i++;
            }

            if (i - start >= 2)
            {
                yield return new(start, text[start..i]);
            }
        }
    }

    // A verb that tells one count from another and a matter of the field change what is said; 侧重 or 铺到 does not, nor what merely was done (听取, 下发).
    private static bool IsOfTheField(string run)
    {
        for (var i = 0; i < run.Length - 1; i++)
        {
            if (ActionTable.At(run, i, ActionReading.Reported) is { } verb && verb.Row.Class != OtherDeeds)
            {
                return true;
            }
        }

        return Vocabulary.Field.Topics(run).Any(Vocabulary.IsMatter) || ActionWords.ActionsIn(run).Any(a => a.Kind != ActionKind.Weak);
    }

    /// <summary>A run of a clause that no source bears out, and where it begins.</summary>
    internal readonly record struct NovelRun(int At, string Text)
    {
        internal int End => At + Text.Length;
    }
}
