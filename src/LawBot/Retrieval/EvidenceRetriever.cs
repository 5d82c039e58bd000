using LawBot.Indexing;
using LawBot.Places;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval.Sentences;

namespace LawBot.Retrieval;

/// <summary>How much of what ranks is wanted.</summary>
public enum EvidenceBreadth
{
    /// <summary>What answers.</summary>
    Answer,

    /// <summary>Two to three times as much, for a model that chooses and words.</summary>
    Wide,

    /// <summary>As much, and the best there is even where nothing is near.</summary>
    All,
}

/// <summary>Gathers the sentences of each report that answer a question.</summary>
/// <param name="searcher">The index.</param>
/// <param name="shelf">The reports.</param>
public sealed class EvidenceRetriever(IPassageSearcher searcher, ReportShelf shelf)
{
    // What is read sentence by sentence in a large library: the reports with the best passages.
    private const int MostReports = 24;
    private const int PassagesLookedAt = 120;

    // A sentence's own words, and the passage around it: measured together (docs/decisions/0007-how-questions.md).
    private const double OwnShare = 0.7;

    // The best passage tells much more than the tenth, which has some words of the question by chance.
    private const double PassagePower = 1.25;

    // Plans and problems, and the preamble that every report opens with, seldom say how a thing was done.
    private const double EndingDiscount = 0.85;
    private const double Preamble = 0.4;

    // A report is silent when its best sentence has less than the first of the best of all, and no sentence of it more than the second of the topic.
    private const double Near = 0.25;
    private const double LeastSpoken = 0.4;

    // By how much the share of the topic that one sentence has must exceed the share that no report has; and how much of it is worth showing as what
    // comes nearest. Rather nearest than refused: who reads sees that it is another matter.
    private const double LeastToAnswer = 0.1;
    private const double LeastWithoutMatter = 0.4;
    private const double MoreForAnErrand = 0.5;
    private const double LeastToShow = 0.15;
    private const int MostNearest = 3;

    /// <param name="question">The question.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Evidence by report, best report first; no sentence when nothing is near.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public Task<Evidence> RetrieveAsync(Question question, Library library, CancellationToken cancellation) =>
        RetrieveAsync(question, library, EvidenceBreadth.Answer, cancellation);

    /// <param name="question">The question.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="breadth">How much besides what answers.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Evidence by report, best report first; no sentence when nothing is near, unless all that ranks is wanted.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<Evidence> RetrieveAsync(Question question, Library library, EvidenceBreadth breadth, CancellationToken cancellation)
    {
        var (reports, searched) = await CandidatesAsync(question, library, cancellation);
        var topic = MatterWords.Of(question);

        // A question that follows takes its part from the one before it.
        IReadOnlyList<ReportPart> parts = question.Parts is [ReportPart.Done] && question.Part != ReportPart.Done ? [question.Part] : question.Parts;
        var spotted = new SpottedReports(reports, QueryWords.Of(topic.Length > 0 ? topic : question.Topic), topic);
        var whole = TopicCoverage.NamesNoMatter(topic, spotted) ? WholeOf(question, reports, searched, parts, TopicCoverage.IsOfReports(topic, spotted)) : null;
        return whole is { Sentences.Count: > 0 } ? whole : await RankedAsync(question, topic, spotted, searched, parts, breadth, cancellation);
    }

