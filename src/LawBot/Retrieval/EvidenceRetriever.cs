using LawBot.Extraction;
using LawBot.Indexing;
using LawBot.Questions;

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
    private const double ShareOfBest = 0.59;
    private const double ShareOfGlobal = 0.41;
    private const double ShareOfBestReport = 0.3;

    // Plans and problems, and the preamble that every report opens with, seldom say how a thing was done.
    private const double EndingDiscount = 0.55;
    private const double Preamble = 0.94;

    /// <param name="question">The question.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Evidence by report, best report first; no sentence when the reports do not answer.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<Evidence> RetrieveAsync(Question question, Library library, CancellationToken cancellation)
    {
        var concepts = ConceptsOf(question);
        var candidates = await CandidatesAsync(question, library, cancellation);
        var scored = new List<(ShelvedReport Report, double[] Scores, double Best)>();
        var scorer = new SentenceScorer(candidates, concepts);
        var alternatives = AlternativesOf(question).Select(a => new SentenceScorer(candidates, a).All().ToList()).ToList();
        foreach (var ((report, scores), n) in scorer.All().Select((r, n) => (r, n)))
        {
            foreach (var alternative in alternatives)
            {
                for (var i = 0; i < scores.Length; i++)
                {
                    scores[i] = Math.Max(scores[i], OneOfSeveral * alternative[n].Scores[i]);
                }
            }

            Weigh(report, scores, question.Part, concepts.Count == 0);
            scored.Add((report, scores, scores.DefaultIfEmpty(0).Max()));
        }

        var best = scored.Select(s => s.Best).DefaultIfEmpty(0).Max();
        var floor = scorer.SpokenShare < LeastToAnswer && concepts.Count > 0 ? double.MaxValue : Math.Max(LeastScore, ShareOfBestReport * best);
        var chosen = scored.Where(s => s.Best >= floor).OrderByDescending(s => s.Best).Take(MostReports).ToList();
        var sentences = new List<EvidenceSentence>();
        foreach (var (report, scores, reportBest) in chosen)
        {
            foreach (var run in new RunSelection(report, scores, Math.Max(ShareOfBest * reportBest, ShareOfGlobal * best)).Choose())
            {
                var source = Source.Of(report.Report, run.In(report.Report));
                sentences.Add(new EvidenceSentence(
                    sentences.Count + 1, source.ReportId, source.File, source.Jurisdiction, source.Year, source.Title, source.Section,
                    source.Span, source.Quote, run.Score)
                {
                    RecognitionConfidence = source.RecognitionConfidence, DoubtfulNumbers = source.DoubtfulNumbers,
                });
            }
        }

        var silent = scored.Where(s => s.Best < floor).Select(s => NameOf(s.Report.Report)).ToList();
        return new Evidence(question.Standalone, sentences) { Silent = silent };
    }

    private async Task<IReadOnlyList<ShelvedReport>> CandidatesAsync(Question question, Library library, CancellationToken cancellation)
    {
        var allowed = library.Entries
            .Where(e => question.Filter.Allows(e.Id, e.Jurisdiction, e.Year) && !question.Excluded.Contains(e.Jurisdiction.Name, StringComparer.Ordinal))
            .ToList();
        if (allowed.Count > MostReports)
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

        return reports;
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

    private static void Weigh(ShelvedReport shelved, double[] scores, ReportPart wanted, bool anyTopic)
    {
        var (report, parts) = (shelved.Report, shelved.Parts);
        if (anyTopic && wanted != ReportPart.Done)
        {
            Array.Fill(scores, 1);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            if (report.Paragraphs[report.Sentences[i].Paragraph].Kind is ParagraphKind.Title or ParagraphKind.Frame)
            {
                scores[i] = -1;
            }
            else if (wanted == ReportPart.Done)
            {
                scores[i] *= (parts[i] == ReportPart.Done ? 1 : EndingDiscount) * (report.Sentences[i].Heading < 0 && report.Outline.Count > 2 ? Preamble : 1);
            }
            else if (parts[i] != wanted)
            {
                scores[i] = -1;
            }
        }
    }

    private static string NameOf(Report report) => report.Jurisdiction.Name + (report.Year is { } year ? $"{year}年" : "");
}
