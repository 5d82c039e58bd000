using LawBot.Chinese;
using LawBot.Reports;
using LawBot.Retrieval;
using LawBot.Retrieval.Sentences;

namespace LawBot.Turns.Tools;

/// <summary>Finds the section of a report that some words name.</summary>
internal static class ToolSections
{
    // How much of a heading's words must be named, or of the words stand in it, in pairs of characters.
    private const double Named = 0.6;

    /// <param name="shelved">The report.</param>
    /// <param name="section">Words of a heading or its number, or the part of the report.</param>
    /// <returns>Its sentences in order, subsections included; empty where no heading is named.</returns>
    public static IEnumerable<EvidenceSentence> Of(ShelvedReport shelved, string section)
    {
        var report = shelved.Report;
        var wanted = SentenceScorer.Plain(section);
        if (wanted.Length == 0)
        {
            return [];
        }

        var best = report.Outline.Select((h, i) => (Heading: h, Score: ScoreOf(wanted, SentenceScorer.Plain(h.Label)))).Where(h => h.Score >= Named)
            .OrderByDescending(h => h.Score).Select(h => h.Heading).FirstOrDefault();
        return best is null ? [] : report.Sentences.Select((s, i) => (Sentence: s, Index: i))
            .Where(s => s.Sentence.Span.Start >= best.Span.Start && s.Sentence.Span.End <= best.BodyEnd && PartSections.IsProse(report, s.Index))
            .Select(s => Practice.Of(1, shelved.Indexed, new SectionPoint(s.Index, s.Index, IsNumbered: false)));
    }

    private static double ScoreOf(string wanted, string label)
    {
        if (label.Contains(wanted, StringComparison.Ordinal) || wanted.Contains(label, StringComparison.Ordinal))
        {
            return 1 + ((double)Math.Min(wanted.Length, label.Length) / Math.Max(wanted.Length, label.Length));
        }

        var pairs = Enumerable.Range(0, Math.Max(0, wanted.Length - 1)).Select(i => wanted.Substring(i, 2)).ToList();
        return pairs.Count == 0 ? 0 : (double)pairs.Count(p => label.Contains(p, StringComparison.Ordinal)) / pairs.Count;
    }
}
