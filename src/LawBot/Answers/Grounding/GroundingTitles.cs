namespace LawBot.Answers.Grounding;

/// <summary>Whether what is told of a title 《…》 is what the source tells of it and not of another one beside it.</summary>
internal static class GroundingTitles
{
    private const int LeastShared = 2;

    internal static void Check(GroundingClause clause, List<string> reasons)
    {
        var said = TitlesIn(clause.Text);
        if (said.Count != 1)
        {
            return;
        }

        var told = GroundingPolarity.Pairs(WithoutTitles(clause.Text, clause.Names)).ToHashSet();
        foreach (var source in clause.Basis.Where(s => s.Words.Contains(said[0], StringComparison.Ordinal)))
        {
            var near = source.Clauses.Select(c => (Titles: TitlesIn(c.Text),
                Shared: GroundingPolarity.Pairs(WithoutTitles(c.Text, [])).Distinct().Count(told.Contains))).ToList();
            var most = near.Max(n => n.Shared);
            var own = near.Where(n => n.Titles.Contains(said[0])).Select(n => n.Shared).DefaultIfEmpty(0).Max();
            if (most >= LeastShared && own < most && near.Where(n => n.Shared == most).All(n => n.Titles.Count > 0)
                && near.First(n => n.Shared == most).Titles[0] is var other)
            {
                reasons.Add(GroundingMessages.StatedOf(clause.Text.Replace(said[0], "", StringComparison.Ordinal), other));
            }
        }
    }

    private static List<string> TitlesIn(string text)
    {
        var found = new List<string>();
        for (var open = text.IndexOf('《'); open >= 0; open = text.IndexOf('《', open + 1))
        {
            if (text.IndexOf('》', open) is > 0 and var close)
            {
                found.Add(text[open..(close + 1)]);
            }
        }

        return found;
    }

    private static string WithoutTitles(string text, List<(int At, int Length)> names)
    {
        var left = text.ToCharArray();
        names.ForEach(n => left.AsSpan(n.At, n.Length).Fill('|'));
        for (var open = text.IndexOf('《'); open >= 0; open = text.IndexOf('《', open + 1))
        {
            var close = text.IndexOf('》', open);
            left.AsSpan(open, (close < 0 ? text.Length - 1 : close) - open + 1).Fill('|');
        }

        return new string(left);
    }
}
