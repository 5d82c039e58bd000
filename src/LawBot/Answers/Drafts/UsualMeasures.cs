namespace LawBot.Answers.Drafts;

/// <summary>The measures that a section on a matter usually names, as its owner would say them, under the heads of the model where one is followed.</summary>
internal static class UsualMeasures
{
    internal static List<DraftMeasure> Of(DraftSpec spec, DraftMatter matter, DraftContent content, DraftExemplars exemplars, DraftOwner owner)
    {
        var purpose = spec.Tone == DraftTone.Plain ? "" : owner.Fill(matter.Orientation.FirstOrDefault() ?? "");
        var all = matter.Measures.Select(m => new DraftMeasure(owner.Fill(m.Head), owner.Fill(m.Text), owner.Fill(m.More)) { Usual = m.Head });
        var usual = SaidTwice.Without([.. all.Where(m => m.Head.Length > 0)], purpose);
        return [.. (spec.Model is { } model ? ModelMoves.Over(usual, exemplars.Of(model)) : usual).Where(m => !content.IsExcluded($"{m.Head}{m.Text}{m.More}")
            && !IsNear(m, spec, matter) && !IsOfOtherHalf(m, spec, matter) && IsOfFocus(m, spec))];
    }

    // 败诉率别写: what is done about 败诉 is not what the user wants to read either.
    private static bool IsNear(DraftMeasure measure, DraftSpec spec, DraftMatter matter) => spec.Exclude.Any(e => e.Length > 2
        && $"{measure.Head}{measure.Text}".Contains(e[..2], StringComparison.Ordinal) && !matter.Name.Contains(e[..2], StringComparison.Ordinal));

    // 只谈涉企检查: measures on other things are none of the text, whatever the facts are.
    private static bool IsOfFocus(DraftMeasure measure, DraftSpec spec) => !spec.IsFocusAlone
        || spec.Focus.Any(f => DraftWords.Share(f, $"{measure.Head}{measure.Text}{measure.More}") > 0);

    // 写行政裁决 asks nothing of 仲裁, although one matter holds both.
    private static bool IsOfOtherHalf(DraftMeasure measure, DraftSpec spec, DraftMatter matter)
    {
        var halves = matter.Key.Split('与');
        var said = $"{spec.Request}{spec.Facts}";
        return halves.Length == 2 && Array.FindAll(halves, h => said.Contains(h, StringComparison.Ordinal)) is [var named]
            && halves.Any(h => h != named && measure.Head.Contains(h, StringComparison.Ordinal));
    }
}
