using LawBot.Chinese;
using LawBot.Lexicon;
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
/// <param name="ShareWithin">The same against the best of its own report: beside a clear practice the rest of that report is about something else.</param>
/// <param name="ShareOfNumbers">The same for a run that tells how much and not how: half of those with less are on another matter.</param>
internal sealed record SentenceBudget(int Characters, int PerReport, double ShareOfBest, double ShareWithin, double ShareOfNumbers)
{
    // Where the reports do not have the topic's own words, a rank tells little, and fewer are chosen.
    private const double ShareUnsure = 0.44;
    private const double LessWhenSure = 0.14;
    private const double MoreWithin = 0.08;
    private const double NumbersBesideHow = 0.7;

    /// <summary>What whoever reads all of it and chooses is given besides: a model.</summary>
    public static SentenceBudget Further { get; } = new(1600, 10, 0.25, 0, 0);

    /// <summary>Whole quotations, of which an answer prints about half.</summary>
    /// <param name="confidence">How far the reports have the topic's own words, 0 to 1.</param>
    /// <param name="wantsNumbers">True where numbers are as welcome as practices.</param>
    public static SentenceBudget Answer(double confidence, bool wantsNumbers)
    {
        var share = ShareUnsure - (LessWhenSure * Math.Clamp(confidence, 0, 1));
        return new SentenceBudget(1100, 6, share, share + MoreWithin, wantsNumbers ? 0 : NumbersBesideHow);
    }
}

/// <summary>Chooses the sentences of an answer out of all that were ranked, within one budget.</summary>
/// <param name="reports">The reports.</param>
/// <param name="scores">By report, then by sentence; a negative one is never chosen.</param>
/// <param name="weightOf">What a folded text has of the question in its own words, no unit.</param>
internal sealed class SentenceChoice(IReadOnlyList<ShelvedReport> reports, IReadOnlyList<double[]> scores, Func<string, double> weightOf)
{
    // A neighbour of a chosen sentence needs less to belong to it than a sentence needs to begin with: a practice is told in several. It must have
    // so much of the floor, and so much of what the chosen one says of the question in its own words: heading and passage lift both alike.
    private const double NeighbourShare = 0.6;
    private const double NeighbourOwn = 0.4;

    // Whole quotations may exceed the budget by so much: a practice is not cut in the middle.
    private const int Overrun = 300;

    /// <param name="budget">How much.</param>
    /// <param name="taken">Runs of which no sentence is chosen again.</param>
    /// <returns>Runs, those of one report together, the report with the best sentence first, within a report by place.</returns>
    public IReadOnlyList<SentenceRun> Choose(SentenceBudget budget, IReadOnlyList<SentenceRun> taken)
    {
        var best = scores.Select((own, r) => own.Where((score, s) => score > 0 && !IsHeading(r, s)).DefaultIfEmpty(0).Max()).ToList();
        var top = best.DefaultIfEmpty(0).Max();
        var floor = budget.ShareOfBest * top;
        var floors = best.ConvertAll(b => Math.Max(floor, budget.ShareWithin * b));
        var ranked = scores.SelectMany((own, r) => own.Select((score, s) => (Report: r, Sentence: s, Score: score)))
            .Where(c => c.Score > 0 && c.Score >= floors[c.Report] && !IsHeading(c.Report, c.Sentence) && !IsTaken(taken, c.Report, c.Sentence))
            .OrderByDescending(c => c.Score).ThenBy(c => c.Report).ThenBy(c => c.Sentence).ToList();
        var (chosen, counts, left) = (new List<(int Report, int Sentence, double Score)>(), new int[reports.Count], budget.Characters);
        foreach (var candidate in ranked)
        {
            var length = LengthOf(candidate.Report, candidate.Sentence);
            if (counts[candidate.Report] < budget.PerReport && (length <= left || chosen.Count == 0))
            {
                counts[candidate.Report]++;
                left -= length;
                chosen.Add(candidate);
            }
        }

        left -= GoOn(chosen, taken, left);
        Widen(chosen, taken, left + Overrun, NeighbourShare * floor);
        return [.. Runs(chosen).Where(r => r.Score >= budget.ShareOfNumbers * top || !Practice.IsOnlyNumbers(reports[r.Report], r.First, r.Last))];
    }

    /// <summary>What stands in the same points as chosen sentences and was not chosen: whoever reads all of it sees what they go on with.</summary>
    /// <param name="chosen">The runs, best first where room is short.</param>
    /// <param name="characters">Of all sentences together.</param>
    /// <returns>Runs by report and place; headings and sentences of a part that was not asked are left out.</returns>
    public IReadOnlyList<SentenceRun> RestOfPoints(IReadOnlyList<SentenceRun> chosen, int characters) => Rest(chosen, characters, InOnePoint);

