using System.Buffers;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Questions;

namespace LawBot.Retrieval.Figures;

/// <summary>One number that is asked for, cut into what can be looked for.</summary>
internal sealed class FigureQuery
{
    // What the rest of the question or the question before says; more where the number itself says hardly anything (结了几件).
    private const double ContextShare = 0.45;
    private const double ContextOfShort = 0.8;
    private const int Short = 4;

    // A pair that no figure has is how this user puts it; it says less than a rare one.
    private const double UnheardOf = 0.3;
    private const double LeastRarity = 0.1;

    // The thing counted says more than what stands round it.
    private const double ThingCounts = 1.8;

    // A character that stands alone between words of asking (废了几件) is a verb or a noun of its own; it says less than two.
    private const double Single = 0.35;

    // A verb in any wording of its class.
    private const double Verb = 0.5;

    // A pair with one of these says nothing; with one of the others only where figures have it (有效, 给付, 在线).
    private static readonly SearchValues<char> Function = WordList.CharactersOf("function", ",;、。?!");
    private static readonly SearchValues<char> Loose = WordList.CharactersOf("loose");

    // What it says in all wordings, as pairs of characters.
    private readonly HashSet<(char, char)> spoken;

    // Its single characters with their weights: the last trace that 逮了几个 and 逮捕 share when no pair of the question stands in a report.
    private readonly (int Number, double Weight)[] characters;
    private readonly double totalCharacters;

    private FigureQuery(AskedFigure asked, IReadOnlyList<QueryTerm> terms, IReadOnlyDictionary<char, double> weights, AskedWordings wordings)
    {
        Asked = asked;
        Wordings = wordings;
        Terms = [.. terms.Select(t => t with { Number = wordings.NumberOf(t.Wordings) })];
        characters = [.. weights.Select(w => (wordings.NumberOf(w.Key), w.Value))];
        totalCharacters = weights.Values.Sum() is > 0 and var whole ? whole : 1;
        Total = terms.Sum(t => t.Weight);
        TotalSaid = terms.Sum(t => t.Said) is > 0 and var said ? said : 1;
        Runs = terms.Select(t => t.Run + 1).DefaultIfEmpty().Max();
        spoken = [.. terms.SelectMany(t => t.Wordings).SelectMany(w => w.Zip(w.Skip(1)))];
        Rivals = new FigureRivals(asked);
        Unsaid = new UnsaidWords(asked.Words, asked.Counted + asked.PartOf, terms);
    }

    /// <summary>The number asked for.</summary>
    public AskedFigure Asked { get; }

    /// <summary>What all numbers of the question look for.</summary>
    public AskedWordings Wordings { get; }

    /// <summary>What is looked for; may be empty.</summary>
    public QueryTerm[] Terms { get; }

    /// <summary>Greater than every <see cref="QueryTerm.Run"/> of its terms.</summary>
    public int Runs { get; }

    /// <summary>True when it names a term of the field itself.</summary>
    public bool NamesTerm => Terms.Any(t => t is { IsTerm: true, IsContext: false });

    /// <summary>False where the question names nothing to look for: 一年多少件.</summary>
    public bool SaysSomething => Terms.Any(t => t.Wordings[0].Length > 1 || (t.Action is not null && Asked.Kind == QuantityKind.Money));

    /// <summary>Classes of the outcomes asked for in the very words of reports (败诉); a verb of everyday speech (拆了几套) is none.</summary>
    public IReadOnlyList<string> ReportOutcomes { get; private init; } = [];

    /// <summary>The sum of the weights.</summary>
    public double Total { get; }

    /// <summary>The sum of <see cref="QueryTerm.Said"/>; 1 where there is nothing.</summary>
    public double TotalSaid { get; }

    /// <summary>Its words that a figure must account for.</summary>
    public UnsaidWords Unsaid { get; }

    /// <summary>What stands beside it and is easily taken for it.</summary>
    public FigureRivals Rivals { get; }

    /// <summary>The share of a figure's own name, by pairs of letters and digits, that the question says in any wording; 0 of a name without any.</summary>
    public double ShareOf(string name)
    {
        int have = 0, want = 0;
        for (var i = 0; i + 2 <= name.Length; i++)
        {
            if (char.IsLetterOrDigit(name[i]) && char.IsLetterOrDigit(name[i + 1]))
            {
                want++;
                have += Says(name[i], name[i + 1]) ? 1 : 0;
            }
        }

        return want == 0 ? 0 : (double)have / want;
    }

