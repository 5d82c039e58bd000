using LawBot.Chinese;

namespace LawBot.Quantities;

/// <summary>Finds the numbers of any text, each with its measure word, qualifier, bound, sign and range, and says which of them count nothing. The one reader
/// that
/// reports, tables, questions, grounding and drafts share.</summary>
/// <remarks>Never throws; each character is looked at a bounded number of times. A broken number (12,34件) is reported whole as <see
/// cref="QuantityRole.Broken"/>;
/// no tail of it is ever read.</remarks>
public static class QuantityReader
{
    /// <summary>Every number of a text in its order, whatever its role.</summary>
    /// <param name="text">Any text; it is folded here.</param>
    public static IReadOnlyList<Quantity> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = TextFolding.Fold(text);
        var found = new List<Quantity>();
        Read(folded, new(0, folded.Length), found);
        return found;
    }

    /// <summary>Only what counts or measures something.</summary>
    /// <param name="text">Any text; it is folded here.</param>
    public static IReadOnlyList<Quantity> Counts(string text) => [.. Read(text).Where(static q => q.Role == QuantityRole.Count && !q.IsQuoted)];

    /// <summary>Appends every number of a stretch of folded text in its order, whatever its role.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="span">The stretch, best a sentence or a cell.</param>
    /// <param name="found">Where they are appended.</param>
    public static void Read(string folded, TextSpan span, List<Quantity> found)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(found);
        var first = found.Count;
        var quoted = span.Start;
        for (var at = span.Start; at < span.End;)
        {
            if (folded[at] == '"' && at >= quoted)
            {
                quoted = QuantityNames.SkipQuotedName(folded, at, span.End) + 1;
            }
            else if (folded[at] == '《')
            {
                quoted = Math.Max(quoted, QuantityNames.SkipTitle(folded, at, span.End) + 1);
            }
            else if (NotACount.WordAt(folded, at, span.End) is > 0 and var end)
            {
                at = end;
                continue;
            }
            else if (Numerals.CanBegin(folded[at]))
            {
                var quantity = QuantityRoles.At(folded, at, span, found, first);
                found.Add(at < quoted ? quantity with { IsQuoted = true } : quantity);
                at = Math.Max(quantity.End, at + 1);
                continue;
            }

            at++;
        }

        ShareUnit(folded, span, found, first);
    }

    // 分别为35、12、9件: the measure word of the last stands for all.
    private static void ShareUnit(string folded, TextSpan span, List<Quantity> found, int first)
    {
        for (var i = found.Count - 1; i > first; i--)
        {
            var (last, list) = (found[i], i);
            while (last is { Role: QuantityRole.Count, Unit.Length: > 0 } && list > first
                && found[list - 1] is { Role: QuantityRole.Bare, Kind: NumeralKind.Arabic, IsQuoted: false }
                && folded.AsSpan(found[list - 1].End, found[list].Start - found[list - 1].End).Trim() is "、" or "和" or "及")
            {
                list--;
            }

            var from = Math.Max(span.Start, found[list].Start - 12);
            if (list == i || !folded.AsSpan(from, found[list].Start - from).Contains("分别", StringComparison.Ordinal))
            {
                continue;
            }

            for (; list < i; list++)
            {
                var factor = last.HasMultiplier && !found[list].HasMultiplier ? last.Value >= 100_000_000 ? 100_000_000 : last.Value >= 10_000 ? 10_000 : 1 : 1;
                found[list] = found[list] with { Role = QuantityRole.Count, Unit = last.Unit, UnitKind = last.UnitKind, Value = found[list].Value * factor };
            }
        }
    }

    /// <summary>Reads number, range and measure word that begin exactly at a place; judges nothing (a year is a number of 年).</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="start">Where the number begins.</param>
    /// <param name="limit">Nothing at or after this offset is looked at.</param>
    /// <param name="quantity">What was read; of use only when the answer is true.</param>
    public static bool TryReadAt(string folded, int start, int limit, out Quantity quantity) => QuantityNumber.TryRead(folded, start, limit, out quantity);
}
