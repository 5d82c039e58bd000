using LawBot.Quantities;

namespace LawBot.Answers.Grounding;

/// <summary>Which figures of a sentence are parts of one whole: the report says so (其中), or they add up to the figure before them.</summary>
internal static class GroundingParts
{
    /// <summary>The index of each figure's whole within its sentence; −1 for one that is no part as far as the sentence shows.</summary>
    internal static int[] WholesOf(IReadOnlyList<QuantityInContext> figures)
    {
        var wholes = new int[figures.Count];
        Array.Fill(wholes, -1);
        for (var whole = 0; whole < figures.Count; whole++)
        {
            MarkSummands(figures, whole, wholes);
        }

        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i].WholeAt is { } at && figures.ToList()
                .FindIndex(f => at >= f.Number.At && at < f.Number.At + f.Number.Text.Length) is >= 0 and var stated)
            {
                wholes[i] = stated;
            }
        }

        return wholes;
    }

    /// <summary>True when both are parts of one whole.</summary>
    internal static bool AreSiblings(GroundingSource source, QuantityInContext a, QuantityInContext b)
    {
        var (i, j) = (IndexOf(source, a), IndexOf(source, b));
        return i >= 0 && j >= 0 && i != j && source.Wholes[i] >= 0 && source.Wholes[i] == source.Wholes[j];
    }

    /// <summary>True when one is the whole that the other is a part of.</summary>
    internal static bool IsWholeOf(GroundingSource source, QuantityInContext whole, QuantityInContext part) =>
        IndexOf(source, part) is >= 0 and var i && source.Wholes[i] >= 0 && source.Wholes[i] == IndexOf(source, whole);

    // 清理312件,保留221件、废止32件、宣布失效59件: 221＋32＋59＝312.
    private static void MarkSummands(IReadOnlyList<QuantityInContext> figures, int whole, int[] wholes)
    {
        var left = figures[whole].Number.Value;
        var parts = new List<int>();
        for (var i = whole + 1; i < figures.Count && left > 0; i++)
        {
            if (!UnitTable.SameClass(figures[i].Number.Unit, figures[whole].Number.Unit))
            {
                continue;
            }

            left -= figures[i].Number.Value;
            parts.Add(i);
            if (left == 0 && parts.Count > 1)
            {
                parts.ForEach(p => wholes[p] = whole);
            }
        }
    }

    private static int IndexOf(GroundingSource source, QuantityInContext figure)
    {
        for (var i = 0; i < source.Quantities.Count; i++)
        {
            if (source.Quantities[i].Number.At == figure.Number.At)
            {
                return i;
            }
        }

        return -1;
    }
}
