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
    // A retelling may say a word or two in its own way; beside a number none.
    private const int Free = 4;
    private const double FreeShare = 0.34;
    private const string Numerals = "一二三四五六七八九十百千万亿两";

    internal static void Check(GroundingClause clause, List<string> reasons)
    {
        var novel = Novel(clause, clause.Basis);
        if (novel.Count > 0 && (IsMade(clause.Text, novel) || novel.Exists(IsOfTheField) || clause.Numbers.Count > 0 || novel.Sum(n => n.Length) > Free || Share(clause, novel) > FreeShare))
        {
            reasons.Add($"“{novel.MaxBy(n => n.Length)}”不在所引的句子里");
            return;
        }

        // What is told of several places at once must hold for each, by most of its words.
        foreach (var place in clause.Places.Count > 1 && IsOfAll(clause.Text) ? clause.Places : [])
        {
            var missing = Novel(clause, place).Where(m => !novel.Exists(n => n.Contains(m, StringComparison.Ordinal))).ToList();
            if (missing.Count > 0)
            {
                reasons.Add($"{place[0].Jurisdiction}的句子里没有“{missing.MaxBy(n => n.Length)}”");
                return;
            }
        }
    }

    // 设立农民工工资专户: what was made, issued or bought must stand in the source, in these words.
    private static bool IsMade(string text, List<string> novel) =>
        GroundingLexicon.Claims.In(text).Exists(h => h.Class == "making" && novel.Exists(n => text.IndexOf(n, StringComparison.Ordinal) >= h.End));

    private static bool IsOfAll(string text) => text.AsSpan().IndexOfAny('都', '均') >= 0;

    /// <summary>The runs of a clause, two characters or more, that no source bears out.</summary>
    internal static List<string> Novel(GroundingClause clause, IReadOnlyList<GroundingSource> sources)
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
        Cover(GroundingLexicon.Bounds.In(text).Where(b => b.Word.Length > 1), covered);
        Cover(GroundingLexicon.Claims.In(text).Where(c => c.Class is not ("first" or "praise" or "ground")), covered);
        Cover(GroundingLexicon.Negations.In(text).Where(n => n.Class is "not" or "lack"), covered);
        Cover(GroundingLexicon.SameWords.In(text).Where(w => sources.Any(s => GroundingLexicon.SameWords.Row(w.Row).Any(o => s.Around.Contains(o, StringComparison.Ordinal)))), covered);
        CoverActions(text, sources, covered);
        return [.. Runs(text, covered)];
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

    private static IEnumerable<string> Runs(string text, bool[] covered)
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
                yield return text[start..i];
            }
        }
    }

    private static double Share(GroundingClause clause, List<string> novel)
    {
        var han = clause.Text.Count(TextFolding.IsHan) - clause.Names.Sum(n => n.Length);
        return han <= 0 ? 0 : (double)novel.Sum(n => n.Length) / han;
    }

    // A verb or a matter of the field changes what is said; 侧重 or 铺到 does not.
    private static bool IsOfTheField(string run)
    {
        for (var i = 0; i < run.Length - 1; i++)
        {
            if (ActionVerbs.VerbAt(run, i, out _) > 0)
            {
                return true;
            }
        }

        return Vocabulary.Field.Match(run).Any(m => m.Span.Length >= 2) || ActionWords.ActionsIn(run).Count > 0;
    }
}
