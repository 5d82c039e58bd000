using LawBot.Chinese;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Reports.Figures;

namespace LawBot.Indexing;

/// <summary>Which words a passage or a figure is found by. Every store indexes exactly these.</summary>
public static class IndexedText
{
    /// <summary>The words of the report that every passage of it is found by: its title, and whose it is where the title does not say.</summary>
    public static string OfTitle(string title, Jurisdiction jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(jurisdiction);
        var folded = TextFolding.Fold(title);
        var name = TextFolding.Fold(jurisdiction.Name);
        return folded.Contains(name, StringComparison.Ordinal) ? folded : name + " " + folded;
    }

    /// <summary>Adds the terms of a passage: of the report's title twice, of the headings above it and of its own words once.</summary>
    /// <param name="title">From <see cref="OfTitle"/>.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="terms">Where they are added.</param>
    /// <remarks>A title counted twice gains 0.004 nDCG@10 where titles name the subject and loses nothing elsewhere (decision 0003).</remarks>
    public static void AddTerms(string title, Passage passage, List<Term> terms)
    {
        TermSplitter.Split(title, terms);
        foreach (var piece in Of(title, passage))
        {
            TermSplitter.Split(piece, terms);
        }
    }

    /// <summary>A passage's folded pieces, each once: the report's title, the headings above it, its own words. Single characters are
    /// counted in these.</summary>
    /// <param name="title">From <see cref="OfTitle"/>.</param>
    /// <param name="passage">The passage.</param>
    public static IEnumerable<string> Of(string title, Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        return [title, .. passage.HeadingPath.Select(TextFolding.Fold), TextFolding.Fold(passage.Text)];
    }

    /// <summary>A figure's folded pieces: its metric twice, because it names what the clause only mentions, the clause, the heading above it.</summary>
    /// <param name="report">The report that states it.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="heading">Index of the innermost heading above it, or -1.</param>
    public static IEnumerable<string> Of(Report report, Figure figure, int heading)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(figure);
        var metric = TextFolding.Fold(figure.Metric);
        var clause = TextFolding.Fold(figure.Clause.In(report.Text));
        return [metric, metric, clause, .. report.HeadingPath(heading).TakeLast(1).Select(TextFolding.Fold)];
    }

    /// <summary>The folded pieces of every figure of a report, in the order of the figures.</summary>
    /// <remarks>Figures come in the order of the text, but nothing breaks when they do not: the heading is then a later one.</remarks>
    public static IEnumerable<IEnumerable<string>> OfFigures(Report report, IReadOnlyList<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(figures);
        var sentence = 0;
        var sentences = report.Sentences;
        foreach (var figure in figures)
        {
            while (sentence + 1 < sentences.Count && sentences[sentence + 1].Span.Start <= figure.Clause.Start)
            {
                sentence++;
            }

            yield return Of(report, figure, sentence < sentences.Count ? sentences[sentence].Heading : -1);
        }
    }
}
