using CsCheck;
using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Tests.Contracts;

namespace LawBot.Tests.Sqlite;

/// <summary>Whatever the library and the question, the index finds what scoring every passage finds.</summary>
public sealed class ExactSearchTests
{
    private const int Rescored = 100;
    private const int Spare = 3;

    private static readonly string[] Phrases =
        ["行政复议", "办结", "收到申请", "普法宣传", "法治政府", "执法人员", "12件", "全年", "合法性审核", "规范性文件", "调解", "第3条", "Wi-Fi", "，"];

    private static readonly string[] Counties = ["青禾县", "澧溪市", "白石县"];

    private static readonly Gen<string> Sentence = Gen.Int[0, Phrases.Length - 1].Select(i => Phrases[i]).Array[1, 9].Select(string.Concat);

    private static readonly Gen<IndexedReport> Report =
        Gen.Select(Gen.Int[0, 999_999], Gen.Int[0, 2], Gen.Int[2018, 2023], Sentence.Array[1, 12])
            .Select((id, county, year, sentences) => Invented.Report($"r{id:000000}", Counties[county], year, sentences));

    private static readonly Gen<PassageQuery> Query =
        Gen.Select(Sentence, Gen.Int[0, 3], Gen.Bool, Gen.Int[0, 2]).Select((text, perReport, isOne, county) => new PassageQuery(text)
        {
            PerReport = perReport,
            Filter = isOne ? new() { Jurisdictions = [Counties[county]] } : ReportFilter.None,
        });

    [Fact]
    public async Task The_ten_best_are_those_that_scoring_every_passage_gives() =>
        await Gen.Select(Report.Array[1, 60], Gen.Int[1, 20], Query.Array[4], Gen.Int[1, 12]).SampleAsync(
            async (reports, commit, queries, limit) =>
            {
                IndexedReport[] distinct = [.. reports.DistinctBy(r => r.Report.Id)];
                await using var store = SqliteStore.Open();
                foreach (var batch in distinct.Chunk(commit))
                {
                    await store.Writer.PutAsync(batch, default);
                }

                foreach (var query in queries)
                {
                    var found = await store.Passages.SearchAsync(query, limit, default);
                    Assert.Equal(ScoreEverything(distinct, query, limit), found.Select(f => (f.Passage.ReportId, f.Passage.Ordinal, Rounded(f.Score))));
                }
            },
            iter: 25, threads: 1);

    private static IEnumerable<(string Report, int Ordinal, double Score)> ScoreEverything(IndexedReport[] reports, PassageQuery query, int limit)
    {
        var asked = QueryTerms.Of(query);
        List<Document> all = [.. reports.OrderBy(r => r.Report.Id, StringComparer.Ordinal).SelectMany(r => r.Passages.Select(p => Document.Of(r, p)))];
        var byPairs = Score(all, asked.Terms, d => d.Terms, Bm25.B);
        var byCharacters = Score(all, asked.Singles, d => d.Singles, Bm25.CharacterB);
        var allowed = all.Zip(byPairs).Where(d => d.Second > 0)
            .Where(d => query.Filter.Allows(d.First.Report.Report.Id, d.First.Report.Report.Jurisdiction, d.First.Report.Report.Year)).ToList();
        var candidates = Best(allowed, Math.Max(Rescored, limit), query.PerReport > 0 ? query.PerReport + Spare : 0);
        var rescored = candidates.Select(c => (c.Document, c.Score + byCharacters[all.IndexOf(c.Document)])).ToList();
        return Best(rescored, limit, query.PerReport).Select(c => (c.Document.Report.Report.Id, c.Document.Ordinal, Rounded(c.Score)));
    }

    private static List<(Document Document, float Score)> Best(List<(Document Document, float Score)> all, int limit, int perReport)
    {
        var taken = new Dictionary<string, int>();
        return
        [
            .. all.OrderByDescending(d => d.Score)
                .Where(d => perReport == 0 || (taken[d.Document.Report.Report.Id] = taken.GetValueOrDefault(d.Document.Report.Report.Id) + 1) <= perReport)
                .Take(limit),
        ];
    }

    private static float[] Score(List<Document> all, IReadOnlyList<WeightedTerm> asked, Func<Document, IReadOnlyList<Term>> terms, float b)
    {
        var mean = all.Average(d => terms(d).Count);
        var damping = all.ConvertAll(d => Bm25.Damping(terms(d).Count, mean, b));
        var scores = new float[all.Count];
        foreach (var (term, weight) in asked)
        {
            var counts = all.ConvertAll(d => terms(d).Count(t => t == term));
            var rarity = Bm25.Rarity(all.Count, counts.Count(c => c > 0));
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += weight * rarity * Bm25.Saturation(counts[i], damping[i]);
            }
        }

        return scores;
    }

    private static double Rounded(double score) => Math.Round(score, 3);

    private sealed record Document(IndexedReport Report, int Ordinal, List<Term> Terms, List<Term> Singles)
    {
        public static Document Of(IndexedReport report, LawBot.Reports.Passage passage)
        {
            var title = IndexedText.OfTitle(report.Report.Title, report.Report.Jurisdiction);
            var (terms, singles) = (new List<Term>(), new List<Term>());
            IndexedText.AddTerms(title, passage, terms);
            foreach (var piece in IndexedText.Of(title, passage))
            {
                TermSplitter.SplitSingles(piece, singles);
            }

            return new(report, passage.Ordinal, terms, singles);
        }
    }
}
