using LawBot.Chinese;
using LawBot.Reports;

namespace LawBot.Answers.Grounding;

/// <summary>What the report was read to state with a number.</summary>
/// <param name="Counted">The pairs of neighbouring characters of what is counted, words of earlier clauses included: 办结行政复议案件 of 办结6件.</param>
/// <param name="IsOfLevel">True when it counts the level itself alone (市本级).</param>
/// <param name="WholeAt">Where in the compacted sentence the number begins that this one is a part of; null when it is none.</param>
internal sealed record ReadFigure(IReadOnlySet<(char, char)> Counted, bool IsOfLevel, int? WholeAt)
{
    /// <summary>The figures of an evidence sentence by the place of their numbers in its compacted words.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="start">Where it begins in its report.</param>
    /// <param name="figures">Its figures.</param>
    internal static Func<StatedNumber, ReadFigure?>? Of(string text, int start, IReadOnlyList<Figure> figures)
    {
        if (figures.Count == 0)
        {
            return null;
        }

        var kept = GroundingText.CompactOffsets(text);
        var read = new List<(int Start, int End, ReadFigure Figure)>();
        foreach (var figure in figures)
        {
            var whole = figure.Whole is { } w && w.Start >= start && w.Start - start < kept.Length ? kept[w.Start - start] : (int?)null;
            var isOfLevel = figure.Scope is { } scope && GroundingWords.OwnLevel.StandIn(TextFolding.Fold(scope));
            read.Add((kept[figure.Number.Start - start], kept[figure.Number.End - start],
                new(new HashSet<(char, char)>(GroundingPolarity.Pairs(GroundingText.Compact(figure.Metric))), isOfLevel, whole)));
        }

        return number => read.Find(r => number.At >= r.Start && number.At < r.End).Figure;
    }
}
