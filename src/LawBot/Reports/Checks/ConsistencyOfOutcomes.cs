using LawBot.Chinese;
using LawBot.Quantities;
using LawBot.Reports.Figures;

namespace LawBot.Reports.Checks;

/// <summary>What is particular to cases of 行政复议: an application is accepted or not, a closed case has one outcome, and the share corrected follows
/// from the outcomes.</summary>
internal static class ConsistencyOfOutcomes
{
    private static readonly string[] Corrected = ["撤销", "变更", "确认违法", "责令履行", "纠正", "纠错"];

    private static readonly string[] Settled = ["调解", "和解", "终止", "撤回", "化解"];

    private static readonly string[] OtherIntake = ["其他", "其它", "其余", "撤回", "转送", "补正", "告知", "审查中", "正在", "尚", "另", "等"];

    /// <summary>True when the parts are outcomes of closed cases, given one by one: 维持, 撤销 and a third at least.</summary>
    public static bool AreAllOutcomes(List<Figure> parts) => parts.Count >= 3
        && parts.TrueForAll(static p => p.Action is not null) && Has(parts, "维持") && (Has(parts, "撤销") || Has(parts, "终止") || Has(parts, "驳回"));

    /// <summary>收到60件，受理48件，不予受理9件: the last two make up the first where no third way is named.</summary>
    public static Inconsistency? CheckIntake(string text, TextSpan sentence, List<Figure> figures)
    {
        var received = Find(figures, "收到");
        var accepted = Find(figures, "受理");
        var refused = Find(figures, "不予受理");
        if (received is null || accepted is null || refused is null || accepted.Value + refused.Value == received.Value
            || !UnitTable.SameClass(accepted.Unit, received.Unit) || !UnitTable.SameClass(refused.Unit, received.Unit)
            || !string.Equals(received.Subject, accepted.Subject, StringComparison.Ordinal))
        {
            return null;
        }

        var words = TextFolding.Fold(sentence.In(text));
        return Array.Exists(OtherIntake, w => words.Contains(w, StringComparison.Ordinal))
            ? null
            : new(
                $"“{ConsistencyOfParts.Quote(text, received)}”与受理、不予受理之和{ConsistencyOfParts.Plain(accepted.Value + refused.Value)}{received.Unit}不一致。",
                received.Clause, new(Math.Min(accepted.Clause.Start, refused.Clause.Start), Math.Max(accepted.Clause.End, refused.Clause.End)));
    }

    /// <summary>审结45件，其中撤销8件，纠错率20%: wrong when all outcomes are told and neither the corrected nor the corrected and settled
    /// cases make that share.</summary>
    public static Inconsistency? CheckCorrection(string text, List<Figure> figures, int index)
    {
        var rate = figures[index];
        var corrected = figures.Take(index).Where(f => Is(f, Corrected)).ToList();
        var settled = figures.Take(index).Where(f => Is(f, Settled)).Sum(static f => f.Value);
        var whole = figures.Take(index).FirstOrDefault(static f => ConsistencyOfParts.IsExact(f) && f.Action is "审结" or "办结" or "结案" or "审理结案");
        var sum = corrected.Sum(static f => f.Value);
        if (whole is null || corrected.Count == 0 || whole.Value == 0
            || figures.Take(index).Where(f => f.Whole == whole.Number).Sum(static f => f.Value) != whole.Value
            || ConsistencyOfRates.Agrees(rate, 100m * sum / whole.Value) || ConsistencyOfRates.Agrees(rate, 100m * (sum + settled) / whole.Value))
        {
            return null;
        }

        return new(
            $"{whole.Number.In(text)}中纠错{ConsistencyOfParts.Plain(sum)}{whole.Unit}，"
                + $"合{ConsistencyOfRates.Percent(100m * sum / whole.Value)}，与“{ConsistencyOfParts.Quote(text, rate)}”不一致。",
            new(whole.Clause.Start, corrected[^1].Clause.End), rate.Clause);
    }

    private static bool Is(Figure figure, string[] actions) =>
        ConsistencyOfParts.IsExact(figure) && figure.Action is { } action && Array.Exists(actions, a => action.Contains(a, StringComparison.Ordinal));

    private static Figure? Find(List<Figure> figures, string action) =>
        figures.Find(f => ConsistencyOfParts.IsExact(f) && string.Equals(f.Action, action, StringComparison.Ordinal));

    private static bool Has(List<Figure> parts, string action) => parts.Exists(p => string.Equals(p.Action, action, StringComparison.Ordinal));
}