    private async Task<Evidence> RankedAsync(
        Question question, string topic, SpottedReports spotted, int searched, IReadOnlyList<ReportPart> parts, EvidenceBreadth breadth,
        CancellationToken cancellation)
    {
        var (reports, ranking) = (spotted.Reports, new SentenceRanking(spotted));
        var passages = await PassageShares.OfAsync(searcher, question, reports, cancellation);
        var best = ranking.Scores.SelectMany(s => s).DefaultIfEmpty(0).Max();
        var coverage = TopicCoverage.Of(topic, spotted, (report, s) => WeightOf(report, s, parts) > 0);

        // The share of the topic counts by its root: who has a quarter of it has half a claim.
        var scores = reports.Select((report, n) => Enumerable.Range(0, report.Report.Sentences.Count)
            .Select(i => WeightOf(report, i, parts) * Math.Sqrt(coverage.Shares[n][i])
                * ((OwnShare * (best > 0 ? ranking.Scores[n][i] / best : 0)) + ((1 - OwnShare) * Math.Pow(passages[n][i], PassagePower)))).ToArray()).ToList();
        var outcome = coverage.Margin >= LeastFor(question, coverage) && !coverage.LacksANamedThing ? EvidenceOutcome.Answered
            : coverage.Share >= LeastToShow ? EvidenceOutcome.Nearest
            : EvidenceOutcome.Nothing;
        var choice = new SentenceChoice(reports, scores, ranking.WeightOf);
        var runs = outcome == EvidenceOutcome.Nothing && breadth != EvidenceBreadth.All ? []
            : choice.Choose(SentenceBudget.Answer(coverage.Share - coverage.MissingShare, MatterNumbers.AreWelcome(question)), []);
        if (outcome == EvidenceOutcome.Nearest && breadth != EvidenceBreadth.All)
        {
            runs = [.. runs.OrderByDescending(r => r.Score).Take(MostNearest)];
        }

        var top = scores.SelectMany(s => s).DefaultIfEmpty(0).Max();
        if (outcome == EvidenceOutcome.Answered)
        {
            runs = [.. runs, .. PlacesAsked.Besides(question, reports, scores, runs, Speaks)];
        }

        var numbers = outcome == EvidenceOutcome.Answered && breadth == EvidenceBreadth.Answer && MatterNumbers.AreAskedFor(question)
            ? MatterNumbers.Of(reports, scores, topic) : [];
        runs = [.. runs.Select(run => MatterNumbers.Besides(run, numbers, reports[run.Report].Report)).OfType<SentenceRun>()];
        var further = breadth == EvidenceBreadth.Answer || runs.Count == 0 ? [] : choice.Choose(SentenceBudget.Further, runs);
        if (breadth == EvidenceBreadth.Wide)
        {
            further = [.. further, .. choice.RestOfPoints([.. runs, .. further], SentenceBudget.Further.Characters)];
            further = [.. further, .. choice.RestOfSections([.. runs, .. further], SentenceBudget.Further.Characters)];
        }


        var silent = reports.Where((_, n) => outcome == EvidenceOutcome.Nothing || (!runs.Any(run => run.Report == n) && !Speaks(n))).ToHashSet();
        var speaking = runs.Concat(further).Concat(numbers).Select(r => r.Report).ToHashSet();
        return EvidenceOf(question, Sentences(runs, 1), reports.Where((r, n) => silent.Contains(r) && !speaking.Contains(n)), searched) with
        {
            Outcome = runs.Count + numbers.Count > 0 ? outcome : EvidenceOutcome.Nothing, Numbers = Sentences(numbers, 1), Missing = coverage.Missing,
            Further = Sentences(further, runs.Count + 1),
        };

        bool Speaks(int n) => scores[n].DefaultIfEmpty(0).Max() >= Near * top || coverage.Shares[n].DefaultIfEmpty(0).Max() >= LeastSpoken;

        IReadOnlyList<EvidenceSentence> Sentences(IReadOnlyList<SentenceRun> chosen, int first) =>
            [.. chosen.Select((run, i) => Practice.Of(first + i, reports[run.Report].Indexed, run, ranking))];
    }

    // 企业年会怎么搞得热闹: words that stand in reports and are no matter of theirs. Who asks about an errand of his own life shares words with them too.
    private static double LeastFor(Question question, TopicCoverage coverage) =>
        (coverage.HasMatter ? LeastToAnswer : LeastWithoutMatter) + (!Errands.AreIn(question.Bare) ? 0 : coverage.IsOfNothing ? 1 : MoreForAnErrand);

