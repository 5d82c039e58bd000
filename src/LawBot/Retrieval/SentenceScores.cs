using LawBot.Chinese;
using LawBot.Extraction;

namespace LawBot.Retrieval;

/// <summary>How far each sentence of a report speaks of a question, 0 to 1: by its own words, its headings', and its neighbours'.</summary>
internal static class SentenceScores
{
    // What a heading says holds for the sentences under it, the nearer the heading the more; what a neighbour says, less.
    private const double InnermostHeading = 0.85;
    private const double OuterHeading = 0.5;
    private const double Neighbour = 0.35;

    /// <returns>One score a sentence; all 0 without concepts.</returns>
    public static double[] Of(Report report, IReadOnlyList<Concept> concepts)
    {
        var total = concepts.Sum(c => c.Weight);
        var scores = new double[report.Sentences.Count];
        if (total <= 0)
        {
            return scores;
        }

        var texts = report.Sentences.Select(s => Plain(s.Span.In(report.Text))).ToArray();
        var headings = report.Outline.Select(h => Plain(h.Text)).ToArray();
        foreach (var concept in concepts)
        {
            var own = Array.ConvertAll(texts, concept.CoverageBy);
            var headed = HeadingCoverage(report, Array.ConvertAll(headings, concept.CoverageBy));
            for (var i = 0; i < scores.Length; i++)
            {
                var coverage = Math.Max(own[i], report.Sentences[i].Heading is var h and >= 0 ? headed[h] : 0);
                coverage = Math.Max(coverage, Neighbour * Math.Max(Beside(report, own, i, -1), Beside(report, own, i, 1)));
                scores[i] += concept.Weight * coverage / total;
            }
        }

        return scores;
    }

    /// <summary>Folded, without white space: what wordings are looked for in.</summary>
    public static string Plain(string text) => string.Concat(TextFolding.Fold(text).Where(c => !char.IsWhiteSpace(c)));

    private static double Beside(Report report, double[] own, int i, int step) =>
        i + step >= 0 && i + step < own.Length && report.Sentences[i].Paragraph == report.Sentences[i + step].Paragraph ? own[i + step] : 0;

    private static double[] HeadingCoverage(Report report, double[] own)
    {
        var covered = new double[own.Length];
        for (var i = 0; i < own.Length; i++)
        {
            covered[i] = InnermostHeading * own[i];
            for (int j = i - 1, level = report.Outline[i].Level; j >= 0 && level > 1; j--)
            {
                if (report.Outline[j].Level < level)
                {
                    level = report.Outline[j].Level;
                    covered[i] = Math.Max(covered[i], OuterHeading * own[j]);
                }
            }
        }

        return covered;
    }
}