    /// <summary>The same of the points that stand under one heading with chosen sentences: 政民互动 beside 政务公开.</summary>
    public IReadOnlyList<SentenceRun> RestOfSections(IReadOnlyList<SentenceRun> chosen, int characters) => Rest(chosen, characters, InOneSection);

    private List<SentenceRun> Rest(IReadOnlyList<SentenceRun> chosen, int characters, Func<int, int, int, bool> isBeside)
    {
        var (rest, left) = (new List<(int Report, int Sentence, double Score)>(), characters);
        foreach (var run in chosen.OrderByDescending(r => r.Score))
        {
            foreach (var step in (ReadOnlySpan<int>)[1, -1])
            {
                for (var next = step > 0 ? run.Last + 1 : run.First - 1;
                    next >= 0 && next < scores[run.Report].Length && isBeside(run.Report, run.First, next) && scores[run.Report][next] >= 0; next += step)
                {
                    var length = LengthOf(run.Report, next);
                    if (length <= left && !IsHeading(run.Report, next) && !IsTaken(chosen, run.Report, next)
                        && !rest.Exists(r => r.Report == run.Report && r.Sentence == next))
                    {
                        left -= length;
                        rest.Add((run.Report, next, scores[run.Report][next]));
                    }
                }
            }
        }

        return Runs(rest);
    }

    private static bool IsTaken(IReadOnlyList<SentenceRun> taken, int report, int sentence) =>
        taken.Any(t => t.Report == report && sentence >= t.First && sentence <= t.Last);

    // What goes on with a chosen sentence in the same point, and one sentence that stands between two chosen ones.
    private int GoOn(List<(int Report, int Sentence, double Score)> chosen, IReadOnlyList<SentenceRun> others, int room)
    {
        var left = room;
        var taken = chosen.Select(c => (c.Report, c.Sentence)).ToHashSet();
        foreach (var (report, sentence, _) in chosen.ToList())
        {
            for (var next = sentence + 1; IsFree(report, next) && InOnePoint(report, sentence, next) && LengthOf(report, next) <= left
                && (taken.Contains((report, next + 1)) || ContinuingWords.Begin(reports[report].Texts[next])); next++)
            {
                taken.Add((report, next));
                left -= LengthOf(report, next);
                chosen.Add((report, next, scores[report][next]));
            }
        }

        return room - left;

        bool IsFree(int report, int sentence) => sentence < scores[report].Length && scores[report][sentence] >= 0 && !taken.Contains((report, sentence))
            && !IsTaken(others, report, sentence);
    }

    // The neighbours of chosen sentences, in the same point, that have enough of the question themselves; the best practice is made whole first.
    private void Widen(List<(int Report, int Sentence, double Score)> chosen, IReadOnlyList<SentenceRun> others, int room, double least)
    {
        var taken = chosen.Select(c => (c.Report, c.Sentence)).ToHashSet();
        foreach (var (report, sentence, _) in chosen.OrderByDescending(c => c.Score).ToList())
        {
            var own = NeighbourOwn * weightOf(reports[report].Texts[sentence]);
            foreach (var step in (ReadOnlySpan<int>)[1, -1])
            {
                for (var next = sentence + step; Belongs(report, sentence, next, own) && LengthOf(report, next) <= room; next += step)
                {
                    room -= LengthOf(report, next);
                    taken.Add((report, next));
                    chosen.Add((report, next, scores[report][next]));
                }
            }
        }

        bool Belongs(int report, int sentence, int next, double own) => next >= 0 && next < scores[report].Length && scores[report][next] >= least
            && InOnePoint(report, sentence, next) && !taken.Contains((report, next)) && !IsTaken(others, report, next)
            && !IsHeading(report, next) && !Practice.IsOnlyNumbers(reports[report], next, next) && weightOf(reports[report].Texts[next]) >= own;
    }

    private int LengthOf(int report, int sentence) => reports[report].Texts[sentence].Length;

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

    private bool InOneSection(int report, int last, int next)
    {
        var sentences = reports[report].Report.Sentences;
        return sentences[last].Heading >= 0 && sentences[next].Heading >= 0
            && SectionOf(report, sentences[last].Heading) == SectionOf(report, sentences[next].Heading);
    }

    // The heading above a heading; itself where none is.
    private int SectionOf(int report, int heading)
    {
        var outline = reports[report].Report.Outline;
        var above = heading;
        while (above >= 0 && outline[above].Level >= outline[heading].Level)
        {
            above--;
        }

        return above < 0 ? heading : above;
    }

    private bool IsHeading(int report, int sentence) => IsHeading(reports[report].Report, sentence);

    /// <summary>True for a sentence that is the heading above it and nothing more.</summary>
    public static bool IsHeading(Report report, int sentence)
    {
        var (own, outline) = (report.Sentences[sentence], report.Outline);
        return own.Heading >= 0 && own.Span.End <= outline[own.Heading].Span.End + 1 && own.Span.Start >= outline[own.Heading].Span.Start;
    }
}
