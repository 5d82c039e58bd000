using LawBot.Chinese;
using LawBot.Extraction;

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
    // A quotation is read on a phone: a few runs of a few sentences a county.

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

    /// <summary>Adds the best sentence on a concept that no run speaks of.</summary>
    public IReadOnlyList<SentenceRun> Choose(IReadOnlyList<double> weights, double[][] own)
    {
        var runs = Choose().ToList();
        for (var c = 0; c < weights.Count && runs.Count > 0; c++)
        {
            if (weights[c] < Tuning.Diversify || runs.Exists(r => Enumerable.Range(r.First, r.Last - r.First + 1).Any(i => own[c][i] >= 0.6)))
            {
                continue;
            }

            var best = Enumerable.Range(0, scores.Length).Where(i => own[c][i] >= 0.9 && scores[i] > 0 && !IsHeading(i)).OrderByDescending(i => scores[i]).FirstOrDefault(-1);
            if (best >= 0)
            {
                runs.Add(new SentenceRun(best, best, scores[best]));
            }
        }

        runs.Sort((a, b) => a.First - b.First);
        return runs;
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
            && report.Sentences[last + 1].Span.End - report.Sentences[run.First].Span.Start <= Tuning.ExtendedLength
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
        foreach (var run in runs.OrderByDescending(r => r.Score).ThenBy(r => r.First).Take((int)Tuning.MostRuns))
        {
            if (chosen.Count > 0 && length + run.In(report).Length > Tuning.MostLength)
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
