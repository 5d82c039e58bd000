using LawBot.Chinese;
using LawBot.Questions;

namespace LawBot.Retrieval;

/// <summary>One thing that a question is about, in every wording that a report may use for it.</summary>
/// <param name="Wordings">Folded, the asked one first.</param>
/// <param name="Weight">Its share in the question; larger counts more.</param>
/// <param name="IsOfField">True when the vocabulary of the field knows it; false for words left over.</param>
internal sealed record Concept(IReadOnlyList<string> Wordings, double Weight, bool IsOfField)
{
    private const double WholeWording = 1.0;

    /// <summary>How far a folded text without white space speaks of it, 0 to 1.</summary>
    public double CoverageBy(string text)
    {
        var best = 0.0;
        foreach (var wording in Wordings)
        {
            best = Math.Max(best, Coverage(wording, text));
            if (best >= WholeWording)
            {
                break;
            }
        }

        return best;
    }

    // Part of a long wording counts for less than its share: half of 行政规范性文件清理 is in every sentence on administration.
    private static double Coverage(string wording, string text)
    {
        if (text.Contains(wording, StringComparison.Ordinal))
        {
            return WholeWording;
        }

        if (wording.Length < 3)
        {
            return 0;
        }

        var found = 0;
        for (var i = 0; i + 2 <= wording.Length; i++)
        {
            if (text.AsSpan().IndexOf(wording.AsSpan(i, 2), StringComparison.Ordinal) >= 0)
            {
                found++;
            }
        }

        var share = (double)found / (wording.Length - 1);
        return 0.9 * share * share;
    }
}

/// <summary>Cuts a topic into concepts.</summary>
internal static class Concepts
{
    /// <param name="topic">Folded topic of a question.</param>
    public static IReadOnlyList<Concept> Of(string topic)
    {
        var concepts = new List<Concept>();
        var rest = topic.ToCharArray();
        foreach (var match in Vocabulary.Field.Match(topic))
        {
            var asked = match.Span.In(topic);
            var wordings = match.ReportWordings.Prepend(asked).Distinct(StringComparer.Ordinal).ToList();
            concepts.Add(new Concept(wordings, 1 + (0.1 * Math.Min(asked.Length, 6)), IsOfField: true));
            rest.AsSpan(match.Span.Start, match.Span.Length).Fill(' ');
        }

        concepts.AddRange(Runs(new string(rest)).Select(run => new Concept([run], 0.25 * Math.Min(run.Length, 5), IsOfField: false)));
        return Merge(concepts);
    }

    private static IEnumerable<string> Runs(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(run => run.Length >= 2);

    private static List<Concept> Merge(List<Concept> concepts) =>
        [.. concepts.GroupBy(c => c.Wordings[0], StringComparer.Ordinal).Select(g => g.First())];
}
