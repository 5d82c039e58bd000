namespace LawBot.Answers.Drafts;

/// <summary>Titles and nothing under them: of a whole year the headings of its report, of a matter what was done in it, of news what was counted.</summary>
internal static class TitleWriter
{
    private const int UsualTitles = 3;

    /// <param name="spec">What is wanted.</param>
    /// <param name="matters">The matters it is of.</param>
    /// <param name="content">The facts.</param>
    /// <param name="owner">Whose text it is.</param>
    /// <param name="outline">The headings of the owner's yearly report.</param>
    internal static IReadOnlyList<DraftPiece> Write(
        DraftSpec spec, IReadOnlyList<DraftMatter> matters, DraftContent content, DraftOwner owner, IEnumerable<DraftPiece> outline)
    {
        var wanted = spec.Points ?? UsualTitles;
        var isOfWhole = !spec.IsNews && (matters.Any(m => m.Key == DraftMatter.Whole) || DraftCues.Has(spec.Request, "whole"));
        var titles = spec.IsNews ? News(spec, content, owner)
            : isOfWhole ? outline.Where(p => p.IsHeading && p.Text.IndexOf('、', StringComparison.Ordinal) is not (1 or 2)).Select(p => p.Text)
            : matters.SelectMany(m => m.Measures).OrderByDescending(m => content.All.Sum(s => DraftWords.Share(m.Head, s.Words))).Select(m => m.Head);
        if (wanted == 1 && !spec.IsNews)
        {
            return [DraftPiece.Phrase(owner.Fill(DraftPhrases.Filled("title-one", matters[0].Name)), 0) with { IsHeading = true, IsTitle = true }];
        }

        return [.. titles.Select(owner.Fill).Where(t => t.Length > 0 && !content.IsExcluded(t)).Distinct(StringComparer.Ordinal).Take(wanted)
            .Select(t => new DraftPiece(t, DraftOrigin.OwnFacts, 0) { IsHeading = true })];
    }

    // The work itself, what of it was counted, what it is for; nothing is said that was not given.
    private static IEnumerable<string> News(DraftSpec spec, DraftContent content, DraftOwner owner)
    {
        var (topic, whole) = (TopicName.Of(spec), DraftPhrases.Of("named-work"));
        topic = topic.EndsWith(whole, StringComparison.Ordinal) ? topic[..^whole.Length] : topic;
        yield return DraftPhrases.Filled("title-work", owner.Subject, topic);
        var counted = content.All.SelectMany(s => s.Clauses).Where(c => c.Numbers > 0 && !c.IsPart && !DraftCues.Of("quality").Begin(c.Text)).ToList();
        foreach (var clause in counted.Take(1))
        {
            yield return owner.Subject + clause.Text;
        }

        yield return DraftPhrases.Filled("title-aim", owner.Subject, topic);
        foreach (var clause in counted.Skip(1))
        {
            yield return owner.Subject + clause.Text;
        }
    }
}
