using LawBot.Chinese;
using LawBot.Reports;

namespace LawBot.Retrieval;

/// <summary>How far each sentence of some reports speaks of a question, 0 to 1: by its own words, its headings' and its neighbours'.
/// What few sentences speak of counts more than what all do.</summary>
internal sealed class SentenceScorer
{
    // Set together by random search on two sets of questions, the shipped samples' and another: docs/decisions/0004-weights-of-evidence.md.
    // What a heading says holds for the sentences under it, the nearer the heading the more; what a neighbour says, less.
    private const double InnermostHeading = 0.93;
    private const double OuterHeading = 0.9;
    private const double Neighbour = 0.22;

    // Under a heading on several matters, a sentence on another of them is hardly meant.
    private const double OtherTopic = 0.54;

    // A word that no report has says less: staff put it their own way. A term of the field that is missing says that it is not there.
    private const double MissingWord = 0.25;
    private const double MissingTerm = 0.38;
    private const double Spoken = 0.5;

    // The weight of a concept that every sentence speaks of, and how steeply weight grows with rarity.
    private const double LeastRarity = 0.19;
    private const double RarityPower = 1.2;

    // A sentence that leaves out a main concept of the question answers another one.
    private const double MainShare = 0.28;
    private const double Completeness = 0.71;

    private readonly List<ReportWords> reports;
    private readonly IReadOnlyList<Concept> concepts;
    private readonly double[] weights;

    public SentenceScorer(IEnumerable<ShelvedReport> reports, IReadOnlyList<Concept> concepts)
    {
        this.concepts = concepts;
        this.reports = [.. reports.Select(r => new ReportWords(r, concepts))];
        weights = [.. concepts.Select(WeightOf)];
        var missing = concepts.Where((_, i) => weights[i] <= 0).Sum(c => c.Weight * (c.IsOfField ? MissingTerm : MissingWord));
        var spoken = concepts.Where((_, i) => weights[i] > 0).Sum(c => c.Weight);
        SpokenShare = spoken > 0 ? spoken / (spoken + missing) : 0;
        var total = weights.Sum();
        weights = total > 0 ? Array.ConvertAll(weights, w => w / total) : weights;
    }

    /// <summary>How much of the question some report speaks of at all, 0 to 1.</summary>
    public double SpokenShare { get; }

    /// <summary>One score a sentence, in the order in which the reports were given.</summary>
    public IEnumerable<(ShelvedReport Report, double[] Scores)> All() => reports.Select(r => (r.Shelved, ScoresOf(r)));

    // Rarity over the sentences looked at: ln(1 + (N - n + 0.5) / (n + 0.5)) as in BM25, brought to 0..1 by its largest value.
    private double WeightOf(Concept concept, int index)
    {
        var sentences = reports.Sum(r => r.Own[index].Length);
        var speaking = reports.Sum(r => r.Own[index].Count(c => c >= Spoken));
        if (speaking == 0)
        {
            return 0;
        }

        var rarity = Math.Log(1 + ((sentences - speaking + 0.5) / (speaking + 0.5))) / Math.Log(1 + ((sentences + 0.5) / 0.5));
        return concept.Weight * (LeastRarity + Math.Pow(rarity, RarityPower));
    }

    private double[] ScoresOf(ReportWords words)
    {
        var report = words.Report;
        var scores = new double[report.Sentences.Count];
        var completeness = new double[scores.Length];
        Array.Fill(completeness, 1);
        for (var c = 0; c < concepts.Count; c++)
        {
            var headed = words.Headed(c, InnermostHeading, OuterHeading);
            for (var i = 0; i < scores.Length; i++)
            {
                var under = report.Sentences[i].Heading is var h and >= 0 ? headed[h] : 0;
                under *= words.IsOnOtherTopic(i, concepts[c]) ? OtherTopic : 1;
                var beside = Neighbour * Math.Max(words.Beside(c, i, -1), words.Beside(c, i, 1));
                var coverage = Math.Max(words.Own[c][i], Math.Max(under, beside));
                scores[i] += weights[c] * coverage;
                if (concepts[c].IsOfField && weights[c] >= MainShare)
                {
                    completeness[i] *= Completeness + ((1 - Completeness) * coverage);
                }
            }
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] *= completeness[i];
        }

        return scores;
    }

    /// <summary>Folded, without white space: what wordings are looked for in.</summary>
    public static string Plain(string text) => string.Concat(TextFolding.Fold(text).Where(c => !char.IsWhiteSpace(c)));
}

/// <summary>A report's sentences and headings against the concepts of a question.</summary>
internal sealed class ReportWords
{
    private readonly double[][] headings;

    public ReportWords(ShelvedReport shelved, IReadOnlyList<Concept> concepts)
    {
        Shelved = shelved;
        Own = [.. concepts.Select(c => Array.ConvertAll(shelved.Texts, c.CoverageBy))];
        headings = [.. concepts.Select(c => Array.ConvertAll(shelved.Labels, c.CoverageBy))];
    }

    public ShelvedReport Shelved { get; }

    public Report Report => Shelved.Report;

    /// <summary>By concept, then by sentence: coverage by the sentence's own words.</summary>
    public double[][] Own { get; }

    /// <summary>By heading: coverage by it and by those above it.</summary>
    public double[] Headed(int concept, double innermost, double outer)
    {
        var own = headings[concept];
        var covered = new double[own.Length];
        for (var i = 0; i < own.Length; i++)
        {
            covered[i] = innermost * own[i];
            for (int j = i - 1, level = Report.Outline[i].Level; j >= 0 && level > 1; j--)
            {
                if (Report.Outline[j].Level < level)
                {
                    level = Report.Outline[j].Level;
                    covered[i] = Math.Max(covered[i], outer * own[j]);
                }
            }
        }

        return covered;
    }

    /// <summary>True when the sentence speaks of other matters of the field and not of this one.</summary>
    public bool IsOnOtherTopic(int sentence, Concept concept) =>
        concept.Topics.Count > 0 && Shelved.Topics[sentence].Count > 0 && !Shelved.Topics[sentence].Intersect(concept.Topics, StringComparer.Ordinal).Any();

    /// <summary>Coverage by the sentence before or after in the same paragraph.</summary>
    public double Beside(int concept, int sentence, int step)
    {
        var other = sentence + step;
        return other >= 0 && other < Report.Sentences.Count && Report.Sentences[sentence].Paragraph == Report.Sentences[other].Paragraph
            ? Own[concept][other] : 0;
    }
}
