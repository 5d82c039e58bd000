using LawBot.Chinese;
using LawBot.Quantities;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval.Figures;

/// <summary>Keeps one quantity in a comparison over reports: beside 2002起 and 1.8万件 of disputes 4个派出法庭 and 990村 are other quantities. A report that
/// gave another one is asked again for the quantity of the rest; what it states instead is only near.</summary>
/// <param name="question">The question.</param>
/// <param name="asked">The numbers asked for.</param>
/// <param name="orders">Every report with its figures in order, a list for each number asked for.</param>
internal sealed class ComparedQuantity(
    Question question, IReadOnlyList<AskedFigure> asked, IReadOnlyList<(Report Report, List<List<RankedFigure>> Ranked)> orders)
{
    private const string General = "个";

    // Characters behind a number that may name what is counted.
    private const int LongestThing = 8;

    /// <summary>Takes out of what is sure what counts something else than the rest, and puts in what the same reports state of the quantity of the rest.
    /// </summary>
    /// <param name="rows">What is sure; changed.</param>
    /// <param name="near">What is near; changed.</param>
    public void Settle(List<FoundRow> rows, List<FoundRow> near)
    {
        // Of places that the question names each is told; that their numbers count in different ways is said beside them.
        if ((question.Operator is null && question.Task != QuestionTask.Comparison) || question.Jurisdictions.Count > 1)
        {
            return;
        }

        for (var i = 0; i < asked.Count; i++)
        {
            var sure = rows.FindAll(r => r.Asked == i);
            if (sure.DistinctBy(r => r.Report.Jurisdiction.Name, StringComparer.Ordinal).Count() > 1)
            {
                Settle(i, sure, rows, near);
            }
        }
    }

    private void Settle(int number, List<FoundRow> sure, List<FoundRow> rows, List<FoundRow> near)
    {
        var seed = Seed(number, sure, near);
        // Of 由96项调减为41项 one number tells of both.
        var like = sure.FindAll(r => sure.Exists(o => ReferenceEquals(o.Report, r.Report) && o.Figure.Clause == r.Figure.Clause && IsLike(number, o, seed)));
        var isAlone = like.DistinctBy(r => r.Report.Id, StringComparer.Ordinal).Count() < 2;
        if (isAlone && question.Operator is null)
        {
            return; // Numbers of several sorts that are only listed stand beside each other as they are.
        }

        if (isAlone && question.Operator is { Name: "most" or "least" or "top", Threshold: null })
        {
            like.Clear();
        }

        foreach (var (report, ranked) in orders.Where(o => !like.Exists(r => ReferenceEquals(r.Report, o.Report))))
        {
            var other = sure.FindAll(r => ReferenceEquals(r.Report, report));
            var again = like.Count == 0 ? null : Again(number, report, ranked[number], seed, rows, [.. like]);
            rows.RemoveAll(other.Contains);
            if (again is { Rows.Count: > 0 })
            {
                rows.AddRange(again.Rows.Select(r => r with { Asked = number }));
                near.RemoveAll(n => n.Asked == number && ReferenceEquals(n.Report, report));
            }
            else if (other.Count > 0)
            {
                near.AddRange(other.Select(r => r with { IsOther = true, IsContradicted = true, IsNamed = true }));
                near.AddRange(again?.Near.Where(n => !other.Exists(o => o.Figure.Number == n.Figure.Number)).Select(r => r with { Asked = number }) ?? []);
            }
        }
    }

    // The report once more, with the measure known; what other numbers asked for have is theirs. Where none was asked for by its verb, the only number of
    // that measure tells it by whatever verb (办结 of a report that states no 受理).
    private FigureOutcome Again(int number, Report report, List<RankedFigure> ranked, FoundRow seed, List<FoundRow> rows, List<FoundRow> like)
    {
        List<RankedFigure> alike = [.. ranked.Where(r => IsLike(number, FigureOutcome.RowOf(number, report, r), seed)
            && !rows.Exists(o => o.Asked != number && ReferenceEquals(o.Report, report) && o.Figure.Number == r.Words.Figure.Number))];
        var only = alike.FindAll(r => r.Score >= like.Min(l => l.Score) && FigureOutcome.NamesAll(r));
        if (asked[number].Actions.Count == 0 && only is [{ Conflicts: FigureConflicts.Unsaid } one])
        {
            alike = [one with { Conflicts = FigureConflicts.None }, .. alike.Where(r => r != one)];
        }

        return FigureOutcome.Of(report, [alike], question.Jurisdictions.Count > 0);
    }

    // The row whose quantity most reports state, of several the likeliest; the measure asked for goes before all.
    private FoundRow Seed(int number, List<FoundRow> sure, List<FoundRow> near)
    {
        var asking = asked[number].Unit is { } unit and not General ? sure.FindAll(r => FigureUnits.AreAlike(unit, r.Figure.Unit)) : [];
        var others = near.Where(n => n.Asked == number && sure.TrueForAll(s => !ReferenceEquals(s.Report, n.Report)))
            .GroupBy(n => n.Report.Id, StringComparer.Ordinal).Select(g => g.MaxBy(n => n.Score)!).Where(n => n.IsNamed).ToList();
        return (asking.Count > 0 ? asking : sure).MaxBy(s =>
            (sure.Concat(others).Where(r => IsLike(number, r, s)).DistinctBy(r => r.Report.Id, StringComparer.Ordinal).Count(), s.Score))!;
    }

    // 件 and 起 count the same, and so do 公证书1.1万份 and 公证873件; 证件275个 and 证件328人 do where that thing is named and no other stands behind the number.
    private bool IsLike(int number, FoundRow row, FoundRow seed)
    {
        var (one, other) = (row.Figure, seed.Figure);
        return one.Number == other.Number && ReferenceEquals(row.Report, seed.Report)
            || (FigureUnits.AreAlike(one.Unit, other.Unit) && !IsGeneral(one.Unit) && UnitTable.KindOf(one.Unit) is not UnitKind.Place)
            || (FigureUnits.AreComparable(one.Unit, other.Unit) && (FigureUnits.CountsPeople(one) || FigureUnits.CountsPeople(other)))
            || (UnitTable.CountPapers(one.Unit, other.Unit) && SharesWords(row, asked[number].Words) && SharesWords(seed, asked[number].Words))
            || (FigureUnits.AreComparable(one.Unit, other.Unit) && UnitTable.KindOf(one.Unit) is not UnitKind.Place
                && ((NamesThing(row, asked[number].Words) && NamesThing(seed, asked[number].Words)) || AreOfOneThing(row, seed)
                    || (UnitTable.SameClass(one.Unit, other.Unit) && (ThingOf(row).Length < 2 || ThingOf(seed).Length < 2))));
    }

    // 个, 项 and 条 count whatever is named: only that tells whether two numbers count the same.
    private static bool IsGeneral(string unit) => FigureUnits.KindOf(unit) == QuantityKind.Count && UnitTable.AskedLike(unit).Length == 0;

    // What is counted stands behind the number (4个派出法庭), else it ends its name: 处罚信息2900条 are 信息.
    private static bool NamesThing(FoundRow row, string text)
    {
        var behind = BehindOf(row);
        return behind.Length > 1 ? SharesWords(row, text)
            : ThingOf(row) is { Length: > 1 } thing && text.Contains(thing[^2..], StringComparison.Ordinal);
    }

    private static bool SharesWords(FoundRow row, string text) => Pairs(ThingOf(row)).Any(p => text.Contains(p, StringComparison.Ordinal));

    private static bool AreOfOneThing(FoundRow row, FoundRow other) => BehindOf(row).Length > 1 ? NamesThing(row, ThingOf(other))
        : BehindOf(other).Length > 1 ? NamesThing(other, ThingOf(row))
        : ThingOf(row) is { Length: > 1 } one && ThingOf(other).EndsWith(one[^2..], StringComparison.Ordinal);

    private static string ThingOf(FoundRow row) => BehindOf(row) is { Length: > 1 } behind ? behind : TextFolding.Fold(row.Figure.Subject);

    private static string BehindOf(FoundRow row)
    {
        var text = row.Report.Text;
        var end = row.Figure.Number.End;
        return UnitTable.KindOf(row.Figure.Unit) is UnitKind.People ? ""
            : TextFolding.Fold(text[end..Math.Min(text.Length, end + Runs.Han(text, end, LongestThing))]);
    }

    private static IEnumerable<string> Pairs(string folded) => Enumerable.Range(0, Math.Max(0, folded.Length - 1)).Select(i => folded.Substring(i, 2));
}
