using System.Globalization;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;
using LawBot.Reports.Figures;

namespace LawBot.Reports.Checks;

/// <summary>Parts against their total, and done against received, within one sentence.</summary>
internal static class ConsistencyOfParts
{
    private static readonly WordList Received = WordList.Of("outcomes", "received");
    private static readonly WordList Done = WordList.Of("outcomes", "done");
    private static readonly WordList Outcome = WordList.Of("outcomes", "outcome");
    private static readonly WordList Rest = WordList.Of("outcomes", "rest");
    private static readonly WordList Pending = WordList.Of("outcomes", "pending");
    private static readonly WordList CarriedOver = WordList.Of("outcomes", "carried-over");
    private static readonly WordList Total = WordList.Of("outcomes", "total");

    /// <summary>What does not agree in one sentence.</summary>
    public static IEnumerable<Inconsistency> Check(string text, TextSpan sentence, List<Figure> figures)
    {
        foreach (var whole in figures)
        {
            var parts = figures.FindAll(f => f.Whole == whole.Number && IsExact(f));
            if (parts.Count > 0 && IsExact(whole) && CheckParts(text, sentence, figures, whole, parts) is { } bad)
            {
                yield return bad;
            }
        }

        foreach (var total in figures)
        {
            if (IsExact(total) && CheckSum(text, figures, total) is { } bad)
            {
                yield return bad;
            }
        }

        if (ConsistencyOfOutcomes.CheckIntake(text, sentence, figures) is { } intake)
        {
            yield return intake;
        }

        if (CheckDone(text, sentence, figures) is { } more)
        {
            yield return more;
        }
    }

    private static Inconsistency? CheckParts(string text, TextSpan sentence, List<Figure> figures, Figure whole, List<Figure> parts)
    {
        var larger = parts.Find(p => p.Value > whole.Value);
        if (larger is not null)
        {
            return new(ConsistencyMessages.PartIsLarger(Quote(text, larger), Quote(text, whole)), whole.Clause, larger.Clause);
        }

        var sum = parts.Sum(static p => p.Value);
        if (parts.Count < 2 || AddsUpToSomething(figures, whole, parts, sum) || AreStages(parts)
            || (sum < whole.Value ? !IsComplete(text, sentence, parts) : MayOverlap(text, whole, parts)))
        {
            return null;
        }

        return new(
            ConsistencyMessages.PartsDiffer(Quote(text, whole), Plain(sum) + whole.Unit), whole.Clause, new(parts[0].Clause.Start, parts[^1].Clause.End));
    }

    // 受理213件，调解成功209件，其中 … divides the 213; 共80件，其中一审63件、二审17件，一审败诉7件 is complete after two.
    private static bool AddsUpToSomething(List<Figure> figures, Figure whole, List<Figure> parts, decimal sum)
    {
        if (figures.Exists(f => IsExact(f) && f.Value == sum && UnitTable.SameClass(f.Unit, whole.Unit)))
        {
            return true;
        }

        var running = 0m;
        return parts.Exists(part => (running += part.Value) == whole.Value);
    }

    // A list claims to be all of it when it ends in 其他… or in what is still pending, or gives the outcomes of closed cases one by one
    // (维持, 撤销 and a third, short of the total by a few), and nothing after it says 等.
    private static bool IsComplete(string text, TextSpan sentence, List<Figure> parts)
    {
        var last = parts[^1].Clause.In(text);
        var rest = text.AsSpan(parts[^1].Number.End, sentence.End - parts[^1].Number.End);
        return !rest.StartsWith("等") && parts.Count >= 3
            && (Rest.StandIn(last) || ConsistencyOfOutcomes.AreAllOutcomes(parts) || Pending.StandIn(last));
    }

    // 其中领导干部60人,执法人员80人 may be the same people; outcomes and what a list joins by 、 are told apart.
    private static bool MayOverlap(string text, Figure whole, List<Figure> parts) => UnitTable.KindOf(whole.Unit) is UnitKind.People or UnitKind.Case
        && !ConsistencyOfOutcomes.AreAllOutcomes(parts) && !parts.Exists(static p => Done.Are(p.Action))
        && parts.Zip(parts.Skip(1)).Any(pair => !text.AsSpan(pair.First.Number.End, pair.Second.Number.Start - pair.First.Number.End).Contains('、'));

    // 受理8件、审结7件 of 9 received are stages of the same cases and may add up to more.
    private static bool AreStages(List<Figure> parts) =>
        parts.Exists(static p => Received.Are(p.Action))
            || parts.Exists(static p => Done.Are(p.Action))
        && parts.Exists(static p => Outcome.Are(p.Action));

    // 调整4项,保留6项,合计清理10项.
    private static Inconsistency? CheckSum(string text, List<Figure> figures, Figure total)
    {
        var words = TextFolding.Fold(total.Clause.In(text));
        if (words.Contains('\t', StringComparison.Ordinal)
            || !Total.Begin(words))
        {
            return null;
        }

        var at = figures.IndexOf(total);
        var first = at;
        while (first > 0 && string.Equals(figures[first - 1].Unit, total.Unit, StringComparison.Ordinal) && IsExact(figures[first - 1])
            && figures[first - 1].Whole is null)
        {
            first--;
        }

        var sum = figures.Take(first..at).Sum(static f => f.Value);
        return at - first < 2 || sum == total.Value ? null
            : new(
                ConsistencyMessages.TotalDiffers(Quote(text, total), Plain(sum) + total.Unit), total.Clause,
                new(figures[first].Clause.Start, figures[at - 1].Clause.End));
    }

    private static Inconsistency? CheckDone(string text, TextSpan sentence, List<Figure> figures)
    {
        if (CarriedOver.StandIn(TextFolding.Fold(sentence.In(text))))
        {
            return null;
        }

        var received = figures.Find(f => IsExact(f) && Received.Are(f.Action));
        var done = received is null ? null
            : figures.Find(f => f.Number.Start > received.Number.Start && IsExact(f) && Done.Are(f.Action)
            && string.Equals(f.Subject, received.Subject, StringComparison.Ordinal) && UnitTable.SameClass(f.Unit, received.Unit) && f.Whole is null);
        return done is not null && done.Value > received!.Value
            ? new(ConsistencyMessages.DoneExceedsReceived(Quote(text, done), Quote(text, received)), received.Clause, done.Clause)
            : null;
    }

    internal static bool IsExact(Figure figure) =>
        !figure.IsApproximate && !figure.IsChange && !figure.IsPlanned && figure.Upper is null && figure.Unit is not ("%" or "个百分点" or "倍" or "‰");

    internal static string Quote(string text, Figure figure) => figure.Clause.In(text).ReplaceLineEndings("");

    internal static string Plain(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
