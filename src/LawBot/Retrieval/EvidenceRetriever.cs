using LawBot.Indexing;
using LawBot.Places;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Reports.Checks;
using LawBot.Reports.Layout;

namespace LawBot.Retrieval;

/// <summary>Gathers the sentences of each report that answer a question.</summary>
/// <param name="searcher">The index.</param>
/// <param name="shelf">The reports.</param>
public sealed class EvidenceRetriever(IPassageSearcher searcher, ReportShelf shelf)
{
    // An answer that names more places than this is no longer read; the coverage line counts the rest.
    private const int MostReports = 12;
    private const int PassagesLookedAt = 120;
    private const double OneOfSeveral = 0.9;

    // Thresholds against the best sentence of a report and of all; set together with the weights of SentenceScorer
    // (docs/decisions/0004-weights-of-evidence.md).
    private const double LeastToAnswer = 0.28;
    private const double LeastScore = 0.3;
    private const double ShareOfBest = 0.6;
    private const double ShareOfGlobal = 0.39;

    // What the passage's rank and the shared characters weigh beside the concepts, which have the rest; and how steeply the rank counts.
    private const double PassageShare = 0.55;
    private const double PassagePower = 2;
    private const double OverlapShare = 0.15;

    // Plans and problems, and the preamble that every report opens with, seldom say how a thing was done.
    private const double EndingDiscount = 0.55;
    private const double Preamble = 0.94;

    private readonly SentenceSignals signals = new(searcher);

    /// <param name="question">The question.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Evidence by report, best report first; no sentence when the reports do not answer.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<Evidence> RetrieveAsync(Question question, Library library, CancellationToken cancellation)
    {
        var concepts = ConceptsOf(question);
        var (candidates, searched) = await CandidatesAsync(question, library, cancellation);
        var scored = new List<(ShelvedReport Report, double[] Scores, double Best)>();
        var scorer = new SentenceScorer(candidates, concepts);
        var alternatives = AlternativesOf(question).Select(a => new SentenceScorer(candidates, a).All().ToList()).ToList();
        var passages = await signals.PassageSharesAsync(question, candidates, cancellation);
        var overlaps = SentenceSignals.Overlaps(question.Topic, candidates);
        var bestByConcepts = 0.0;
        foreach (var ((report, scores), n) in scorer.All().Select((r, n) => (r, n)))
        {
            foreach (var alternative in alternatives)
            {
                for (var i = 0; i < scores.Length; i++)
                {
                    scores[i] = Math.Max(scores[i], OneOfSeveral * alternative[n].Scores[i]);
                }
            }

            for (var i = 0; i < scores.Length; i++)
            {
                var weight = WeightOf(report, i, question.Part);
                var byConcepts = concepts.Count > 0 ? scores[i] : question.Part == ReportPart.Done ? 0 : 1;
                bestByConcepts = Math.Max(bestByConcepts, weight * byConcepts);
                scores[i] = weight < 0 ? -1 : weight * (concepts.Count > 0 ? Mix(byConcepts, passages[n][i], overlaps[n][i]) : byConcepts);
            }

            scored.Add((report, scores, scores.DefaultIfEmpty(0).Max()));
        }

        var best = scored.Select(s => s.Best).DefaultIfEmpty(0).Max();

        // Whether the reports speak of it at all the concepts alone decide: some passage is always the best, and shares some characters.
        var isSpoken = bestByConcepts >= LeastScore && (concepts.Count == 0 || scorer.SpokenShare >= LeastToAnswer);
        var floor = isSpoken ? ShareOfGlobal * best : double.MaxValue;
        var chosen = scored.Where(s => s.Best >= floor).OrderByDescending(s => s.Best).ToList();
        var sentences = new List<EvidenceSentence>();
        foreach (var (report, scores, reportBest) in chosen.Take(MostReports))
        {
            foreach (var run in new RunSelection(report, scores, Math.Max(ShareOfBest * reportBest, floor)).Choose())
            {
                var source = Source.Of(report.Report, run.In(report.Report));
                sentences.Add(new EvidenceSentence(
                    sentences.Count + 1, source.ReportId, source.File, source.Jurisdiction, source.Year, source.Title, source.Section,
                    source.Span, source.Quote, run.Score)
                {
                    RecognitionConfidence = source.RecognitionConfidence, DoubtfulNumbers = source.DoubtfulNumbers,
                    Part = report.Report.Sentences.FirstOrDefault(s => s.Span.Overlaps(source.Span))?.Part ?? ReportPart.Done,
                });
            }
        }

        var quoted = sentences.Select(s => s.ReportId).ToHashSet(StringComparer.Ordinal);
        var omitted = chosen.Skip(MostReports).Select(c => c.Report.Report.Id).ToHashSet(StringComparer.Ordinal);
        var silent = scored.Select(s => s.Report.Report).Where(r => !quoted.Contains(r.Id) && !omitted.Contains(r.Id)).Select(NameOf).ToList();
        return new Evidence(question.Standalone, sentences)
        {
            Silent = silent, Searched = searched, Omitted = omitted.Count + searched - candidates.Count,
        };
    }

