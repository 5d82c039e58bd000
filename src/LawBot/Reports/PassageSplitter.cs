using LawBot.Chinese;
using LawBot.Reports.Layout;

namespace LawBot.Reports;

/// <summary>Cuts a report into quotable passages: whole sentences under one heading, long enough to say something and short enough to quote.</summary>
public sealed class PassageSplitter
{
    /// <summary>A passage that has reached this length, in UTF-16 units, may end with its paragraph.</summary>
    public const int Enough = 120;

    /// <summary>A passage grows up to this length; about the sentences that one 一是 … clause has in these reports.</summary>
    public const int Aim = 350;

    /// <summary>A passage takes in a short rest up to this length; only a single sentence is ever longer.</summary>
    public const int Most = 500;

    /// <summary>What stands under a run-in heading and is shorter than this joins its neighbour under the same parent.</summary>
    public const int Tiny = 70;

    /// <summary>The passages of a report, in order; every sentence is in exactly one.</summary>
    public IReadOnlyList<Passage> Split(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var outline = new OutlineTree(report.Outline);
        var passages = new List<Passage>();
        foreach (var run in Merged(Runs(report), report, outline))
        {
            foreach (var (first, count) in Cut(report, run))
            {
                var span = new TextSpan(report.Sentences[first].Span.Start, report.Sentences[first + count - 1].Span.End);
                passages.Add(new Passage(report.Id, passages.Count, span, first, count, outline.Path(run.Heading), span.In(report.Text)));
            }
        }

        return passages;
    }

    // Sentences in a row under one heading; a table is a run of its own.
    private static IEnumerable<Run> Runs(Report report)
    {
        var sentences = report.Sentences;
        for (var first = 0; first < sentences.Count;)
        {
            var last = first;
            while (last + 1 < sentences.Count && sentences[last + 1].Heading == sentences[first].Heading
                && !Asides.StandBetween(sentences[last], sentences[last + 1], report.Text)
                && IsRow(report, last + 1) == IsRow(report, first) && !(last > first && IsHeader(report, last + 1) && !IsHeader(report, last)))
            {
                last++;
            }

            yield return new Run(first, last - first + 1, sentences[first].Heading, sentences[last].Span.End - sentences[first].Span.Start,
                IsRow(report, first));
            first = last + 1;
        }
    }

    private static IEnumerable<Run> Merged(IEnumerable<Run> runs, Report report, OutlineTree outline)
    {
        Run? open = null;
        foreach (var run in runs)
        {
            if (open is { } before && (before.Length < Tiny || run.Length < Tiny) && before.Length + run.Length <= Aim
                && !before.IsTable && !run.IsTable && !Asides.StandBetween(report.Sentences[run.First - 1], report.Sentences[run.First], report.Text)
                    && Joint(before.Heading, run.Heading, report, outline) is { } heading)
            {
                open = new Run(before.First, before.Count + run.Count, heading, before.Length + run.Length, IsTable: false);
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = run;
        }

        if (open is { } rest)
        {
            yield return rest;
        }
    }

    // The heading over both of two neighbours: only where the second's own heading is a sentence of the text, so that nothing is lost.
    private static int? Joint(int first, int second, Report report, OutlineTree outline)
    {
        if (second < 0 || !report.Outline[second].IsRunIn)
        {
            return null;
        }

        var parent = outline.Parent(second);
        return parent == first || (first >= 0 && report.Outline[first].IsRunIn && outline.Parent(first) == parent) ? parent : null;
    }

    private static IEnumerable<(int First, int Count)> Cut(Report report, Run run)
    {
        var sentences = report.Sentences;
        var end = run.First + run.Count;
        for (var first = run.First; first < end;)
        {
            var last = first;
            while (last + 1 < end && Takes(report, first, last))
            {
                last++;
            }

            // A rest too short to stand alone goes with what it belongs to.
            var rest = last + 1 < end ? sentences[end - 1].Span.End - sentences[last + 1].Span.Start : 0;
            if (rest is > 0 and < Tiny && sentences[end - 1].Span.End - sentences[first].Span.Start <= Most)
            {
                last = end - 1;
            }

            yield return (first, last - first + 1);
            first = last + 1;
        }
    }

    private static bool Takes(Report report, int first, int last)
    {
        var sentences = report.Sentences;
        var (now, next) = (sentences[last].Span.End - sentences[first].Span.Start, sentences[last + 1]);
        var grown = next.Span.End - sentences[first].Span.Start;
        var sameParagraph = next.Paragraph == sentences[last].Paragraph;
        if (!sameParagraph && now >= Enough && !IsRow(report, last + 1))
        {
            return false;
        }

        return grown <= Aim || (now < Enough / 2 && grown <= Most);
    }

    private static bool IsRow(Report report, int sentence) =>
        report.Paragraphs[report.Sentences[sentence].Paragraph].Kind is ParagraphKind.TableRow or ParagraphKind.TableHeader;

    private static bool IsHeader(Report report, int sentence) => report.Paragraphs[report.Sentences[sentence].Paragraph].Kind == ParagraphKind.TableHeader;

    private readonly record struct Run(int First, int Count, int Heading, int Length, bool IsTable);
}
