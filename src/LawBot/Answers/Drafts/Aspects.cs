namespace LawBot.Answers.Drafts;

/// <summary>Gives each aspect that the instruction names (一个讲赋权,一个讲队伍) the measures that speak of it.</summary>
internal static class Aspects
{
    /// <summary>One group an aspect, in the order named; every proven measure stands in the group that it comes nearest to.</summary>
    internal static List<IReadOnlyList<DraftMeasure>> Grouped(SectionMaterial material)
    {
        var aspects = material.Spec.Aspects;
        var groups = aspects.Select(_ => new List<DraftMeasure>()).ToList();
        foreach (var measure in material.Proven.OrderByDescending(m => aspects.Max(a => Likeness(m, a))))
        {
            // What is like none stands with the aspect of which nothing was said yet.
            var at = Nearest(measure, aspects) is >= 0 and var near ? near : groups.FindIndex(g => g.Count == 0);
            groups[at >= 0 ? at : ^1].Add(measure);
        }

        for (var i = 0; i < groups.Count; i++)
        {
            var left = material.Measures.Except(groups.SelectMany(g => g)).Except(material.Proven).ToList();
            if (groups[i].Count == 0 && left.Count > 0)
            {
                groups[i].Add(left.MaxBy(m => Likeness(m, aspects[i]))!);
            }
        }

        return [.. groups.Where(g => g.Count > 0)];
    }

    private static int Nearest(DraftMeasure measure, IReadOnlyList<string> aspects) =>
        aspects.Select((a, i) => (At: i, Likeness: Likeness(measure, a))).MaxBy(a => a.Likeness) is { Likeness: > 0 } best ? best.At : -1;

    private static double Likeness(DraftMeasure measure, string aspect) =>
        aspect.Count(c => measure.Head.Contains(c, StringComparison.Ordinal)) + (2 * DraftWords.Share(aspect, $"{measure.Head}{measure.Text}{measure.More}"));
}
