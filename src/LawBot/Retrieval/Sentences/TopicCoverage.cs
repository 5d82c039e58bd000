using LawBot.Indexing;
using LawBot.Lexicon;
using LawBot.Questions;

namespace LawBot.Retrieval.Sentences;

/// <summary>How far some reports speak of a topic at all: what ranking cannot tell, since some sentence is always the best.</summary>
/// <param name="Share">How much of the topic the sentence that has most of it has, its headings included, 0 to 1.</param>
/// <param name="MissingShare">How much of it no sentence has, 0 to 1.</param>
/// <param name="Missing">The user's words that name a thing and that no sentence of these reports has, longest first, folded.</param>
internal sealed record TopicCoverage(double Share, double MissingShare, IReadOnlyList<string> Missing)
{
    private const double Headed = 0.9;
    private const double Absent = 0.5;

    // Speech around the matter (让人当面问清楚) that no report has says little of whether the reports have the matter itself.
    private const double Unnamed = 0.4;
    private const double NextToNothing = 2;
    private const int ShortestNamed = 2;

    // A pair in so many sentences is a word of its own; in fewer it may be where two words meet: the 人机 of 负责人机构.
    private const int OfOneWord = 3;

    // 总结一下这份报告: what all reports are.
    private static readonly HashSet<string> Generic =
        LexiconTable.Rows("acts").Where(r => r.Class == "generic").SelectMany(r => r.Words).ToHashSet(StringComparer.Ordinal);

    /// <summary>By how much the share that one sentence has exceeds what no report has, the latter in full where it names a thing; may be negative.</summary>
    public double Margin => Share - ((Missing.Count > 0 ? 1 : Unnamed) * MissingShare);

    /// <summary>True when the topic names a thing that reports would call by its name (区块链) and none does.</summary>
    public bool LacksANamedThing { get; private init; }

    /// <summary>By report, then by sentence: how much of what these reports have of the topic the sentence has, its rare words more than its common ones, 0 to
    /// 1.</summary>
    public required IReadOnlyList<double[]> Shares { get; init; }

    /// <param name="topic">Folded.</param>
    /// <param name="spotted">The reports, with what stands in them of the topic.</param>
    /// <param name="isWanted">Tells of a sentence of a report whether it belongs to what is asked for.</param>
    public static TopicCoverage Of(string topic, SpottedReports spotted, Func<ShelvedReport, int, bool> isWanted)
    {
        var reports = spotted.Reports;
        var units = TopicUnit.Of(topic, pair => spotted.SentencesWith(pair) > 0);
        var total = units.Sum(u => u.Weight);
        if (total <= 0)
        {
            return new TopicCoverage(1, 0, []) { Shares = [.. reports.Select(r => Array.ConvertAll(r.Texts, _ => 1.0))] };
        }

        var covered = reports.Select((_, n) => CoveredIn(spotted, n, units.ConvertAll(u => u.In(spotted)))).ToList();
        var (most, share) = MostOf(reports, covered, units, isWanted);
        var missing = units.Where((u, i) => most[i] < (u.IsOneWord ? Headed : Absent))
            .Select(u => (Unit: u, Characters: u.UnknownCharacters(pair => spotted.SentencesWith(pair) >= (u.IsOneWord ? OfOneWord : 1)))).ToList();
        return new TopicCoverage(
            share / total,
            missing.Sum(m => m.Unit.Weight * m.Characters / m.Unit.Asked.Length) / total,
            [.. missing.Where(m => m.Unit.IsName && m.Characters >= ShortestNamed && !Generic.Contains(m.Unit.Asked)).Select(m => m.Unit.Asked)
                .OrderByDescending(w => w.Length)])
        {
            LacksANamedThing = units.Exists(u => u.IsAbsent), Shares = SharesOf(covered, units),
        };
    }

