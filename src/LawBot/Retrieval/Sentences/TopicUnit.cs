using LawBot.Questions;

namespace LawBot.Retrieval.Sentences;

/// <summary>One word or term of a topic, in every wording that a report may use for it.</summary>
/// <param name="Asked">As asked, folded.</param>
/// <param name="Others">What reports say for it; empty for what the lexicon does not know.</param>
/// <param name="Weight">Its share in the topic; larger counts more.</param>
/// <param name="IsPart">True for the words of a report's parts: 短板, 下一步.</param>
internal sealed record TopicUnit(string Asked, IReadOnlyList<string> Others, double Weight, bool IsPart)
{
    private const int CountedCharacters = 6;
    private const double GeneralShare = 0.3; // Verbs and measures of every field find little.
    private const double OtherShare = 0.6; // What reports say instead of an asked word may mean more, or less.
    private const double SpokenShare = 0.5; // Its own words stand with other matters as well.
    private const double SituationShare = 0.9; // Its wordings are what is meant, and the asked words say nothing themselves.
    private const double SiblingShare = 0.3; // 云计算 beside 区块链: another thing of the same kind.
    private const int ShortestTerm = 3; // 补贴 and 优化 are words of every report and name nothing.
    private const int LongestName = 8;
    private const int ShortestCompound = 4;
    private const int LongestCompound = 5;

    /// <summary>True for three characters that the lexicon does not know: mostly one word, 无人机, of which two tell nothing.</summary>
    public bool IsOneWord => Asked.Length == 3 && Others.Count == 0;

    /// <summary>True for four or five characters that the lexicon does not know, mostly one compound: its halves (彩礼 and 治理) are no sign of the whole. More
    /// are a phrase.</summary>
    public bool IsCompound => Asked.Length is >= ShortestCompound and <= LongestCompound && Others.Count == 0;

    /// <summary>True for a word of a row that lists things of one kind, which reports call by these words: where none says 区块链, 云计算 is another
    /// thing.</summary>
    public bool IsOneOfAKind { get; private init; }

    /// <summary>True for what can be named to the user as a thing that no report has: a term of a matter, or a run that is whole between marks and other terms.
    /// 人当面问 out of 让人当面问清楚 is a piece of speech and no name, and so is a wording of everyday life (年纪大, 邻居吵架).</summary>
    public bool IsName { get; private init; }

    /// <summary>The words by which a situation was found, which name no matter: what reports say for it is what is meant. Empty for any other unit.</summary>
    public IReadOnlyList<string> Situation { get; private init; } = [];

    /// <summary>True for a term of a matter that is none of the words of every field.</summary>
    public bool IsMatter { get; private init; }

    /// <param name="topic">Folded.</param>
    /// <param name="isKnown">Tells of some neighbouring characters whether reports have them.</param>
    /// <returns>The terms of the lexicon, then what is left between the words that only join.</returns>
    public static List<TopicUnit> Of(string topic, Func<string, bool> isKnown)
    {
        var units = new List<TopicUnit>();
        var rest = topic.ToCharArray();
        var matters = Situations.AndTerms(topic);
        var situations = matters.Where(m => m.IsSituation).ToList();
        foreach (var situation in situations)
        {
            string[] words = [.. situation.Pieces.Select(p => p.In(topic))];
            units.Add(new TopicUnit(string.Concat(words), situation.ReportWordings, CountedCharacters, IsPart: false)
            {
                IsMatter = true, Situation = words,
            });
            foreach (var piece in situation.Pieces)
            {
                rest.AsSpan(piece.Start, piece.Length).Fill(' ');
            }
        }

        foreach (var match in matters.Where(m => !m.IsSituation).GroupBy(m => m.Span))
        {
            var asked = match.Key.In(topic);
            var isGeneral = match.All(m => string.Equals(m.Topic, Vocabulary.GeneralTopic, StringComparison.Ordinal));
            units.Add(new TopicUnit(
                asked, [.. match.SelectMany(m => m.ReportWordings)], (isGeneral ? GeneralShare : 1) * Math.Min(asked.Length, CountedCharacters),
                match.Any(m => Vocabulary.IsPart(m.Topic)))
            {
                IsMatter = match.Any(m => m.IsMatter),
                IsName = match.Any(m => m is { IsMatter: true, IsEveryday: false }) && !situations.Exists(s => s.Pieces.Any(p => p.Overlaps(match.Key))),
                IsOneOfAKind = asked.Length >= ShortestTerm && match.Any(m => m is { IsMatter: true, ListsAKind: true }
                    && m.ReportWordings.Contains(asked, StringComparer.Ordinal)),
            });
            rest.AsSpan(match.Key.Start, match.Key.Length).Fill(' ');
        }

        var (terms, end) = (new string(rest), 0);
        var blanked = FunctionWords.Blank(terms, topic, isKnown);
        foreach (var run in QueryWords.Runs(blanked).Where(r => r.Length > 1))
        {
            var start = blanked.IndexOf(run, end, StringComparison.Ordinal);
            end = start + run.Length;
            units.Add(new TopicUnit(run, [], Math.Min(run.Length, CountedCharacters), IsPart: false)
            {
                IsName = run.Length <= LongestName && IsEdge(terms, start - 1) && (IsEdge(terms, end) || FunctionWords.IsBehindAWord(terms[end]))
                    && situations.Count == 0 && IsWhole(run) && !FunctionWords.IsSpeech(run),
            });
        }

        return units;

        // 电子烟 stands alone; the 市民进 of 市民进执法队伍 does not: half of it is a word, and the rest may belong to what follows.
        bool IsWhole(string run) => run.Length > 3 || !IsTerm(end) || UnknownIn(run, isKnown) == run.Length;

        bool IsTerm(int at) => at < topic.Length && char.IsLetterOrDigit(topic[at]) && terms[at] == ' ';
    }

