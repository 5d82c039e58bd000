using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Answers.Grounding;

/// <summary>A figure that a number may have been computed from.</summary>
/// <param name="Source">Where it stands; null for one that code computed for an earlier number of the same sentence.</param>
/// <param name="Figure">The figure.</param>
/// <param name="ToldAt">Where the sentence tells this very number beside the one computed; −1 when it does not.</param>
internal sealed record Operand(GroundingSource? Source, QuantityInContext Figure, int ToldAt)
{
    internal decimal Value => Figure.Number.Value;

    internal string Unit => Figure.Number.Unit;

    internal string Text => Figure.Number.Text;

    /// <summary>True when both are parts of one whole, so that neither can be the other's whole.</summary>
    internal bool IsSiblingOf(Operand other) => Source is not null && Source == other.Source && GroundingParts.AreSiblings(Source, Figure, other.Figure);
}

/// <summary>
/// What a number of a generated sentence may be computed from: the figures of its sources and what was computed before it. An operand counts only when
/// the sentence leads to it: by telling its number, its verb, or words of its own.
/// </summary>
internal sealed class GroundingOperands
{
    // Words that only bound a number: 大约占, 已经超过了.
    private const int LongestBound = 5;

    private readonly HashSet<(char, char)> pairs;
    private readonly HashSet<string> verbs;
    private readonly bool isOfPrior;

    internal GroundingOperands(
        QuantityInContext said, GroundingClause clause, IReadOnlyList<GroundingClause> clauses, string words, IReadOnlyList<GroundingSource> sources,
            IEnumerable<QuantityInContext> derived)
    {
        Said = said;
        Words = words;
        Clause = clause;
        Told = [.. clauses.SelectMany(c => c.Numbers).Select(n => n.Said).Where(n => n.Number.At != said.Number.At)];
        var namesNothing = clause.Names.Count == 0 && clause.Numbers.Count == 1 && said.Own.Count(TextFolding.IsHan) <= LongestBound;
        Context = namesNothing ? words[..clause.End] : clause.Text;
        Previous = namesNothing ? clauses.Where(c => c.End <= clause.At).Select(c => c.Text).LastOrDefault() ?? "" : "";
        Ways = WaysOf(Context);
        SentenceWays = WaysOf(words);
        isOfPrior = SentenceWays.Contains("prior");
        pairs = [.. GroundingPolarity.Pairs(words)];
        verbs = VerbsIn(words);
        All = [.. sources.SelectMany(s => s.Quantities.Select(q => new Operand(s, q, ToldAt(q)))), .. derived.Select(d => new Operand(null, d, d.Number.At))];
    }

    internal QuantityInContext Said { get; }

    /// <summary>True when a figure of other words has the number: then only operands that the sentence tells or names make a sum.</summary>
    internal bool IsStated { get; init; }

    /// <summary>The sentence.</summary>
    internal string Words { get; }

    internal GroundingClause Clause { get; }

    /// <summary>The other numbers of the sentence.</summary>
    internal IReadOnlyList<QuantityInContext> Told { get; }

    /// <summary>The words that the number is told with: its clause, or all up to it where that names nothing (合计780件,超过六成).</summary>
    internal string Context { get; }

    /// <summary>The clause before one that hardly names what its number is of (工资争议最多,占六成); empty for one that does.</summary>
    internal string Previous { get; }

    /// <summary>How the context says that the number came about.</summary>
    internal HashSet<string> Ways { get; }

    /// <summary>How the sentence does.</summary>
    internal HashSet<string> SentenceWays { get; }

    /// <summary>All figures that the number may have been computed from.</summary>
    internal List<Operand> All { get; }

    /// <summary>The operands that count the same things as a measure word.</summary>
    internal List<Operand> Alike(string unit) => [.. All.Where(o => UnitTable.SameClass(unit, o.Unit))];

    /// <summary>The same, and where the measure word is 个 whatever may be counted by it.</summary>
    internal List<Operand> AlikeOrGeneral(string unit) => [.. All.Where(o => UnitTable.SameClass(unit, o.Unit) || UnitTable.IsGeneralFor(unit, o.Unit))];