    // The most that a sentence that is wanted has of each unit, and of all of them together.
    private static (double[] OfEach, double OfAll) MostOf(
        IReadOnlyList<ShelvedReport> reports, List<(double Has, double Worth)[][]> covered, List<TopicUnit> units, Func<ShelvedReport, int, bool> isWanted)
    {
        var (ofEach, ofAll) = (new double[units.Count], 0.0);
        for (var n = 0; n < covered.Count; n++)
        {
            for (var s = 0; s < covered[n].Length; s++)
            {
                if (isWanted(reports[n], s))
                {
                    var sum = 0.0;
                    for (var u = 0; u < ofEach.Length; u++)
                    {
                        ofEach[u] = Math.Max(ofEach[u], covered[n][s][u].Has);
                        sum += units[u].Weight * covered[n][s][u].Has;
                    }

                    ofAll = Math.Max(ofAll, sum);
                }
            }
        }

        return (ofEach, ofAll);
    }

    // By sentence, then by unit: how far the sentence, or a heading above it, has the unit, and what it is worth.
    private static (double Has, double Worth)[][] CoveredIn(SpottedReports spotted, int report, List<Func<int, (double Has, double Worth)>> units)
    {
        var shelved = spotted.Reports[report];
        var headed = shelved.Paths.Select((_, h) => In(spotted.Heading(report, h))).ToList();
        return [.. shelved.Texts.Select((_, s) =>
        {
            var own = In(spotted.Sentence(report, s));
            if (shelved.Report.Sentences[s].Heading is var heading and >= 0)
            {
                for (var u = 0; u < own.Length; u++)
                {
                    own[u] = (Math.Max(own[u].Has, Headed * headed[heading][u].Has), Math.Max(own[u].Worth, Headed * headed[heading][u].Worth));
                }
            }

            return own;
        })];

        (double Has, double Worth)[] In(int text)
        {
            var found = new (double, double)[units.Count];
            for (var u = 0; u < found.Length; u++)
            {
                found[u] = units[u](text);
            }

            return found;
        }
    }

    private static List<double[]> SharesOf(List<(double Has, double Worth)[][]> covered, List<TopicUnit> units)
    {
        var sentences = covered.Sum(c => c.Length);
        var (having, most, attained) = (new int[units.Count], new double[units.Count], 0.0);
        foreach (var sentence in covered.SelectMany(c => c))
        {
            for (var u = 0; u < having.Length; u++)
            {
                having[u] += sentence[u].Worth >= Absent ? 1 : 0;
                most[u] = Math.Max(most[u], sentence[u].Worth);
            }
        }

        double[] weights = [.. units.Select((unit, u) => unit.Weight * Bm25.Rarity(sentences, having[u]))];
        for (var u = 0; u < weights.Length; u++)
        {
            attained += weights[u] * most[u];
        }

        return covered.ConvertAll(c => Array.ConvertAll(c, s => attained > 0 ? Sum(s) / attained : 1));

        double Sum((double Has, double Worth)[] sentence)
        {
            var sum = 0.0;
            for (var u = 0; u < sentence.Length; u++)
            {
                sum += sentence[u].Worth * weights[u];
            }

            return sum;
        }
    }

    /// <summary>True when a topic names no matter: what every report is about (法治政府建设), the words of its parts (短板, 打算), or next to nothing.</summary>
    /// <param name="topic">Folded.</param>
    /// <param name="spotted">The reports, with what stands in them of the topic; their titles tell what all of them are about.</param>
    public static bool NamesNoMatter(string topic, SpottedReports spotted)
    {
        var left = TopicUnit.Of(topic, pair => spotted.SentencesWith(pair) > 0)
            .Where(u => !u.IsPart && !Generic.Contains(u.Asked.TrimStart('的'))
                && !spotted.Reports.Any(r => SentenceScorer.Plain(r.Report.Title).Contains(u.Asked, StringComparison.Ordinal)))
            .ToList();
        return left.Sum(u => u.Weight) <= NextToNothing && !left.Exists(u => u is { IsName: true, Others.Count: > 0 }); // 复议 is short and a matter.
    }
}