    /// <summary>True when the question says two characters side by side, in any wording.</summary>
    public bool Says(char one, char other) => spoken.Contains((one, other));

    /// <summary>The pairs of characters whose rarity is wanted for <see cref="Of"/>.</summary>
    public static IEnumerable<string> PairsOf(AskedFigure asked) => new[] { asked.Words, asked.Context }
        .SelectMany(words => Pairs(words).Concat(Vocabulary.Field.Match(words).SelectMany(m => m.ReportWordings.Take(1)).SelectMany(Pairs)))
            .Distinct(StringComparer.Ordinal);

    /// <summary>The characters whose rarity is wanted for <see cref="Of"/>.</summary>
    public static IEnumerable<char> CharactersOf(AskedFigure asked) =>
        (asked.Words + asked.Context).Where(c => TextFolding.IsHan(c) && !Function.Contains(c)
            && !Loose.Contains(c)).Distinct();

    /// <param name="asked">The number asked for.</param>
    /// <param name="rarity">Rarity of a pair over the figures of the index, 0 to 1; 0 for one that no figure has.</param>
    /// <param name="rarityOf">Rarity of a character over the passages of the index, 0 to 1; 0 for one that no passage has.</param>
    /// <param name="wordings">What all numbers of the question look for; what this one does is added.</param>
    public static FigureQuery Of(AskedFigure asked, Func<string, double> rarity, Func<char, double> rarityOf, AskedWordings wordings)
    {
        var terms = new List<QueryTerm>();
        Add(terms, asked.Words, 1, isContext: false, Weigh, rarity);
        var share = asked.Words.Count(c => c != ' ') <= Short ? ContextOfShort : ContextShare;
        Add(terms, asked.Context, share, isContext: true, Weigh, rarity);
        terms = [.. terms.Select(t => !t.IsContext && asked.Thing.Contains(t.Wordings[0], StringComparison.Ordinal)
            ? t with { Weight = ThingCounts * t.Weight, Said = ThingCounts * t.Weight } : t)];
        // 双方和了的: a verb of one character is cut off with its 了, and is asked all the same.
        var said = ActionWords.AskedIn(asked.Words).Select(a => a.Class).ToList();
        terms.AddRange(asked.Actions.Where(a => asked.Kind == QuantityKind.Count && !said.Contains(a, StringComparer.Ordinal)).Take(1)
            .Select(a => new QueryTerm([a], Verb, IsTerm: false, terms.Count, IsContext: false) { Action = a }));
        terms = [.. terms.GroupBy(t => t.Wordings[0], StringComparer.Ordinal).Select(g => g.MaxBy(t => t.Weight)!)];
        var weights = CharactersOf(asked).ToDictionary(c => c, c => rarityOf(c) * (asked.Words.Contains(c, StringComparison.Ordinal) ? 1 : share));
        return new FigureQuery(asked, Balanced(terms, asked, rarity), weights, wordings)
        {
            ReportOutcomes = OutcomesOfReports(asked),
        };

        double Weigh(string pair) => rarity(pair) is > 0 and var known ? Math.Max(LeastRarity, known) : pair.Any(Loose.Contains) ? 0 : UnheardOf;
    }

    /// <summary>The share of its characters, weighted by rarity, that a text or another has, 0 to 1.</summary>
    public double CharactersIn(AskedText text, AskedText? other = null)
    {
        var (one, two) = (text.Characters, (other ?? text).Characters);
        var have = 0.0;
        foreach (var (number, weight) in characters)
        {
            have += one[number] || two[number] ? weight : 0;
        }

        return have / totalCharacters;
    }

    // 清理红头文件,废了几件: what the number itself says counts as much as all that is said besides, or the number named first answers for all.
    private static List<QueryTerm> Balanced(List<QueryTerm> terms, AskedFigure asked, Func<string, double> rarity)
    {
        var own = terms.Where(t => !t.IsContext && (t.Action is not null || t.IsTerm || (t.Wordings[0].Length == 1 && asked.Kind == QuantityKind.Count)
            || Pairs(t.Wordings[0]).Any(p => rarity(p) > 0))).Sum(t => t.Weight);
        var context = terms.Where(t => t.IsContext).Sum(t => t.Weight);
        return own > 0 && context > own && asked.Words.Length > 0
            ? [.. terms.Select(t => t.IsContext ? t with { Weight = t.Weight * own / context, Said = t.Weight } : t)]
            : terms;
    }

