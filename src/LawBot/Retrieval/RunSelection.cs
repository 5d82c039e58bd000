using LawBot.Chinese;
using LawBot.Reports;

namespace LawBot.Retrieval;

/// <summary>A run of neighbouring sentences chosen as evidence.</summary>
/// <param name="First">Index of its first sentence.</param>
/// <param name="Last">Index of its last sentence.</param>
/// <param name="Score">The best of its sentences.</param>
internal sealed record SentenceRun(int First, int Last, double Score)
{
    /// <summary>Where it stands.</summary>
    public TextSpan In(Report report) => new(report.Sentences[First].Span.Start, report.Sentences[Last].Span.End);
}

/// <summary>Chooses from scored sentences the few runs that answer.</summary>
internal sealed class RunSelection
{
    // A quotation is read on a phone: a few runs of a few sentences a county. Set with the weights of SentenceScorer
    // (docs/decisions/0004-weights-of-evidence.md).
    private const int MostRuns = 4;
    private const int MostLength = 800;

    // What follows a sentence that answers mostly goes on with it, until another matter begins.
    private const int ExtendedLength = 250;

    private readonly ShelvedReport shelved;
    private readonly Report report;
    private readonly double[] scores;
    private readonly double floor;

    /// <param name="shelved">The report.</param>
    /// <param name="scores">One score a sentence; a negative one is never chosen.</param>
    /// <param name="floor">The least score that a chosen sentence has.</param>
    public RunSelection(ShelvedReport shelved, double[] scores, double floor)
    {
        this.shelved = shelved;
        report = shelved.Report;
        this.scores = scores;
        this.floor = floor;
    }

    /// <returns>Runs in the order of the text; empty when no sentence reaches the floor.</returns>
    public IReadOnlyList<SentenceRun> Choose()
    {
        var runs = new List<SentenceRun>();
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] < floor || IsHeading(i))
            {
                continue;
            }

            if (runs.Count > 0 && runs[^1].Last + 1 >= i && SamePlace(runs[^1].Last, i))
            {
                runs[^1] = runs[^1] with { Last = Math.Max(i, runs[^1].Last), Score = Math.Max(runs[^1].Score, scores[i]) };
            }
            else if (runs.Count == 0 || runs[^1].Last < i)
            {
                runs.Add(new SentenceRun(i, i, scores[i]));
            }

            runs[^1] = Extend(runs[^1]);
        }

        return Limit(runs);
    }

    private SentenceRun Extend(SentenceRun run)
    {
        var topics = TopicsOf(run.First, run.Last);
        var last = run.Last;
        while (last + 1 < scores.Length
            && SamePlace(last, last + 1)
            && scores[last + 1] >= 0
            && report.Sentences[last + 1].Span.End - report.Sentences[run.First].Span.Start <= ExtendedLength
            && GoesOn(topics, last + 1))
        {
            last++;
        }

        return run with { Last = last };
    }

    private bool GoesOn(IReadOnlyList<string> topics, int next)
    {
        var others = shelved.Topics[next];
        return others.Count == 0 || others.Intersect(topics, StringComparer.Ordinal).Any();
    }

    private List<string> TopicsOf(int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).SelectMany(i => shelved.Topics[i]).Distinct(StringComparer.Ordinal)];

    private List<SentenceRun> Limit(List<SentenceRun> runs)
    {
        var chosen = new List<SentenceRun>();
        var length = 0;
        foreach (var run in runs.OrderByDescending(r => r.Score).ThenBy(r => r.First).Take(MostRuns))
        {
            if (chosen.Count > 0 && length + run.In(report).Length > MostLength)
            {
                continue;
            }

            length += run.In(report).Length;
            chosen.Add(run);
        }

        chosen.Sort((a, b) => a.First - b.First);
        return chosen;
    }

    private bool SamePlace(int last, int next) =>
        report.Sentences[last].Paragraph == report.Sentences[next].Paragraph && report.Sentences[last].Heading == report.Sentences[next].Heading;

    private bool IsHeading(int i)
    {
        var sentence = report.Sentences[i];
        return sentence.Heading >= 0 && sentence.Span.End <= report.Outline[sentence.Heading].Span.End + 1
            && sentence.Span.Start >= report.Outline[sentence.Heading].Span.Start;
    }
}