    private async Task<(IReadOnlyList<ShelvedReport> Reports, int Allowed)> CandidatesAsync(Question question, Library library, CancellationToken cancellation)
    {
        var allowed = library.Entries
            .Where(e => question.Filter.Allows(e.Id, e.Jurisdiction, e.Year) && !question.Excluded.Contains(e.Jurisdiction.Name, StringComparer.Ordinal))
            .ToList();
        var count = allowed.Count;
        if (count > MostReports)
        {
            var hits = await searcher.SearchAsync(PassageRetriever.QueryFor(question, question.Filter, 4), PassagesLookedAt, cancellation);
            var byId = allowed.ToDictionary(e => e.Id, StringComparer.Ordinal);
            allowed = [.. hits.Select(h => h.Passage.ReportId).Distinct(StringComparer.Ordinal).Where(byId.ContainsKey).Take(2 * MostReports).Select(id => byId[id])];
        }

        var reports = new List<ShelvedReport>();
        foreach (var entry in allowed)
        {
            if (await shelf.FindAsync(entry, cancellation) is { } report)
            {
                reports.Add(report);
            }
        }

        return (reports, count);
    }

    // 下一步 and 问题 choose the part of a report; what is left is the topic.
    private static List<Concept> ConceptsOf(Question question) =>
        [.. Concepts.Of(question.Topic).Where(c => question.Part == ReportPart.Done || !c.Topics.Any(t => t is "下一步" or "存在问题"))];

    // 资格管理、考试培训这块 asks for either, not for sentences on both.
    private static List<IReadOnlyList<Concept>> AlternativesOf(Question question)
    {
        var parts = question.Bare.Split('、').Select(p => Concepts.Of(QuestionTopic.Of(p))).Where(p => p.Any(c => c.IsOfField)).ToList();
        return parts.Count > 1 ? parts : [];
    }

    private static double Mix(double byConcepts, double byPassage, double byOverlap) =>
        ((1 - PassageShare - OverlapShare) * byConcepts) + (PassageShare * Math.Pow(byPassage, PassagePower)) + (OverlapShare * byOverlap);

    /// <summary>What a sentence counts by its place in the report; negative where it is never evidence.</summary>
    private static double WeightOf(ShelvedReport shelved, int sentence, ReportPart wanted)
    {
        var (report, part) = (shelved.Report, shelved.Report.Sentences[sentence].Part);
        if (report.Paragraphs[report.Sentences[sentence].Paragraph].Kind is ParagraphKind.Title or ParagraphKind.Frame
            || (wanted != ReportPart.Done && part != wanted))
        {
            return -1;
        }

        return wanted != ReportPart.Done ? 1
            : (part == ReportPart.Done ? 1 : EndingDiscount) * (report.Sentences[sentence].Heading < 0 && report.Outline.Count > 2 ? Preamble : 1);
    }

    private static string NameOf(Report report) => report.Jurisdiction.Name + (report.Year is { } year ? $"{year}年" : "");
}
