using LawBot.Indexing;
using LawBot.Lexicon;
using LawBot.Questions;

namespace LawBot.Retrieval.Sentences;

/// <summary>How far some reports speak of a topic at all: what ranking cannot tell, since some sentence is always the best.</summary>
/// <param name="Share">How much of the topic the sentence that has most of it has, its headings included, 0 to 1.</param>
/// <param name="MissingShare">How much of it no sentence has, 0 to 1.</param>
/// <param name="NamedShare">How much of that names a thing, 0 to 1.</param>
/// <param name="Missing">The user's words that name a thing and that no sentence of these reports has, longest first, folded.</param>
internal sealed record TopicCoverage(double Share, double MissingShare, double NamedShare, IReadOnlyList<string> Missing)
{
    private const double Headed = 0.9;
    private const double Absent = 0.5;

    // 农民工工资 is most of what reports say for 讨薪, whichever part of a report says it.
    private const double OfAMatter = 0.4;

    // Speech around a matter (让人当面问清楚) that no report has says little of whether the reports have the matter itself; where none is asked about it says
    // more (明天会下雨吗).
    private const double Unnamed = 0.2;
    private const double UnnamedAlone = 0.4;
    private const double NextToNothing = 2;
    private const int ShortestNamed = 2;
    private const int ShortestUnlisted = 3;

    // A pair in so many sentences is a word of its own; in fewer it may be where two words meet: the 人机 of 负责人机构.
    private const int OfOneWord = 3;

    // 总结一下这份报告: what all reports are.
    private static readonly HashSet<string> Generic =
        LexiconTable.Rows("acts").Where(r => r.Class == "generic").SelectMany(r => r.Words).ToHashSet(StringComparer.Ordinal);

    /// <summary>By how much the share that one sentence has exceeds what no report has, the latter in full where it names a thing; may be negative.</summary>
    public double Margin => Share - NamedShare - ((HasMatter ? Unnamed : UnnamedAlone) * (MissingShare - NamedShare));

    /// <summary>True when the topic has no word that any report could have: nothing is told by how much of it stands there.</summary>
    public bool IsOfNothing { get; private init; }

    /// <summary>True when a matter of the field is asked about that these reports have.</summary>
    public bool HasMatter { get; private init; }

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
        var units = TopicUnit.Of(topic, spotted.Have);
        var total = units.Sum(u => u.Weight);
        if (total <= 0)
        {
            return new TopicCoverage(1, 0, 0, []) { IsOfNothing = true, Shares = [.. reports.Select(r => Array.ConvertAll(r.Texts, _ => 1.0))] };
        }

        var absent = units.ConvertAll(u => u.IsAbsentFrom(spotted));
        var covered = reports.Select((_, n) => CoveredIn(spotted, n, [.. units.Select((unit, u) => unit.In(spotted, absent[u]))])).ToList();
        var (most, share) = MostOf(reports, covered, units, isWanted);
        var missing = units.Select((unit, u) => (Unit: unit, IsAbsent: absent[u], Most: most[u]))
            .Where(m => m.Most < (m.Unit.IsOneWord ? Headed : Absent))
            .Select(m => new MissingUnit(m.Unit, m.IsAbsent ? m.Unit.Asked.Length
                : m.Unit.UnknownCharacters(m.Unit.IsOneWord ? pair => spotted.SentencesWith(pair) >= OfOneWord : spotted.Have))).ToList();
        var named = missing.Where(m => m.IsNamed).ToList();

        // Two characters that no list has may be a thing (彩礼) or speech (应付): beside a matter that the reports have they are taken for speech.
        var hasMatter = units.Where((unit, u) => unit.IsMatter && covered.Exists(c => Array.Exists(c, s => s[u].Has >= OfAMatter))).Any();
        return new TopicCoverage(
            share / total,
            missing.Sum(m => m.Weight) / total,
            (hasMatter ? named : missing.Where(m => m.Unit.IsName).ToList()).Sum(m => m.Weight) / total,
            [.. named.Where(m => !Generic.Contains(m.Unit.Asked)).Select(m => m.Unit.Asked).OrderByDescending(w => w.Length)])
        {
            LacksANamedThing = absent.Contains(true), HasMatter = hasMatter, Shares = SharesOf(covered, units),
        };
    }

    // What no sentence has, and how many of its characters count as missing.
    private sealed record MissingUnit(TopicUnit Unit, int Characters)
    {
        public double Weight => Unit.Weight * Characters / Unit.Asked.Length;

        public bool IsNamed => Unit.IsName && Characters >= ShortestNamed && (Unit.IsMatter || Unit.Asked.Length >= ShortestUnlisted);
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
        var left = MattersIn(topic, spotted);
        return left.Sum(u => u.Weight) <= NextToNothing && !left.Exists(u => u is { IsName: true, Others.Count: > 0 }); // 复议 is short and a matter.
    }

    /// <summary>True when a topic names nothing at all besides the reports themselves: 讲讲这份报告.</summary>
    /// <param name="topic">Folded.</param>
    /// <param name="spotted">The reports, with what stands in them of the topic.</param>
    public static bool IsOfReports(string topic, SpottedReports spotted) => MattersIn(topic, spotted).Count == 0;

    private static List<TopicUnit> MattersIn(string topic, SpottedReports spotted) => [.. TopicUnit.Of(topic, spotted.Have)
        .Where(u => !u.IsPart && !Generic.Contains(u.Asked.TrimStart('的'))
            && !spotted.Reports.Any(r => SentenceScorer.Plain(r.Report.Title).Contains(u.Asked, StringComparison.Ordinal)))];
}