    // Where a word begins or ends for certain: at a mark or at another term, and it ends before 的. Other joining words may be a part of it.
    private static bool IsEdge(string terms, int at) => at < 0 || at >= terms.Length || !char.IsLetterOrDigit(terms[at]);

    /// <summary>Looks it up in reports in which the parts of its wordings were looked for.</summary>
    /// <returns>How far a text has it, and what a text that has it so far is worth beside others, each 0 to 1.</returns>
    /// <remarks>Part of a term of the field stands in sentences of every kind (the 行政 and 改革 of 行政复议体制改革) and is worth less than its share.</remarks>
    /// <param name="reports">The reports.</param>
    /// <param name="isAbsent">True where no report has it and the others are its siblings: <see cref="IsAbsentFrom"/>.</param>
    public Func<int, (double Has, double Worth)> In(SpottedReports reports, bool isAbsent)
    {
        var own = new SpottedWording(Asked, reports);
        SpottedWording[] pieces = [.. Situation.Where(w => w.Length > 1).Select(w => new SpottedWording(w, reports))];
        SpottedWording[] besides = [.. Others.Select(o => new SpottedWording(o, reports))];
        var share = isAbsent ? SiblingShare : Situation.Count > 0 ? SituationShare : OtherShare;
        var any = reports.MaskOf(besides.Concat(pieces).SelectMany(b => b.Parts).Concat(Situation.Count > 0 ? [] : own.Parts));
        return text =>
        {
            if (!reports.HasAny(text, any))
            {
                return (0, 0);
            }

            var (asked, others) = (pieces.Length == 0 ? own.ShareIn(reports, text) : SpokenShare * pieces.Average(p => p.ShareIn(reports, text)), 0.0);
            foreach (var wording in besides)
            {
                var found = wording.ShareIn(reports, text);
                others = Math.Max(others, share * (pieces.Length > 0 ? found * found : found));
            }

            return (Math.Max(asked, others), besides.Length > 0 ? Math.Max(asked is 0 or 1 ? asked : Math.Pow(asked, 1.5), others) : asked);
        };
    }

    /// <summary>True for one of a kind that no text of some reports has whole or but for one pair of characters, since 规范性文件清理 is said as
    /// 清理规范性文件 too.</summary>
    public bool IsAbsentFrom(SpottedReports reports)
    {
        if (!IsOneOfAKind)
        {
            return false;
        }

        var own = new SpottedWording(Asked, reports);
        var least = Asked.Length - (Asked.Length > ShortestTerm ? 2 : 1);
        return !Enumerable.Range(0, reports.Count).Any(text => own.ShareIn(reports, text) * (Asked.Length - 1) >= least);
    }

    /// <summary>How many of its characters count as missing where no report has it: all of a compound that has some character no report has in it; else
    /// those that stand in no pair.</summary>
    /// <param name="isKnown">Tells of a pair of characters whether reports have it.</param>
    public int UnknownCharacters(Func<string, bool> isKnown)
    {
        var unknown = Unknown(isKnown);
        return (IsCompound || (IsOneWord && IsName)) && unknown > 0 ? Asked.Length : unknown;
    }

    /// <summary>How many of its characters stand in no pair that reports have: of 单位领导, which reports only part, none.</summary>
    /// <param name="isKnown">Tells of a pair of characters whether reports have it.</param>
    public int Unknown(Func<string, bool> isKnown) => UnknownIn(Asked, isKnown);

    private static int UnknownIn(string asked, Func<string, bool> isKnown)
    {
        var known = new bool[asked.Length];
        for (var i = 0; i + 2 <= asked.Length; i++)
        {
            if (isKnown(asked.Substring(i, 2)))
            {
                known[i] = known[i + 1] = true;
            }
        }

        return known.Count(k => !k);
    }
}
