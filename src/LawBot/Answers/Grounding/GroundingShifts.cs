using LawBot.Chinese;
using LawBot.Quantities;
using LawBot.Questions;

namespace LawBot.Answers.Grounding;

/// <summary>
/// Whether a number is told with words that its report has beside a neighbour of it: 收到并审结34件 of 收到34件,审结30件; 出庭16件 of 应出庭16件; the words of
/// a whole with the number of its part. All of these words stand in the source, and most lead to the right figure.
/// </summary>
internal static class GroundingShifts
{
    // One pair of characters is shared by chance.
    private const int LeastApart = 2;

    private const int LongestEnding = 4;

    private const int LongestName = 6;

    /// <summary>Why the words of a number are a neighbour's; null when they are not.</summary>
    /// <param name="said">The number of the generated sentence.</param>
    /// <param name="fitting">The figures that have its value; one or more.</param>
    /// <param name="figures">All figures it may be confused with.</param>
    internal static string? Of(QuantityInContext said, IReadOnlyList<QuantityInContext> fitting, IReadOnlyList<QuantityInContext> figures)
    {
        var rivals = figures.Except(fitting).Where(f => IsCountedAlike(f, fitting[0])).ToList();
        var other = rivals.Find(r => fitting.All(f =>
            JoinsItsVerb(said, f, r) || TellsItsWhole(said, f, r) || EndsInItsWords(said, f, r) || NamesBoth(said, f, r)
            || TellsItsPart(said, f, r)));
        return other is not null ? GroundingMessages.StatedNumber(said.Before + said.Number.Text, other.Number.Text, said.Number.Text)
            : said.Actions.Count > 0 && !IsDue(said.Own) && fitting.All(f => IsDue(f.Before) && f.Actions.Overlaps(said.Actions))
                ? GroundingMessages.Stated(said.Before + said.Number.Text, fitting[0].Before + fitting[0].Number.Text) : null;
    }

    /// <summary>True where words before a number say that it was to be done: 应出庭.</summary>
    internal static bool IsDue(string before) =>
        ActionWords.ActionsIn(before).Any(a => GroundingWords.Due.End(before.AsSpan(0, a.Span.Start)));

    private static bool IsCountedAlike(QuantityInContext one, QuantityInContext other) => UnitTable.SameClass(one.Number.Unit, other.Number.Unit)
        || (one.Number.Unit.Length > 0 && other.Number.Unit.StartsWith(one.Number.Unit[0]));

    // 完成整改137项 of 交办问题137项,完成整改129项: the verb that names a part. 召开会议研究依法行政31次 of 召开会议31次,其中研究依法行政6次: its words.
    private static bool TellsItsPart(QuantityInContext said, QuantityInContext best, QuantityInContext rival)
    {
        if (rival.Number.At < best.Number.At || rival.Number.Value >= best.Number.Value)
        {
            return false;
        }

        var isNamedByVerb = rival.Actions.Count > 0 && ActionWords.WithoutActions(rival.Own).Count(TextFolding.IsHan) <= LeastApart;
        var others = said.Actions.Where(a => !best.Actions.Contains(a)).ToList();
        return (isNamedByVerb && others.Count > 0 && others.TrueForAll(rival.Actions.Contains) && !said.After.Any(TextFolding.IsHan))
            || (rival.WholeAt == best.Number.At && GroundingPolarity.Pairs(said.Before).Distinct()
                .Count(p => rival.Pairs.Contains(p) && !best.Pairs.Contains(p)) > LeastApart);
    }

    // 予以公开和部分公开共78件 of 予以公开78件、部分公开13件: the names of both, joined.
    private static bool NamesBoth(QuantityInContext said, QuantityInContext best, QuantityInContext rival) =>
        best.Clause == rival.Clause && !GroundingWords.Respectively.StandIn(said.Before) && NameAt(said.Before, best) is >= 0 and var own
        && NameAt(said.Before, rival) is >= 0 and var other && own != other
        && said.Before.AsSpan(Math.Min(own, other)) is var both && Math.Abs(own - other) is var apart && apart > 1
        && GroundingWords.JoinsDeeds.Are(both[(apart - 1)..apart]);

    private static int NameAt(string text, QuantityInContext figure) => GroundingWords.Part.LengthAt(figure.Before, 0) is var part
        && figure.Before[part..] is { Length: >= LeastApart and <= LongestName } name ? text.IndexOf(name, StringComparison.Ordinal) : -1;

    // 人民调解成功3308起 of 人民调解3308起(成功3240起): all that stands right before the other number, and does not before this one.
    private static bool EndsInItsWords(QuantityInContext said, QuantityInContext best, QuantityInContext rival) =>
        rival.Before.Length is >= LeastApart and <= LongestEnding && rival.Number.At > best.Number.At && rival.Number.Value < best.Number.Value
        && said.Before.EndsWith(rival.Before, StringComparison.Ordinal) && !best.Own.Contains(rival.Before, StringComparison.Ordinal)
        && GroundingLexicon.Retelling.In(rival.Before).Sum(h => h.Word.Length) < rival.Before.Length;

    // 收到并审结: two verbs joined, of which the figure has one and another figure the other.
    private static bool JoinsItsVerb(QuantityInContext said, QuantityInContext best, QuantityInContext rival) =>
        best.Actions.Count > 0 && !GroundingWords.Respectively.StandIn(said.Before) && said.Actions.Overlaps(best.Actions)
        && said.Actions.Any(a => rival.Actions.Contains(a) && !best.Actions.Contains(a))
        && ActionWords.ActionsIn(said.Before) is { Count: > 1 } verbs
        && verbs.Zip(verbs.Skip(1)).Any(v => v.First.Span.End == v.Second.Span.Start - 1
            && GroundingWords.JoinsDeeds.Are(said.Before.AsSpan(v.First.Span.End, 1)));

    // 通过各种途径公开6900条 of 通过各种途径公开9000条,其中:通过网站公开6900条: the same verbs, and of the words by which the two differ only the other's.
    private static bool TellsItsWhole(QuantityInContext said, QuantityInContext best, QuantityInContext rival) =>
        best.Actions.SetEquals(rival.Actions) && rival.Number.At < best.Number.At && rival.Number.Value > best.Number.Value
        && said.Pairs.Count(p => rival.Pairs.Contains(p) && !best.Pairs.Contains(p)
            && (best.WholeAt is not null || !best.Inherited.Contains(p))) >= LeastApart
        && !said.Pairs.Any(p => best.Pairs.Contains(p) && !rival.Pairs.Contains(p));
}
