namespace LawBot.Answers.Drafts;

/// <summary>Shares points and headings out among the matters of a text: two points on two matters are one each, and so are two headings.</summary>
internal static class MatterShares
{
    /// <summary>Each matter with the spec of its section; one without headings stands under its own name where the text has headings.</summary>
    internal static IEnumerable<(DraftMatter Matter, DraftSpec Spec)> Of(DraftSpec spec, IReadOnlyList<DraftMatter> matters)
    {
        for (var i = 0; i < matters.Count; i++)
        {
            yield return (matters[i], matters.Count == 1 ? spec : spec with
            {
                Points = spec.Points is { } points ? Share(points, matters.Count, i) : null,
                Headings = spec.Headings <= matters.Count ? 0 : Share(spec.Headings, matters.Count, i),
                Aspects = [],
            });
        }
    }

    private static int Share(int count, int among, int at) => Math.Max(1, (count / among) + (at < count % among ? 1 : 0));
}
