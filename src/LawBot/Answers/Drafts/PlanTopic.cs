namespace LawBot.Answers.Drafts;

/// <summary>A topic that a plan must have a point on.</summary>
/// <param name="Name">As the instruction names it.</param>
/// <param name="Plan">What is planned on it, without its stop.</param>
internal sealed record PlanTopic(string Name, string Plan)
{
    // From so much on the facts name the topic.
    private const double Near = 0.3;

    /// <summary>A point for each topic, in its order, with the facts that are its own.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="told">The facts, as given.</param>
    /// <param name="own">Their points; those that went to a topic are taken out of both lists.</param>
    /// <param name="points">How many points there are to be: where topics and facts are more, no fact stands alone.</param>
    internal static List<DraftPiece> WithFacts(IReadOnlyList<PlanTopic> topics, List<string> told, List<DraftPiece> own, int? points)
    {
        var facts = topics.Select(_ => new List<string>()).ToList();
        for (var pass = 0; pass < 2 && topics.Count > 0; pass++)
        {
            for (var i = 0; i < told.Count && (pass == 0 || topics.Count + own.Count > points);)
            {
                var best = topics.Select((t, at) => (At: at, Worth: t.Likeness(told[i]))).MaxBy(t => t.Worth);
                // What names none of them goes to the first that nothing was said on.
                var at = best.Worth >= Near || (pass > 0 && best.Worth > 0) ? best.At : pass == 0 ? -1 : Math.Max(0, facts.FindIndex(f => f.Count == 0));
                if (at < 0)
                {
                    i++;
                    continue;
                }

                facts[at].Add(own[i].Text.TrimEnd('。'));
                told.RemoveAt(i);
                own.RemoveAt(i);
            }
        }

        return [.. topics.Select((t, i) => t.Point(facts[i]))];
    }

    private double Likeness(string words) => DraftWords.Share(Name, words)
        + (DraftMatter.MeantBy(words, 1) is [var meant] && DraftMatter.MeantBy(Name, 1) is [var mine] && meant.Key == mine.Key ? 1 : 0);

    // Facts that are led by what is to be done for them need no other plan.
    private DraftPiece Point(List<string> facts)
    {
        var isLed = facts.Count > 0 && DraftWords.Share(Name, facts[0]) >= Near && facts[0].Contains('，', StringComparison.Ordinal);
        return facts.Count == 0 ? DraftPiece.Phrase($"{Plan}。", 0) with { Short = $"{Plan.Split('，')[0]}。" }
            : new DraftPiece($"{(isLed ? "" : Plan + "，")}{string.Join('；', facts)}。", DraftOrigin.OwnFacts, 0);
    }
}
