using LawBot.Chinese;
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

    /// <summary>True when a matter of the field is asked about that these reports have.</summary>
    public bool HasMatter { get; private init; }

    /// <summary>True when the topic names a thing that reports would call by its name (区块链) and none does.</summary>
    public bool LacksANamedThing { get; private init; }

    /// <summary>By report, then by sentence: how much of what these reports have of the topic the sentence has, its rare words more than its common ones, 0 to
    /// 1.</summary>
    public required IReadOnlyList<double[]> Shares { get; init; }

    /// <param name="topic">Folded.</param>
    /// <param name="reports">The reports.</param>
    /// <param name="isWanted">Tells of a sentence of a report whether it belongs to what is asked for.</param>
    public static TopicCoverage Of(string topic, IReadOnlyList<ShelvedReport> reports, Func<ShelvedReport, int, bool> isWanted)
    {
        var pairs = PairsIn(reports);
        var units = TopicUnit.Of(topic, pair => pairs(pair) > 0);
        var total = units.Sum(u => u.Weight);
        if (total <= 0)
        {
            return new TopicCoverage(1, 0, 0, []) { Shares = [.. reports.Select(r => Array.ConvertAll(r.Texts, _ => 1.0))] };
        }

        var shares = reports.Select(r => SharesIn(r, units)).ToList();
        var absent = units.Select((unit, u) => unit.IsOneOfAKind && !unit.IsPresent(MostOf(shares, u))).ToArray();
        var wanted = reports.SelectMany((r, n) => shares[n].Where((_, s) => isWanted(r, s))).ToList();
        var most = units.Select((unit, u) => wanted.Select(s => unit.Has(s[u], absent[u])).DefaultIfEmpty(0).Max()).ToList();
        var missing = units.Select((unit, u) => (Unit: unit, IsAbsent: absent[u], Most: most[u]))
            .Where(m => m.Most < (m.Unit.IsOneWord ? Headed : Absent))
            .Select(m => new MissingUnit(m.Unit, m.IsAbsent ? m.Unit.Asked.Length
                : m.Unit.UnknownCharacters(pair => pairs(pair) >= (m.Unit.IsOneWord ? OfOneWord : 1)))).ToList();
        var named = missing.Where(m => m.IsNamed).ToList();

        // Two characters that no list has may be a thing (彩礼) or speech (应付): beside a matter that the reports have they are taken for speech.
        var hasMatter = units.Where((unit, u) => unit.IsMatter && most[u] >= Absent).Any();
        return new TopicCoverage(
            wanted.Select(s => units.Select((unit, u) => unit.Weight * unit.Has(s[u], absent[u])).Sum()).DefaultIfEmpty(0).Max() / total,
            missing.Sum(m => m.Weight) / total,
            (hasMatter ? named : missing.Where(m => m.Unit.IsName).ToList()).Sum(m => m.Weight) / total,
            [.. named.Where(m => !Generic.Contains(m.Unit.Asked)).Select(m => m.Unit.Asked).OrderByDescending(w => w.Length)])
        {
            LacksANamedThing = absent.Contains(true), HasMatter = hasMatter, Shares = WorthOf(shares, units, absent),
        };
    }

    // What no sentence has, and how many of its characters count as missing.
    private sealed record MissingUnit(TopicUnit Unit, int Characters)
    {
        public double Weight => Unit.Weight * Characters / Unit.Asked.Length;

        public bool IsNamed => Unit.IsName && Characters >= ShortestNamed && (Unit.IsMatter || Unit.Asked.Length >= ShortestUnlisted);
    }

    private static double MostOf(List<UnitShare[][]> shares, int unit) => shares.SelectMany(s => s).Select(s => s[unit].Asked).DefaultIfEmpty(0).Max();

    // By sentence, then by unit: how far the sentence, or a heading above it, has the unit.
    private static UnitShare[][] SharesIn(ShelvedReport report, List<TopicUnit> units)
    {
        var headed = Array.ConvertAll(report.Paths, p => In(p, units));
        return [.. report.Texts.Select((text, s) =>
        {
            var own = In(text, units);
            if (report.Report.Sentences[s].Heading is var heading and >= 0)
            {
                for (var u = 0; u < own.Length; u++)
                {
                    own[u] = own[u].Under(headed[heading][u], Headed);
                }
            }

            return own;
        })];
    }

    private static UnitShare[] In(string text, List<TopicUnit> units)
    {
        var pairs = new TextPairs(text);
        return [.. units.Select(u => u.In(pairs))];
    }

    private static List<double[]> WorthOf(List<UnitShare[][]> shares, List<TopicUnit> units, bool[] absent)
    {
        var worth = shares.ConvertAll(r => Array.ConvertAll(r, s => units.Select((unit, u) => unit.Worth(s[u], absent[u])).ToArray()));
        var sentences = worth.Sum(r => r.Length);
        var weights = units.Select((unit, u) => unit.Weight * Bm25.Rarity(sentences, worth.Sum(r => r.Count(s => s[u] >= Absent)))).ToList();
        var attained = weights.Select((weight, u) => weight * worth.SelectMany(r => r).Select(s => s[u]).DefaultIfEmpty(0).Max()).Sum();
        return worth.ConvertAll(r => Array.ConvertAll(r, s => attained > 0 ? s.Select((share, u) => share * weights[u]).Sum() / attained : 1));
    }

    /// <summary>True when a topic names no matter: what every report is about (法治政府建设), the words of its parts (短板, 打算), or next to nothing.</summary>
    /// <param name="topic">Folded.</param>
    /// <param name="reports">The reports; their titles tell what all of them are about.</param>
    public static bool NamesNoMatter(string topic, IReadOnlyList<ShelvedReport> reports)
    {
        var pairs = PairsIn(reports);
        var left = TopicUnit.Of(topic, pair => pairs(pair) > 0)
            .Where(u => !u.IsPart && !Generic.Contains(u.Asked.TrimStart('的'))
                && !reports.Any(r => SentenceScorer.Plain(r.Report.Title).Contains(u.Asked, StringComparison.Ordinal)))
            .ToList();
        return left.Sum(u => u.Weight) <= NextToNothing && !left.Exists(u => u is { IsName: true, Others.Count: > 0 }); // 复议 is short and a matter.
    }

    // In how many sentences and headings a pair of characters stands.
    private static Func<string, int> PairsIn(IReadOnlyList<ShelvedReport> reports)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        return pair => known.TryGetValue(pair, out var count) ? count
            : known[pair] = reports.Sum(r => r.Texts.Count(t => t.Contains(pair, StringComparison.Ordinal))
                + r.Labels.Count(l => l.Contains(pair, StringComparison.Ordinal)));
    }
}
