using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;
using LawBot.Reports.Figures;

namespace LawBot.Reports.Checks;

/// <summary>What is particular to cases of 行政复议: an application is accepted or not, a closed case has one outcome, and the share corrected follows
/// from the outcomes.</summary>
internal static class ConsistencyOfOutcomes
{
    private static readonly WordList Corrected = WordList.Of("outcomes", "corrected");
    private static readonly WordList Settled = WordList.Of("outcomes", "settled");
    private static readonly WordList OtherIntake = WordList.Of("outcomes", "other-intake");
    private static readonly WordList Intake = WordList.Of("outcomes", "intake");
    private static readonly WordList Admitted = WordList.Of("outcomes", "admitted");
    private static readonly WordList Refused = WordList.Of("outcomes", "refused");
    private static readonly WordList Closed = WordList.Of("outcomes", "closed");
    private static readonly WordList Upheld = WordList.Of("outcomes", "upheld");
    private static readonly WordList Overturned = WordList.Of("outcomes", "overturned");

    /// <summary>True when the parts are outcomes of closed cases, given one by one: 维持, 撤销 and a third at least.</summary>
    public static bool AreAllOutcomes(List<Figure> parts) => parts.Count >= 3
        && parts.TrueForAll(static p => p.Action is not null) && Has(parts, Upheld) && Has(parts, Overturned);

    /// <summary>收到60件，受理48件，不予受理9件: the last two make up the first where no third way is named.</summary>
    public static Inconsistency? CheckIntake(string text, TextSpan sentence, List<Figure> figures)
    {
        var received = Find(figures, Intake);
        var accepted = Find(figures, Admitted);
        var refused = Find(figures, Refused);
        if (received is null || accepted is null || refused is null || accepted.Value + refused.Value == received.Value
            || !UnitTable.SameClass(accepted.Unit, received.Unit) || !UnitTable.SameClass(refused.Unit, received.Unit)
            || !string.Equals(received.Subject, accepted.Subject, StringComparison.Ordinal))
        {
            return null;
        }

        var words = TextFolding.Fold(sentence.In(text));
        return OtherIntake.StandIn(words)
            ? null
            : new(
                ConsistencyMessages.IntakeDiffers(
                    ConsistencyOfParts.Quote(text, received), ConsistencyOfParts.Plain(accepted.Value + refused.Value) + received.Unit),
                received.Clause, new(Math.Min(accepted.Clause.Start, refused.Clause.Start), Math.Max(accepted.Clause.End, refused.Clause.End)));
    }

    /// <summary>审结45件，其中撤销8件，纠错率20%: wrong when all outcomes are told and neither the corrected nor the corrected and settled
    /// cases make that share.</summary>
    public static Inconsistency? CheckCorrection(string text, List<Figure> figures, int index)
    {
        var rate = figures[index];
        var corrected = figures.Take(index).Where(f => Is(f, Corrected)).ToList();
        var settled = figures.Take(index).Where(f => Is(f, Settled)).Sum(static f => f.Value);
        var whole = figures.Take(index).FirstOrDefault(static f => ConsistencyOfParts.IsExact(f) && Closed.Are(f.Action));
        var sum = corrected.Sum(static f => f.Value);
        if (whole is null || corrected.Count == 0 || whole.Value == 0
            || figures.Take(index).Where(f => f.Whole == whole.Number).Sum(static f => f.Value) != whole.Value
            || ConsistencyOfRates.Agrees(rate, 100m * sum / whole.Value) || ConsistencyOfRates.Agrees(rate, 100m * (sum + settled) / whole.Value))
        {
            return null;
        }

        return new(
            ConsistencyMessages.CorrectionDiffers(
                whole.Number.In(text), ConsistencyOfParts.Plain(sum) + whole.Unit, ConsistencyOfRates.Percent(100m * sum / whole.Value),
                ConsistencyOfParts.Quote(text, rate)),
            new(whole.Clause.Start, corrected[^1].Clause.End), rate.Clause);
    }

    private static bool Is(Figure figure, WordList actions) =>
        ConsistencyOfParts.IsExact(figure) && figure.Action is { } action && actions.StandIn(action);

    private static Figure? Find(List<Figure> figures, WordList actions) =>
        figures.Find(f => ConsistencyOfParts.IsExact(f) && actions.Are(f.Action));

    private static bool Has(List<Figure> parts, WordList actions) => parts.Exists(p => actions.Are(p.Action));
}
