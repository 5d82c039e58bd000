using LawBot.Chinese;
using LawBot.Reports;

namespace LawBot.Retrieval.Sentences;

/// <summary>A run of neighbouring sentences of one point of one report.</summary>
/// <param name="Report">Index of the report.</param>
/// <param name="First">Index of its first sentence.</param>
/// <param name="Last">Index of its last sentence.</param>
/// <param name="Score">The best of its sentences.</param>
internal sealed record SentenceRun(int Report, int First, int Last, double Score)
{
    /// <summary>Where it stands.</summary>
    public TextSpan In(Report report) => new(report.Sentences[First].Span.Start, report.Sentences[Last].Span.End);
}

/// <summary>How much is chosen.</summary>
/// <param name="Characters">Of all sentences together.</param>
/// <param name="PerReport">Sentences of one report.</param>
/// <param name="ShareOfBest">A sentence that has less than this share of the best one's score is none that answers.</param>
internal sealed record SentenceBudget(int Characters, int PerReport, double ShareOfBest)
{
    /// <summary>About what a reader takes in.</summary>
    public static SentenceBudget Answer { get; } = new(900, 6, 0.45);

    /// <summary>What whoever reads all of it and chooses is given besides: a model.</summary>
    public static SentenceBudget Further { get; } = new(1600, 10, 0.25);
}

/// <summary>Chooses the sentences of an answer out of all that were ranked, within one budget.</summary>
/// <param name="reports">The reports.</param>
/// <param name="scores">By report, then by sentence; a negative one is never chosen.</param>
internal sealed class SentenceChoice(IReadOnlyList<ShelvedReport> reports, IReadOnlyList<double[]> scores)
{
    // What goes on with a sentence that answers need not share as much with the question itself.
    private const double ShareOfFloor = 0.6;

    /// <param name="budget">How much.</param>
    /// <param name="taken">Runs of which no sentence is chosen again.</param>
    /// <returns>Runs, those of one report together, the report with the best sentence first, within a report by place.</returns>
    public IReadOnlyList<SentenceRun> Choose(SentenceBudget budget, IReadOnlyList<SentenceRun> taken)
    {
        var ranked = scores.SelectMany((own, r) => own.Select((score, s) => (Report: r, Sentence: s, Score: score)))
            .Where(c => c.Score > 0 && !IsHeading(c.Report, c.Sentence)).OrderByDescending(c => c.Score).ThenBy(c => c.Report).ThenBy(c => c.Sentence).ToList();
        var floor = ranked.Count > 0 ? budget.ShareOfBest * ranked[0].Score : 0;
        var (chosen, counts, left) = (new List<(int Report, int Sentence, double Score)>(), new int[reports.Count], budget.Characters);
        foreach (var candidate in ranked.TakeWhile(c => c.Score >= floor).Where(c => !IsTaken(taken, c.Report, c.Sentence)))
        {
            var length = reports[candidate.Report].Texts[candidate.Sentence].Length;
            if (counts[candidate.Report] < budget.PerReport && (length <= left || chosen.Count == 0))
            {
                counts[candidate.Report]++;
                left -= length;
                chosen.Add(candidate);
            }
        }

        Follow(chosen, taken, floor, left);
        return Runs(chosen);
    }

    private static bool IsTaken(IReadOnlyList<SentenceRun> taken, int report, int sentence) =>
        taken.Any(t => t.Report == report && sentence >= t.First && sentence <= t.Last);

    // What comes next in the same point mostly goes on with it.
    private void Follow(List<(int Report, int Sentence, double Score)> chosen, IReadOnlyList<SentenceRun> others, double floor, int left)
    {
        var taken = chosen.Select(c => (c.Report, c.Sentence)).ToHashSet();
        foreach (var (report, sentence, _) in chosen.ToList())
        {
            var next = sentence + 1;
            if (next < scores[report].Length && InOnePoint(report, sentence, next) && scores[report][next] >= ShareOfFloor * floor
                && !IsTaken(others, report, next) && reports[report].Texts[next].Length <= left && taken.Add((report, next)))
            {
                left -= reports[report].Texts[next].Length;
                chosen.Add((report, next, scores[report][next]));
            }
        }
    }

    private List<SentenceRun> Runs(List<(int Report, int Sentence, double Score)> chosen)
    {
        var runs = new List<SentenceRun>();
        foreach (var own in chosen.GroupBy(c => c.Report)) // In the order of their best sentences.
        {
            foreach (var (report, sentence, score) in own.OrderBy(c => c.Sentence))
            {
                if (runs.Count > 0 && runs[^1] is var run && run.Report == report && run.Last + 1 == sentence && InOnePoint(report, run.Last, sentence))
                {
                    runs[^1] = run with { Last = sentence, Score = Math.Max(run.Score, score) };
                }
                else
                {
                    runs.Add(new SentenceRun(report, sentence, sentence, score));
                }
            }
        }

        return runs;
    }

    private bool InOnePoint(int report, int last, int next)
    {
        var sentences = reports[report].Report.Sentences;
        return sentences[last].Paragraph == sentences[next].Paragraph && sentences[last].Heading == sentences[next].Heading;
    }

    private bool IsHeading(int report, int sentence)
    {
        var (own, outline) = (reports[report].Report.Sentences[sentence], reports[report].Report.Outline);
        return own.Heading >= 0 && own.Span.End <= outline[own.Heading].Span.End + 1 && own.Span.Start >= outline[own.Heading].Span.Start;
    }
}