    /// <summary>The single entries of lists that a source tells without counting: 一个经开区 among 11个乡镇、一个经开区、27个单位.</summary>
    internal IEnumerable<Operand> Ones(string unit)
    {
        foreach (var source in All.Select(o => o.Source).OfType<GroundingSource>().Distinct())
        {
            for (var at = source.Words.IndexOf('一', StringComparison.Ordinal); at > 0; at = source.Words.IndexOf('一', at + 1))
            {
                var end = at + 1 < source.Words.Length ? source.Words.AsSpan(at).IndexOfAny("、,;。和") : -1;
                if (end > 2 && source.Words[at - 1] is '、' or '和' or '及' or '与'
                    && UnitTable.At(source.Words, at + 1, source.Words.Length, isChinese: true) is { } measure && measure.End < at + end)
                {
                    var number = new StatedNumber(1, measure.Unit, source.Words[measure.End], at, source.Words[at..measure.End], IsName: false);
                    yield return new(source, new(number, StatedBound.Exact, "", source.Words[measure.End..(at + end)], ""), -1);
                }
            }
        }
    }

    /// <summary>True when the sentence tells the operand's number, its verb or words of its own.</summary>
    internal bool Leads(Operand operand) => operand.ToldAt >= 0 || operand.Figure.Actions.Overlaps(verbs) || operand.Figure.Pairs.Overlaps(pairs)
        || (isOfPrior && IsPrior(operand.Figure))
        || operand.Figure.Inherited.Overlaps(pairs);

    /// <summary>True when the sentence has words of the operand's own that none of the others has.</summary>
    internal bool Names(Operand operand, IEnumerable<Operand> others)
    {
        var apart = others.Where(o => o != operand).ToList();
        return operand.Figure.Pairs.Any(p => pairs.Contains(p) && !apart.Exists(o => o.Figure.Pairs.Contains(p))) || NamesNoun(operand.Figure.After);
    }

    // 171个村和社区 of 162个行政村和9个社区.
    private bool NamesNoun(string noun)
    {
        var end = Said.After.AsSpan().IndexOfAny("和与及、");
        return end > 0 && noun.Length > 0 && noun.EndsWith(Said.After[..end], StringComparison.Ordinal);
    }

    /// <summary>Where, before the number, the sentence speaks last of one operand and not of another; −1 when it never does.</summary>
    internal int LastMention(Operand of, Operand notOf)
    {
        var at = of.ToldAt >= 0 && of.ToldAt < Said.Number.At ? of.ToldAt : -1;
        if (of.Source?.Jurisdiction is { } place && place != notOf.Source?.Jurisdiction)
        {
            return Math.Max(at, Words.LastIndexOf(place[..2], Said.Number.At, StringComparison.Ordinal));
        }

        if (IsPrior(of.Figure) && !IsPrior(notOf.Figure)
            && GroundingLexicon.Computing.In(Words[..Said.Number.At]).FindLast(h => h.Class == "prior") is { Word: not null } prior)
        {
            return Math.Max(at, prior.At);
        }

        for (var i = Said.Number.At - 1; i > Math.Max(at, 0); i--)
        {
            if (of.Figure.Pairs.Contains((Words[i - 1], Words[i])) && !notOf.Figure.Pairs.Contains((Words[i - 1], Words[i])))
            {
                return i;
            }
        }

        return at;
    }

    // 较去年的1015件: the figure of the year before.
    internal static bool IsPrior(QuantityInContext figure) => GroundingLexicon.Computing.In(figure.Before).Exists(h => h.Class == "prior");

    internal static HashSet<string> WaysOf(string text) => GroundingLexicon.Computing.In(text).Select(h => h.Class).ToHashSet(StringComparer.Ordinal);

    /// <summary>The verbs of a text that tell one count from another; 没有受理 and 未办结 name the verb they deny.</summary>
    internal static HashSet<string> VerbsIn(string text) =>
        [.. Questions.ActionWords.ActionsIn(text).Where(a => a.Kind != Questions.ActionKind.Weak)
            .Select(a => a.Class.Replace("不予", "", StringComparison.Ordinal).Replace("未结", "办结", StringComparison.Ordinal))];

    private int ToldAt(QuantityInContext figure) =>
        Told.Where(t => t.Number.Value == figure.Number.Value
            && (UnitTable.SameClass(t.Number.Unit, figure.Number.Unit) || UnitTable.IsGeneralFor(t.Number.Unit, figure.Number.Unit)))
            .Select(t => t.Number.At).DefaultIfEmpty(-1).First();
}