    // What names no matter is answered from the whole report: a ranking could only guess.
    private static Evidence? WholeOf(
        Question question, IReadOnlyList<ShelvedReport> reports, int searched, IReadOnlyList<ReportPart> parts, bool isOfReports)
    {
        var overview = question.Spans.Where(s => s.Kind == SpanKind.Request).Select(s => s.Value).ToList();
        var (shape, sentences) = !parts.Contains(ReportPart.Done) ? (EvidenceShape.Points, PartSections.PointsOf(reports, parts))
            : IsContrast(question, overview) && question.UnknownPlaces.Count == 0 && ReportOverview.PairOf(reports) is { } pair
                && ReportOverview.SideBySide(pair.First, pair.Second) is { Count: > 0 } sides ? (EvidenceShape.SideBySide, sides)
            : IsContrast(question, overview) && question.UnknownPlaces.Count == 0 && reports.Count == 2 ? (EvidenceShape.Sections, ReportOverview.Of(reports))
            : overview.Contains("highlights", StringComparer.Ordinal) && Highlights.Of(reports) is { Count: > 1 } set
                ? (EvidenceShape.Sections, set)
            : reports.Count is 1 or 2 && question.UnknownPlaces.Count == 0
                && (isOfReports || overview.Exists(v => v is "contrast" or "overview" or "highlights")) ? (EvidenceShape.Sections, ReportOverview.Of(reports))
            : (EvidenceShape.Practices, []);
        var speaking = sentences.Select(s => s.ReportId).ToHashSet(StringComparer.Ordinal);
        var silent = overview.Contains("highlights", StringComparer.Ordinal) ? [] : reports.Where(r => !speaking.Contains(r.Report.Id));
        return shape == EvidenceShape.Practices ? null
            : EvidenceOf(question, [.. sentences.Select((s, i) => s with { Number = i + 1 })], silent, searched) with
            {
                Shape = shape,
            };
    }

    // 有什么不同, 对比一下, and what changed from one year to the next: without a matter all three want two reports side by side.
    private static bool IsContrast(Question question, List<string> overview) => overview.Contains("contrast", StringComparer.Ordinal)
        || (overview.Count == 0 && (question.Asks.Contains(Asking.Compare) || question.Operator is { Name: "change" or "difference" }));

    private static Evidence EvidenceOf(Question question, IReadOnlyList<EvidenceSentence> sentences, IEnumerable<ShelvedReport> silent, int searched)
    {
        List<string> names = [.. silent.Select(r => NameOf(r.Report))];
        return new Evidence(question.Standalone, sentences)
        {
            Silent = names, Searched = searched, Arrangement = question.Arrangement, IsOfNamedPlaces = question.Jurisdictions.Count > 1,
            Omitted = searched - names.Count - sentences.Select(s => s.ReportId).Distinct(StringComparer.Ordinal).Count(),
        };
    }

    private async Task<(IReadOnlyList<ShelvedReport> Reports, int Allowed)> CandidatesAsync(Question question, Library library, CancellationToken cancellation)
    {
        var filter = question.Filter;
        var allowed = filter == ReportFilter.None && question.Excluded.Count == 0 ? library.Entries : [.. library.Entries
            .Where(e => filter.Allows(e.Id, e.Jurisdiction, e.Year) && !question.Excluded.Contains(e.Jurisdiction.Name, StringComparer.Ordinal))];
        var count = allowed.Count;
        if (count > MostReports)
        {
            var hits = await searcher.LocateAsync(PassageRetriever.QueryFor(question, filter, 4), PassagesLookedAt, cancellation);
            var ranks = hits.Select(h => h.ReportId).Distinct(StringComparer.Ordinal).Select((id, i) => (id, i))
                .ToDictionary(r => r.id, r => r.i, StringComparer.Ordinal);
            allowed = [.. allowed.Where(e => ranks.ContainsKey(e.Id)).OrderBy(e => ranks[e.Id]).Take(MostReports)];
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

    /// <summary>What a sentence counts by its place in the report; negative where it is never evidence.</summary>
    private static double WeightOf(ShelvedReport shelved, int sentence, IReadOnlyList<ReportPart> wanted)
    {
        var (report, part) = (shelved.Report, shelved.Report.Sentences[sentence].Part);
        if (report.Paragraphs[report.Sentences[sentence].Paragraph].Kind is ParagraphKind.Title or ParagraphKind.Frame
            || (!wanted.Contains(ReportPart.Done) && !wanted.Contains(part)))
        {
            return -1;
        }

        return (wanted.Contains(part) ? 1 : EndingDiscount) * (report.Sentences[sentence].Heading < 0 && report.Outline.Count > 2 ? Preamble : 1);
    }

    private static string NameOf(Report report) => Naming.Dated(report.Jurisdiction.Name, report.Year);
}
