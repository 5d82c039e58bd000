namespace LawBot.Reports.Layout;

/// <summary>
/// Gives each heading its level: how many headings are open above it. A number of a form that is open closes everything down to its own
/// form; the first of a new form opens a level under the innermost. So <c>1.</c> is level 3 under （一） and level 2 right under 一、.
/// </summary>
internal sealed class HeadingLevels
{
    private readonly List<Open> open = [];
    private readonly double outerUnnumbered;
    private readonly bool namedAbove;
    private bool sawHan;

    private HeadingLevels(IReadOnlyList<FoundHeading> found)
    {
        // Unnumbered headings stand above 一、 only where 一、 begins anew under them; elsewhere they are its equals.
        outerUnnumbered = found.Count(h => h.Style == NumberStyle.Han && h.Ordinal == 1) >= 2 ? 0.5 : (double)NumberStyle.Han;

        // 主要做法 ⏎ 抓制度建设 ⏎ …: the names of sections stand above other unnumbered headings where one follows the other at once.
        namedAbove = found.Zip(found.Skip(1)).Any(pair => pair.First.Style == NumberStyle.None && pair.Second.Style == NumberStyle.None
            && pair.Second.Paragraph == pair.First.Paragraph + 1
            && HeadingPhrase.NamesSection(pair.First.Words) && !HeadingPhrase.NamesSection(pair.Second.Words));
    }

    /// <summary>The level of each heading, from 1.</summary>
    public static int[] Assign(IReadOnlyList<FoundHeading> found)
    {
        var levels = new HeadingLevels(found);
        var result = new int[found.Count];
        var last = -1;
        for (var i = 0; i < found.Count; i++)
        {
            // 一是 holds for its own paragraph only.
            if (last >= 0 && found[i].Paragraph != found[last].Paragraph && found[last].Style == NumberStyle.Clause && found[i].Style != NumberStyle.Clause)
            {
                levels.CloseClauses();
            }

            result[i] = levels.Next(found[i]);
            last = i;
        }

        return result;
    }

    private void CloseClauses() => open.RemoveAll(o => o.Style == NumberStyle.Clause);

    private int Next(FoundHeading heading)
    {
        var rank = heading.Style == NumberStyle.None ? RankOfUnnumbered(heading) : (double)heading.Style;
        var same = open.FindIndex(o => o.Style == heading.Style && o.Rank.Equals(rank) && (heading.Style != NumberStyle.None || o.Depth == heading.Depth));
        if (same >= 0)
        {
            open.RemoveRange(same, open.Count - same);
        }
        else if (heading.Ordinal != 1 || rank <= (double)NumberStyle.Han || heading.Style == NumberStyle.None)
        {
            var keep = open.FindIndex(o => heading.Style == NumberStyle.None && heading.Depth > 0 && o.Depth > 0
                ? o.Depth >= heading.Depth
                : o.Rank >= rank);
            open.RemoveRange(keep < 0 ? open.Count : keep, keep < 0 ? 0 : open.Count - keep);
        }

        sawHan |= heading.Style == NumberStyle.Han;
        open.Add(new Open(heading.Style, rank, heading.Depth));
        return open.Count;
    }

    private double RankOfUnnumbered(FoundHeading heading)
    {
        if (heading.Depth > 0)
        {
            return Math.Min(outerUnnumbered + (heading.Depth / 100.0), (double)NumberStyle.Han + 0.5);
        }

        if (namedAbove)
        {
            return HeadingPhrase.NamesSection(heading.Words) ? outerUnnumbered : (double)NumberStyle.None;
        }

        var outer = !sawHan || open.Exists(o => o.Style == NumberStyle.None && o.Rank.Equals(outerUnnumbered)) || HeadingPhrase.NamesSection(heading.Words);
        return outer ? outerUnnumbered : (double)NumberStyle.None;
    }

    private readonly record struct Open(NumberStyle Style, double Rank, int Depth);
}
