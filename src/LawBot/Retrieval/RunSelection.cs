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
internal static class RunSelection
{
    // A quotation is read on a phone: a few runs of a few sentences a county.
    private const int MostRuns = 4;
    private const int MostLength = 900;

    /// <param name="report">The report.</param>
    /// <param name="scores">One score a sentence; a negative one is never chosen.</param>
    /// <param name="floor">The least score that a chosen sentence has.</param>
    public static IReadOnlyList<SentenceRun> Choose(Report report, double[] scores, double floor)
    {
        var runs = new List<SentenceRun>();
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] < floor || IsOnlyHeading(report, i))
            {
                continue;
            }

            if (runs.Count > 0 && Joins(report, runs[^1].Last, i))
            {
                runs[^1] = new SentenceRun(runs[^1].First, i, Math.Max(runs[^1].Score, scores[i]));
            }
            else
            {
                runs.Add(new SentenceRun(i, i, scores[i]));
            }
        }

        return Limit(report, runs);
    }

    private static List<SentenceRun> Limit(Report report, List<SentenceRun> runs)
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

    private static bool Joins(Report report, int last, int next) =>
        next == last + 1
        && report.Sentences[last].Paragraph == report.Sentences[next].Paragraph
        && report.Sentences[last].Heading == report.Sentences[next].Heading;

    private static bool IsOnlyHeading(Report report, int i)
    {
        var sentence = report.Sentences[i];
        return sentence.Heading >= 0
            && report.Outline[sentence.Heading].Span.Contains(sentence.Span)
            && report.Paragraphs[sentence.Paragraph].Kind != ParagraphKind.Body;
    }
}