    private static void Add(List<QueryTerm> terms, string words, double share, bool isContext, Func<string, double> weigh, Func<string, double> rarity)
    {
        var taken = new List<TextSpan>();
        var run = terms.Count;
        var actions = ActionWords.AskedIn(words).Where(a => a.Kind != ActionKind.Weak).ToList();
        if (FigureRates.In(words) is { } rate)
        {
            taken.Add(rate.Span);
            var asked = rate.Span.In(words);
            terms.Add(new QueryTerm([asked, .. rate.Names], share * Pairs(asked).Sum(weigh), IsTerm: true, run++, isContext));
        }

        foreach (var match in Vocabulary.Field.Match(words).Where(m => m.Span.Length > 1).GroupBy(m => m.Span))
        {
            var isTerm = match.Any(m => !string.Equals(m.Topic, Vocabulary.GeneralTopic, StringComparison.Ordinal));
            if (taken.Exists(t => t.Overlaps(match.Key)) || (!isTerm && actions.Exists(a => a.Span.Overlaps(match.Key))))
            {
                continue;
            }

            taken.Add(match.Key);
            List<string> wordings = [.. match.SelectMany(m => m.ReportWordings).Prepend(match.Key.In(words)).Distinct(StringComparer.Ordinal)];
            var asked = wordings[0];
            var head = isTerm && asked.Length > 3 && weigh(asked[^2..]) >= weigh(asked[..2]) ? asked[^2..] : "";
            terms.Add(new QueryTerm(wordings, share * WeightOf(wordings, weigh), isTerm, run++, isContext)
            {
                Head = head, IsOfReports = Pairs(asked).All(p => rarity(p) > 0), Action = actions.Find(a => a.Span.Contains(match.Key))?.Class,
            });
        }

        foreach (var action in actions.Where(a => !taken.Exists(t => t.Overlaps(a.Span))))
        {
            taken.Add(action.Span);
            terms.Add(new QueryTerm([action.Span.In(words)], share * Verb, IsTerm: false, run++, isContext) { Action = action.Class });
        }

        for (var i = 0; i < words.Length; i++)
        {
            run += Separates(words, i) ? 1 : 0;
            if (IsPair(words, i) && !taken.Exists(t => t.Overlaps(new TextSpan(i, i + 2))))
            {
                var pair = words.Substring(i, 2);
                var weight = weigh(pair);
                if (weight > 0)
                {
                    terms.Add(new QueryTerm([pair], share * weight, IsTerm: false, run, isContext));
                }
            }
            else if (!Separates(words, i) && IsAlone(words, i) && !Loose.Contains(words[i])
                && !taken.Exists(t => t.Contains(new TextSpan(i, i + 1))))
            {
                terms.Add(new QueryTerm([words.Substring(i, 1)], share * Single, IsTerm: false, run, isContext));
            }
        }
    }

    // A time or a share has no outcome of its own.
    private static IReadOnlyList<string> OutcomesOfReports(AskedFigure asked) => asked.Kind is QuantityKind.Duration or QuantityKind.Rate ? []
        : [.. ActionWords.AskedIn(asked.Words).Where(a => a.Kind == ActionKind.Part && asked.Actions.Contains(a.Class, StringComparer.Ordinal)
            && a.Span.In(asked.Words).Contains(a.Class, StringComparison.Ordinal)).Select(a => a.Class)];

    // 告上法庭 is as much as what reports say for it (行政应诉), though no report has its pairs.
    private static double WeightOf(List<string> wordings, Func<string, double> weigh) =>
        wordings.Take(2).Where(w => w == wordings[0] || !w.Contains(wordings[0], StringComparison.Ordinal)).Max(w => Pairs(w).Sum(weigh));

    private static bool IsAlone(string words, int at) => Separates(words, at - 1) && Separates(words, at + 1);

    private static bool Separates(string words, int at) =>
        at < 0 || at >= words.Length || !char.IsLetterOrDigit(words[at]) || Function.Contains(words[at]);

    private static IEnumerable<string> Pairs(string words)
    {
        for (var i = 0; i + 2 <= words.Length; i++)
        {
            if (IsPair(words, i))
            {
                yield return words.Substring(i, 2);
            }
        }
    }

    private static bool IsPair(string words, int at) => !Separates(words, at) && !Separates(words, at + 1);
}
