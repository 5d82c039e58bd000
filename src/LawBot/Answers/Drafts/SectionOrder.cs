namespace LawBot.Answers.Drafts;

/// <summary>The counted facts of a section in the order given, each with the heading of the measure that it proves.</summary>
/// <param name="measures">The measures of the section.</param>
/// <param name="proofs">The facts that prove each measure, by its heading.</param>
/// <param name="rest">The facts that prove none.</param>
internal sealed class SectionOrder(IReadOnlyList<DraftMeasure> measures, Dictionary<string, List<FactSentence>> proofs, List<FactSentence> rest)
{
    private const double LeastNear = 0.15;
    private readonly List<(string? Head, FactSentence Facts)> order = [];

    /// <summary>True when the facts begin with one that belongs to no measure.</summary>
    internal bool BeginsWithRest => order.Count > 0 && order[0].Head is null;

    /// <summary>Adds what comes next.</summary>
    internal void Add(string? head, FactSentence facts) => order.Add((head, facts));

    /// <summary>A measure where its first fact stands, facts without one where they do.</summary>
    /// <param name="isApart">True where each count without a measure stands alone.</param>
    internal IEnumerable<(DraftMeasure? Measure, IReadOnlyList<FactSentence> Facts)> Units(bool isApart)
    {
        Contiguous();
        for (var i = 0; i < order.Count; i++)
        {
            var (head, facts) = order[i];
            if (head is not null && order.FindIndex(o => o.Head == head) == i)
            {
                yield return (measures.First(m => m.Head == head), []);
            }
            else if (head is null && isApart)
            {
                yield return (null, [facts]);
            }
            else if (head is null && (i == 0 || order[i - 1].Head is not null || order[i - 1].Facts.Time != facts.Time))
            {
                yield return (null, [.. order.Skip(i).TakeWhile(o => o.Head is null && o.Facts.Time == facts.Time).Select(o => o.Facts)]);
            }
        }
    }

    /// <summary>Gives the last of the facts that one measure gathers to one that it comes nearer to; false where there is none.</summary>
    /// <param name="free">The measures that nothing proves.</param>
    internal bool Detach(IReadOnlyList<DraftMeasure> free)
    {
        for (var i = order.Count - 1; i > 0; i--)
        {
            var (head, facts) = order[i];
            if (head is null || proofs[head].Count < 2 || proofs[head][0] == facts || FactPlacing.Leans(facts.Clauses[0]))
            {
                continue;
            }

            double Nearness(DraftMeasure m) => DraftWords.Share(facts.Words, $"{m.Head}{m.Text}{m.More}");
            var near = free.MaxBy(Nearness);
            if (near is not null && Nearness(near) >= LeastNear && Nearness(near) > Nearness(measures.First(m => m.Head == head)))
            {
                proofs[head].Remove(facts);
                proofs[near.Head] = [facts];
                order[i] = (near.Head, facts);
                return true;
            }
        }

        return false;
    }

    // What stands behind facts of no measure is told where it stands.
    private void Contiguous()
    {
        for (var i = 1; i < order.Count; i++)
        {
            var (head, facts) = order[i];
            if (head is not null && order[i - 1].Head is null && order.FindIndex(o => o.Head == head) < i)
            {
                proofs[head].Remove(facts);
                rest.Add(facts);
                order[i] = (null, facts);
            }
        }
    }
}
