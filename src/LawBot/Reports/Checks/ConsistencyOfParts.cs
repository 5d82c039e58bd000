using System.Globalization;
using LawBot.Chinese;
using LawBot.Quantities;
using LawBot.Reports.Figures;

namespace LawBot.Reports.Checks;

/// <summary>Parts against their total, and done against received, within one sentence.</summary>
internal static class ConsistencyOfParts
{
    private static readonly string[] Received = ["收到", "受理", "接收", "新收", "立案", "承办", "收案"];

    private static readonly string[] Done = ["审结", "办结", "结案", "调解成功", "审理结案"];

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
            return new($"“{Quote(text, larger)}”是“{Quote(text, whole)}”的一部分，却比它大。", whole.Clause, larger.Clause);
        }

        var sum = parts.Sum(static p => p.Value);
        if (parts.Count < 2 || AddsUpToSomething(figures, whole, parts, sum) || AreStages(parts)
            || (sum < whole.Value ? !IsComplete(text, sentence, parts) : MayOverlap(text, whole, parts)))
        {
            return null;
        }

        return new(
            $"“{Quote(text, whole)}”与其中各项之和{Plain(sum)}{whole.Unit}不一致。", whole.Clause, new(parts[0].Clause.Start, parts[^1].Clause.End));
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
            && (last.Contains("其他", StringComparison.Ordinal) || last.Contains("其它", StringComparison.Ordinal) || last.Contains("其余", StringComparison.Ordinal)
                || ConsistencyOfOutcomes.AreAllOutcomes(parts) || last.Contains("正在", StringComparison.Ordinal)
                    || last.Contains("尚未", StringComparison.Ordinal));
    }

    // 其中领导干部60人,执法人员80人 may be the same people; outcomes and what a list joins by 、 are told apart.
    private static bool MayOverlap(string text, Figure whole, List<Figure> parts) => UnitTable.KindOf(whole.Unit) is UnitKind.People or UnitKind.Case
        && !ConsistencyOfOutcomes.AreAllOutcomes(parts) && !parts.Exists(static p => p.Action is { } a && Array.IndexOf(Done, a) >= 0)
        && parts.Zip(parts.Skip(1)).Any(pair => !text.AsSpan(pair.First.Number.End, pair.Second.Number.Start - pair.First.Number.End).Contains('、'));

    // 受理8件、审结7件 of 9 received are stages of the same cases and may add up to more.
    private static bool AreStages(List<Figure> parts) =>
        parts.Exists(static p => p.Action is { } a && Array.IndexOf(Received, a) >= 0)
            || parts.Exists(static p => p.Action is { } a && Array.IndexOf(Done, a) >= 0)
        && parts.Exists(static p => p.Action is "维持" or "撤销" or "驳回" or "调解" or "终止" or "纠错" or "和解" or "撤回" or "化解");

    // 调整4项,保留6项,合计清理10项.
    private static Inconsistency? CheckSum(string text, List<Figure> figures, Figure total)
    {
        var words = TextFolding.Fold(total.Clause.In(text));
        if (words.Contains('\t', StringComparison.Ordinal)
            || (!words.StartsWith("合计", StringComparison.Ordinal) && !words.StartsWith("总计", StringComparison.Ordinal)))
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
            : new($"“{Quote(text, total)}”与前面各项之和{Plain(sum)}{total.Unit}不一致。", total.Clause, new(figures[first].Clause.Start, figures[at - 1].Clause.End));
    }

    private static Inconsistency? CheckDone(string text, TextSpan sentence, List<Figure> figures)
    {
        var words = TextFolding.Fold(sentence.In(text));
        if (words.Contains("结转", StringComparison.Ordinal) || words.Contains("上年", StringComparison.Ordinal) || words.Contains('存', StringComparison.Ordinal)
            || words.Contains("往年", StringComparison.Ordinal) || words.Contains('旧', StringComparison.Ordinal)
                || words.Contains("历年", StringComparison.Ordinal))
        {
            return null;
        }

        var received = figures.Find(f => IsExact(f) && f.Action is { } a && Array.IndexOf(Received, a) >= 0);
        var done = received is null ? null
            : figures.Find(f => f.Number.Start > received.Number.Start && IsExact(f) && f.Action is { } a && Array.IndexOf(Done, a) >= 0
            && string.Equals(f.Subject, received.Subject, StringComparison.Ordinal) && UnitTable.SameClass(f.Unit, received.Unit) && f.Whole is null);
        return done is not null && done.Value > received!.Value
            ? new($"“{Quote(text, done)}”多于“{Quote(text, received)}”，而文中没有提到上年结转。", received.Clause, done.Clause)
            : null;
    }

    internal static bool IsExact(Figure figure) =>
        !figure.IsApproximate && !figure.IsChange && !figure.IsPlanned && figure.Upper is null && figure.Unit is not ("%" or "个百分点" or "倍" or "‰");

    internal static string Quote(string text, Figure figure) => figure.Clause.In(text).ReplaceLineEndings("");

    internal static string Plain(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
